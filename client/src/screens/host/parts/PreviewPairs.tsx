import type { Preview } from '@enishi/shared/consoleView';
import type { PersonTag } from '@enishi/shared/personTag';
import { Fragment, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { IndustryIcon } from '../../../components/IndustryIcon.tsx';
import { familyOfDivision } from '../../../components/industryFamily.ts';
import { useText } from '../../../i18n/useText.ts';
import { useMore } from '../useMore.tsx';

const SHOWN = 4;

/** The first few pairs; the rest in a list of its own. */
export function PreviewPairs({ rooms }: { rooms: readonly Preview['rooms'][number][] }) {
  const t = useText('host');
  const [open, setOpen] = useState(false);
  const rest = rooms.length - SHOWN;
  return (
    <div>
      <Pairs rooms={rooms.slice(0, SHOWN)} />
      {rest > 0 && (
        <Button small variant="ghost" className="-ml-3" onClick={() => setOpen(true)}>
          {t('preview.rest', { count: rest })}
        </Button>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={t('preview.list', { count: rooms.length })}>
        <AllPairs rooms={rooms} />
      </Dialog>
    </div>
  );
}

function AllPairs({ rooms }: { rooms: readonly Preview['rooms'][number][] }) {
  const { shown, sentinel } = useMore(rooms, 100);
  return (
    <>
      <Pairs rooms={shown} />
      {sentinel}
    </>
  );
}

function Pairs({ rooms }: { rooms: readonly Preview['rooms'][number][] }) {
  return (
    <ul>
      {rooms.map(({ people }) => (
        <li key={people.map(({ personId }) => personId).join()} className="pair-row">
          {people.map((person, index) => (
            <Fragment key={person.personId}>
              {index % 2 === 1 && <Meeting />}
              <Name person={person} />
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Name({ person }: { person: PersonTag }) {
  const family = familyOfDivision(person.industry);
  return (
    <span className="flex min-w-0 items-center gap-1.5" data-family={family ?? 'none'}>
      <span className="flex-none text-[var(--c)]">
        <IndustryIcon family={family} size={16} />
      </span>
      <span className="truncate">{person.name}</span>
    </span>
  );
}

/** Two thread ends that meet. */
function Meeting() {
  return (
    <svg className="knot" viewBox="0 0 26 12" aria-hidden="true">
      <path className="vermilion" d="M1 5c5-2 8 0 12 2" strokeWidth="2" strokeLinecap="round" />
      <path className="indigo" d="M25 5c-5 4-8 4-12 2" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
