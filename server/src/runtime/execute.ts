import type { ErrorCode, Reply } from '@enishi/shared/errors';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import { createLane } from '../lane/createLane.ts';
import type { Ambient, Chance } from '../mixer/ambient.ts';
import type { Command } from '../mixer/command.ts';
import { decide } from '../mixer/decide.ts';
import type { Decision } from '../mixer/decision.ts';
import type { MixerEvent } from '../mixer/event.ts';
import { evolve } from '../mixer/evolve.ts';
import { nextDeadline } from '../mixer/nextDeadline.ts';
import { seatingNeed } from '../mixer/seatingNeed.ts';
import { touchedBy } from '../mixer/touchedBy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journal, Outcome } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import type { People } from '../ports/people.ts';
import type { Presence } from '../ports/presence.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import { createBreather } from './breather.ts';
import type { LiveMixer, LiveMixers } from './liveMixers.ts';
import type { Seatings } from './seatings.ts';
import type { StageAudience } from './stageAudience.ts';

export type CommandKey = { readonly person: PersonId; readonly commandId: string };
export type Change = {
  readonly events: readonly MixerEvent[];
  readonly touched: 'all' | ReadonlySet<PersonId>;
};

type Item = {
  readonly command: Command;
  readonly key: CommandKey | null;
  readonly answer: (reply: Reply<unknown>) => void;
  readonly fail: (error: unknown) => void;
};
type Decided = {
  events: MixerEvent[];
  outcomes: Outcome[];
  replies: Reply<unknown>[];
  touched: 'all' | Set<PersonId>;
};

const DONE: Reply<unknown> = { ok: true, value: {} };
const MOST_TRIES = 6;
const ABOUT_HOSTS: ReadonlySet<Command['type']> = new Set([
  'NoticeHostGone',
  'AcceptHosting',
  'NoticeSpeakerGone',
]);
const refusal = (code: ErrorCode): Reply<unknown> => ({ ok: false, code });
const nameOf = ({ person, commandId }: CommandKey) => `${person} ${commandId}`;

export type Execute = {
  /** Decides in the mixer's lane; resolves after the events are durable. Notices come without a key. */
  run(id: MixerId, command: Command, key?: CommandKey): Promise<Reply<unknown>>;
  isIdle(id: MixerId): boolean;
  /** Resolves when nothing waits or runs any more. */
  idle(): Promise<void>;
};

export function createExecute(deps: {
  mixers: LiveMixers;
  journal: Journal;
  people: People;
  presence: Presence;
  seatings: Seatings;
  audience: Pick<StageAudience, 'reach' | 'hears'>;
  chance: Chance;
  hostDecks: Ambient['hostDecks'];
  clock: Clock;
  telemetry: Telemetry;
  log: Log;
  /** called before the commit of something that everybody will see, so that their views are made meanwhile */
  onCommitting: (live: LiveMixer, version: number) => void;
  /** called after commit, before the answers */
  onChange: (live: LiveMixer, change: Change) => void;
}): Execute {
  const {
    mixers,
    journal,
    people,
    presence,
    seatings,
    audience,
    chance,
    hostDecks,
    clock,
    telemetry,
    log,
    onCommitting,
    onChange,
  } = deps;
  const lanes = new Map<MixerId, ReturnType<typeof createLane<Item>>>();

  const laneOf = (id: MixerId) => {
    const found =
      lanes.get(id) ??
      createLane<Item>(
        (batch) => work(id, batch),
        () => lanes.delete(id),
      );
    lanes.set(id, found);
    return found;
  };

  async function work(id: MixerId, batch: readonly Item[]): Promise<void> {
    try {
      const replies = await commit(id, batch);
      for (const [index, item] of batch.entries()) item.answer(replies[index] ?? refusal('internal'));
    } catch (error) {
      mixers.forget(id);
      log.error({ err: error, mixerId: id }, 'a batch of commands failed');
      for (const item of batch) item.fail(error);
    }
  }

  /** Decides the whole batch and appends it in one statement; on a conflict everything is read and decided anew. */
  async function commit(id: MixerId, batch: readonly Item[]): Promise<Reply<unknown>[]> {
    let answered = new Map<string, Reply<unknown>>();
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const live = await mixers.load(id);
      if (!live) return batch.map(() => refusal('unknown_mixer'));
      const decided = await decideAll(live, batch, answered);
      const { events, outcomes, touched, replies } = decided;
      if (events.length === 0) return firstAnswers(id, batch, replies);
      const began = clock.now();
      const expectedVersion = live.version;
      const deadline = nextDeadline(live.state);
      if (touched === 'all') onCommitting(live, expectedVersion + events.length);
      const result = await journal.append({ id, expectedVersion, events, outcomes, deadline });
      if (result === 'appended') {
        telemetry.appended(clock.now() - began, events.length);
        live.version += events.length;
        live.gate.open();
        live.undone.push(...events);
        for (const outcome of outcomes) live.answers.add(nameOf(outcome), outcome.reply);
        onChange(live, { events, touched });
        return firstAnswers(id, batch, replies);
      }
      mixers.forget(id);
      answered = await knownAnswers(id, batch);
    }
    throw new Error(`mixer ${id}: the journal changed under every try`);
  }

  async function decideAll(
    live: LiveMixer,
    batch: readonly Item[],
    answered: Map<string, Reply<unknown>>,
  ): Promise<Decided> {
    const decided: Decided = { events: [], outcomes: [], replies: [], touched: new Set() };
    const answers = new Map(answered);
    for (const { command, key } of batch) {
      const first = key && (answers.get(nameOf(key)) ?? live.answers.get(nameOf(key)));
      const reply = first ?? (await decideOne(live, command, decided));
      if (key && !first && reply.ok) {
        answers.set(nameOf(key), reply);
        if (decided.events.length > 0) decided.outcomes.push({ ...key, reply });
      }
      decided.replies.push(reply);
    }
    return decided;
  }

  async function ask(live: LiveMixer, command: Command): Promise<{ ambient: Ambient; decision: Decision }> {
    if (command.type === 'JoinMixer' || command.type === 'BecomeHost') await people.load([command.by]);
    // A host who only has the console open is not gone, but sits nowhere.
    const { isPresent, isHere } = presence;
    const connected = ABOUT_HOSTS.has(command.type) ? isHere : isPresent;
    const known: Ambient = {
      now: clock.now(),
      chance,
      isPresent: (person) => connected(live.id, person),
      hasProfile: (person) => people.get(person)?.profile != null,
      stage: { reach: audience.reach, hears: (person) => audience.hears(live.id, person) },
      hostDecks,
      seating: null,
      third: null,
    };
    const need = seatingNeed(command, live.state, known);
    const breathe = createBreather(clock);
    const seated = need && (await seatings(need, live.state));
    // The answer for thousands was unpacked in this turn of the loop; to decide upon it takes as long again.
    if (seated) await breathe();
    const ambient = seated ? { ...known, ...seated, now: clock.now() } : known;
    return { ambient, decision: decide(command, live.state, ambient) };
  }

  async function decideOne(live: LiveMixer, command: Command, decided: Decided): Promise<Reply<unknown>> {
    const breathe = createBreather(clock);
    // Nothing has been written yet: one command that fails must not take the others of its batch with it.
    const asked = await ask(live, command).catch((error: unknown) => {
      log.error({ err: error, mixerId: live.id, command: command.type }, 'a command failed');
      return null;
    });
    if (!asked) return refusal('internal');
    const { ambient, decision } = asked;
    if (decision.kind === 'refused') {
      telemetry.refused(decision.code);
      return refusal(decision.code);
    }
    if (decision.facts.length === 0) return DONE;
    live.gate.close();
    // The lane waits: between deciding a round of thousands, taking it in and writing it, others get their turn.
    await breathe();
    for (const fact of decision.facts) {
      const event: MixerEvent = { ...fact, at: ambient.now };
      touch(decided, touchedBy(event, live.state));
      evolve(live.state, event);
      touch(decided, touchedBy(event, live.state));
      decided.events.push(event);
      await breathe();
    }
    return DONE;
  }

  /** A refused replay gets the answer of its first time, if that was another one. */
  async function firstAnswers(
    id: MixerId,
    batch: readonly Item[],
    replies: Reply<unknown>[],
  ): Promise<Reply<unknown>[]> {
    const refused = batch.filter((item, index) => item.key !== null && replies[index]?.ok === false);
    if (refused.length === 0) return replies;
    const known = await knownAnswers(id, refused);
    return replies.map((reply, index) => {
      const key = batch[index]?.key;
      return (key && known.get(nameOf(key))) ?? reply;
    });
  }

  async function knownAnswers(id: MixerId, batch: readonly Item[]): Promise<Map<string, Reply<unknown>>> {
    const keys = batch.flatMap(({ key }) => key ?? []);
    const outcomes = keys.length === 0 ? [] : await journal.outcomes(id, keys);
    return new Map(outcomes.map((outcome) => [nameOf(outcome), outcome.reply]));
  }

  return {
    run: (id, command, key) =>
      new Promise((answer, fail) => laneOf(id).push({ command, key: key ?? null, answer, fail })),
    isIdle: (id) => !lanes.has(id),
    async idle() {
      while (lanes.size > 0) await Promise.all([...lanes.values()].map((lane) => lane.idle()));
    },
  };
}

function touch(decided: Decided, people: 'all' | readonly PersonId[]): void {
  if (people === 'all' || decided.touched === 'all') decided.touched = 'all';
  else for (const person of people) decided.touched.add(person);
}
