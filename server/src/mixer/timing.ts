/** Every wait of a mixer, in milliseconds. Fixed at creation, so that a replay runs the same. */
export type Timing = {
  /** "who is next" before a round */
  readonly nextMs: number;
  /** how long a lost person's seat is held, and how long after the start a no-show is waited for */
  readonly graceMs: number;
  /** the lobby opens this long before the announced start */
  readonly lobbyLeadMs: number;
  /** the pool seats people only with this much of the round left */
  readonly poolMinLeftMs: number;
  /** a third joins a running pair only this long after its start … */
  readonly thirdJoinsWithinMs: number;
  /** … and the pair is told this long before */
  readonly thirdNoticeMs: number;
  /** what a mutual wish for more time adds at most */
  readonly moreTimeMs: number;
  /** an automatic run without a fresh pair closes after this */
  readonly noPairsCloseMs: number;
  /** hosting is offered to another after the host was gone this long */
  readonly hostGoneMs: number;
  /** without an act of a host after the last round, the mixer ends after this */
  readonly idleEndMs: number;
  /** one whose announced start nobody made happen ends this long after it … */
  readonly missedStartEndMs: number;
  /** … and one without an announced start this long after the latest act of a host */
  readonly neverStartedEndMs: number;
};

export const DEFAULT_TIMING: Timing = {
  nextMs: 10_000,
  graceMs: 20_000,
  lobbyLeadMs: 30 * 60_000,
  poolMinLeftMs: 90_000,
  thirdJoinsWithinMs: 60_000,
  thirdNoticeMs: 5_000,
  moreTimeMs: 120_000,
  noPairsCloseMs: 60_000,
  hostGoneMs: 120_000,
  idleEndMs: 30 * 60_000,
  missedStartEndMs: 24 * 3_600_000,
  neverStartedEndMs: 30 * 24 * 3_600_000,
};
