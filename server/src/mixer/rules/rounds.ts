import type { Instant, PersonId } from '@enishi/shared/ids';
import type { Seating } from '../../pairing/types.ts';
import type { Ambient } from '../ambient.ts';
import type { CommandOf } from '../command.ts';
import { accept, type Decision, type Fact, nothing, refuse } from '../decision.ts';
import { clockOf, isHost, isKept, readyForRound, sitsNextOut } from '../questions.ts';
import type { ReadonlyMixer } from '../state.ts';
import { openedRooms } from './rooms.ts';

/** Why a host's start would be refused whatever the seating; asked before anything is solved. */
export function startRefusal({ by, round }: CommandOf<'StartRound'>, mixer: ReadonlyMixer, ambient: Ambient) {
  if (!isHost(mixer, by)) return 'not_host';
  if (mixer.phase.kind === 'ended' || mixer.phase.kind === 'closing') return 'mixer_ended';
  if (mixer.roundsStarted !== round) return 'stale_control';
  if (mixer.phase.kind === 'round') return 'round_running';
  if (mixer.paused) return 'already_paused';
  if (readyForRound(mixer, ambient.isPresent).length < 2) return 'too_few_participants';
  return null;
}

export function startRound(
  command: CommandOf<'StartRound'>,
  mixer: ReadonlyMixer,
  ambient: Ambient,
): Decision {
  const code = startRefusal(command, mixer, ambient);
  if (code !== null) return refuse(code);
  const started = roundStarted(mixer, ambient, ambient.now + mixer.timing.nextMs);
  return started ? accept(started) : refuse(whyNobody(ambient.seating));
}

/** Why a seating seats nobody: a language that is missing is something a host can help with. */
export function whyNobody(
  seating: Pick<Seating, 'unseated'> | null,
): 'no_shared_language' | 'no_fresh_pairs' {
  const missing = seating?.unseated.some(({ reason }) => reason === 'no_common_language');
  return missing ? 'no_shared_language' : 'no_fresh_pairs';
}

/** The announced start has come: begin, or say what it waits for. */
export function startWhenDue(mixer: ReadonlyMixer, ambient: Ambient, announced: Instant): Decision {
  if (readyForRound(mixer, ambient.isPresent).length < 2)
    return mixer.startDelayed ? nothing : accept({ type: 'StartDelayed' });
  const { now } = ambient;
  const { nextMs, noPairsCloseMs } = mixer.timing;
  const started = roundStarted(mixer, ambient, Math.max(announced, now + nextMs));
  if (started) return accept(started);
  if (mixer.phase.kind === 'intermission' && !anyKept(mixer))
    return accept({ type: 'PairsUsedUp', closesAt: now + noPairsCloseMs });
  return mixer.startDelayed ? nothing : accept({ type: 'StartDelayed' });
}

/** Somebody sits out and may be new to those who are left. */
const anyKept = (mixer: ReadonlyMixer): boolean =>
  [...mixer.openRooms].some((id) => {
    const room = mixer.rooms.get(id);
    return room !== undefined && isKept(mixer, room);
  });

function roundStarted(mixer: ReadonlyMixer, ambient: Ambient, startsAt: Instant): Fact | null {
  const { seating } = ambient;
  if (!seating) return null;
  const { rooms, stale } = openedRooms(mixer, ambient, seating.rooms);
  if (rooms.length === 0) return null;
  return {
    type: 'RoundStarted',
    round: mixer.roundsStarted + 1,
    startsAt,
    endsAt: startsAt + mixer.settings.roundMs,
    rooms,
    unseated: [
      ...seating.unseated
        .filter(({ id }) => mixer.participants.get(id)?.status === 'ready' && !sitsNextOut(mixer, id))
        .map(({ id, reason }) => ({ person: id, because: reason })),
      ...stale.map((person: PersonId) => ({ person, because: 'no_fresh_partner' as const })),
    ],
    certificate: seating.certificate,
  };
}

export function endRound(
  { by, round }: CommandOf<'EndRound'>,
  mixer: ReadonlyMixer,
  { now }: Ambient,
): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  if (mixer.roundsStarted !== round) return refuse('stale_control');
  if (mixer.phase.kind !== 'round') return refuse('no_round_running');
  return accept(...roundEnded(mixer, now));
}

/** The round is over; the last one leads into closing. */
export function roundEnded(mixer: ReadonlyMixer, now: Instant): Fact[] {
  const round = mixer.roundsStarted;
  const isLast = round >= mixer.settings.rounds;
  const nextStartsAt = !isLast && mixer.settings.auto ? clockOf(mixer, now) + mixer.settings.breakMs : null;
  const ended: Fact = { type: 'RoundEnded', round, nextStartsAt };
  return isLast ? [ended, { type: 'ClosingStarted' }] : [ended];
}

export function extendRound({ by, round, byMs }: CommandOf<'ExtendRound'>, mixer: ReadonlyMixer): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  if (mixer.roundsStarted !== round) return refuse('stale_control');
  if (mixer.phase.kind !== 'round') return refuse('no_round_running');
  return accept({ type: 'RoundExtended', byMs });
}

export function pause({ by, round }: CommandOf<'Pause'>, mixer: ReadonlyMixer): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  if (mixer.phase.kind === 'ended') return refuse('mixer_ended');
  if (mixer.roundsStarted !== round) return refuse('stale_control');
  return mixer.paused ? nothing : accept({ type: 'Paused' });
}

export function resume({ by, round }: CommandOf<'Resume'>, mixer: ReadonlyMixer, { now }: Ambient): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  if (mixer.roundsStarted !== round) return refuse('stale_control');
  return mixer.paused ? accept({ type: 'Resumed', shiftMs: Math.max(0, now - mixer.paused.since) }) : nothing;
}
