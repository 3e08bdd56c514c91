import type { Instant, MixerId } from '@enishi/shared/ids';
import type { MixerEvent } from '../mixer/event.ts';
import { fold } from '../mixer/evolve.ts';
import type { Mixer } from '../mixer/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';
import type { Messages } from '../ports/messages.ts';
import type { People } from '../ports/people.ts';
import { type Answers, createAnswers } from './answers.ts';
import { createGate, type Gate } from './gate.ts';
import { loadWords, type Words } from './words.ts';

/** A mixer in memory: its folded journal and what has still to be told of it. */
export type LiveMixer = {
  readonly id: MixerId;
  readonly state: Mixer;
  readonly words: Words;
  /** the latest answers, so that most replays need no look into the journal */
  readonly answers: Answers;
  /** closed while what was decided is on its way into the journal: nobody may be told of it yet */
  readonly gate: Gate;
  version: number;
  /** events whose effects are not known to be done */
  readonly undone: MixerEvent[];
  /** counts publications of what the journal does not hold */
  tick: number;
  usedAt: Instant;
};

export type LiveMixers = {
  /** From memory or the journal; null when there is no such mixer. */
  load(id: MixerId): Promise<LiveMixer | null>;
  /** As `load`, with nothing in it that the journal has not taken: what people may be shown. */
  loadWritten(id: MixerId): Promise<LiveMixer | null>;
  peek(id: MixerId): LiveMixer | undefined;
  /** What is in memory may be wrong, or nobody needs it: the next load reads the journal again. */
  forget(id: MixerId): void;
  all(): Iterable<LiveMixer>;
};

export function createLiveMixers(deps: {
  journal: Journal;
  people: People;
  messages: Messages;
  clock: Clock;
  /** called whenever a mixer was read from the journal */
  onLoaded: (live: LiveMixer) => void;
}): LiveMixers {
  const { journal, people, messages, clock, onLoaded } = deps;
  const live = new Map<MixerId, LiveMixer>();
  const loading = new Map<MixerId, Promise<LiveMixer | null>>();

  async function read(id: MixerId): Promise<LiveMixer | null> {
    const stored = await journal.read(id);
    if (!stored) return null;
    const state = fold(stored.events);
    const words = await loadWords(messages, id);
    await people.load([...state.participants.keys(), ...state.hosts, ...words.authors()]);
    const loaded = {
      id,
      state,
      words,
      answers: createAnswers(),
      gate: createGate(),
      version: stored.version,
      undone: stored.events.slice(stored.publishedVersion),
      tick: 0,
      usedAt: clock.now(),
    };
    live.set(id, loaded);
    onLoaded(loaded);
    return loaded;
  }

  async function load(id: MixerId): Promise<LiveMixer | null> {
    const known = live.get(id);
    if (known) {
      known.usedAt = clock.now();
      return known;
    }
    const reading = loading.get(id) ?? read(id).finally(() => loading.delete(id));
    loading.set(id, reading);
    return reading;
  }

  async function loadWritten(id: MixerId): Promise<LiveMixer | null> {
    let found = await load(id);
    while (found?.gate.opened) {
      await found.gate.opened;
      found = await load(id);
    }
    return found;
  }

  return {
    load,
    loadWritten,
    peek: (id) => live.get(id),
    forget(id) {
      const gone = live.get(id);
      live.delete(id);
      gone?.gate.open();
    },
    all: () => live.values(),
  };
}
