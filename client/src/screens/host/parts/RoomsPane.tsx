import type { RoomState } from '@enishi/shared/consoleView';
import type { RoomId } from '@enishi/shared/ids';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { roomStateColours, roomStateIcons } from '../../../components/RoomTile.tsx';
import { useConsole } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { countStates, STATES, urgentFirst } from '../roomOrder.ts';
import { useQuality } from '../useQuality.ts';
import { Filters } from './Filters.tsx';
import { RoomTiles } from './RoomTiles.tsx';
import { UnseatedNote } from './UnseatedNote.tsx';

export function RoomsPane({ open }: { open: (roomId: RoomId) => void }) {
  const t = useText('host');
  const quality = useQuality();
  const live = useConsole();
  const rooms = live?.rooms;
  const certificate = live?.certificate ?? null;
  const [filter, setFilter] = useState<RoomState | 'all'>('all');
  const sorted = useMemo(() => urgentFirst(rooms ?? []), [rooms]);
  const counts = useMemo(() => countStates(sorted), [sorted]);
  const shown = filter === 'all' ? sorted : sorted.filter(({ state }) => state === filter);
  return (
    <div className="grid gap-4 pt-4">
      <Filters
        label={t('rooms.filter')}
        selected={filter}
        onSelect={setFilter}
        options={[
          { value: 'all', label: t('rooms.all'), count: sorted.length },
          ...STATES.map((state) => {
            const Icon = roomStateIcons[state];
            return {
              value: state,
              label: t(`rooms.short.${state}`),
              count: counts[state],
              colour: roomStateColours[state],
              icon: <Icon size={16} strokeWidth={1.75} aria-hidden="true" />,
            };
          }),
        ]}
      />
      <UnseatedNote />
      {certificate && sorted.length > 0 && (
        <p className="text-14 muted">{t('rooms.quality', { quality: quality(certificate) })}</p>
      )}
      {shown.length > 0 ? (
        <RoomTiles rooms={shown} open={open} />
      ) : (
        <EmptyState text={t(filter === 'all' ? 'rooms.none' : 'rooms.noneOfState')} />
      )}
    </div>
  );
}
