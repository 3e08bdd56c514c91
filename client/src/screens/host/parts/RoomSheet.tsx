import type { RoomId } from '@enishi/shared/ids';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Button } from '../../../components/Button.tsx';
import { ChatBox } from '../../../components/ChatBox.tsx';
import { IndustryChip } from '../../../components/IndustryChip.tsx';
import { roomStateColours } from '../../../components/RoomTile.tsx';
import { ModalSheet } from '../../../components/Sheet.tsx';
import { useConsole } from '../../../hooks/useViews.ts';
import { formatTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useText } from '../../../i18n/useText.ts';
import { useHostNotices } from '../HostNotices.tsx';
import type { Opened } from '../opened.ts';
import { useControl } from '../useControl.ts';
import { useVisit } from '../useVisit.ts';

export type RoomSheetProps = { roomId: RoomId | null; open: (what: Opened) => void };

/** One room: who is in it, what they talk about, a word to both, a visit. */
export function RoomSheet({ roomId, open }: RoomSheetProps) {
  const t = useText('host');
  const language = useLanguage();
  const room = useConsole()?.rooms.find((one) => one.roomId === roomId);
  const { tell } = useHostNotices();
  const message = useControl('message:send');
  const { visit, pending } = useVisit();
  const send = async (text: string) => {
    if (roomId !== null && (await message.press({ to: roomId, text }))) tell(t('message.sentToRoom'));
  };
  return (
    <ModalSheet
      open={roomId !== null}
      onClose={() => open(null)}
      title={room ? t('rooms.number', { number: room.number }) : t('room.over')}
    >
      {room ? (
        <div className="grid gap-6">
          <p className={`font-semibold ${roomStateColours[room.state]}`}>{t(`rooms.state.${room.state}`)}</p>
          <ul className="grid border-y border-line">
            {room.people.map((person) => (
              <li key={person.personId} className="border-line not-first:border-t">
                <button
                  type="button"
                  className="flex min-h-14 w-full items-center justify-between gap-3 text-left hover:bg-sunken"
                  onClick={() => open({ kind: 'person', id: person.personId })}
                >
                  <span className="grid min-w-0 justify-items-start gap-1 py-2">
                    <span className="font-semibold wrap-anywhere">{person.name}</span>
                    <IndustryChip industry={person.industry} />
                    {room.neverCame?.includes(person.personId) && (
                      <span className="text-14 muted">{t('rooms.neverCame')}</span>
                    )}
                  </span>
                  <ChevronRight size={20} aria-hidden="true" className="flex-none" />
                </button>
              </li>
            ))}
          </ul>
          <p className="muted">
            {t(room.sitsOut ? 'room.sitsOut' : 'room.until', { time: formatTime(room.endsAt, language) })}
          </p>
          <div className="grid gap-2">
            <h3>{t('room.message')}</h3>
            <ChatBox
              label={t('message.write')}
              disabled={message.pending}
              onSend={(text) => void send(text)}
            />
          </div>
          <div>
            <Button block pending={pending} onClick={() => void visit(room.roomId)}>
              {t('calls.visit')}
            </Button>
            <p className="field-hint mt-1">{t('room.visitHint')}</p>
          </div>
        </div>
      ) : (
        <p>{t('room.overText')}</p>
      )}
    </ModalSheet>
  );
}
