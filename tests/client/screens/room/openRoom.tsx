import type { Reply } from '@enishi/shared/errors';
import type { Me } from '@enishi/shared/http';
import type { RequestName } from '@enishi/shared/requests';
import type { MineView, SharedView } from '@enishi/shared/views';
import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { RoomVideoContext } from '../../../../client/src/hooks/useRoomVideo.ts';
import type { VideoOfRoom } from '../../../../client/src/hooks/useVideoRoom.ts';
import { openMixer } from '../../../../client/src/net/currentMixer.ts';
import { forgetSession } from '../../../../client/src/net/ensureSession.ts';
import { useDevicesStore } from '../../../../client/src/stores/devices.ts';
import { useRoomStore } from '../../../../client/src/stores/room.ts';
import { useSessionStore } from '../../../../client/src/stores/session.ts';
import { eventually } from '../../../support/eventually.ts';
import { people } from '../../../support/roomHarness/people.ts';
import { roomView } from '../../fixtures.ts';
import { fakeSocket } from '../../net/fakeSocket.ts';
import { stubFetch } from '../../net/stubFetch.ts';
import { type Language, renderScreen, tellMixer } from '../renderScreen.tsx';

export const { misaki, kenta, sora, profile } = people('ja');
export const me = { personId: 'person-me', profile, card: { email: '', link: '' }, versions: [] };
export const MINUTE = 60_000;
const ROUND = 8 * MINUTE;
const emptyNote = {
  note: '',
  insight: '',
  hint: '',
  promise: '',
  strength: null,
  strengthLine: '',
  again: null,
};

/** A room of the third round with so much time left. */
export const roomWith = (leftMs: number, changes: Partial<MineView['room']> = {}) => {
  const now = Date.now();
  return roomView({ round: 3, startsAt: now + leftMs - ROUND, endsAt: now + leftMs, ...changes });
};
export const talking = (leftMs: number): Partial<SharedView> => {
  const now = Date.now();
  return { phase: { kind: 'round', round: 3, startsAt: now + leftMs - ROUND, endsAt: now + leftMs } };
};

type Answers = Parameters<typeof stubFetch>[0];
type Options = {
  readonly shared?: Partial<SharedView>;
  readonly mine?: Partial<MineView>;
  readonly video?: Partial<VideoOfRoom>;
  readonly language?: Language;
  readonly versions?: Me['versions'];
  readonly answers?: Answers | ((mixerId: string) => Answers);
};
let opened = 0;

/** A live screen as its person has it: connected, with a session, before a server that says what is asked. */
export async function openLive(screen: ReactNode, options: Options = {}) {
  const { shared = {}, mine = {}, video = {}, language, answers = {}, versions = [] } = options;
  const self = { ...me, versions };
  localStorage.clear();
  forgetSession();
  useRoomStore.setState({ ...useRoomStore.getInitialState(), lastFields: null });
  useDevicesStore.setState(useDevicesStore.getInitialState());
  useSessionStore.setState({ me: self, draft: profile, draftState: 'saved', draftRefusal: null });
  opened += 1;
  const mixerId = `mixer-${1000 + opened}`;
  const more = typeof answers === 'function' ? answers(mixerId) : answers;
  const server = stubFetch({ 'POST /api/session': { ok: true, value: self }, ...more });
  const socket = fakeSocket();
  const leave = openMixer(mixerId, 'seat', socket.open);
  await eventually(() => socket.connect());
  const tell = (now: { shared?: Partial<SharedView>; mine?: Partial<MineView> }) =>
    act(() => tellMixer({ mixerId, ...shared, ...now.shared }, { ...mine, ...now.mine }));
  tell({});
  const shown = await renderScreen(
    <RoomVideoContext value={{ pictures: [], failedReason: null, fellBack: false, ...video }}>
      {screen}
    </RoomVideoContext>,
    {
      path: '/m/ABCDEFGH/live',
      texts: ['room', 'cards', 'next', 'between', 'closing', 'video', 'prejoin'],
      ...(language && { language }),
    },
  );
  const answer = (name: RequestName, reply: Reply<unknown> = { ok: true, value: {} }) =>
    act(async () => socket.of(name).at(-1)?.answer(reply));
  return { ...shown, mixerId, socket, server, tell, answer, leave };
}

export const noteRoute = (method: 'GET' | 'PUT', mixerId: string, personId = misaki.personId) =>
  `${method} /api/me/notes/${mixerId}/${personId}`;
export const saysNotes = { ok: true, value: emptyNote } as const;
