import type { ConsolePerson } from '@enishi/shared/consoleView';
import type { PersonId, RoomId } from '@enishi/shared/ids';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { memo, useCallback, useRef } from 'react';
import { IndustryChip } from '../../../components/IndustryChip.tsx';
import { useText } from '../../../i18n/useText.ts';
import { samePerson, standingOf } from '../peopleSearch.ts';
import { useGridKeys } from '../useGridKeys.ts';
import { useMore } from '../useMore.tsx';

const MANY = 60;

export function PeopleRows({
  people,
  roomNumbers,
  open,
}: {
  people: readonly ConsolePerson[];
  roomNumbers: ReadonlyMap<RoomId, number>;
  open: (personId: PersonId) => void;
}) {
  const t = useText('host');
  const list = useRef<HTMLUListElement>(null);
  const { shown, sentinel } = useMore(people, 120);
  const { onKeyDown, onFocus, at } = useGridKeys(list, '[data-row]', shown.length);
  const latestOpen = useRef(open);
  latestOpen.current = open;
  const openPerson = useCallback((id: PersonId) => latestOpen.current(id), []);
  return (
    <>
      <ul
        ref={list}
        className="people-rows"
        data-many={people.length > MANY || undefined}
        aria-label={t('tabs.people')}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {shown.map((one, index) => (
          <Row
            key={one.person.personId}
            one={one}
            room={one.roomId === null ? undefined : roomNumbers.get(one.roomId)}
            open={openPerson}
            stop={index === at}
          />
        ))}
      </ul>
      {sentinel}
    </>
  );
}

type RowProps = {
  one: ConsolePerson;
  room: number | undefined;
  open: (personId: PersonId) => void;
  stop: boolean;
};

const Row = memo(
  function Row({ one, room, open, stop }: RowProps) {
    const t = useText('host');
    const { person, host, met } = one;
    const standing = standingOf(one);
    return (
      <li>
        <button
          type="button"
          data-row
          className="person-row"
          tabIndex={stop ? 0 : -1}
          onClick={() => open(person.personId)}
        >
          <span className="min-w-0">
            <span className="block truncate font-semibold">{person.name}</span>
            {(host || person.simulated) && (
              <span className="muted text-14 block">
                {[host && t('people.host'), person.simulated && t('people.simulated')]
                  .filter(Boolean)
                  .join(t('comma'))}
              </span>
            )}
          </span>
          <span className="min-w-0 max-desk:row-start-2">
            <IndustryChip industry={person.industry} />
          </span>
          <span
            className={`text-14 max-desk:text-right ${standing === 'lost' ? 'text-amber font-semibold' : 'muted'}`}
          >
            {standing === 'talking' && room !== undefined
              ? t('people.is.talkingIn', { number: room })
              : t(`people.is.${standing}`)}
          </span>
          <span className="muted text-14 flex items-center justify-end gap-1 tabular-nums">
            {t('people.met', { count: met })}
            <ChevronRight size={16} aria-hidden="true" className="flex-none" />
          </span>
        </button>
      </li>
    );
  },
  (before, after) =>
    before.open === after.open &&
    before.stop === after.stop &&
    before.room === after.room &&
    samePerson(before.one, after.one),
);
