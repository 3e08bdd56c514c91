import type { Instant, MixerId } from '@enishi/shared/ids';
import type { MixerEvent } from '../mixer/event.ts';
import { fold } from '../mixer/evolve.ts';
import type { Mixer } from '../mixer/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';
import type { Messages } from '../ports/messages.ts';
import type { People } from '../ports/people.ts';
import { type Answers, createAnswers } from './answers.ts';
import { loadWords, type Words } from './words.ts';

/** A mixer in memory: its folded journal and what has still to be told of it. */
export type LiveMixer = {
  readonly id: MixerId;
  readonly state: Mixer;
  readonly words: Words;
  /** the latest answers, so that most replays need no look into the journal */
  readonly answers: Answers;
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
    await people.load([...state.participants.keys(), ...state.hosts]);
    const loaded = {
      id,
      state,
      words,
      answers: createAnswers(),
      version: stored.version,
      undone: stored.events.slice(stored.publishedVersion),
      tick: 0,
      usedAt: clock.now(),
    };
    live.set(id, loaded);
    onLoaded(loaded);
    return loaded;
  }

  return {
    async load(id) {
      const known = live.get(id);
      if (known) {
        known.usedAt = clock.now();
        return known;
      }
      const reading = loading.get(id) ?? read(id).finally(() => loading.delete(id));
      loading.set(id, reading);
      return reading;
    },
    peek: (id) => live.get(id),
    forget: (id) => void live.delete(id),
    all: () => live.values(),
  };
}
