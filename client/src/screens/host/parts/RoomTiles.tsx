import type { ConsoleRoom } from '@enishi/shared/consoleView';
import type { RoomId } from '@enishi/shared/ids';
import { memo, useCallback, useRef } from 'react';
import { RoomTile } from '../../../components/RoomTile.tsx';
import { useText } from '../../../i18n/useText.ts';
import { sameRoom } from '../roomOrder.ts';
import { useGridKeys } from '../useGridKeys.ts';
import { useMore } from '../useMore.tsx';
import { Elapsed } from './Elapsed.tsx';

const MANY = 60;

/** Every room as a tile. One stop for the Tab key, arrows inside; a long list comes in parts. */
export function RoomTiles({
  rooms,
  open,
}: {
  rooms: readonly ConsoleRoom[];
  open: (roomId: RoomId) => void;
}) {
  const t = useText('host');
  const list = useRef<HTMLUListElement>(null);
  const { shown, sentinel } = useMore(rooms, 120);
  const { onKeyDown, onFocus, at } = useGridKeys(list, '[data-tile]', shown.length);
  const latestOpen = useRef(open);
  latestOpen.current = open;
  const openRoom = useCallback((roomId: RoomId) => latestOpen.current(roomId), []);
  return (
    <>
      <p className="sr-only" id="tiles-keys">
        {t('rooms.keys')}
      </p>
      <ul
        ref={list}
        className="tiles"
        data-many={rooms.length > MANY || undefined}
        aria-label={t('tabs.rooms')}
        aria-describedby="tiles-keys"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {shown.map((room, index) => (
          <Tile key={room.roomId} room={room} open={openRoom} stop={index === at} />
        ))}
      </ul>
      {sentinel}
    </>
  );
}

type TileProps = { room: ConsoleRoom; open: (roomId: RoomId) => void; stop: boolean };

const Tile = memo(
  function Tile({ room, open, stop }: TileProps) {
    const t = useText('host');
    const timed = room.state === 'dropped' || room.state === 'silent';
    return (
      <li>
        <RoomTile
          title={t('rooms.number', { number: room.number })}
          state={room.state}
          stateLabel={
            room.sitsOut && room.state === 'talking' ? t('rooms.sitsOut') : t(`rooms.state.${room.state}`)
          }
          since={timed ? <Elapsed since={room.since} /> : undefined}
          people={room.people}
          missed={room.neverCame && { of: room.neverCame, label: t('rooms.neverCame') }}
          aloneLabel={t('rooms.searching')}
          tabIndex={stop ? 0 : -1}
          onOpen={() => open(room.roomId)}
        />
      </li>
    );
  },
  (before, after) =>
    before.open === after.open && before.stop === after.stop && sameRoom(before.room, after.room),
);
