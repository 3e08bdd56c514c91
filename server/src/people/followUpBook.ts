import type { Reply } from '@enishi/shared/errors';
import type { FollowUp, FollowUpState } from '@enishi/shared/followUps';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import { personTag } from '@enishi/shared/personTag';
import { shownCard } from '@enishi/shared/shownCard';
import type { Clock } from '../ports/clock.ts';
import type { FollowUpRecord, FollowUps } from '../ports/followUps.ts';
import type { PersonStore } from '../ports/personStore.ts';
import { emptyNote } from './notebook.ts';
import { accepted, refused } from './reply.ts';

/** The memory of a talk is fresh for a day; a week later a thank-you is still welcome, then it is let go. */
const LISTED_MS = 7 * 86_400_000;

/** Whom to thank and what was promised. Only their owner sees it, and nothing is ever sent by it. */
export type FollowUpBook = {
  list(me: PersonId): Promise<Reply<FollowUp[]>>;
  save(me: PersonId, mixerId: MixerId, about: PersonId, state: FollowUpState): Promise<Reply<FollowUp>>;
};

type Deps = { followUps: FollowUps; people: PersonStore; clock: Clock };

export function createFollowUpBook({ followUps, people, clock }: Deps): FollowUpBook {
  const shown = ({ about, got, note, topics, ...record }: FollowUpRecord): FollowUp => {
    const owner = people.get(about);
    return {
      ...record,
      person: personTag(about, owner),
      topics: [...topics],
      note: note ?? emptyNote,
      card: got ? shownCard(owner, got) : null,
    };
  };
  return {
    async list(me) {
      const records = await followUps.of(me, clock.now() - LISTED_MS);
      await people.load(records.map(({ about }) => about));
      // Who deleted everything can be thanked no more.
      return accepted(records.filter(({ about }) => people.get(about)?.profile).map(shown));
    },
    async save(me, mixerId, about, state) {
      if (!(await followUps.find(me, mixerId, about))) return refused('not_together');
      if (!(await people.find(about))) return refused('not_found');
      await followUps.save(me, mixerId, about, state, clock.now());
      const saved = await followUps.find(me, mixerId, about);
      return saved ? accepted(shown(saved)) : refused('not_together');
    },
  };
}
