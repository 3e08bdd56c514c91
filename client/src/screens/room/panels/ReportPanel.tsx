import { trimmed } from '@enishi/shared/trimmed';
import { REPORT_KINDS, type ReportKind } from '@enishi/shared/vocabulary';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { RadioCards } from '../../../components/RadioCards.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useRequest } from '../../../hooks/useRequest.ts';
import { useText } from '../../../i18n/useText.ts';
import { useRoomStore } from '../../../stores/room.ts';
import { RoomPanelFrame } from '../RoomPanelFrame.tsx';
import { usePeopleText } from '../usePeopleText.ts';
import { useRoom } from '../useRoom.ts';
import { PanelRefusal } from './PanelRefusal.tsx';

/** Report, leave and never meet again: one step. The other is told nothing but that the seat is free. */
export function ReportPanel() {
  const t = useText('room');
  const words = useText('vocabulary');
  const { room } = useRoom();
  const { say } = usePeopleText();
  const open = useRoomStore((now) => now.open);
  const people = room.partners.map(({ person }) => person);
  const [about, setAbout] = useState(people[0]?.personId ?? null);
  const [kind, setKind] = useState<ReportKind | null>(null);
  const [text, setText] = useState('');
  const [report, { pending, refusal }] = useRequest('report:send');
  const send = () => {
    if (about === null || kind === null) return;
    void report({ roomId: room.roomId, about, kind, text: trimmed(text) });
  };
  return (
    <RoomPanelFrame title={t('report.title')} onClose={() => open(null)} onBack={() => open('more')}>
      <div className="grid gap-5">
        {people.length > 1 && (
          <SelectField
            label={t('report.about')}
            options={people.map((person) => ({ value: person.personId, label: say(person) }))}
            value={about}
            onChange={setAbout}
          />
        )}
        <RadioCards
          legend={t('report.kind')}
          layout="list"
          options={REPORT_KINDS.map((value) => ({
            value,
            label: words(`reportKinds.${value}.label`),
            hint: words(`reportKinds.${value}.sentence`),
          }))}
          value={kind}
          onChange={setKind}
        />
        <TextArea
          label={t('report.text')}
          optional
          hint={t('report.textHint')}
          maxLength={500}
          value={text}
          onChange={setText}
        />
        <p className="muted text-14">{t('report.after')}</p>
        <Button block disabled={kind === null} pending={pending} onClick={send}>
          {t('report.send')}
        </Button>
        <PanelRefusal code={refusal} />
      </div>
    </RoomPanelFrame>
  );
}
