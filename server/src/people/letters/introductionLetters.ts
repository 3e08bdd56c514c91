import type { PersonId } from '@enishi/shared/ids';
import { INTRODUCTION_STANDS_MS } from '@enishi/shared/introductions';
import type { Clock } from '../../ports/clock.ts';
import type { IntroductionLetter, IntroductionNews, Introductions } from '../../ports/introductions.ts';
import type { Log } from '../../ports/log.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { PersonStore } from '../../ports/personStore.ts';
import type { Push } from '../../ports/push.ts';
import type { ReminderStore } from '../../ports/reminders.ts';
import type { StopLinks } from '../../ports/stopLinks.ts';
import { introductionMail, introductionNotice } from '../mails/introductionMail.ts';
import { notify } from './notify.ts';
import { createPatience } from './patience.ts';
import type { ReminderBook } from './reminderBook.ts';
import { awakeForMs, isAwake } from './whatIsOpen.ts';

/** A device that is added later is not told what is older. */
const NOTICES_WITHIN_MS = 2 * 86_400_000;

type Deps = {
  introductions: Pick<Introductions, 'newsDue'>;
  store: Pick<ReminderStore, 'noteSent' | 'devicesOf' | 'forgetDevice'>;
  book: Pick<ReminderBook, 'wishesOf'>;
  people: PersonStore;
  mailer: Mailer;
  push: Pick<Push, 'send'>;
  stopLinks: StopLinks;
  /** where people reach this server */
  origin: () => string;
  clock: Clock;
  log: Log;
};

/**
 * Asks each of the two once, and tells both once when they agreed: by a mail for each, by one notice for all that is
 * new. Never at night, and not by a way that they stopped. What was sent stands in the database.
 */
export function createIntroductionLetters(deps: Deps): { sendDue(): Promise<void> } {
  const { introductions, store, book, people, mailer, push, stopLinks, origin, clock, log } = deps;
  const patience = createPatience(clock);

  async function mail(letter: IntroductionLetter): Promise<boolean> {
    const { id, kind, person } = letter;
    const { language } = await book.wishesOf(person);
    const stopUrl = `${origin()}/stop/${stopLinks.token({ person, letter: 'reminders' })}`;
    await people.load([letter.by, letter.other]);
    await mailer.send(introductionMail(letter, { language, people, origin: origin(), stopUrl }));
    await store.noteSent(person, `introduction.${kind}`, id, clock.now());
    return true;
  }

  async function notice(person: PersonId, news: readonly IntroductionNews[]): Promise<boolean> {
    const { language, timeZone } = await book.wishesOf(person);
    const told = introductionNotice(
      news.map(({ kind }) => kind),
      language,
    );
    const keptMs = awakeForMs(clock.now(), timeZone);
    if (!(await notify(person, { notice: told, keptMs }, { store, push }))) return false;
    for (const { id, kind } of news)
      await store.noteSent(person, `introduction.push.${kind}`, id, clock.now());
    return true;
  }

  /** One that fails is tried again later and holds up nothing else. */
  async function attempt(key: string, send: () => Promise<boolean>): Promise<void> {
    if (!patience.mayTry(key)) return;
    try {
      patience[(await send()) ? 'done' : 'failed'](key);
    } catch (error) {
      patience.failed(key);
      log.error({ err: error }, 'news of an introduction were not sent, it is tried again');
    }
  }

  return {
    async sendDue() {
      const now = clock.now();
      const due = await introductions.newsDue(now - INTRODUCTION_STANDS_MS, now - NOTICES_WITHIN_MS);
      for (const [person, news] of byPerson(due)) {
        if (!isAwake(now, (await book.wishesOf(person)).timeZone)) continue;
        for (const one of news) if (hasAddress(one)) await attempt(`${one.id} ${person}`, () => mail(one));
        const noticed = news.filter((one) => one.notice);
        if (noticed.length > 0) await attempt(person, () => notice(person, noticed));
      }
    },
  };
}

const hasAddress = (news: IntroductionNews): news is IntroductionLetter => news.address !== null;

function byPerson(due: readonly IntroductionNews[]): Map<PersonId, IntroductionNews[]> {
  const people = new Map<PersonId, IntroductionNews[]>();
  for (const one of due) people.set(one.person, [...(people.get(one.person) ?? []), one]);
  return people;
}
