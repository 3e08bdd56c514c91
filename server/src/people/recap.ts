import type { Reply } from '@enishi/shared/errors';
import type { Recap, RecapPerson } from '@enishi/shared/http';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import { personTag } from '@enishi/shared/personTag';
import { cardValues, shownCard } from '@enishi/shared/shownCard';
import type { Exchange } from '@enishi/shared/views';
import { STRENGTHS } from '@enishi/shared/vocabulary';
import type { MetExchange, MetPerson, MixerRecords } from '../ports/mixerRecords.ts';
import type { Notes } from '../ports/notes.ts';
import type { PersonRecord } from '../ports/people.ts';
import type { PersonStore } from '../ports/personStore.ts';
import { emptyNote } from './notebook.ts';
import { accepted, refused } from './reply.ts';

export type Recaps = { of(mixerId: MixerId, person: PersonId): Promise<Reply<Recap>> };

/** One alone would tell by whom. */
const TOLD_FROM = 2;
const noStrengths: readonly string[] = [];

/** Who a person met in a mixer, in order, with their own notes and the cards that were given to them. */
export function createRecaps(deps: { notes: Notes; people: PersonStore; records: MixerRecords }): Recaps {
  const { notes, people, records } = deps;
  return {
    async of(mixerId, me) {
      const [mixer, met] = await Promise.all([records.summary(mixerId), records.metBy(mixerId, me)]);
      if (!mixer) return refused('unknown_mixer');
      const took =
        met.length > 0 || [...mixer.joined, ...mixer.left, ...mixer.removed, ...mixer.hosts].includes(me);
      if (!took) return refused('not_joined');
      const over = mixer.phase.kind === 'closing' || mixer.phase.kind === 'ended';
      const [written, seen] = await Promise.all([
        notes.readAll(mixerId, me),
        over ? notes.strengthsSeen(mixerId, me) : noStrengths,
        people.load([me, ...met.map((person) => person.with)]),
      ]);
      return accepted({
        mixerId,
        code: mixer.code,
        name: mixer.settings.name,
        purpose: mixer.settings.purpose,
        phase: mixer.phase,
        goal: people.get(me)?.profile?.goal ?? '',
        people: [...byPerson(met)].map(([personId, talks]) => ({
          ...withCard(talks, people.get(personId), people.get(me)),
          note: written.get(personId) ?? emptyNote,
        })),
        // In the order of the vocabulary, so that no order tells who wrote when.
        strengths: seen.length < TOLD_FROM ? [] : STRENGTHS.filter((strength) => seen.includes(strength)),
      });
    },
  };
}

type Owner = PersonRecord | undefined;

/** In order, at least one. */
type Talks = readonly [MetPerson, ...MetPerson[]];

function byPerson(met: readonly MetPerson[]): ReadonlyMap<PersonId, Talks> {
  const people = new Map<PersonId, Talks>();
  for (const talk of met) {
    const [first, ...more] = people.get(talk.with) ?? [];
    people.set(talk.with, first ? [first, ...more, talk] : [talk]);
  }
  return people;
}

function withCard(talks: Talks, owner: Owner, me: Owner): Omit<RecapPerson, 'note'> {
  const latest = talks.at(-1) ?? talks[0];
  const exchange = exchangeOf(latest.exchange, owner, me);
  return {
    person: personTag(latest.with, owner),
    talks: talks.map(({ round, roomId, metAt, topics }) => ({ round, roomId, metAt, topics: [...topics] })),
    thanked: talks.some(({ thanked }) => thanked),
    thankedMe: talks.some(({ thankedMe }) => thankedMe),
    exchange,
    card: exchange.state === 'exchanged' ? exchange.card : null,
  };
}

function exchangeOf(exchange: MetExchange, owner: Owner, me: Owner): Exchange {
  if (exchange.state === 'offered') return { ...exchange, fields: [...exchange.fields] };
  if (exchange.state !== 'exchanged') return exchange;
  const { got, gave, ...kept } = exchange;
  const isDeleted = kept.version !== undefined && me !== undefined && !cardValues(me, kept.version);
  const revoked = kept.revoked || isDeleted;
  return { ...kept, revoked, gave: [...gave], card: got && shownCard(owner, got) };
}
