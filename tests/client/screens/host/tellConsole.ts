import type { ConsolePerson, ConsoleRoom, ConsoleView } from '@enishi/shared/consoleView';
import type { MineView, SharedView } from '@enishi/shared/views';
import { act } from '@testing-library/react';
import { useMixerStore } from '../../../../client/src/stores/mixer.ts';
import { mineView, person, sharedView } from '../../fixtures.ts';

export const MINUTE = 60_000;

export const consoleRoom = (number: number, changes: Partial<ConsoleRoom> = {}): ConsoleRoom => ({
  roomId: `room-${String(number).padStart(4, '0')}`,
  number,
  round: 1,
  sitsOut: false,
  people: [
    person({ personId: `person-${number}a`, name: `高瀬 ${number}` }),
    person({ personId: `person-${number}b`, name: `岡本 ${number}`, industry: '11' }),
  ],
  state: 'talking',
  since: Date.now(),
  endsAt: Date.now() + 5 * MINUTE,
  topic: 'trends-01',
  ...changes,
});

export const consolePerson = (name: string, changes: Partial<ConsolePerson> = {}): ConsolePerson => ({
  person: person({ personId: `person-${name}`, name }),
  status: 'ready',
  connected: true,
  roomId: null,
  host: false,
  met: 0,
  ...changes,
});

const consoleView = (changes: Partial<ConsoleView> = {}): ConsoleView => ({
  rooms: [],
  people: [],
  calls: [],
  unseated: [],
  certificate: null,
  ...changes,
});

type Told = { shared?: Partial<SharedView>; mine?: Partial<MineView>; console?: Partial<ConsoleView> };

/** The mixer as the server has told it to a host. */
export function tellConsole({ shared = {}, mine = {}, console = {} }: Told = {}): void {
  act(() =>
    useMixerStore.setState({
      mixerId: 'mixer-0001',
      kind: 'console',
      connection: 'online',
      refusal: null,
      shared: sharedView(shared),
      mine: mineView({ host: true, status: 'not_joined', ...mine }),
      console: consoleView(console),
    }),
  );
}

export const talking = (round = 1) =>
  ({ kind: 'round', round, startsAt: Date.now() - MINUTE, endsAt: Date.now() + 5 * MINUTE }) as const;
export const inBreak = (
  nextStartsAt: number | null,
  waitingForPeople = false,
  closesAt: number | null = null,
) => ({ kind: 'intermission', round: 1, nextStartsAt, waitingForPeople, closesAt }) as const;
