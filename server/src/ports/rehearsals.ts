import type { Reply } from '@enishi/shared/errors';
import type { MixerCode, MixerId, PersonId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';

export type StartedRehearsal = {
  readonly mixerId: MixerId;
  readonly code: MixerCode;
  readonly hostKey: string;
};

/** Mixers with simulated people. They speak the public protocol, leave no contacts and enter no statistics. */
export type Rehearsals = {
  /**
   * A mixer for one person to try alone. `try_limit` beyond 20 at once or 2 from one address;
   * ended after 15 idle minutes, deleted after a day. `by` needs no profile yet.
   */
  startTry(asked: {
    readonly by: PersonId;
    readonly language: Language;
    readonly address: string;
  }): Promise<Reply<StartedRehearsal>>;
  /** A private twin of a mixer with its settings. Whether `by` hosts it was checked before. */
  startTwin(asked: {
    readonly of: MixerId;
    readonly by: PersonId;
    readonly language: Language;
  }): Promise<Reply<StartedRehearsal>>;
};
