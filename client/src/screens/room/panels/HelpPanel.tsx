import { trimmed } from '@enishi/shared/trimmed';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useRequest } from '../../../hooks/useRequest.ts';
import { useText } from '../../../i18n/useText.ts';
import { useRoomStore } from '../../../stores/room.ts';
import { RoomPanelFrame } from '../RoomPanelFrame.tsx';
import { PanelRefusal } from './PanelRefusal.tsx';

/** A sentence to the host; the answer comes as a line of this room. */
export function HelpPanel() {
  const t = useText('room');
  const open = useRoomStore((now) => now.open);
  const [text, setText] = useState('');
  const [call, { pending, refusal }] = useRequest('help:call');
  const send = async () => {
    const reply = await call({ text: trimmed(text) });
    if (reply.ok) open(null);
  };
  return (
    <RoomPanelFrame title={t('help.title')} onClose={() => open(null)} onBack={() => open('more')}>
      <div className="grid gap-4">
        <TextArea
          label={t('help.text')}
          placeholder={t('help.placeholder')}
          optional
          maxLength={200}
          value={text}
          onChange={setText}
        />
        <p className="muted text-14">{t('help.note')}</p>
        <Button block pending={pending} onClick={() => void send()}>
          {t('help.send')}
        </Button>
        <PanelRefusal code={refusal} />
      </div>
    </RoomPanelFrame>
  );
}
