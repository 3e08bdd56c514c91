import type { PersonId } from '@enishi/shared/ids';
import type { ReadonlyMixer } from '../mixer/state.ts';
import { freshRoundsLeft } from '../pairing/lookahead/freshRoundsLeft.ts';
import type { PersonRecord } from '../ports/people.ts';
import { pairingInput } from './pairingInput.ts';

/** Of more people than these, whoever met most has the fewest left: to look at every pair would take too long. */
const LOOKED_AT = 200;
/** In fewer the partners may be there and no round of them. */
const SMALL = 12;
/** Told so many rounds ahead. */
const SOON = 2;

type RecordOf = (id: PersonId) => PersonRecord | undefined;

/**
 * How many rounds everybody who is ready could still spend with someone new: exact for twelve and fewer, else no fewer
 * than can be played. Blocks are not looked at.
 */
export function freshRounds(mixer: ReadonlyMixer, recordOf: RecordOf): number {
  const ready = readyIn(mixer);
  const left = ready.length > LOOKED_AT ? surelyLeft(mixer, ready) : playable(mixer, ready, recordOf);
  return Math.floor(left / (mixer.settings.size - 1));
}

/** New partners are nearly used up and rounds are to come; null: nothing to tell. */
export function freshWarning(mixer: ReadonlyMixer, recordOf: RecordOf): number | null {
  const { settings, roundsStarted, phase } = mixer;
  if (settings.allowRepeats || roundsStarted === 0) return null;
  if (phase.kind === 'closing' || phase.kind === 'ended') return null;
  const ready = readyIn(mixer);
  if (ready.length > SMALL && surelyLeft(mixer, ready) > SOON * (settings.size - 1)) return null;
  const left = freshRounds(mixer, recordOf);
  return left <= SOON && left < settings.rounds - roundsStarted ? left : null;
}

const readyIn = (mixer: ReadonlyMixer): PersonId[] =>
  [...mixer.participants.values()].filter(({ status }) => status === 'ready').map(({ id }) => id);

/** Those who left count as if they were still here. */
const surelyLeft = (mixer: ReadonlyMixer, ready: readonly PersonId[]): number =>
  ready.reduce(
    (least, id) => Math.min(least, ready.length - 1 - (mixer.participants.get(id)?.met.size ?? 0)),
    ready.length,
  );

function playable(mixer: ReadonlyMixer, ready: readonly PersonId[], recordOf: RecordOf): number {
  const nothingElse = { blocked: [], metBefore: [], wished: [], seed: 0 };
  return freshRoundsLeft(pairingInput(ready, { mixer, recordOf, ...nothingElse })).atMost;
}
