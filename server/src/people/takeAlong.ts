import { CARD_FIELDS, type CardField, type ContactCard } from '@enishi/shared/contactCard';
import type { PersonId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';
import { type GivenPart, shownCard } from '@enishi/shared/shownCard';
import type { Clock } from '../ports/clock.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { PersonStore } from '../ports/personStore.ts';
import { csv } from './csv.ts';
import { mixerNameIn } from './mixerNameIn.ts';
import { vcard } from './vcard.ts';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  ja: ['名前', 'ふりがな', '会社', '役割', 'メール', 'リンク', '交流会', '日付'],
  en: ['Name', 'Reading', 'Company', 'Role', 'E-mail', 'Link', 'Mixer', 'Date'],
};

/** In whose words and whose days a file is written. */
type Words = { readonly language: Language; readonly timeZone: string };

/** Cards to take to other programs: my own, and all that were given to me and not taken back. */
export type TakeAlong = {
  /** null: no profile yet, or no such card */
  mine(me: PersonId, part: GivenPart): Promise<string | null>;
  allAsVcards(me: PersonId, words: Words): Promise<string>;
  allAsCsv(me: PersonId, words: Words): Promise<string>;
};

type Deps = { contacts: Contacts; people: PersonStore; clock: Clock };

export function createTakeAlong({ contacts, people, clock }: Deps): TakeAlong {
  const received = async (me: PersonId, { language, timeZone }: Words) => {
    const held = await contacts.heldCards(me, 'got');
    await people.load(held.map((one) => one.with));
    return held.flatMap(({ with: owner, fields, version, mixerName, at }) => {
      const record = people.get(owner);
      const card = record?.simulated ? null : shownCard(record, { fields, version });
      return card ? [{ card, mixer: mixerNameIn(mixerName, language), day: dayOf(at, timeZone) }] : [];
    });
  };
  return {
    async mine(me, part) {
      const card = shownCard((await people.find(me)) ?? undefined, part);
      return card && vcard({ card, context: [], revisedAt: clock.now() });
    },
    async allAsVcards(me, words) {
      const cards = await received(me, words);
      return cards
        .map(({ card, mixer, day }) =>
          vcard({ card, context: [`${mixer} (${day})`], revisedAt: clock.now() }),
        )
        .join('');
    },
    async allAsCsv(me, words) {
      const rows = (await received(me, words)).map(({ card, mixer, day }) => [...cells(card), mixer, day]);
      return csv([HEADINGS[words.language], ...rows]);
    },
  };
}

/** The fields asked for in an address, "company,email"; all of them when nothing is said. */
export function fieldsAsked(asked: string | undefined): CardField[] {
  const wanted = asked?.split(',');
  return CARD_FIELDS.filter((field) => wanted?.includes(field) ?? true);
}

const cells = ({ name, furigana = '', company = '', role = '', email = '', link = '' }: ContactCard) => [
  name,
  furigana,
  company,
  role,
  email,
  link,
];

const dayOf = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
