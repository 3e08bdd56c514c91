import { isDivision, sectionOf } from '@enishi/shared/industries';
import type { PairingPerson } from './types.ts';

/** Least, median and most over all people. */
export type Spread = { readonly least: number; readonly typical: number; readonly most: number };
/** How many people, and how many ISIC sections other than their own, each person meets in these rounds. */
export type Outlook = { readonly partners: Spread; readonly industries: Spread };

/** `rounds`: who shares a room in each. Somebody met twice counts once. */
export function outlook(
  people: readonly Pick<PairingPerson, 'id' | 'industry'>[],
  rounds: readonly (readonly (readonly string[])[])[],
): Outlook {
  const letter = new Map(
    people.map(({ id, industry }) => [id, isDivision(industry) ? sectionOf(industry) : null]),
  );
  const met = new Map(people.map(({ id }) => [id, new Set<string>()]));
  for (const room of rounds.flat())
    for (const id of room) for (const other of room) if (other !== id) met.get(id)?.add(other);
  const industriesOf = (id: string, partners: ReadonlySet<string>) => {
    const letters = new Set([...partners].map((other) => letter.get(other) ?? null));
    letters.delete(null);
    letters.delete(letter.get(id) ?? null);
    return letters.size;
  };
  return {
    partners: spread([...met.values()].map((partners) => partners.size)),
    industries: spread([...met].map(([id, partners]) => industriesOf(id, partners))),
  };
}

function spread(counts: readonly number[]): Spread {
  const sorted = [...counts].sort((a, b) => a - b);
  return { least: sorted[0] ?? 0, typical: sorted[sorted.length >> 1] ?? 0, most: sorted.at(-1) ?? 0 };
}
