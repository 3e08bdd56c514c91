import type { CardWords } from '@enishi/shared/contactCard';
import type { Reply } from '@enishi/shared/errors';
import type { Me } from '@enishi/shared/http';
import type { CardVersionId, PersonId } from '@enishi/shared/ids';
import { MOST_CARDS } from '@enishi/shared/shownCard';
import type { Clock } from '../ports/clock.ts';
import type { PersonStore } from '../ports/personStore.ts';
import type { Random } from '../ports/random.ts';
import { meOf } from './profiles.ts';
import { refused } from './reply.ts';

/** A person's further cards. Nobody else learns that there are any: a holder sees what was given, and no more. */
export type CardBox = {
  add(me: PersonId, words: CardWords): Promise<Reply<Me>>;
  change(me: PersonId, version: string, words: CardWords): Promise<Reply<Me>>;
  /** Whoever holds it holds it no more. Twice is once. */
  remove(me: PersonId, version: string): Promise<Reply<Me>>;
  /** The main card is always there. */
  has(me: PersonId, version: CardVersionId | undefined): Promise<boolean>;
};

type Deps = { people: PersonStore; clock: Clock; random: Pick<Random, 'id'> };

export function createCardBox({ people, clock, random }: Deps): CardBox {
  const versionsOf = async (me: PersonId) => (await people.find(me))?.versions ?? [];
  const has = async (me: PersonId, version: string) =>
    (await versionsOf(me)).some(({ id }) => id === version);
  return {
    async add(me, words) {
      const version = { id: random.id(), ...words };
      const isAdded = await people.addVersion(me, version, clock.now(), MOST_CARDS - 1);
      return isAdded ? meOf(people, me) : refused('too_many_cards');
    },
    async change(me, version, words) {
      const isChanged = await people.changeVersion(me, { ...words, id: version });
      return isChanged ? meOf(people, me) : refused('unknown_card');
    },
    async remove(me, version) {
      if (await has(me, version)) await people.removeVersion(me, version, clock.now());
      return meOf(people, me);
    },
    has: async (me, version) => version === undefined || has(me, version),
  };
}
