import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { SharedView, Stamp, View } from '@enishi/shared/views';
import type { Clock } from '../ports/clock.ts';
import type { Outbound } from '../ports/outbound.ts';
import type { Presence } from '../ports/presence.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import type { Compose } from './composeView.ts';
import type { LiveMixer, LiveMixers } from './liveMixers.ts';
import { createThrottle, type Throttle } from './throttle.ts';

/** So many views are made before other work gets a turn. */
const CHUNK = 100;
/** The shared view goes out at most this often: once a second, more seldom for very many people. */
const sharedEveryMs = (people: number) => Math.max(1_000, people / 2);
const CONSOLE_EVERY_MS = 1_000;

export type Publish = {
  /** `touched`: whose own view changed. `urgent`: everybody's phase or clock did. */
  changed(live: LiveMixer, change: { touched: 'all' | Iterable<PersonId>; urgent: boolean }): void;
  /** The whole view of one person: at connection and on `mixer:sync`. */
  whole(live: LiveMixer, person: PersonId, kind: 'seat' | 'console'): View;
  stop(): void;
};

type Pending = {
  touched: Set<PersonId>;
  everyone: boolean;
  running: boolean;
  /** the latest one that was built, for those who connect */
  built: SharedView | null;
  shared: Throttle;
  console: Throttle;
};

export function createPublish(deps: {
  mixers: Pick<LiveMixers, 'peek'>;
  compose: Compose;
  outbound: Outbound;
  presence: Presence;
  clock: Clock;
  telemetry: Telemetry;
}): Publish {
  const { compose, outbound, clock, telemetry } = deps;
  const mixers = new Map<MixerId, Pending>();

  const stamp = ({ version, tick }: LiveMixer): Stamp => ({ version, tick });

  function pendingOf({ id }: LiveMixer): Pending {
    const found = mixers.get(id);
    if (found) return found;
    const latest = () => deps.mixers.peek(id);
    const made: Pending = {
      touched: new Set(),
      everyone: false,
      running: false,
      built: null,
      shared: createThrottle(
        clock,
        () => sharedEveryMs(latest()?.state.participants.size ?? 0),
        () => {
          const live = latest();
          if (live) sendShared(live, made);
        },
      ),
      console: createThrottle(
        clock,
        () => CONSOLE_EVERY_MS,
        () => {
          const live = latest();
          if (live) sendConsole(live);
        },
      ),
    };
    mixers.set(id, made);
    return made;
  }

  function sendShared(live: LiveMixer, pending: Pending): void {
    pending.built = compose.shared(live);
    outbound.toEveryone(live.id, { stamp: stamp(live), shared: pending.built });
  }

  function sendConsole(live: LiveMixer): void {
    const watching = [...outbound.watching(live.id)];
    if (watching.length === 0) return;
    const console = compose.console(live);
    for (const person of watching)
      outbound.toConsoles(live.id, person, { stamp: stamp(live), console, mine: compose.mine(live, person) });
  }

  /** Not built anew for everybody who connects: a crowd comes within seconds. */
  function sharedNow(live: LiveMixer): SharedView {
    const pending = pendingOf(live);
    const fresh =
      pending.built && clock.now() - pending.built.now < sharedEveryMs(live.state.participants.size);
    pending.built = fresh && pending.built ? pending.built : compose.shared(live);
    return { ...pending.built, now: clock.now() };
  }

  /** Views are made from the state of the moment they are sent, in chunks, so that a large round never holds the loop. */
  async function sendMine(live: LiveMixer, pending: Pending): Promise<void> {
    if (pending.running) return;
    pending.running = true;
    const began = clock.now();
    let sent = 0;
    while (pending.touched.size > 0 || pending.everyone) {
      const people = pending.everyone ? [...outbound.seated(live.id)] : [...pending.touched];
      pending.touched.clear();
      pending.everyone = false;
      for (let from = 0; from < people.length; from += CHUNK) {
        for (const person of people.slice(from, from + CHUNK))
          outbound.toSeat(live.id, person, { stamp: stamp(live), mine: compose.mine(live, person) });
        if (people.length > CHUNK) await new Promise(setImmediate);
      }
      sent += people.length;
    }
    pending.running = false;
    if (sent > 0) telemetry.published(clock.now() - began, sent);
  }

  return {
    changed(live, { touched, urgent }) {
      const pending = pendingOf(live);
      if (touched === 'all') pending.everyone = true;
      else for (const person of touched) pending.touched.add(person);
      if (urgent) {
        pending.shared.now();
        pending.console.now();
      } else {
        pending.shared.soon();
        pending.console.soon();
      }
      void sendMine(live, pending);
    },
    whole: (live, person, kind) => ({
      stamp: stamp(live),
      shared: sharedNow(live),
      mine: compose.mine(live, person),
      ...(kind === 'console' && { console: compose.console(live) }),
    }),
    stop() {
      for (const pending of mixers.values()) {
        pending.shared.stop();
        pending.console.stop();
      }
      mixers.clear();
    },
  };
}
