import type { Pool } from 'pg';
import { icalFiles } from './adapters/ical/icalFiles.ts';
import { createAppointments } from './adapters/postgres/appointments.ts';
import { createContacts } from './adapters/postgres/contacts.ts';
import { createFollowUps } from './adapters/postgres/followUps.ts';
import { createGrowthStore } from './adapters/postgres/growth.ts';
import { createImpressions } from './adapters/postgres/impressions.ts';
import { createIntroductions } from './adapters/postgres/introductions.ts';
import { createNotes } from './adapters/postgres/notes.ts';
import { createOwnData } from './adapters/postgres/ownData.ts';
import { createParticipations } from './adapters/postgres/participations.ts';
import { createReminderStore } from './adapters/postgres/reminders.ts';
import { createAppointmentBook } from './people/appointmentBook.ts';
import { createAppointmentPost } from './people/appointmentPost.ts';
import { createCardBox } from './people/cardBox.ts';
import { createContactBook } from './people/contactBook.ts';
import { createContactFiles } from './people/contactFiles.ts';
import { createFollowUpBook } from './people/followUpBook.ts';
import { createGrowthBook } from './people/growth.ts';
import { createImpressionBook } from './people/impressionBook.ts';
import { createIntroductionBook } from './people/introductionBook.ts';
import type { KnownMixers } from './people/knownMixers.ts';
import { createReminderBook } from './people/letters/reminderBook.ts';
import { createMyData } from './people/myData.ts';
import { createMyMixers } from './people/myMixers.ts';
import { createNotebook } from './people/notebook.ts';
import { createProfiles } from './people/profiles.ts';
import { createRecaps } from './people/recap.ts';
import { createSigningIn } from './people/signingIn.ts';
import { createTakeAlong } from './people/takeAlong.ts';
import type { TopicTexts } from './people/topicTexts.ts';
import type { Clock } from './ports/clock.ts';
import type { Identities } from './ports/identities.ts';
import type { Log } from './ports/log.ts';
import type { Mailer } from './ports/mailer.ts';
import type { PersonStore } from './ports/personStore.ts';
import type { Push } from './ports/push.ts';
import type { Random } from './ports/random.ts';
import type { SignIns } from './ports/signIns.ts';
import type { StopLinks } from './ports/stopLinks.ts';

export type BookDeps = {
  readonly pool: Pool;
  readonly people: PersonStore;
  readonly mixers: KnownMixers;
  readonly identities: Identities;
  readonly signIns: SignIns;
  readonly topics: TopicTexts;
  readonly mailer: Mailer;
  readonly push: Push;
  readonly stopLinks: StopLinks;
  /** where people reach this server */
  readonly origin: () => string;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
};

/** What stays with people beyond a mixer, on their database: the books that the routes read, and what letters need. */
export function composeBooks(deps: BookDeps) {
  const { pool, people, mixers, identities, signIns, topics, mailer, push, stopLinks, clock, random, log } =
    deps;
  const notes = createNotes(pool);
  const contacts = createContacts(pool);
  const appointments = createAppointments(pool);
  const introductions = createIntroductions(pool);
  const participations = createParticipations(pool);
  const store = createReminderStore(pool);
  const { nowOf } = identities;
  const recaps = createRecaps({ notes, people, records: mixers });
  const contactFiles = createContactFiles({ people, records: mixers, topics, clock });
  const takeAlong = createTakeAlong({ contacts, people, clock });
  const reminderBook = createReminderBook({ store, people, nowOf, stopLinks, push, clock });
  const followUpBook = createFollowUpBook({ followUps: createFollowUps(pool), people, clock });
  const post = createAppointmentPost({ appointments, signIns, people, mailer, files: icalFiles, log });
  const appointmentBook = createAppointmentBook({
    appointments,
    people,
    mixers,
    files: icalFiles,
    post,
    clock,
    random,
  });
  const ownData = createOwnData(pool);
  return {
    books: {
      nowOf,
      recaps,
      contactFiles,
      reminderBook,
      followUpBook,
      profiles: createProfiles(people),
      cardBox: createCardBox({ people, clock, random }),
      signingIn: createSigningIn({ signIns, mailer, log }),
      notebook: createNotebook({ notes, people, records: mixers, contacts, clock }),
      contactBook: createContactBook({ contacts, introductions, people, topics, clock }),
      takeAlong,
      appointmentBook,
      introductionBook: createIntroductionBook({
        introductions,
        ties: appointments.ties,
        people,
        clock,
        random,
      }),
      impressionBook: createImpressionBook({ impressions: createImpressions(pool), records: mixers, clock }),
      growthBook: createGrowthBook({ store: createGrowthStore(pool), people, clock, random }),
      myMixers: createMyMixers({ participations, records: mixers }),
      myData: createMyData({
        ownData,
        identities,
        people,
        contacts,
        takeAlong,
        topics,
        meetings: appointmentBook,
        clock,
      }),
    },
    letters: {
      store,
      book: reminderBook,
      followUpBook,
      recaps,
      introductions,
      topics,
      people,
      mailer,
      push,
      stopLinks,
      origin: deps.origin,
      clock,
      log,
    },
  };
}
