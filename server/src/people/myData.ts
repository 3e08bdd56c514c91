import type { PersonId } from '@enishi/shared/ids';
import type { Clock } from '../ports/clock.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { Identities } from '../ports/identities.ts';
import type { OwnData } from '../ports/ownData.ts';
import type { PersonStore } from '../ports/personStore.ts';
import type { AppointmentBook } from './appointmentBook.ts';
import type { Reader } from './contactFiles.ts';
import { notesInMarkdown } from './notesInMarkdown.ts';
import type { TakeAlong } from './takeAlong.ts';
import type { TopicTexts } from './topicTexts.ts';

/** What is kept of me, to take along or to have removed. */
export type MyData = {
  /**
   * Texts by file name: everything as JSON, the cards I hold as vCards, my notes in Markdown. What is my own stands
   * there as well when the mixer's records are deleted.
   */
  export(reader: Reader): Promise<Readonly<Record<string, string>>>;
  erase(me: PersonId, origin: string): Promise<void>;
};

type Deps = {
  ownData: OwnData;
  identities: Identities;
  people: PersonStore;
  contacts: Pick<Contacts, 'talks'>;
  takeAlong: Pick<TakeAlong, 'allAsVcards'>;
  topics: TopicTexts;
  meetings: Pick<AppointmentBook, 'callOffAll'>;
  clock: Clock;
};

export function createMyData(deps: Deps): MyData {
  const { ownData, identities, people, contacts, takeAlong, topics, meetings, clock } = deps;
  return {
    async export(reader) {
      const { me } = reader;
      const [stored, talks, cards] = await Promise.all([
        ownData.read(identities.idsOf(me)),
        contacts.talks(me),
        takeAlong.allAsVcards(me, reader),
      ]);
      await people.load([me, ...talks.map((talk) => talk.with)]);
      const exportedAt = new Date(clock.now()).toISOString();
      return {
        'enishi.json': `${JSON.stringify({ exportedAt, personId: me, stored }, null, 2)}\n`,
        ...(cards !== '' && { 'contacts.vcf': cards }),
        'notes.md': notesInMarkdown(talks, { people, topics }, reader),
      };
    },
    async erase(me, origin) {
      const ids = identities.idsOf(me);
      await meetings.callOffAll(me, origin);
      await ownData.erase(ids, clock.now());
      await people.refresh(ids);
    },
  };
}
