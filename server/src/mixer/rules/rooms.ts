import type { PersonId } from '@enishi/shared/ids';
import type { SeatedRoom } from '../../pairing/types.ts';
import type { Ambient } from '../ambient.ts';
import type { CommandOf } from '../command.ts';
import { accept, type Decision, nothing, refuse } from '../decision.ts';
import type { OpenedRoom } from '../event.ts';
import { isAlone, sitsNextOut } from '../questions.ts';
import type { ReadonlyMixer } from '../state.ts';
import { chooseTopic } from '../topicChoice.ts';

/**
 * Turns the pairing's answer into rooms, trusting nothing: everybody still ready and without a room of their own,
 * nobody twice, no pair again unless repeats are allowed or both wish for it in a reunion. People of a room that no longer holds are `stale`.
 */
export function openedRooms(
  mixer: ReadonlyMixer,
  ambient: Ambient,
  seated: readonly SeatedRoom[],
): { rooms: OpenedRoom[]; stale: PersonId[] } {
  const { chance } = ambient;
  const placed = new Set<PersonId>();
  const rooms: OpenedRoom[] = [];
  const stale: PersonId[] = [];
  let number = mixer.lastRoomNumber;
  for (const { people, reasons, again } of seated) {
    const free = [...new Set(people)].filter(
      (id) => !placed.has(id) && mixer.participants.get(id)?.status === 'ready' && !sitsNextOut(mixer, id),
    );
    for (const id of free) placed.add(id);
    const opener = free[chance.below(Math.max(1, free.length))];
    const mayRepeat = again && mixer.settings.mode === 'reunion' && free.length === 2;
    const isRepeat = !mayRepeat && free.some((one) => repeats(mixer, one, free));
    if (opener === undefined || free.length < 2 || isRepeat) {
      stale.push(...free);
      continue;
    }
    const topic = chooseTopic(mixer, free, ambient);
    number += 1;
    rooms.push({
      id: chance.id(),
      number,
      people: free,
      opener,
      topic: topic.id,
      topicSeenBefore: topic.seenBefore,
      why: free.length === people.length ? reasons : [],
    });
  }
  return { rooms, stale };
}

/** Met one of these before, while that is not to be repeated. */
export function repeats(mixer: ReadonlyMixer, person: PersonId, others: readonly PersonId[]): boolean {
  const met = mixer.participants.get(person)?.met;
  return !mixer.settings.allowRepeats && others.some((other) => met?.has(other));
}

/** "Skip this round": a drop without the wait. In the break it leaves a room that goes on. */
export function skipSeat({ by, round }: CommandOf<'SkipSeat'>, mixer: ReadonlyMixer): Decision {
  const participant = mixer.participants.get(by);
  if (mixer.phase.kind !== 'round' && !participant?.roomId) return refuse('no_round_running');
  if (mixer.roundsStarted !== round) return refuse('stale_control');
  if (participant?.status !== 'ready') return refuse('not_joined');
  return participant.waiting === 'skipped' ? nothing : accept({ type: 'SeatSkipped', person: by });
}

export function leaveRoom({ by, roomId }: CommandOf<'LeaveRoom'>, mixer: ReadonlyMixer): Decision {
  if (mixer.participants.get(by)?.roomId !== roomId) return nothing;
  return accept({ type: 'SeatSkipped', person: by });
}

export function holdSeat({ by, roomId, hold }: CommandOf<'HoldSeat'>, mixer: ReadonlyMixer): Decision {
  const participant = mixer.participants.get(by);
  if (participant?.roomId !== roomId || !isAlone(mixer, participant)) return nothing;
  return participant.holding === hold ? nothing : accept({ type: 'SeatHeld', person: by, hold });
}
