import {
  type CardHolder,
  CONTACTS_A_PAGE,
  type Contact,
  type ContactPage,
  type ContactQuery,
  type Relation,
} from '@enishi/shared/contacts';
import type { Reply } from '@enishi/shared/errors';
import type { PersonId } from '@enishi/shared/ids';
import { DIVISIONS, familyOf } from '@enishi/shared/industries';
import { personTag } from '@enishi/shared/personTag';
import { shownCard } from '@enishi/shared/shownCard';
import type { Clock } from '../ports/clock.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { Introductions } from '../ports/introductions.ts';
import type { PersonStore } from '../ports/personStore.ts';
import { emptyNote } from './notebook.ts';
import { accepted, refused } from './reply.ts';
import { searchTerms } from './searchTerms.ts';
import type { TopicTexts } from './topicTexts.ts';
import { whereFound } from './whereFound.ts';

/** The people I met, in all mixers. Only I see it. */
export type ContactBook = {
  search(me: PersonId, query: ContactQuery): Promise<Reply<ContactPage>>;
  /** `not_found` for anybody I neither sat with nor was introduced to, whether they exist or not. */
  open(me: PersonId, other: PersonId): Promise<Reply<Contact>>;
  holders(me: PersonId): Promise<CardHolder[]>;
  mark(me: PersonId, other: PersonId, relation: Relation): Promise<Reply<Relation>>;
};

type Deps = {
  contacts: Contacts;
  introductions: Pick<Introductions, 'between'>;
  people: PersonStore;
  topics: TopicTexts;
  clock: Clock;
};

export function createContactBook({ contacts, introductions, people, topics, clock }: Deps): ContactBook {
  return {
    async search(me, { q, family, intent, mark, mixer, from }) {
      const terms = searchTerms(q, topics);
      const { entries, total } = await contacts.search(me, {
        terms,
        divisions: family ? DIVISIONS.filter((division) => familyOf(division) === family) : null,
        intent: intent ?? null,
        mark: mark ?? null,
        mixer: mixer ?? null,
        from,
        limit: CONTACTS_A_PAGE,
      });
      const ids = entries.map(({ personId }) => personId);
      const [words] = await Promise.all([
        terms.length > 0 ? contacts.wordsWith(me, ids) : null,
        people.load(ids),
      ]);
      const rows = entries.map(({ personId, ...entry }) => ({
        person: personTag(personId, people.get(personId)),
        ...entry,
        found: whereFound(terms, words?.get(personId)),
      }));
      return accepted({ rows, total });
    },
    async open(me, other) {
      if (!(await contacts.knows(me, other))) return refused('not_found');
      const [meetings, introduced, cards, relation, record] = await Promise.all([
        contacts.meetings(me, other),
        introductions.between(me, other),
        contacts.cards(me, other),
        contacts.relation(me, other),
        people.find(other),
      ]);
      if (introduced) await people.load([introduced.by]);
      const got = cards.find(({ direction, takenBackAt }) => direction === 'got' && takenBackAt === null);
      return accepted({
        person: personTag(other, record ?? undefined),
        relation,
        card: got ? shownCard(record ?? undefined, got) : null,
        receipts: cards.map(({ version, ...receipt }) => ({
          ...receipt,
          fields: [...receipt.fields],
          // Which of their cards I got is told to nobody: it would say that there are others.
          ...(version && receipt.direction === 'gave' && { version }),
        })),
        meetings: meetings.map((meeting) => ({
          ...meeting,
          topics: [...meeting.topics],
          note: meeting.note ?? emptyNote,
        })),
        introduced: introduced && { ...introduced, by: personTag(introduced.by, people.get(introduced.by)) },
      });
    },
    async holders(me) {
      const held = await contacts.heldCards(me, 'gave');
      await people.load(held.map((card) => card.with));
      return held.map(({ with: holder, fields, version, ...card }) => ({
        person: personTag(holder, people.get(holder)),
        fields: [...fields],
        ...(version && { version }),
        ...card,
      }));
    },
    async mark(me, other, relation) {
      if (!(await contacts.knows(me, other))) return refused('not_found');
      await contacts.saveRelation(me, other, relation, clock.now());
      return accepted(relation);
    },
  };
}
