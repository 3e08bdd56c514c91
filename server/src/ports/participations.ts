import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';

export type Participation = {
  readonly mixerId: MixerId;
  readonly participant: boolean;
  readonly host: boolean;
  /** the first time in either role */
  readonly at: Instant;
};

export type Participations = {
  /** The mixers this person takes or took part in or hosts, the latest first. */
  latest(person: PersonId, limit: number): Promise<readonly Participation[]>;
};
