import type { ReminderWishes } from '@enishi/shared/reminders';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { Push } from '../../ports/push.ts';
import type { Remindable, ReminderStore } from '../../ports/reminders.ts';
import type { StopLinks } from '../../ports/stopLinks.ts';
import type { FollowUpBook } from '../followUpBook.ts';
import { reminderMail, reminderNotice } from '../mails/reminderMail.ts';
import { notify } from './notify.ts';
import { createPatience } from './patience.ts';
import type { ReminderBook } from './reminderBook.ts';
import { awakeForMs, dayOf, isAwake, type OpenThing, whatIsOpen } from './whatIsOpen.ts';

type Deps = {
  store: ReminderStore;
  book: ReminderBook;
  followUpBook: Pick<FollowUpBook, 'list'>;
  mailer: Mailer;
  push: Push;
  stopLinks: StopLinks;
  /** where people reach this server */
  origin: () => string;
  clock: Clock;
  log: Log;
};
type Way = 'mail' | 'push';

/**
 * Reminds of thanks, next steps and promises that are still open: each once, at most once a day by each way, all
 * together, and never at night. What was sent stands in the database.
 */
export function createReminderLetters(deps: Deps): { sendDue(): Promise<void> } {
  const { store, book, followUpBook, mailer, push, stopLinks, origin, clock, log } = deps;
  const patience = createPatience(clock);

  async function remind(one: Remindable): Promise<void> {
    const now = clock.now();
    const wishes = await book.wishesOf(one.person);
    if (!isAwake(now, wishes.timeZone)) return;
    const ways = waysOpen(one, wishes, now);
    if (ways.length === 0) return;
    const list = await followUpBook.list(one.person);
    const open = list.ok ? whatIsOpen(list.value, now, wishes) : [];
    if (open.length === 0) return;
    const sent = await store.sentTo(one.person);
    for (const way of ways) {
      const fresh = open.filter(({ kind, about }) => !sent.has(`${way}.${kind} ${about}`));
      if (fresh.length === 0 || !(await sendBy[way](one, fresh, wishes))) continue;
      for (const { kind, about } of fresh) await store.noteSent(one.person, `${way}.${kind}`, about, now);
    }
  }

  const sendBy: Record<
    Way,
    (one: Remindable, open: OpenThing[], wishes: ReminderWishes) => Promise<boolean>
  > = {
    async mail({ person, address }, open, wishes) {
      if (address === null) return false;
      const stopUrl = `${origin()}/stop/${stopLinks.token({ person, letter: 'reminders' })}`;
      const key = `reminders-${person}-${dayOf(clock.now(), wishes.timeZone)}`;
      await mailer.send(reminderMail(address, { open, wishes, origin: origin(), stopUrl, key }));
      return true;
    },
    push({ person }, open, { language, timeZone }) {
      const notice = reminderNotice(open, language);
      return notify(person, { notice, keptMs: awakeForMs(clock.now(), timeZone) }, { store, push });
    },
  };

  return {
    async sendDue() {
      for (const one of await store.remindable(clock.now())) {
        if (!patience.mayTry(one.person)) continue;
        try {
          await remind(one);
          patience.done(one.person);
        } catch (error) {
          patience.failed(one.person);
          log.error({ err: error }, 'a reminder was not sent, it is tried again');
        }
      }
    },
  };
}

/** The ways that are wanted, possible, and not yet used today. */
function waysOpen(
  { address, devices, mailAt, pushAt }: Remindable,
  wishes: ReminderWishes,
  now: number,
): Way[] {
  const today = (at: number | null) =>
    at !== null && dayOf(at, wishes.timeZone) === dayOf(now, wishes.timeZone);
  return [
    ...(wishes.mail && address !== null && !today(mailAt) ? (['mail'] as const) : []),
    ...(wishes.push && devices > 0 && !today(pushAt) ? (['push'] as const) : []),
  ];
}
