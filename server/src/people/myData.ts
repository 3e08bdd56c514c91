import type { PersonId } from '@enishi/shared/ids';
import type { Clock } from '../ports/clock.ts';
import type { Identities } from '../ports/identities.ts';
import type { OwnData } from '../ports/ownData.ts';
import type { Participations } from '../ports/participations.ts';
import type { PersonStore } from '../ports/personStore.ts';
import type { ContactFiles, Reader } from './contactFiles.ts';
import { notesInMarkdown } from './notesInMarkdown.ts';
import type { Recaps } from './recap.ts';
import type { TopicTexts } from './topicTexts.ts';

const MIXERS_AT_MOST = 5_000;

/** What is kept of me, to take along or to have removed. */
export type MyData = {
  /** Texts by file name: everything as JSON, the cards I hold as vCards, my notes in Markdown. */
  export(reader: Reader): Promise<Readonly<Record<string, string>>>;
  erase(me: PersonId): Promise<void>;
};

type Deps = {
  ownData: OwnData;
  identities: Identities;
  people: PersonStore;
  participations: Participations;
  recaps: Recaps;
  contactFiles: ContactFiles;
  topics: TopicTexts;
  clock: Clock;
};

export function createMyData(deps: Deps): MyData {
  const { ownData, identities, people, participations, recaps, contactFiles, topics, clock } = deps;
  return {
    async export(reader) {
      const { me } = reader;
      const stored = await ownData.read(identities.idsOf(me));
      const exportedAt = new Date(clock.now()).toISOString();
      const files: Record<string, string> = {
        'enishi.json': `${JSON.stringify({ exportedAt, personId: me, stored }, null, 2)}\n`,
      };
      const notes: string[] = [];
      for (const { mixerId } of await participations.latest(me, MIXERS_AT_MOST)) {
        const recap = await recaps.of(mixerId, me);
        if (recap.ok) notes.push(notesInMarkdown(recap.value, { people, topics }, reader));
        const cards = await contactFiles.all(mixerId, reader);
        if (cards.ok)
          files[`contacts/${fileName(cards.value.name)}-${mixerId.slice(0, 6)}.vcf`] = cards.value.text;
      }
      files['notes.md'] = notes.filter(Boolean).join('\n');
      return files;
    },
    async erase(me) {
      const ids = identities.idsOf(me);
      await ownData.erase(ids);
      await people.refresh(ids);
    },
  };
}

/** Without what file systems or a zip's folders would read as something else. */
const fileName = (name: string) =>
  [...name.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|.]/gu, ' ').trim()].slice(0, 40).join('') || 'mixer';
