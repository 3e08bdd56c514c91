import type { HostDeck } from '@enishi/shared/hostDecks';
import type { VideoService } from '@enishi/shared/signal';
import type { Registry } from 'prom-client';
import type { AppointmentBook } from '../../people/appointmentBook.ts';
import type { CardBox } from '../../people/cardBox.ts';
import type { ContactBook } from '../../people/contactBook.ts';
import type { ContactFiles } from '../../people/contactFiles.ts';
import type { FollowUpBook } from '../../people/followUpBook.ts';
import type { GrowthBook } from '../../people/growth.ts';
import type { ImpressionBook } from '../../people/impressionBook.ts';
import type { IntroductionBook } from '../../people/introductionBook.ts';
import type { ReminderBook } from '../../people/letters/reminderBook.ts';
import type { MyData } from '../../people/myData.ts';
import type { MyMixers } from '../../people/myMixers.ts';
import type { Notebook } from '../../people/notebook.ts';
import type { Profiles } from '../../people/profiles.ts';
import type { Recaps } from '../../people/recap.ts';
import type { SigningIn } from '../../people/signingIn.ts';
import type { TakeAlong } from '../../people/takeAlong.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Identities } from '../../ports/identities.ts';
import type { Log } from '../../ports/log.ts';
import type { Outbox } from '../../ports/mailer.ts';
import type { Mixers } from '../../ports/mixers.ts';
import type { PersonStore } from '../../ports/personStore.ts';
import type { Random } from '../../ports/random.ts';
import type { Rehearsals } from '../../ports/rehearsals.ts';
import type { Sessions } from '../../ports/sessions.ts';
import type { SignIns } from '../../ports/signIns.ts';

/** Requests a minute. An address may be a whole company's. */
export type HttpLimits = {
  readonly writesPerSession: number;
  readonly requestsPerAddress: number;
  /** look-ups of codes that do not exist */
  readonly missesPerAddress: number;
  /** sign-in codes an hour: to one mail address, and asked for from one network address */
  readonly mailsTo: number;
  readonly mailsFrom: number;
  /** answers an hour */
  readonly codesFor: number;
  readonly codesFrom: number;
};
export const httpLimits: HttpLimits = {
  writesPerSession: 60,
  requestsPerAddress: 3_000,
  missesPerAddress: 60,
  mailsTo: 5,
  mailsFrom: 200,
  codesFor: 20,
  codesFrom: 600,
};

export type HttpConfig = {
  /** null: only this computer reaches the server; links then name the host that was asked for */
  readonly publicUrl: string | null;
  /** Express's setting of the same name */
  readonly trustProxy: boolean | number | string;
  /** null: metrics on loopback only */
  readonly metricsToken: string | null;
  /** the built client */
  readonly clientDir: string;
  readonly limits: HttpLimits;
  readonly video: VideoService;
  /** other addresses that pages may connect to */
  readonly videoOrigins: readonly string[];
};

export type Health = {
  stopping(): boolean;
  /** rejects or answers false when it does not answer */
  databaseAnswers(): Promise<boolean>;
};

export type HttpDeps = {
  readonly config: HttpConfig;
  readonly sessions: Sessions;
  /** the person whom an id stands for today */
  readonly nowOf: Identities['nowOf'];
  readonly appointmentBook: AppointmentBook;
  readonly introductionBook: IntroductionBook;
  readonly followUpBook: FollowUpBook;
  readonly reminderBook: ReminderBook;
  readonly myData: MyData;
  readonly signIns: SignIns;
  readonly signingIn: SigningIn;
  readonly people: PersonStore;
  readonly profiles: Profiles;
  readonly cardBox: CardBox;
  readonly notebook: Notebook;
  readonly recaps: Recaps;
  readonly myMixers: MyMixers;
  readonly contactBook: ContactBook;
  readonly contactFiles: ContactFiles;
  readonly takeAlong: TakeAlong;
  readonly growthBook: GrowthBook;
  readonly impressionBook: ImpressionBook;
  /** topic cards of this server's host, by the deck's id */
  readonly hostDecks: ReadonlyMap<string, HostDeck>;
  readonly mixers: Mixers;
  readonly rehearsals: Rehearsals;
  /** null: mails are sent */
  readonly outbox: Outbox | null;
  readonly health: Health;
  /** false: not from the media server; null: there is none */
  readonly hearVideo: ((body: string, authorization: string | undefined) => Promise<boolean>) | null;
  readonly registry: Registry;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: Pick<Random, 'id'>;
};
