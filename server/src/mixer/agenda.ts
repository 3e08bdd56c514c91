import type { Instant, RoomId } from '@enishi/shared/ids';
import type { ReadonlyMixer } from './state.ts';

export type Due =
  | { readonly at: Instant; readonly what: 'open_lobby' | 'start' | 'end_round' | 'close' | 'end_mixer' }
  | { readonly at: Instant; readonly what: 'close_room' | 'seat_third'; readonly roomId: RoomId };

/** The first thing that time alone will do to this mixer; null while it waits for people. */
export function agenda(mixer: ReadonlyMixer): Due | null {
  if (mixer.paused !== null || mixer.phase.kind === 'ended') return null;
  const [first] = [...phaseAgenda(mixer), ...roomAgenda(mixer)].sort((a, b) => a.at - b.at);
  return first ?? null;
}

function* phaseAgenda(mixer: ReadonlyMixer): Iterable<Due> {
  const { phase, settings, timing } = mixer;
  const startsAt = settings.auto ? settings.startsAt : null;
  switch (phase.kind) {
    case 'scheduled':
      if (settings.startsAt !== null)
        yield { at: settings.startsAt - timing.lobbyLeadMs, what: 'open_lobby' };
      yield neverBegun(mixer);
      return;
    case 'lobby':
      if (startsAt !== null && !mixer.startDelayed) yield { at: startsAt - timing.nextMs, what: 'start' };
      yield neverBegun(mixer);
      return;
    case 'round':
      yield { at: phase.endsAt, what: 'end_round' };
      return;
    case 'intermission':
      if (phase.closesAt !== null) yield { at: phase.closesAt, what: 'close' };
      else if (phase.nextStartsAt === null || mixer.startDelayed)
        yield { at: mixer.idleSince + timing.idleEndMs, what: 'end_mixer' };
      else yield { at: phase.nextStartsAt - timing.nextMs, what: 'start' };
      return;
    case 'closing':
      yield { at: mixer.idleSince + timing.idleEndMs, what: 'end_mixer' };
      return;
    case 'ended':
      return;
  }
}

/** Nobody made it begin: it does not stay open for ever. */
function neverBegun({ settings, timing, idleSince }: ReadonlyMixer): Due {
  const { missedStartEndMs, neverStartedEndMs } = timing;
  const at =
    settings.startsAt === null
      ? idleSince + neverStartedEndMs
      : Math.max(settings.startsAt, idleSince) + missedStartEndMs;
  return { at, what: 'end_mixer' };
}

function* roomAgenda(mixer: ReadonlyMixer): Iterable<Due> {
  for (const roomId of mixer.openRooms) {
    const room = mixer.rooms.get(roomId);
    if (!room) continue;
    if (room.third) yield { at: room.third.joinsAt, what: 'seat_third', roomId };
    if (mixer.phase.kind !== 'round' || room.lastRound < mixer.phase.round)
      yield { at: room.endsAt, what: 'close_room', roomId };
  }
}
