import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import { agenda } from '../mixer/agenda.ts';
import type { Notice } from '../mixer/command.ts';
import { isEnded } from '../mixer/questions.ts';
import { heldUntil } from '../mixer/rules/presence.ts';
import type { Clock } from '../ports/clock.ts';
import type { Presence } from '../ports/presence.ts';
import type { LiveMixer, LiveMixers } from './liveMixers.ts';

/** A timer is a hint and never far ahead: the sweep finds what it missed. */
const FARTHEST_MS = 3_600_000;
/** Someone lost whose notice changed nothing, or failed, is looked at again after this. */
const AGAIN_MS = 1_000;
/** After a start of the server, a due round waits for this share of the people who were ready … */
const BACK_SHARE = 0.9;

export type Timekeeper = {
  /** Arms the one timer of a mixer for what is due next. */
  arm(live: LiveMixer): void;
  /** Lets time pass for this mixer now, unless a start has to wait for people to come back. */
  pass(live: LiveMixer): void;
  /** A mixer came into memory: everybody without a connection is watched, and so is what is due. */
  watch(live: LiveMixer): void;
  /** The seat of someone without a connection is released when its time is over. */
  watchLost(live: LiveMixer, person: PersonId): void;
  watchHosts(live: LiveMixer): void;
  /** Whoever speaks to everybody and is gone leaves the stage when their time is over. */
  watchSpeakers(live: Pick<LiveMixer, 'id'>): void;
  /** Somebody came: a start that waits for people may be possible now. */
  someoneCame(live: LiveMixer): void;
  /** Nobody's loss is waited for; what is due the sweep finds too. */
  isQuiet(id: MixerId): boolean;
  forget(id: MixerId): void;
  stop(): void;
};

export function createTimekeeper(deps: {
  mixers: Pick<LiveMixers, 'peek'>;
  presence: Presence;
  clock: Clock;
  notice: (id: MixerId, notice: Notice) => Promise<unknown>;
}): Timekeeper {
  const { mixers, presence, clock, notice } = deps;
  const bootedAt = clock.now();
  const timers = new Map<MixerId, Map<string, () => void>>();
  /** since when people are here and no host is */
  const unled = new Map<MixerId, Instant>();
  let stopped = false;

  function wake(id: MixerId, what: string, at: Instant, call: () => void): void {
    if (stopped) return;
    const ofMixer = timers.get(id) ?? new Map<string, () => void>();
    timers.set(id, ofMixer);
    ofMixer.get(what)?.();
    const cancel = clock.wake(Math.min(at, clock.now() + FARTHEST_MS), () => {
      ofMixer.delete(what);
      if (ofMixer.size === 0 && timers.get(id) === ofMixer) timers.delete(id);
      call();
    });
    ofMixer.set(what, cancel);
  }

  /** What one was woken for will not come any more. */
  function rest(id: MixerId, what: string): void {
    const ofMixer = timers.get(id);
    ofMixer?.get(what)?.();
    ofMixer?.delete(what);
    if (ofMixer?.size === 0) timers.delete(id);
  }

  function arm(live: LiveMixer): void {
    const due = agenda(live.state);
    if (due) wake(live.id, 'due', holdsStart(live) ? backBy(live) : due.at, () => pass(live));
    else rest(live.id, 'due');
  }

  function pass({ id }: LiveMixer): void {
    const live = mixers.peek(id);
    if (!live) return;
    if (holdsStart(live)) return arm(live);
    void notice(id, { type: 'PassTime' }).then(() => armAhead(id));
  }

  /** A timer that was set for less than the whole way is set anew; what is overdue is the sweep's. */
  function armAhead(id: MixerId): void {
    const live = mixers.peek(id);
    const due = live && agenda(live.state);
    if (live && due && due.at > clock.now()) arm(live);
  }

  const backBy = ({ state }: LiveMixer) => bootedAt + state.timing.graceMs;

  /** Nobody is lost because the server was away: a start waits until those last ready are back, or their grace is over. */
  function holdsStart(live: LiveMixer): boolean {
    if (clock.now() >= backBy(live) || agenda(live.state)?.what !== 'start') return false;
    const ready = [...live.state.participants.values()].filter(({ status }) => status === 'ready');
    const back = ready.filter(({ id }) => presence.isPresent(live.id, id));
    return back.length < ready.length * BACK_SHARE;
  }

  function watchLost({ id }: Pick<LiveMixer, 'id'>, person: PersonId, notBefore = 0): void {
    const live = mixers.peek(id);
    const participant = live?.state.participants.get(person);
    if (!live || isEnded(live.state) || presence.isPresent(id, person)) return;
    const takesPart = participant?.status === 'ready' || participant?.status === 'break';
    if (!takesPart && !live.state.visits.has(person)) return;
    const lostAt = presence.lostAt(id, person);
    const until = takesPart ? heldUntil(live.state, participant, lostAt) : lostAt + live.state.timing.graceMs;
    const at = Math.max(notBefore, until);
    wake(id, `lost ${person}`, at, () => {
      void notice(id, { type: 'NoticeLost', person, lostAt }).then(() =>
        watchLost({ id }, person, clock.now() + AGAIN_MS),
      );
    });
  }

  function watchHosts({ id }: LiveMixer): void {
    const live = mixers.peek(id);
    const isLed = !live || live.state.hosts.some((host) => presence.isHere(id, host));
    if (isLed || isEnded(live.state) || !presence.isAnyoneHere(id)) {
      unled.delete(id);
      return;
    }
    const { hosts, timing } = live.state;
    const since = unled.get(id) ?? Math.max(clock.now(), ...hosts.map((host) => presence.goneAt(id, host)));
    unled.set(id, since);
    wake(id, 'hosts', since + timing.hostGoneMs, () => void notice(id, { type: 'NoticeHostGone', since }));
  }

  function watchSpeakers({ id }: Pick<LiveMixer, 'id'>): void {
    const live = mixers.peek(id);
    for (const person of live?.state.stage.speakers ?? []) {
      if (!live || presence.isHere(id, person)) continue;
      const goneAt = presence.goneAt(id, person);
      const at = Math.max(goneAt + live.state.timing.graceMs, clock.now());
      wake(id, `speaker ${person}`, at, () => void notice(id, { type: 'NoticeSpeakerGone', person, goneAt }));
    }
  }

  return {
    arm,
    pass,
    watch(live) {
      for (const person of live.state.participants.keys()) watchLost(live, person);
      for (const host of live.state.visits.keys()) watchLost(live, host);
      watchHosts(live);
      watchSpeakers(live);
      arm(live);
    },
    watchLost,
    watchHosts,
    watchSpeakers,
    someoneCame(live) {
      if (live.state.startDelayed || clock.now() < backBy(live)) pass(live);
      watchHosts(live);
    },
    isQuiet: (id) => [...(timers.get(id)?.keys() ?? [])].every((what) => what === 'due'),
    forget(id) {
      for (const cancel of timers.get(id)?.values() ?? []) cancel();
      timers.delete(id);
      unled.delete(id);
    },
    stop() {
      stopped = true;
      for (const ofMixer of timers.values()) for (const cancel of ofMixer.values()) cancel();
      timers.clear();
    },
  };
}
