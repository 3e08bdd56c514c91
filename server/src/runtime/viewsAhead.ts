import type { PersonId } from '@enishi/shared/ids';
import type { Stamp } from '@enishi/shared/views';
import type { Slab } from '../bytes/createSlab.ts';
import type { Clock } from '../ports/clock.ts';
import { createBreather } from './breather.ts';
import type { Compose } from './composeView.ts';
import type { LiveMixer } from './liveMixers.ts';

/**
 * The people's own views of one version, made while the journal writes that version. They wait as bytes: outside the
 * heap, where thousands of strings would be copied again and again.
 */
export type ViewsAhead = {
  readonly version: number;
  /** a person's `mine` as JSON in UTF-8, once it is made */
  of(person: PersonId): Uint8Array | undefined;
  /** Something of theirs changed meanwhile. */
  forget(person: PersonId): void;
  drop(): void;
};

export function makeViewsAhead(
  live: LiveMixer,
  { version }: Pick<Stamp, 'version'>,
  people: readonly PersonId[],
  {
    compose,
    slab,
    clock,
    onFault,
  }: { compose: Compose; slab: Slab; clock: Clock; onFault: (error: unknown) => void },
): ViewsAhead {
  const made = new Map<PersonId, Uint8Array>();
  const outdated = new Set<PersonId>();
  let dropped = false;

  async function make(): Promise<void> {
    const breathe = createBreather(clock);
    for (const person of people) {
      // Once it is written, the next version may be on its way already.
      if (dropped || live.version >= version) return;
      made.set(person, slab.encode(JSON.stringify(compose.mine(live, person))));
      const breath = breathe();
      if (breath) await breath;
    }
  }
  make().catch(onFault);
  return {
    version,
    of: (person) => (outdated.has(person) ? undefined : made.get(person)),
    forget: (person) => void outdated.add(person),
    drop() {
      dropped = true;
      made.clear();
    },
  };
}
