import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { SharedView, Stamp, View } from '@enishi/shared/views';
import { createSlab } from '../bytes/createSlab.ts';
import { seesPeople } from '../mixer/seesPeople.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Outbound } from '../ports/outbound.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import { createBreather } from './breather.ts';
import type { Compose } from './composeView.ts';
import type { LiveMixer, LiveMixers } from './liveMixers.ts';
import { createThrottle, type Throttle } from './throttle.ts';
import { createViewHeads, VIEW_END, viewHead } from './viewHeads.ts';
import { makeViewsAhead, type ViewsAhead } from './viewsAhead.ts';

/** The shared view goes out at most this often: once a second, more seldom for very many people. */
const sharedEveryMs = (people: number) => Math.max(1_000, people / 2);
const CONSOLE_EVERY_MS = 1_000;
const SLAB_BYTES = 64 * 1024;

export type Publish = {
  /** The journal is about to write `version`, which everybody's own view depends on. */
  prepare(live: LiveMixer, version: number): void;
  /** `touched`: whose own view changed. `urgent`: everybody's phase or clock did. */
  changed(live: LiveMixer, change: { touched: 'all' | Iterable<PersonId>; urgent: boolean }): void;
  /** The whole view of one person: at connection and on `mixer:sync`. */
  whole(live: LiveMixer, person: PersonId, kind: 'seat' | 'console'): View;
  /** The mixer leaves the memory. */
  forget(id: MixerId): void;
  stop(): void;
};

type Pending = {
  touched: Set<PersonId>;
  everyone: boolean;
  running: boolean;
  ahead: ViewsAhead | null;
  /** the latest one that was built, for those who connect */
  built: SharedView | null;
  /** those whose latest shared view was the one without people */
  outside: Set<PersonId>;
  shared: Throttle;
  console: Throttle;
};

export function createPublish(deps: {
  mixers: Pick<LiveMixers, 'peek' | 'loadWritten'>;
  compose: Compose;
  outbound: Outbound;
  clock: Clock;
  telemetry: Telemetry;
  log: Log;
}): Publish {
  const { compose, outbound, clock, telemetry, log } = deps;
  const onFault = (error: unknown) => log.error({ err: error }, 'making views failed');
  const mixers = new Map<MixerId, Pending>();
  const slab = createSlab(SLAB_BYTES);

  const stamp = ({ version, tick }: LiveMixer): Stamp => ({ version, tick });

  function pendingOf({ id }: LiveMixer): Pending {
    const found = mixers.get(id);
    if (found) return found;
    const latest = () => deps.mixers.peek(id);
    const made: Pending = {
      touched: new Set(),
      everyone: false,
      running: false,
      ahead: null,
      built: null,
      outside: new Set(),
      shared: createThrottle(
        clock,
        () => sharedEveryMs(latest()?.state.participants.size ?? 0),
        () => whenWritten(id, (live) => sendShared(live, made)),
      ),
      console: createThrottle(
        clock,
        () => CONSOLE_EVERY_MS,
        () => whenWritten(id, sendConsole),
      ),
    };
    mixers.set(id, made);
    return made;
  }

  /** Nothing is told before the journal has it: while something is on its way there, this waits. */
  function whenWritten(id: MixerId, tell: (live: LiveMixer) => void): void {
    const live = deps.mixers.peek(id);
    if (!live) return;
    if (live.gate.opened) void live.gate.opened.then(() => whenWritten(id, tell));
    else tell(live);
  }

  function sendShared(live: LiveMixer, pending: Pending): void {
    const shared = compose.shared(live);
    pending.built = shared;
    const outside = outbound.seated(live.id).filter((person) => !seesPeople(live.state, person));
    pending.outside = new Set(outside);
    outbound.toEveryone(live.id, { stamp: stamp(live), shared }, outside);
    const view = Buffer.from(JSON.stringify({ stamp: stamp(live), shared: withoutPeople(shared) }));
    for (const person of outside) outbound.toSeat(live.id, person, [view]);
  }

  /** What stands before a person's own view: everybody's rides along when it changed for all, or they just came in. */
  function headsOf(live: LiveMixer, pending: Pending, forAll: SharedView | null) {
    const shared = forAll && { inside: forAll, outside: withoutPeople(forAll) };
    const headFor = createViewHeads(() => stamp(live), shared);
    return (person: PersonId): Uint8Array => {
      const inside = seesPeople(live.state, person);
      const justCame = inside && pending.outside.delete(person);
      if (!inside) pending.outside.add(person);
      if (justCame && !forAll) return viewHead(stamp(live), sharedNow(live));
      return headFor(inside ? 'inside' : 'outside');
    };
  }

  function sendConsole(live: LiveMixer): void {
    const watching = [...outbound.watching(live.id)];
    if (watching.length === 0) return;
    const console = compose.console(live);
    for (const person of watching)
      outbound.toConsoles(live.id, person, {
        stamp: stamp(live),
        shared: sharedNow(live),
        console,
        mine: compose.mine(live, person),
      });
  }

  /** Not built anew for everybody who connects: a crowd comes within seconds. */
  function sharedNow(live: LiveMixer): SharedView {
    const pending = pendingOf(live);
    const fresh =
      pending.built && clock.now() - pending.built.now < sharedEveryMs(live.state.participants.size);
    pending.built = fresh && pending.built ? pending.built : compose.shared(live);
    return { ...pending.built, now: clock.now() };
  }

  /** In stretches, so that a large round never holds the loop; `shared` rides along when it changed for everybody. */
  async function sendMine(id: MixerId, pending: Pending): Promise<void> {
    const breathe = createBreather(clock);
    const began = clock.now();
    let sent = 0;
    while (pending.touched.size > 0 || pending.everyone) {
      const live = written(id) ?? (await deps.mixers.loadWritten(id));
      if (!live) {
        pending.touched.clear();
        pending.everyone = false;
        return;
      }
      const { built } = pending;
      const headFor = headsOf(live, pending, pending.everyone ? built : null);
      const people = pending.everyone
        ? outbound.seated(id)
        : [...pending.touched].filter((person) => outbound.isSeated(id, person));
      pending.touched.clear();
      pending.everyone = false;
      for (const person of people) {
        const ahead = pending.ahead?.version === live.version ? pending.ahead.of(person) : undefined;
        if (ahead === undefined && live.gate.opened) await live.gate.opened;
        if (deps.mixers.peek(id) !== live) {
          // What this one held was thrown away: all begin anew with what the journal says.
          pending.everyone = true;
          break;
        }
        const mine = ahead ?? slab.encode(JSON.stringify(compose.mine(live, person)));
        outbound.toSeat(id, person, [headFor(person), mine, VIEW_END]);
        sent += 1;
        const breath = breathe();
        if (breath) await breath;
      }
      pending.ahead?.drop();
      pending.ahead = null;
    }
    if (sent > 0) telemetry.published(clock.now() - began, sent);
  }

  function written(id: MixerId): LiveMixer | undefined {
    const live = deps.mixers.peek(id);
    return live?.gate.opened ? undefined : live;
  }

  function sendAll(id: MixerId, pending: Pending): void {
    if (pending.running) return;
    pending.running = true;
    sendMine(id, pending)
      .catch(onFault)
      .finally(() => {
        pending.running = false;
        if (pending.touched.size > 0 || pending.everyone) sendAll(id, pending);
      });
  }

  return {
    prepare(live, version) {
      const pending = pendingOf(live);
      pending.ahead?.drop();
      pending.ahead = makeViewsAhead(live, { version }, outbound.seated(live.id), {
        compose,
        slab,
        clock,
        onFault,
      });
    },
    changed(live, { touched, urgent }) {
      const pending = pendingOf(live);
      if (touched === 'all') pending.everyone = true;
      else
        for (const person of touched) {
          pending.touched.add(person);
          pending.ahead?.forget(person);
        }
      if (urgent && touched === 'all') pending.built = compose.shared(live);
      else if (urgent) pending.shared.now();
      else pending.shared.soon();
      if (urgent) pending.console.now();
      else pending.console.soon();
      sendAll(live.id, pending);
    },
    whole(live, person, kind) {
      const inside = seesPeople(live.state, person);
      const shared = sharedNow(live);
      if (!inside) pendingOf(live).outside.add(person);
      return {
        stamp: stamp(live),
        shared: inside ? shared : withoutPeople(shared),
        mine: compose.mine(live, person),
        ...(kind === 'console' && { console: compose.console(live) }),
      };
    },
    forget(id) {
      const pending = mixers.get(id);
      pending?.shared.stop();
      pending?.console.stop();
      mixers.delete(id);
    },
    stop() {
      for (const pending of mixers.values()) {
        pending.shared.stop();
        pending.console.stop();
      }
      mixers.clear();
    },
  };
}

/** For those outside: how many of which industries are here, but nobody's words. */
const withoutPeople = ({ stage: _, ...shared }: SharedView): SharedView => ({
  ...shared,
  chat: [],
  announcement: null,
});
