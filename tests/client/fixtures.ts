import type { MixerPage } from '@enishi/shared/http';
import type { PersonTag } from '@enishi/shared/personTag';
import type { MineView, Partner, RoomView, SharedView } from '@enishi/shared/views';

export const NOW = Date.UTC(2026, 11, 3, 10, 30);
const MINUTE = 60_000;

export const person = (changes: Partial<PersonTag> = {}): PersonTag => ({
  personId: 'person-misaki',
  name: '高瀬 美咲',
  industry: '49',
  role: '倉庫の改善担当',
  simulated: false,
  ...changes,
});

export const partner = (changes: Partial<Partner> = {}): Partner => ({
  person: person(),
  presence: { state: 'here', media: 'video', mic: true, camera: true },
  exchange: { state: 'none' },
  metBefore: false,
  ...changes,
});

export const roomView = (changes: Partial<RoomView> = {}): RoomView => ({
  roomId: 'room-0001',
  round: 1,
  number: 4,
  startsAt: NOW + 10_000,
  endsAt: NOW + 10_000 + 8 * MINUTE,
  partners: [partner()],
  opener: 'person-misaki',
  why: [],
  topic: { id: 'trends-01', seenBefore: false, drawn: 1 },
  wish: { mine: false, agreed: false, gainMs: 0 },
  sitOut: { mine: false, agreed: false, possible: true },
  chat: [],
  visitors: [],
  call: null,
  pass: null,
  joining: null,
  ...changes,
});

export const sharedView = (changes: Partial<SharedView> = {}): SharedView => ({
  mixerId: 'mixer-0001',
  code: 'ABCDEFGH',
  name: 'つくる人と、届ける人の夜',
  purpose: '明日の仕事に持ち帰るものを、一つだけ見つけます。',
  theme: '',
  rounds: 5,
  roundMs: 8 * MINUTE,
  breakMs: MINUTE,
  size: 2,
  odd: 'trio',
  deck: 'all',
  languages: ['ja', 'en'],
  auto: true,
  allowRepeats: false,
  rehearsal: false,
  meeting: false,
  phase: { kind: 'lobby', startsAt: NOW + 2 * MINUTE + 10_000, waitingForPeople: false },
  paused: null,
  now: NOW,
  hosts: [person({ personId: 'person-host', name: '森下 千尋', industry: '94' })],
  lobby: {
    here: 12,
    ready: 11,
    families: { food: 2, make: 2, build: 1, trade: 2, info: 1, pro: 1, public: 1, care: 2 },
  },
  chat: [],
  announcement: null,
  freshRoundsLeft: null,
  ...changes,
});

export const mineView = (changes: Partial<MineView> = {}): MineView => ({
  personId: 'person-me',
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
  ...changes,
});

export const mixerPage = (changes: Partial<MixerPage> = {}): MixerPage => ({
  mixerId: 'mixer-0001',
  code: 'ABCDEFGH',
  keepDays: 90,
  name: 'つくる人と、届ける人の夜',
  purpose: 'ふだん会わない業種の人と、一対一で五回話します。',
  theme: '',
  startsAt: NOW + 11 * 24 * 60 * MINUTE,
  rounds: 5,
  roundMs: 8 * MINUTE,
  breakMs: MINUTE,
  size: 2,
  languages: ['ja', 'en'],
  deck: 'all',
  hostName: '森下 千尋',
  hostOrganisation: '一般社団法人みなと縁側',
  phase: 'scheduled',
  families: { food: 4, make: 5, build: 2, trade: 4, info: 3, pro: 2, public: 2, care: 2 },
  joined: 24,
  full: false,
  rehearsal: false,
  mine: { joined: false, left: false, removed: false, awaited: false, host: false },
  ...changes,
});
