import { INTRODUCTION_STANDS_MS } from '@enishi/shared/introductions';
import type { Clock } from '../../ports/clock.ts';
import type { IntroductionLetter, Introductions } from '../../ports/introductions.ts';
import type { Log } from '../../ports/log.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { PersonStore } from '../../ports/personStore.ts';
import type { ReminderStore } from '../../ports/reminders.ts';
import type { StopLinks } from '../../ports/stopLinks.ts';
import { introductionMail } from '../mails/introductionMail.ts';
import { createPatience } from './patience.ts';
import type { ReminderBook } from './reminderBook.ts';
import { isAwake } from './whatIsOpen.ts';

type Deps = {
  introductions: Pick<Introductions, 'lettersDue'>;
  store: Pick<ReminderStore, 'noteSent'>;
  book: Pick<ReminderBook, 'wishesOf'>;
  people: PersonStore;
  mailer: Mailer;
  stopLinks: StopLinks;
  /** where people reach this server */
  origin: () => string;
  clock: Clock;
  log: Log;
};

/**
 * Asks each of the two once by mail, and tells both once when they agreed: never at night, and not those who stopped
 * reminder mails. What was sent stands in the database.
 */
export function createIntroductionLetters(deps: Deps): { sendDue(): Promise<void> } {
  const { introductions, store, book, people, mailer, stopLinks, origin, clock, log } = deps;
  const patience = createPatience(clock);

  async function send(letter: IntroductionLetter): Promise<void> {
    const { id, kind, person } = letter;
    const wishes = await book.wishesOf(person);
    if (!isAwake(clock.now(), wishes.timeZone)) return;
    const stopUrl = `${origin()}/stop/${stopLinks.token({ person, letter: 'reminders' })}`;
    await people.load([letter.by, letter.other]);
    await mailer.send(
      introductionMail(letter, { language: wishes.language, people, origin: origin(), stopUrl }),
    );
    await store.noteSent(person, `introduction.${kind}`, id, clock.now());
  }

  return {
    async sendDue() {
      for (const letter of await introductions.lettersDue(clock.now() - INTRODUCTION_STANDS_MS)) {
        const key = `${letter.id} ${letter.person}`;
        if (!patience.mayTry(key)) continue;
        try {
          await send(letter);
          patience.done(key);
        } catch (error) {
          patience.failed(key);
          log.error({ err: error }, 'a mail about an introduction was not sent, it is tried again');
        }
      }
    },
  };
}
