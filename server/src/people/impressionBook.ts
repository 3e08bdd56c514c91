import type { Reply } from '@enishi/shared/errors';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import { IMPRESSIONS, type Impression, type ImpressionOf, TOLD_IN } from '@enishi/shared/impressions';
import type { Clock } from '../ports/clock.ts';
import type { Impressions } from '../ports/impressions.ts';
import type { MixerRecords } from '../ports/mixerRecords.ts';
import { accepted, refused } from './reply.ts';

type Answered = Promise<Reply<ImpressionOf>>;

/** How I come across: asked of those I talked with, told to me alone, and never by whom. */
export type ImpressionBook = {
  /** My own answer about somebody. */
  read(mixerId: MixerId, me: PersonId, about: PersonId): Answered;
  answer(mixerId: MixerId, me: PersonId, about: PersonId, said: ImpressionOf): Answered;
  /** The words chosen for me, the most chosen first; none until three have answered. */
  ofMe(me: PersonId): Promise<{ words: Impression[] }>;
};

type Deps = { impressions: Impressions; records: Pick<MixerRecords, 'metBy'>; clock: Clock };

export function createImpressionBook({ impressions, records, clock }: Deps): ImpressionBook {
  const met = async (mixerId: MixerId, me: PersonId, about: PersonId) =>
    (await records.metBy(mixerId, me)).some((one) => one.with === about);
  return {
    async read(mixerId, me, about) {
      if (!(await met(mixerId, me, about))) return refused('not_together');
      return accepted({ words: known(await impressions.read(mixerId, me, about)) });
    },
    async answer(mixerId, me, about, { words }) {
      if (!(await met(mixerId, me, about))) return refused('not_together');
      const chosen = [...new Set(words)];
      await impressions.save(mixerId, me, about, chosen, clock.now());
      return accepted({ words: chosen });
    },
    async ofMe(me) {
      const answers = await impressions.about(me);
      // Three at a time: what one more answer changed would tell whose it was.
      const told = answers.slice(0, answers.length - (answers.length % TOLD_IN)).flat();
      const times = (word: string) => told.filter((one) => one === word).length;
      return { words: known([...new Set(told)]).sort((one, other) => times(other) - times(one)) };
    },
  };
}

/** In the order of the vocabulary, so that no order tells who answered first. */
const known = (words: readonly string[]) => IMPRESSIONS.filter((word) => words.includes(word));
