import type { PersonTag } from '@enishi/shared/personTag';
import type { Exchange, MineView, RoomView, SharedView, View } from '@enishi/shared/views';

/** Views as the server sends them, of somebody called me-in-the-test. */
export const tagOf = (personId: string, more: Partial<PersonTag> = {}): PersonTag => ({
  personId,
  name: personId,
  industry: '62',
  simulated: false,
  ...more,
});

export function aRoom(
  partner: PersonTag,
  { exchange = { state: 'none' }, ...more }: Partial<RoomView> & { exchange?: Exchange } = {},
): RoomView {
  return {
    roomId: 'room-in-the-test',
    round: 1,
    number: 1,
    startsAt: 0,
    endsAt: 0,
    partners: [
      {
        person: partner,
        presence: { state: 'here', media: 'text', mic: false, camera: false },
        exchange,
        metBefore: false,
      },
    ],
    opener: partner.personId,
    why: [],
    topic: { id: 'trends-01', seenBefore: false, drawn: 1 },
    wish: { mine: false, agreed: false, gainMs: 0 },
    sitOut: { mine: false, agreed: false, possible: true },
    chat: [],
    visitors: [],
    call: null,
    pass: null,
    joining: null,
    ...more,
  };
}

export const aView = (mine: Partial<MineView> = {}): View & { mine: MineView } => ({
  stamp: { version: 1, tick: 0 },
  mine: {
    personId: 'me-in-the-test',
    host: false,
    status: 'ready',
    room: null,
    alone: false,
    holding: false,
    visiting: false,
    waiting: null,
    met: [],
    hostOffered: false,
    callsWaiting: 0,
    ...mine,
  },
});

export const aSharedView = (): SharedView => ({
  mixerId: 'mixer-in-the-test',
  code: 'ABCDEFGH',
  name: 'name',
  purpose: 'purpose',
  theme: '',
  rounds: 3,
  roundMs: 180_000,
  breakMs: 40_000,
  size: 2,
  odd: 'bye',
  deck: 'all',
  languages: ['ja', 'en'],
  auto: true,
  allowRepeats: false,
  rehearsal: true,
  meeting: false,
  phase: { kind: 'lobby', startsAt: null, waitingForPeople: false },
  paused: null,
  now: 0,
  hosts: [],
  lobby: { here: 0, ready: 0, families: {} },
  chat: [],
  announcement: null,
  freshRoundsLeft: null,
});
