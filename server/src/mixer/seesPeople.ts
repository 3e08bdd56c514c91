import type { PersonId } from '@enishi/shared/ids';
import { isHost, isIn } from './questions.ts';
import type { ReadonlyMixer } from './state.ts';

/** Sees who is here and what is said to all: those who take part, and hosts. Who only has the link, or left, sees numbers. */
export const seesPeople = (mixer: ReadonlyMixer, person: PersonId): boolean =>
  isIn(mixer, person) || isHost(mixer, person);
