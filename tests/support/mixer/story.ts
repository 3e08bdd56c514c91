import type { ErrorCode } from '@enishi/shared/errors';
import type { HostDeck } from '@enishi/shared/hostDecks';
import type { Instant, PersonId } from '@enishi/shared/ids';
import { expect } from 'vitest';
import type { Ambient, Chance } from '../../../server/src/mixer/ambient.ts';
import type { Command } from '../../../server/src/mixer/command.ts';
import { decide } from '../../../server/src/mixer/decide.ts';
import type { Fact } from '../../../server/src/mixer/decision.ts';
import type { MixerEvent } from '../../../server/src/mixer/event.ts';
import { evolve, fold } from '../../../server/src/mixer/evolve.ts';
import { nextDeadline } from '../../../server/src/mixer/nextDeadline.ts';
import type { Mixer } from '../../../server/src/mixer/state.ts';
import type { Seating } from '../../../server/src/pairing/types.ts';
import { DAWN } from './moments.ts';

/** What a command meets besides the journal; everybody is there and has a profile unless said otherwise. */
export type Circumstances = {
  readonly absent?: readonly PersonId[];
  readonly withoutProfile?: readonly PersonId[];
  readonly seating?: Seating;
  readonly third?: Ambient['third'];
  /** how many a speaker's voice reaches; any number unless said otherwise */
  readonly stageReach?: number;
  readonly below?: Chance['below'];
  /** decks that were added on this server */
  readonly hostDecks?: readonly HostDeck[];
};

/** A mixer as its journal tells it, with a clock that moves by hand. */
export type Story = {
  readonly mixer: Mixer;
  readonly events: readonly MixerEvent[];
  now: Instant;
  happen(fact: Fact): void;
  /** Decides and, if accepted, writes what follows. */
  attempt(command: Command, around?: Circumstances): readonly Fact[] | ErrorCode;
  /** Lets the clock run, doing whatever becomes due at its own time. */
  pass(ms: number, around?: Circumstances): readonly Fact[];
};

/** Far more than any story needs: a loop would otherwise never end. */
const MOST_STEPS = 500;

export function tellStory(created: Fact): Story {
  const events: MixerEvent[] = [{ ...created, at: DAWN }];
  const mixer = fold(events);
  let ids = 0;

  const ambientOf = (around: Circumstances): Ambient => ({
    now: story.now,
    chance: {
      id: () => {
        ids += 1;
        return `id-${String(ids).padStart(6, '0')}`;
      },
      below: around.below ?? (() => 0),
    },
    isPresent: (person) => !around.absent?.includes(person),
    stage: { reach: around.stageReach ?? null, hears: (person) => !around.absent?.includes(person) },
    hasProfile: (person) => !around.withoutProfile?.includes(person),
    hostDecks: new Map(around.hostDecks?.map((deck) => [deck.id, deck])),
    seating: around.seating ?? null,
    third: around.third ?? null,
  });

  const story: Story = {
    mixer,
    events,
    now: DAWN,
    happen(fact) {
      const event: MixerEvent = { ...fact, at: story.now };
      events.push(event);
      evolve(mixer, event);
    },
    attempt(command, around = {}) {
      const decision = decide(command, mixer, ambientOf(around));
      const facts = decision.kind === 'refused' ? [] : decision.facts;
      for (const fact of facts) story.happen(fact);
      expectReplay(story);
      return decision.kind === 'refused' ? decision.code : facts;
    },
    pass(ms, around = {}) {
      const until = story.now + ms;
      const facts: Fact[] = [];
      for (let step = 0; step < MOST_STEPS; step += 1) {
        const due = nextDeadline(mixer);
        if (due === null || due > until) {
          story.now = until;
          return facts;
        }
        story.now = Math.max(story.now, due);
        const done = story.attempt({ type: 'PassTime' }, around);
        if (typeof done === 'string') throw new Error(`time was refused: ${done}`);
        if (done.length === 0) throw new Error(`nothing was done at ${due}`);
        facts.push(...done);
      }
      throw new Error(`still something due after ${MOST_STEPS} steps`);
    },
  };
  return story;
}

/** The journal alone gives the same state again, also after a trip through JSON. */
export function expectReplay({ mixer, events }: Pick<Story, 'mixer' | 'events'>): void {
  expect(fold(JSON.parse(JSON.stringify(events)))).toEqual(mixer);
}
