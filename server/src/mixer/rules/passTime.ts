import { agenda } from '../agenda.ts';
import type { Ambient } from '../ambient.ts';
import { accept, type Decision, nothing } from '../decision.ts';
import { isEnded, readyForRound } from '../questions.ts';
import type { ReadonlyMixer } from '../state.ts';
import { seatThird } from './pool.ts';
import { roundEnded, startWhenDue } from './rounds.ts';

/** Does the first thing that is due; called again until nothing is. */
export function passTime(mixer: ReadonlyMixer, ambient: Ambient): Decision {
  const due = agenda(mixer);
  if (due === null || due.at > ambient.now) return delayedStart(mixer, ambient);
  switch (due.what) {
    case 'open_lobby':
      return accept({ type: 'LobbyOpened' });
    case 'start':
      return startWhenDue(mixer, ambient, due.at + mixer.timing.nextMs);
    case 'end_round':
      return accept(...roundEnded(mixer, ambient.now));
    case 'close_room':
      return accept({ type: 'RoomClosed', roomId: due.roomId });
    case 'seat_third':
      return seatThird(mixer, due.roomId, ambient);
    case 'close':
      return accept({ type: 'ClosingStarted' });
    case 'end_mixer':
      return accept({ type: 'MixerEnded' });
  }
}

function delayedStart(mixer: ReadonlyMixer, ambient: Ambient): Decision {
  return startIsPossible(mixer, ambient) ? startWhenDue(mixer, ambient, ambient.now) : nothing;
}

/** An automatic start waits for people, and now two or more are there. */
export function startIsPossible(mixer: ReadonlyMixer, { isPresent }: Pick<Ambient, 'isPresent'>): boolean {
  if (!mixer.startDelayed || mixer.paused || !mixer.settings.auto || isEnded(mixer)) return false;
  return readyForRound(mixer, isPresent).length >= 2;
}
