import type { ReactNode } from 'react';
import { formatDuration } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import type { RoomTime } from './roomTime.ts';
import { useRoom } from './useRoom.ts';

/** Quiet until the last minute; it never speaks up by itself. */
export function RoomClock({ time }: { time: RoomTime }) {
  const t = useText('room');
  const { room, shared } = useRoom();
  const { round, rounds } = { round: room.round, rounds: shared.rounds };
  return (
    <div className="room-clock" data-last={time.lastMinute || undefined}>
      {!shared.meeting && <span>{t('round', { round, rounds })}</span>}
      <TimeLeft time={time} />
    </div>
  );
}

/** On a phone, upright or sideways: two pills on the picture. */
export function RoomClockPills({ time, children }: { time: RoomTime; children?: ReactNode }) {
  const t = useText('room');
  const { room, shared } = useRoom();
  return (
    <div className="room-pills" data-last={time.lastMinute || undefined}>
      {!shared.meeting && <span className="room-pill">{t('roundShort', { round: room.round })}</span>}
      <span className="grow" />
      {children}
      <span className="room-pill room-pill-time">
        <TimeLeft time={time} />
      </span>
    </div>
  );
}

function TimeLeft({ time }: { time: RoomTime }) {
  const t = useText('room');
  const { room, shared } = useRoom();
  const isLast = room.round >= shared.rounds;
  const word = shared.paused
    ? t('clockStopped')
    : time.lastMinute
      ? t(isLast ? 'soonEnd' : 'soonNext')
      : t(time.spare ? 'spareLeft' : 'left');
  const left = formatDuration(time.leftMs);
  return (
    <span role="timer" aria-live="off" aria-label={`${t('timeLeft')} ${left}`} className="room-time">
      <span>{word}</span>
      <b>{left}</b>
    </span>
  );
}
