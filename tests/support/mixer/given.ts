import type { ErrorCode } from '@enishi/shared/errors';
import { expect } from 'vitest';
import type { Command } from '../../../server/src/mixer/command.ts';
import type { Fact } from '../../../server/src/mixer/decision.ts';
import type { Mixer } from '../../../server/src/mixer/state.ts';
import type { Step } from './history.ts';
import { type Circumstances, type Story, tellStory } from './story.ts';

/** A fact of which a test says only what matters. */
export type Expected = { readonly type: Fact['type']; readonly [field: string]: unknown };
type Look = (mixer: Mixer, now: number) => void;

/** What happened before. `when` says what somebody asks for, `then` what follows from it. */
export function given(...steps: readonly Step[]) {
  const story = storyOf(...steps);
  return {
    when: (command: Command, around: Circumstances = {}) =>
      whatFollows(story.attempt(command, around), story),
    /** The clock runs; `then` lists everything that time alone did. */
    whenTimePasses: (ms: number, around: Circumstances = {}) => whatFollows(story.pass(ms, around), story),
    /** How things stand after all that. */
    stand: (look: Look) => look(story.mixer, story.now),
  };
}

function whatFollows(answer: readonly Fact[] | ErrorCode, { mixer, now }: Story) {
  const facts = typeof answer === 'string' ? [{ refused: answer }] : answer;
  return {
    /** Exactly these facts, in this order, each with at least these fields. */
    // biome-ignore lint/suspicious/noThenProperty: a test reads as one sentence, and nobody awaits it
    then(...expected: readonly Expected[]): { and(look: Look): void } {
      expect(facts).toMatchObject(expected);
      return { and: (look) => look(mixer, now) };
    },
    thenRefused: (code: ErrorCode) => expect(facts).toEqual([{ refused: code }]),
    thenNothing: () => expect(facts).toEqual([]),
  };
}

/** The story that these steps tell, to go on with. */
export function storyOf(...steps: readonly Step[]): Story {
  let story: Story | null = null;
  const tell = (step: Step): void => {
    if (typeof step === 'function') {
      if (!story) throw new Error('a story begins with a mixer');
      tell(step(story));
    } else if ('type' in step) {
      if (story) story.happen(step);
      else story = tellStory(step);
    } else for (const one of step) tell(one);
  };
  for (const step of steps) tell(step);
  if (!story) throw new Error('a story begins with a mixer');
  return story;
}
