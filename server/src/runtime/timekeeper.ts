import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import { agenda } from '../mixer/agenda.ts';
import type { Notice } from '../mixer/command.ts';
import { heldUntil } from '../mixer/rules/presence.ts';
import type { Clock } from '../ports/clock.ts';
import type { Presence } from '../ports/presence.ts';
import type { LiveMixer, LiveMixers } from './liveMixers.ts';

/** A timer is a hint and never far ahead: the sweep finds what it missed. */
const FARTHEST_MS = 3_600_000;
/** After a start of the server, a due round waits for this share of the people who were ready … */
const BACK_SHARE = 0.9;

export type Timekeeper = {
  /** Arms the one timer of a mixer for what is due next. */
  arm(live: LiveMixer): void;
  /** Lets time pass for this mixer now, unless a start has to wait for people to come back. */
  pass(live: LiveMixer): void;
  /** The seat of someone without a connection is released when its time is over. */
  watchLost(live: LiveMixer, person: PersonId): void;
  watchHosts(live: LiveMixer): void;
  stop(): void;
};

export function createTimekeeper(deps: {
  mixers: LiveMixers;
  presence: Presence;
  clock: Clock;
  notice: (id: MixerId, notice: Notice) => Promise<unknown>;
}): Timekeeper {
  const { mixers, presence, clock, notice } = deps;
  const bootedAt = clock.now();
  const timers = new Map<string, () => void>();

  function wake(key: string, at: Instant, call: () => void): void {
    timers.get(key)?.();
    const cancel = clock.wake(Math.min(at, clock.now() + FARTHEST_MS), () => {
      timers.delete(key);
      call();
    });
    timers.set(key, cancel);
  }

  function arm(live: LiveMixer): void {
    const due = agenda(live.state);
    if (due) wake(`due ${live.id}`, holdsStart(live) ? backBy(live) : due.at, () => pass(live));
  }

  function pass({ id }: LiveMixer): void {
    const live = mixers.peek(id);
    if (!live) return;
    if (holdsStart(live)) return arm(live);
    void notice(id, { type: 'PassTime' });
  }

  const backBy = ({ state }: LiveMixer) => bootedAt + state.timing.graceMs;

  /** Nobody is lost because the server was away: a start waits until those last ready are back, or their grace is over. */
  function holdsStart(live: LiveMixer): boolean {
    if (agenda(live.state)?.what !== 'start' || clock.now() >= backBy(live)) return false;
    const ready = [...live.state.participants.values()].filter(({ status }) => status === 'ready');
    const back = ready.filter(({ id }) => presence.isPresent(live.id, id));
    return back.length < ready.length * BACK_SHARE;
  }

  function watchLost({ id }: LiveMixer, person: PersonId): void {
    const live = mixers.peek(id);
    const participant = live?.state.participants.get(person);
    if (!live || !participant || presence.isPresent(id, person)) return;
    if (participant.status !== 'ready' && participant.status !== 'break') return;
    const lostAt = presence.lostAt(id, person);
    wake(`lost ${id} ${person}`, heldUntil(live.state, participant, lostAt), () => {
      void notice(id, { type: 'NoticeLost', person, lostAt }).then(() => watchLost(live, person));
    });
  }

  function watchHosts({ id }: LiveMixer): void {
    const live = mixers.peek(id);
    if (!live || live.state.phase.kind === 'ended') return;
    if (live.state.hosts.some((host) => presence.isPresent(id, host))) return;
    const since = Math.max(...live.state.hosts.map((host) => presence.lostAt(id, host)));
    wake(
      `hosts ${id}`,
      since + live.state.timing.hostGoneMs,
      () => void notice(id, { type: 'NoticeHostGone', since }),
    );
  }

  return {
    arm,
    pass,
    watchLost,
    watchHosts,
    stop() {
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
  };
}
