import type { EventOf } from '../event.ts';
import type { Mixer } from '../state.ts';
import { DEFAULT_TIMING } from '../timing.ts';

export function created(event: EventOf<'MixerCreated'>): Mixer {
  return {
    id: event.id,
    code: event.code,
    createdBy: event.by,
    createdAt: event.at,
    // A mixer of an older version knew fewer waits.
    timing: { ...DEFAULT_TIMING, ...event.timing },
    twin: event.twin,
    settings: event.settings,
    hosts: event.twin?.kind === 'meeting' ? [] : [event.by],
    hostingOfferedTo: null,
    idleSince: event.at,
    phase: event.settings.startsAt === null ? { kind: 'lobby' } : { kind: 'scheduled' },
    paused: null,
    startDelayed: false,
    roundsStarted: 0,
    participants: new Map(),
    rooms: new Map(),
    openRooms: new Set(),
    lastRoomNumber: 0,
    unseated: [],
    certificate: null,
    offers: new Map(),
    putOffs: new Map(),
    thanks: new Map(),
    calls: new Map(),
    visits: new Map(),
    stage: { id: null, speakers: new Set(), invited: new Set() },
  };
}
