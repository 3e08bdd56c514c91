import { useSyncExternalStore } from 'react';

/** wide: side by side with a bar · phone: one above the other · low: a phone held sideways, slim all round */
export type RoomLayout = 'wide' | 'phone' | 'low';

// As in room.css, roomPhone.css and roomLow.css.
const low = '(height < 30rem) and (width > 37.5rem)';
const narrow = '(width < 47.5rem)';

const subscribe = (changed: () => void) => {
  const queries = [low, narrow].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
};

const current = (): RoomLayout =>
  matchMedia(low).matches ? 'low' : matchMedia(narrow).matches ? 'phone' : 'wide';

export const useRoomLayout = (): RoomLayout => useSyncExternalStore(subscribe, current);
