import type { Reply } from '@enishi/shared/errors';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';
import { shownCard } from '@enishi/shared/shownCard';
import type { Clock } from '../ports/clock.ts';
import type { MetPerson, MixerRecords, MixerSummary } from '../ports/mixerRecords.ts';
import type { PersonStore } from '../ports/personStore.ts';
import { mixerNameIn } from './mixerNameIn.ts';
import { accepted, refused } from './reply.ts';
import type { TopicTexts } from './topicTexts.ts';
import { vcard } from './vcard.ts';

export type Reader = { readonly me: PersonId; readonly language: Language; readonly timeZone: string };
type ContactFile = { readonly name: string; readonly text: string };

/** The cards given to me, as vCards. Simulated people have none. */
export type ContactFiles = {
  one(mixerId: MixerId, person: PersonId, reader: Reader): Promise<Reply<ContactFile>>;
  all(mixerId: MixerId, reader: Reader): Promise<Reply<ContactFile>>;
};

type Deps = { people: PersonStore; records: MixerRecords; topics: TopicTexts; clock: Clock };

export function createContactFiles({ people, records, topics, clock }: Deps): ContactFiles {
  const files = async (mixer: MixerSummary, met: readonly MetPerson[], reader: Reader) => {
    await people.load([reader.me, ...met.map((person) => person.with)]);
    return met.flatMap((person) => fileOf(mixer, person, reader) ?? []);
  };

  const fileOf = (mixer: MixerSummary, met: MetPerson, reader: Reader): ContactFile | null => {
    const owner = people.get(met.with);
    const given = met.exchange.state === 'exchanged' ? met.exchange.got : null;
    const card = given && !owner?.simulated ? shownCard(owner, given) : null;
    if (!card) return null;
    const industries = {
      my: people.get(reader.me)?.profile?.industry,
      partner: owner?.profile?.industry,
    };
    const questions = met.topics
      .map((topic) => topics.question(topic, reader.language, industries))
      .filter(Boolean);
    const context = [
      `${mixerNameIn(mixer.settings.name, reader.language)} (${dayOf(met.metAt, reader.timeZone)})`,
      ...questions,
    ];
    return { name: card.name, text: vcard({ card, context, revisedAt: clock.now() }) };
  };

  return {
    async one(mixerId, person, reader) {
      const mixer = await records.summary(mixerId);
      if (!mixer) return refused('unknown_mixer');
      const met = await records.metBy(mixerId, reader.me);
      const [file] = await files(mixer, latestOfEach(met.filter((one) => one.with === person)), reader);
      return file ? accepted(file) : refused('not_found');
    },
    async all(mixerId, reader) {
      const mixer = await records.summary(mixerId);
      if (!mixer) return refused('unknown_mixer');
      const found = await files(mixer, latestOfEach(await records.metBy(mixerId, reader.me)), reader);
      if (found.length === 0) return refused('not_found');
      return accepted({
        name: mixerNameIn(mixer.settings.name, reader.language),
        text: found.map((file) => file.text).join(''),
      });
    },
  };
}

/** Two who met twice (repeats allowed) stand once in the file. */
const latestOfEach = (met: readonly MetPerson[]) => [
  ...new Map(met.map((person) => [person.with, person])).values(),
];

const dayOf = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
