import type { Reply } from '@enishi/shared/errors';
import type { PersonId } from '@enishi/shared/ids';
import type { Letter, Place, PushDevice, Reminders, ReminderWishes } from '@enishi/shared/reminders';
import type { Clock } from '../../ports/clock.ts';
import type { Identities } from '../../ports/identities.ts';
import type { PersonStore } from '../../ports/personStore.ts';
import type { Push } from '../../ports/push.ts';
import type { ReminderStore } from '../../ports/reminders.ts';
import type { Visitor } from '../../ports/sessions.ts';
import type { StopLinks } from '../../ports/stopLinks.ts';
import { accepted, refused } from '../reply.ts';

/** Which mails and notices a person wants: theirs to change, from their pages or from each mail. */
export type ReminderBook = {
  wishesOf(person: PersonId): Promise<ReminderWishes>;
  read(visitor: Visitor): Promise<Reply<Reminders>>;
  save(visitor: Visitor, wishes: ReminderWishes): Promise<Reply<Reminders>>;
  /**
   * Notices come to this device until it signs out; `push_not_possible` when its endpoint cannot be a push
   * service's.
   */
  addDevice(visitor: Visitor, device: PushDevice): Promise<Reply<Reminders>>;
  removeDevice(visitor: Visitor, endpoint: string): Promise<Reply<Reminders>>;
  moved(me: PersonId, place: Place): Promise<void>;
  /** What a link would stop. */
  asked(token: string): Reply<{ letter: Letter }>;
  /** Safe to repeat, also for somebody who deleted everything since. */
  stop(token: string, all: boolean): Promise<Reply<Record<string, never>>>;
};

type Deps = {
  store: ReminderStore;
  people: PersonStore;
  nowOf: Identities['nowOf'];
  stopLinks: StopLinks;
  push: Pick<Push, 'key' | 'accepts'>;
  clock: Clock;
};

export function createReminderBook({ store, people, nowOf, stopLinks, push, clock }: Deps): ReminderBook {
  const wishesOf = async (person: PersonId) => {
    const told = await store.wishes(person);
    if (told) return told;
    const speaks = (await people.find(person))?.profile?.languages[0] ?? 'ja';
    const timeZone = speaks === 'ja' ? 'Asia/Tokyo' : 'UTC';
    return { ...DEFAULTS, language: speaks, timeZone };
  };
  const read = async (visitor: Visitor): Promise<Reply<Reminders>> =>
    accepted({
      wishes: await wishesOf(visitor.personId),
      address: await store.addressOf(visitor.personId),
      pushKey: push.key,
      pushHere: await store.hasDevice(visitor),
    });
  return {
    wishesOf,
    read,
    async save(visitor, wishes) {
      await store.save(visitor.personId, wishes, clock.now());
      return read(visitor);
    },
    async addDevice(visitor, device) {
      if (!push.accepts(device.endpoint)) return refused('push_not_possible');
      await store.addDevice(visitor, device, clock.now());
      const wishes = await wishesOf(visitor.personId);
      await store.save(visitor.personId, { ...wishes, push: true }, clock.now());
      return read(visitor);
    },
    async removeDevice(visitor, endpoint) {
      await store.forgetDevice(endpoint, visitor.personId);
      return read(visitor);
    },
    moved: (me, place) => store.move(me, place, clock.now()),
    asked(token) {
      const link = stopLinks.read(token);
      return link ? accepted({ letter: link.letter }) : refused('wrong_stop_link');
    },
    async stop(token, all) {
      const link = stopLinks.read(token);
      if (!link) return refused('wrong_stop_link');
      const person = nowOf(link.person);
      if (!(await people.find(person))) return accepted({});
      const off = {
        ...((all || link.letter === 'recap') && { recapMail: false }),
        ...((all || link.letter === 'reminders') && { mail: false }),
      };
      await store.save(person, { ...(await wishesOf(person)), ...off }, clock.now());
      return accepted({});
    },
  };
}

/** Who left an address wants to hear what stays of an evening; notes go out only when asked for. */
const DEFAULTS = {
  recapMail: true,
  notesInMail: false,
  mail: true,
  push: true,
  thanks: true,
  nextSteps: true,
  promises: true,
};
