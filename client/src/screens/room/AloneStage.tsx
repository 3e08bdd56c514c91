import NotebookPen from 'lucide-react/icons/notebook-pen';
import { Button } from '../../components/Button.tsx';
import { UntiedThreads } from '../../components/UntiedThreads.tsx';
import { useRequest } from '../../hooks/useRequest.ts';
import { formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { useRoomStore } from '../../stores/room.ts';
import { usePeopleText } from './usePeopleText.ts';
import { useRoom } from './useRoom.ts';

/** The partner is gone: what happens next, and what I can choose. Never why they went. */
export function AloneStage() {
  const t = useText('room');
  const { room, mine, shared } = useRoom();
  const { say } = usePeopleText();
  const open = useRoomStore((now) => now.open);
  const [hold, { pending }] = useRequest('seat:hold');
  const gone = useRoomStore((now) => now.people.at(-1));
  const searching = mine.waiting?.searching ?? false;
  return (
    <div className="room-alone">
      <UntiedThreads width={160} />
      <div role="status" className="grid gap-2">
        <h2>{t('alone.title')}</h2>
        <p>
          {gone ? t('alone.left', { person: say(gone) }) : t('alone.leftNameless')} <WhatNext />
        </p>
      </div>
      <div className="flex flex-wrap justify-center gap-3">
        {!shared.meeting && (mine.holding || searching) && (
          <Button pending={pending} onClick={() => void hold({ roomId: room.roomId, hold: !mine.holding })}>
            {t(mine.holding ? 'alone.release' : 'alone.hold')}
          </Button>
        )}
        <Button icon={<NotebookPen size={20} aria-hidden="true" />} onClick={() => open('notes')}>
          {t('alone.note')}
        </Button>
      </div>
    </div>
  );
}

function WhatNext() {
  const t = useText('room');
  const language = useLanguage();
  const { room, mine, shared } = useRoom();
  if (mine.holding || shared.meeting) return t('alone.holding');
  if (!mine.waiting || mine.waiting.searching) {
    return t(shared.lobby.here > 1 ? 'alone.searching' : 'alone.nobodyElse');
  }
  if (room.round >= shared.rounds) return t('alone.last');
  const at = mine.waiting.nextStartsAt;
  return at === null ? t('alone.nextByHost') : t('alone.nextAt', { time: formatTime(at, language) });
}
