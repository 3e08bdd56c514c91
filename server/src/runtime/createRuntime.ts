import type { MixerId, PersonId } from '@enishi/shared/ids';
import { agenda } from '../mixer/agenda.ts';
import type { Ambient, Chance } from '../mixer/ambient.ts';
import type { Command } from '../mixer/command.ts';
import type { MixerEvent } from '../mixer/event.ts';
import { holdersOf, isHost, isRehearsal } from '../mixer/questions.ts';
import { startIsPossible } from '../mixer/rules/passTime.ts';
import { searching } from '../mixer/rules/pool.ts';
import type { Timing } from '../mixer/timing.ts';
import type { Bonds } from '../ports/bonds.ts';
import type { Clock } from '../ports/clock.ts';
import type { HostKeys } from '../ports/hostKeys.ts';
import type { Journal } from '../ports/journal.ts';
import type { Listings } from '../ports/listings.ts';
import type { Log } from '../ports/log.ts';
import type { Messages } from '../ports/messages.ts';
import type { Outbound } from '../ports/outbound.ts';
import type { Pairing } from '../ports/pairing.ts';
import type { People } from '../ports/people.ts';
import type { Random } from '../ports/random.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import type { Video, VideoSign } from '../ports/video.ts';
import { createCompose } from './composeView.ts';
import { createConnections } from './connections.ts';
import { createConversation } from './conversation.ts';
import { type Change, createExecute } from './execute.ts';
import { createLiveMixers, type LiveMixer } from './liveMixers.ts';
import { createMixers } from './mixers.ts';
import { createPairingQuestions } from './pairingQuestions.ts';
import { createPasses } from './passes.ts';
import type { PresenceBook } from './presence.ts';
import { createPreview } from './preview.ts';
import { createPublish } from './publish.ts';
import { createRunEffects } from './runEffects.ts';
import { createSeatAhead } from './seatAhead.ts';
import { createSeatings } from './seatings.ts';
import { createStageAudience } from './stageAudience.ts';
import { createSweep } from './sweep.ts';
import { createTimekeeper } from './timekeeper.ts';

export type RuntimeDeps = {
  journal: Journal;
  people: People;
  messages: Messages;
  bonds: Bonds;
  listings: Listings;
  hostKeys: HostKeys;
  pairing: Pairing;
  video: Video;
  outbound: Outbound;
  presence: PresenceBook;
  random: Random;
  chance: Chance;
  hostDecks: Ambient['hostDecks'];
  clock: Clock;
  timing: Timing;
  telemetry: Telemetry;
  log: Log;
};
export type Runtime = ReturnType<typeof createRuntime>;

/** At the start, mixers with something due within this time are read at once. */
const SOON_MS = 3_600_000;
/** A mixer without connections leaves the memory after this. */
const IDLE_MS = 600_000;
const EVICT_EVERY_MS = 60_000;

/** Events after which everybody's phase, clock or hosts are others. */
const URGENT: ReadonlySet<MixerEvent['type']> = new Set([
  'RoundStarted',
  'RoundEnded',
  'RoundExtended',
  'Paused',
  'Resumed',
  'StartDelayed',
  'PairsUsedUp',
  'ClosingStarted',
  'MixerEnded',
  'LobbyOpened',
  'SettingsChanged',
  'AutoSet',
  'RepeatsSet',
  'StageTaken',
  'StageLeft',
]);
/** Events after which somebody may look for a partner. */
const STIRS_POOL: ReadonlySet<MixerEvent['type']> = new Set([
  'RoundStarted',
  'ParticipantJoined',
  'ParticipantLeft',
  'ParticipantRemoved',
  'ReadySet',
  'SeatSkipped',
  'SeatHeld',
  'WentMissing',
  'CameBack',
  'ThirdAnnounced',
  'ThirdCancelled',
  'PoolSeated',
  'Resumed',
]);

/** Events after which hosting may have to be offered to somebody else. */
const STIRS_HOSTING: ReadonlySet<MixerEvent['type']> = new Set([
  'HostRemoved',
  'ParticipantJoined',
  'ParticipantLeft',
  'ParticipantRemoved',
  'ReadySet',
  'WentMissing',
  'CameBack',
]);

/** Puts the shell together: commands in, journal, effects, views and timers out. */
export function createRuntime(deps: RuntimeDeps) {
  const { journal, people, presence, outbound, clock, log, telemetry } = deps;
  const mixers = createLiveMixers({ ...deps, onLoaded });
  const passes = createPasses(deps);
  const audience = createStageAudience(deps);
  const compose = createCompose({ ...deps, passes, audience });
  const publish = createPublish({ ...deps, mixers, compose });
  const questions = createPairingQuestions(deps);
  const seatings = createSeatings({ ...deps, questions });
  const effects = createRunEffects(deps);
  const execute = createExecute({
    ...deps,
    mixers,
    seatings,
    audience,
    onCommitting: publish.prepare,
    onChange,
  });
  const timekeeper = createTimekeeper({ mixers, presence, clock, notice });
  const sweep = createSweep({ journal, mixers, effects, timekeeper, clock, log });

  const bootedAt = clock.now();

  function onLoaded(live: LiveMixer): void {
    timekeeper.watch(live);
    const { createdAt, hosts, roundsStarted } = live.state;
    const [host] = hosts;
    // The simulated people of a rehearsal went with the process that moved them.
    if (isRehearsal(live.state) && host && createdAt < bootedAt)
      void notice(live.id, { type: 'EndMixer', by: host, round: roundsStarted });
  }

  async function notice(id: MixerId, hint: Command): Promise<void> {
    await execute
      .run(id, hint)
      .catch((error: unknown) => log.error({ err: error, mixerId: id }, 'a notice failed'));
  }

  function onChange(live: LiveMixer, { events, touched }: Change): void {
    publish.changed(live, { touched, urgent: events.some(({ type }) => URGENT.has(type)) });
    passes.settle(live);
    void effects.run(live);
    timekeeper.arm(live);
    for (const event of events) tell(live.id, event);
    for (const event of events) showOut(live, event);
    followUp(live, events);
  }

  /** What the new state itself calls for, without waiting for a timer. */
  function followUp(live: LiveMixer, events: readonly MixerEvent[]): void {
    const { id, state } = live;
    const now = clock.now();
    const isPresent = (person: PersonId) => presence.isPresent(id, person);
    const due = agenda(state);
    if ((due && due.at <= now) || startIsPossible(state, { isPresent })) timekeeper.pass(live);
    if (events.some(({ type }) => STIRS_POOL.has(type)) && searching(state, now, isPresent).length > 0)
      void notice(id, { type: 'SeatPool' });
    if (events.some(({ type }) => STIRS_HOSTING.has(type))) timekeeper.watchHosts(live);
    if (events.some(({ type }) => type === 'StageTaken')) timekeeper.watchSpeakers(live);
  }

  /** Who was taken out, or hosts no longer, keeps nothing open. */
  function showOut({ id, state }: LiveMixer, event: MixerEvent): void {
    if (event.type !== 'ParticipantRemoved' && event.type !== 'HostRemoved') return;
    if (isHost(state, event.person)) return;
    outbound.close(id, event.person, event.type === 'HostRemoved' ? 'consoles' : 'all');
  }

  function tell(mixerId: MixerId, event: MixerEvent): void {
    if (event.type === 'RoundStarted') telemetry.roundStarted();
    if (URGENT.has(event.type)) log.info({ mixerId, event: event.type }, 'mixer event');
    else log.debug({ mixerId, event: event.type }, 'mixer event');
  }

  /** Whatever is in memory can be read again: mixers that nobody looked at for a while make room. */
  function evictIdle(): void {
    for (const { id, usedAt, undone } of mixers.all()) {
      if (clock.now() - usedAt < IDLE_MS || undone.length > 0 || presence.isAnyoneHere(id)) continue;
      if (!execute.isIdle(id) || !timekeeper.isQuiet(id)) continue;
      mixers.forget(id);
      timekeeper.forget(id);
      publish.forget(id);
      presence.forget(id);
      passes.forget(id);
    }
    const needed = new Set<PersonId>();
    for (const { state, words } of mixers.all())
      for (const some of [state.participants.keys(), state.hosts, words.authors()])
        for (const person of some) needed.add(person);
    people.letGo((person) => needed.has(person));
  }
  let evicting: ReturnType<typeof setInterval> | null = null;

  people.onChange((person) => {
    for (const live of mixers.all()) {
      if (!live.state.participants.has(person) && !isHost(live.state, person)) continue;
      live.tick += 1;
      const room = live.state.participants.get(person)?.roomId;
      const roommates = room ? (live.state.rooms.get(room)?.people ?? []) : [];
      publish.changed(live, {
        touched: [person, ...roommates, ...holdersOf(live.state, person)],
        urgent: false,
      });
    }
  });

  return {
    execute,
    preview: createPreview({ ...deps, mixers, seatAhead: createSeatAhead({ ...deps, questions }), compose }),
    conversation: createConversation({ ...deps, mixers, publish }),
    connections: createConnections({ ...deps, mixers, publish, timekeeper, audience, notice }),
    mixers: createMixers({
      ...deps,
      mixers,
      execute,
      onCreated(live) {
        timekeeper.arm(live);
        void effects.run(live);
      },
    }),
    /** Wakes what has something ahead of it, the rest when somebody comes; then sweeps each second. */
    async start(): Promise<void> {
      for (const id of await journal.due(clock.now() + SOON_MS))
        await mixers
          .load(id)
          .catch((error: unknown) => log.error({ err: error, mixerId: id }, 'a mixer cannot be read'));
      await sweep.once();
      sweep.start();
      evicting ??= setInterval(evictIdle, EVICT_EVERY_MS);
      evicting.unref();
    },
    evictIdle,
    /** A mixer that is kept no more. */
    forget: (id: MixerId) => mixers.forget(id),
    /** What the media server tells of who is where. */
    async hearVideo(sign: VideoSign): Promise<void> {
      passes.hear(sign, await mixers.load(sign.mixerId));
    },
    /** Takes in nothing new and finishes what is under way. */
    async stop(): Promise<void> {
      if (evicting) clearInterval(evicting);
      timekeeper.stop();
      publish.stop();
      await sweep.stop();
      await execute.idle();
      await effects.idle();
    },
    counts() {
      let participants = 0;
      let rooms = 0;
      let live = 0;
      for (const { id, state } of mixers.all()) {
        if (state.phase.kind === 'ended') continue;
        live += 1;
        participants += presence.countHere(id);
        rooms += state.openRooms.size;
      }
      return { mixers: live, participants, rooms };
    },
  };
}
