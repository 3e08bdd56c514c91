import { CARD_FIELDS, type CardField, type ContactCard } from '@enishi/shared/contactCard';
import type { PersonId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';
import type { Clock } from '../ports/clock.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { PersonStore } from '../ports/personStore.ts';
import { contactCardOf } from './contactCardOf.ts';
import { csv } from './csv.ts';
import { mixerNameIn } from './mixerNameIn.ts';
import { vcard } from './vcard.ts';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  ja: ['名前', 'ふりがな', '会社', '役割', 'メール', 'リンク', '交流会', '日付'],
  en: ['Name', 'Reading', 'Company', 'Role', 'E-mail', 'Link', 'Mixer', 'Date'],
};

/** Cards to take to other programs: my own, and all that were given to me and not taken back. */
export type TakeAlong = {
  /** null: no profile yet */
  mine(me: PersonId, fields: readonly CardField[]): Promise<string | null>;
  allAsVcards(me: PersonId, timeZone: string): Promise<string>;
  allAsCsv(me: PersonId, language: Language, timeZone: string): Promise<string>;
};

type Deps = { contacts: Contacts; people: PersonStore; clock: Clock };

export function createTakeAlong({ contacts, people, clock }: Deps): TakeAlong {
  const received = async (me: PersonId, timeZone: string) => {
    const held = await contacts.heldCards(me, 'got');
    await people.load(held.map((one) => one.with));
    return held.flatMap(({ with: owner, fields, mixerName, at }) => {
      const record = people.get(owner);
      const card = record?.simulated ? null : contactCardOf(record, fields);
      return card ? [{ card, mixerName, day: dayOf(at, timeZone) }] : [];
    });
  };
  return {
    async mine(me, fields) {
      const card = contactCardOf((await people.find(me)) ?? undefined, fields);
      return card && vcard({ card, context: [], revisedAt: clock.now() });
    },
    async allAsVcards(me, timeZone) {
      const cards = await received(me, timeZone);
      return cards
        .map(({ card, mixerName, day }) =>
          vcard({ card, context: [`${mixerName} (${day})`], revisedAt: clock.now() }),
        )
        .join('');
    },
    async allAsCsv(me, language, timeZone) {
      const rows = (await received(me, timeZone)).map(({ card, mixerName, day }) => [
        ...cells(card),
        mixerNameIn(mixerName, language),
        day,
      ]);
      return csv([HEADINGS[language], ...rows]);
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
