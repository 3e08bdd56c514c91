import { useRequest } from '../../hooks/useRequest.ts';
import { useText } from '../../i18n/useText.ts';
import { useRoom } from './useRoom.ts';

export type MoreTime = {
  /** something can be gained and the others are here */
  readonly possible: boolean;
  readonly wished: boolean;
  /** "+40 s": the real gain */
  readonly gain: string;
  readonly toggle: () => void;
  readonly pending: boolean;
};

/** The mutual wish to keep talking. The other is never told of a wish that is mine alone. */
export function useMoreTime(): MoreTime {
  const t = useText('room');
  const { room, mine } = useRoom();
  const [send, { pending }] = useRequest('time:wish');
  const { gainMs, agreed, mine: wished } = room.wish;
  const toggle = () => {
    if (!pending) void send({ roomId: room.roomId, wish: !wished });
  };
  return {
    possible: !agreed && gainMs >= 1_000 && room.partners.length > 0 && !mine.visiting,
    wished: wished && !agreed,
    gain: gainText(t, gainMs),
    toggle,
    pending,
  };
}

function gainText(t: ReturnType<typeof useText>, gainMs: number): string {
  const minutes = Math.floor(gainMs / 60_000);
  const seconds = Math.floor((gainMs % 60_000) / 1_000);
  if (minutes === 0) return t('bar.gainSeconds', { seconds });
  return seconds === 0 ? t('bar.gainMinutes', { minutes }) : t('bar.gainBoth', { minutes, seconds });
}
