import type { ErrorCode } from '@enishi/shared/errors';
import { useRequest } from '../../hooks/useRequest.ts';
import { useRoom } from './useRoom.ts';

export type SitOut = {
  readonly possible: boolean;
  readonly wished: boolean;
  readonly agreed: boolean;
  readonly pending: boolean;
  readonly refusal: ErrorCode | null;
  readonly toggle: () => void;
};

/** The mutual wish to go on through the next round. The other is never told of a wish that is mine alone. */
export function useSitOut(): SitOut {
  const { room, mine } = useRoom();
  const [send, { pending, refusal }] = useRequest('sitOut:wish');
  const { sitOut } = room;
  const wished = sitOut.mine && !sitOut.agreed;
  return {
    possible: sitOut.possible && !wished && !mine.visiting,
    wished,
    agreed: sitOut.agreed,
    pending,
    refusal,
    toggle: () => void send({ roomId: room.roomId, wish: !wished }),
  };
}
