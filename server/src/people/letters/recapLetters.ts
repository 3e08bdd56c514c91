import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { PersonStore } from '../../ports/personStore.ts';
import type { Receiver, ReminderStore } from '../../ports/reminders.ts';
import type { StopLinks } from '../../ports/stopLinks.ts';
import { recapMail } from '../mails/recapMail.ts';
import type { Recaps } from '../recap.ts';
import type { TopicTexts } from '../topicTexts.ts';
import { createPatience } from './patience.ts';
import type { ReminderBook } from './reminderBook.ts';

/** The last words of an evening are still being written for a while. */
const AFTER_MS = 5 * 60_000;
/** Later than this it is no news any more. */
const WITHIN_MS = 24 * 3_600_000;

type Deps = {
  store: ReminderStore;
  book: ReminderBook;
  recaps: Recaps;
  people: PersonStore;
  topics: TopicTexts;
  mailer: Mailer;
  stopLinks: StopLinks;
  /** where people reach this server */
  origin: () => string;
  clock: Clock;
  log: Log;
};

/**
 * One mail to each who took part, with whom they met and what waits. What was sent stands in the database; a mail
 * that a crash kept from being noted goes out again under the same key.
 */
export function createRecapLetters(deps: Deps): { sendDue(): Promise<void> } {
  const { store, book, recaps, people, topics, mailer, stopLinks, origin, clock, log } = deps;
  const patience = createPatience(clock);

  async function send({ person, address, mixerId }: Receiver & { mixerId: MixerId }): Promise<void> {
    const recap = await recaps.of(mixerId, person);
    if (recap.ok && recap.value.people.length > 0) {
      const wishes = await book.wishesOf(person);
      const stopUrl = `${origin()}/stop/${stopLinks.token({ person, letter: 'recap' })}`;
      const industryOf = (id: PersonId) => people.get(id)?.profile?.industry;
      const key = `recap-${mixerId}-${person}`;
      await mailer.send(
        recapMail(address, {
          recap: recap.value,
          wishes,
          me: person,
          topics,
          industryOf,
          origin: origin(),
          stopUrl,
          key,
        }),
      );
    }
    await store.noteSent(person, 'recap', mixerId, clock.now());
  }

  return {
    async sendDue() {
      const now = clock.now();
      for (const due of await store.recapsDue(now - WITHIN_MS, now - AFTER_MS)) {
        const key = `${due.mixerId} ${due.person}`;
        if (!patience.mayTry(key)) continue;
        try {
          await send(due);
          patience.done(key);
        } catch (error) {
          patience.failed(key);
          log.error({ err: error, mixerId: due.mixerId }, 'a recap mail was not sent, it is tried again');
        }
      }
    },
  };
}
