import type { ConsoleView } from '@enishi/shared/consoleView';
import Hand from 'lucide-react/icons/hand';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { ChatBox } from '../../../components/ChatBox.tsx';
import { useAnnouncer } from '../../../hooks/useAnnouncer.ts';
import { useConsole } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { useControl } from '../useControl.ts';
import { useVisit } from '../useVisit.ts';

type Call = ConsoleView['calls'][number];

/** People who ask for the host: the first thing to see, the oldest on top. */
export function CallsPanel() {
  const t = useText('host');
  const announce = useAnnouncer();
  const calls = useConsole()?.calls ?? [];
  const latest = calls.at(-1);
  const latestName = latest?.from.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each call
  useEffect(() => {
    if (latestName !== undefined) announce(t('calls.heard', { name: latestName }));
  }, [latest?.callId]);
  return (
    <>
      {calls.map((call, index) => (
        <CallCard key={call.callId} call={call} first={index === 0} />
      ))}
    </>
  );
}

function CallCard({ call, first }: { call: Call; first: boolean }) {
  const t = useText('host');
  const rooms = useConsole()?.rooms ?? [];
  const [writing, write] = useState(false);
  const answer = useControl('help:answer');
  const { visit, pending: visiting } = useVisit();
  const number = rooms.find(({ roomId }) => roomId === call.roomId)?.number;
  const place = number === undefined ? t('calls.fromLobby') : t('calls.fromRoom', { number });
  const reply = (text: string) => void answer.press({ callId: call.callId, text });
  return (
    <section className="console-panel" data-urgent aria-label={place}>
      <p className="text-shu text-14 flex items-center gap-1.5 font-semibold">
        <Hand size={16} aria-hidden="true" />
        {place}
      </p>
      <p>{t(call.text === '' ? 'calls.silent' : 'calls.says', { name: call.from.name, text: call.text })}</p>
      {writing ? (
        <>
          <ul className="flex flex-wrap gap-2">
            {(['coming', 'moment', 'reload'] as const).map((key) => (
              <li key={key}>
                <button type="button" className="pick" onClick={() => reply(t(`calls.quick.${key}`))}>
                  {t(`calls.quick.${key}`)}
                </button>
              </li>
            ))}
          </ul>
          <ChatBox
            label={t('calls.write', { name: call.from.name })}
            maxLength={300}
            disabled={answer.pending}
            onSend={reply}
          />
        </>
      ) : (
        <div className="flex gap-2">
          <Button className="flex-1" variant={first ? 'main' : 'plain'} onClick={() => write(true)}>
            {t('calls.reply')}
          </Button>
          {call.roomId !== null && number !== undefined && (
            <Button
              className="flex-1"
              pending={visiting}
              onClick={() => call.roomId !== null && void visit(call.roomId)}
            >
              {t('calls.visit')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
