import type { Ambient } from '../ambient.ts';
import type { CommandOf } from '../command.ts';
import { accept, type Decision, type Fact, nothing, refuse } from '../decision.ts';
import { clockOf, keptUntil, type ReadonlyRoom, sitsIn } from '../questions.ts';
import type { ReadonlyMixer } from '../state.ts';

/** Two agree to keep talking while the others have their next round. A wish of one alone is told to nobody. */
export function wishSitOut(
  { by, roomId, wish }: CommandOf<'WishSitOut'>,
  mixer: ReadonlyMixer,
  { now }: Ambient,
): Decision {
  const room = mixer.rooms.get(roomId);
  if (!room || !sitsIn(mixer, by, roomId)) return refuse('not_in_room');
  if (room.closed) return refuse('room_over');
  if (clockOf(mixer, now) < room.startsAt) return refuse('too_early');
  if (room.lastRound > room.round || room.sitOutWishes.has(by) === wish) return nothing;
  if (wish && !canSitOut(mixer, room)) return refuse('no_next_round');
  const wished: Fact = { type: 'SitOutWished', roomId, person: by, wish };
  const both = wish && room.people.every((id) => id === by || room.sitOutWishes.has(id));
  return both
    ? accept(wished, { type: 'SitOutAgreed', roomId, endsAt: keptUntil(mixer, now) })
    : accept(wished);
}

/** Two in a room of the latest round, nobody on their way to them, and a round to come. One round at most. */
export function canSitOut(mixer: ReadonlyMixer, room: ReadonlyRoom): boolean {
  const { phase, roundsStarted, settings } = mixer;
  if (phase.kind !== 'round' && phase.kind !== 'intermission') return false;
  if (phase.kind === 'intermission' && phase.closesAt !== null) return false;
  const isLatest = room.round === roundsStarted && room.lastRound === room.round;
  return isLatest && roundsStarted < settings.rounds && room.people.length === 2 && !room.third;
}
