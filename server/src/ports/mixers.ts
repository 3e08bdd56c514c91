import type { Reply } from '@enishi/shared/errors';
import type { MixerCode, MixerId, OfferId, PersonId } from '@enishi/shared/ids';
import type { MixerSettings } from '@enishi/shared/settings';
import type { MixerRecords } from './mixerRecords.ts';

export type CreatedMixerKeys = {
  readonly mixerId: MixerId;
  readonly code: MixerCode;
  /** shown once */
  readonly hostKey: string;
};

/** What the HTTP side asks of the running mixers. */
export type Mixers = MixerRecords & {
  create(
    settings: MixerSettings,
    by: PersonId,
    options?: {
      rehearsalOf?: MixerId | null;
      tryAlone?: boolean;
      /** the two who are in it from the start; nobody else comes in, and nobody hosts */
      meetingOf?: readonly [PersonId, PersonId];
    },
  ): Promise<CreatedMixerKeys>;
  findByCode(code: MixerCode): Promise<MixerId | null>;
  /** Mixers open to all that are not over, the next to start first. */
  listOpen(): Promise<readonly MixerId[]>;
  /** `wrong_host_key` when the key does not fit; safe to repeat. */
  becomeHost(id: MixerId, person: PersonId, key: string): Promise<Reply<object>>;
  newHostKey(id: MixerId, by: PersonId): Promise<Reply<{ hostKey: string }>>;
  changeSettings(id: MixerId, by: PersonId, settings: MixerSettings): Promise<Reply<object>>;
  /** My card, or my unanswered offer of it; safe to repeat. */
  takeCardBack(id: MixerId, by: PersonId, offerId: OfferId): Promise<Reply<object>>;
  /** Back into a meeting that one agreed on and left; safe to repeat. */
  comeIn(id: MixerId, person: PersonId): Promise<Reply<object>>;
  /** Ends it in the name of a host, a room for two in that of one of them; nothing happens when it is over. */
  end(id: MixerId): Promise<void>;
};
