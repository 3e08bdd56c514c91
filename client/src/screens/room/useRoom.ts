import type { MineView, RoomView, SharedView, VisitingHost } from '@enishi/shared/views';
import { useMine, useShared } from '../../hooks/useViews.ts';

/** The room I sit in or visit, or am about to; these screens stand only while there is one. */
export function useRoom(): {
  readonly room: RoomView;
  /** hosts who visit it, but me */
  readonly visitors: readonly VisitingHost[];
  readonly mine: MineView;
  readonly shared: SharedView;
} {
  const mine = useMine();
  const shared = useShared();
  if (!mine.room) throw new Error('no room: this part stands below a screen that has one');
  const visitors = mine.room.visitors.filter(({ personId }) => personId !== mine.personId);
  return { room: mine.room, visitors, mine, shared };
}
