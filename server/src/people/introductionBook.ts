import type { Reply } from '@enishi/shared/errors';
import type { Instant, PersonId } from '@enishi/shared/ids';
import {
  type AskedIntroduction,
  INTRODUCTION_STANDS_MS,
  type Introductions as Listed,
  type MadeIntroduction,
  type NewIntroduction,
} from '@enishi/shared/introductions';
import { personTag } from '@enishi/shared/personTag';
import type { Appointments } from '../ports/appointments.ts';
import type { Clock } from '../ports/clock.ts';
import type { IntroductionRecord, Introductions } from '../ports/introductions.ts';
import type { PersonStore } from '../ports/personStore.ts';
import type { Random } from '../ports/random.ts';
import { accepted, refused } from './reply.ts';

const DAY_MS = 86_400_000;
/** What came of it stays in the list for as long again. */
const LISTED_MS = 2 * INTRODUCTION_STANDS_MS;
const OPEN_AT_MOST = 10;
const A_DAY_AT_MOST = 10;
/** The same two are not asked by the same person again for so long. */
const REST_MS = 90 * DAY_MS;

/**
 * Making two people known to each other. Each is asked alone; who said no is told to nobody, and where two may not
 * be brought together nobody is asked and it reads the same.
 */
export type IntroductionBook = {
  list(me: PersonId): Promise<Reply<Listed>>;
  begin(me: PersonId, introduction: NewIntroduction): Promise<Reply<MadeIntroduction>>;
  /** A yes can be taken back until the other agrees; a no is final. */
  answer(me: PersonId, id: string, agrees: boolean): Promise<Reply<Listed>>;
  takeBack(me: PersonId, id: string): Promise<Reply<Listed>>;
};

type Deps = {
  introductions: Introductions;
  ties: Appointments['ties'];
  people: PersonStore;
  clock: Clock;
  random: Pick<Random, 'id'>;
};

export function createIntroductionBook(deps: Deps): IntroductionBook {
  const { introductions, ties, people, clock, random } = deps;

  async function list(me: PersonId): Promise<Reply<Listed>> {
    const now = clock.now();
    const [asked, made] = await Promise.all([
      introductions.askedOf(me, now - INTRODUCTION_STANDS_MS),
      introductions.madeBy(me, now - LISTED_MS),
    ]);
    await people.load([...asked, ...made].flatMap(({ by, one, other }) => [by, one, other]));
    return accepted({
      asked: asked.map((record) => askedOf(record, me)),
      made: made.map((record) => madeOf(record, now)),
    });
  }

  const madeOf = ({ id, one, other, reason, at, ...answers }: IntroductionRecord, now: Instant) => ({
    id,
    people: [one, other].map((person) => personTag(person, people.get(person))),
    reason,
    at,
    state: stateOf({ at, ...answers }, now),
  });

  function askedOf(record: IntroductionRecord, me: PersonId): AskedIntroduction {
    const { id, by, one, reason, at, introducedAt } = record;
    const mine = one === me;
    const other = mine ? record.other : one;
    const { name, industry } = personTag(other, people.get(other), ['name', 'industry']);
    const agrees = mine ? record.oneAgrees : record.otherAgrees;
    return {
      id,
      by: personTag(by, people.get(by)),
      other: { name, industry },
      reason,
      state: introducedAt === null ? (agrees ? 'agreed' : 'asked') : 'introduced',
      personId: introducedAt === null ? null : other,
      at,
      standsUntil: at + INTRODUCTION_STANDS_MS,
    };
  }

  /** Somebody I may introduce: known to me, still here, and not set aside by me. */
  async function refusalOf(me: PersonId, person: PersonId) {
    if (person === me) return 'not_found';
    const [tie, record] = await Promise.all([ties(me, person), people.find(person)]);
    if (!tie.known || !record?.profile || record.simulated) return 'not_found';
    return tie.setAside ? 'set_aside' : null;
  }

  return {
    list,
    async begin(me, { one, other, reason }) {
      const now = clock.now();
      if (!(await people.find(me))?.profile) return refused('profile_required');
      if (one === other) return refused('invalid_payload');
      const refusal = (await refusalOf(me, one)) ?? (await refusalOf(me, other));
      if (refusal) return refused(refusal);
      const before = await introductions.madeBy(me, now - REST_MS, true);
      if (before.filter(({ at }) => at > now - DAY_MS).length >= A_DAY_AT_MOST)
        return refused('rate_limited');
      const standing = await introductions.madeBy(me, now - INTRODUCTION_STANDS_MS);
      if (standing.filter((record) => stateOf(record, now) === 'waiting').length >= OPEN_AT_MOST)
        return refused('too_many_open');
      const record = { id: random.id(), by: me, one, other, reason, at: now };
      if (!(await introductions.add(record, now - REST_MS))) return refused('already_asked');
      await people.load([one, other]);
      return accepted(madeOf({ ...record, oneAgrees: null, otherAgrees: null, introducedAt: null }, now));
    },
    async answer(me, id, agrees) {
      const now = clock.now();
      const answered = await introductions.answer(id, me, agrees, now - INTRODUCTION_STANDS_MS, now);
      return answered ? list(me) : refused('not_offered');
    },
    async takeBack(me, id) {
      return (await introductions.takeBack(id, me, clock.now())) ? list(me) : refused('not_found');
    },
  };
}

type Answers = Pick<IntroductionRecord, 'at' | 'oneAgrees' | 'otherAgrees' | 'introducedAt'>;

/** A no alone changes nothing: only when both answered, or the time is over, does it read as "not this time". */
function stateOf(
  { at, oneAgrees, otherAgrees, introducedAt }: Answers,
  now: Instant,
): MadeIntroduction['state'] {
  if (introducedAt !== null) return 'introduced';
  const both = oneAgrees !== null && otherAgrees !== null;
  return both || now > at + INTRODUCTION_STANDS_MS ? 'notThisTime' : 'waiting';
}
