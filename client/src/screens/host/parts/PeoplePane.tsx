import type { PersonId } from '@enishi/shared/ids';
import { useDeferredValue, useMemo, useState } from 'react';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { familyOfDivision } from '../../../components/industryFamily.ts';
import { TextField } from '../../../components/TextField.tsx';
import { useConsole } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { countStandings, STANDINGS, type Standing, searchPeople, standingOf } from '../peopleSearch.ts';
import { Filters } from './Filters.tsx';
import { PeopleRows } from './PeopleRows.tsx';

const colours = {
  ready: 'text-moss',
  talking: 'text-moss',
  away: 'text-text',
  lost: 'text-amber',
  gone: 'text-text-2',
} satisfies Record<Standing, string>;

export function PeoplePane({ open }: { open: (personId: PersonId) => void }) {
  const t = useText('host');
  const industries = useText('industries');
  const view = useConsole();
  const people = view?.people;
  const rooms = view?.rooms;
  const roomNumbers = useMemo(() => new Map(rooms?.map(({ roomId, number }) => [roomId, number])), [rooms]);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const [filter, setFilter] = useState<Standing | 'all'>('all');
  const all = people ?? [];
  const counts = useMemo(() => countStandings(people ?? []), [people]);
  const shown = useMemo(() => {
    const industryName = (industry: string | null) => {
      const family = familyOfDivision(industry);
      if (!family) return '';
      return `${industries(`families.${family}`)} ${industries(`divisions.${industry}.name`)}`;
    };
    const listed = (people ?? []).filter((one) => filter === 'all' || standingOf(one) === filter);
    return searchPeople(listed, wanted, industryName);
  }, [people, filter, wanted, industries]);
  return (
    <div className="grid gap-4 pt-4">
      <TextField
        type="search"
        label={t('people.search')}
        value={query}
        onChange={setQuery}
        autoComplete="off"
        maxLength={60}
      />
      <Filters
        label={t('people.filter')}
        selected={filter}
        onSelect={setFilter}
        options={[
          { value: 'all', label: t('rooms.all'), count: all.length },
          ...STANDINGS.map((standing) => ({
            value: standing,
            label: t(`people.standing.${standing}`),
            count: counts[standing],
            colour: colours[standing],
          })),
        ]}
      />
      <p className="sr-only" aria-live="polite">
        {wanted !== '' && t('people.found', { count: shown.length })}
      </p>
      {shown.length > 0 ? (
        <PeopleRows people={shown} roomNumbers={roomNumbers} open={open} />
      ) : (
        <EmptyState text={t(all.length === 0 ? 'people.nobody' : 'people.none')} />
      )}
    </div>
  );
}
