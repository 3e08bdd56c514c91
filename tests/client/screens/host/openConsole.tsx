import type { HostPage } from '@enishi/shared/http';
import { MixerSettings } from '@enishi/shared/settings';
import { act } from '@testing-library/react';
import { vi } from 'vitest';
import { openMixer } from '../../../../client/src/net/currentMixer.ts';
import { Console } from '../../../../client/src/screens/host/Console.tsx';
import { HostNoticesProvider } from '../../../../client/src/screens/host/HostNotices.tsx';
import { eventually } from '../../../support/eventually.ts';
import { fakeSocket } from '../../net/fakeSocket.ts';
import { emptyMe, stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';
import { tellConsole } from './tellConsole.ts';

export const hostPage = (changes: Partial<HostPage> = {}): HostPage => ({
  mixerId: 'mixer-0001',
  code: 'ABCDEFGH',
  participantUrl: 'https://enishi.example.org/m/ABCDEFGH',
  settings: MixerSettings.parse({ name: '夜会', purpose: '一つ持ち帰る' }),
  rehearsal: false,
  twinOf: null,
  reach: 'public',
  ...changes,
});

type Told = Parameters<typeof tellConsole>[0];
type Options = { page?: Partial<HostPage>; language?: 'ja' | 'en' };

let opened = 1000;

/** The console on an open connection whose answers the test gives. Each has a mixer of its own: the one before
 * lingers for a moment. */
export async function openConsole(told: Told = {}, { page = {}, language = 'ja' }: Options = {}) {
  const net = stubFetch({ 'POST /api/session': { ok: true, value: emptyMe } });
  const socket = fakeSocket();
  opened += 1;
  const mixerId = `mixer-${opened}`;
  const leave = openMixer(mixerId, 'console', socket.open);
  await eventually(() => socket.connect());
  tellConsole(told);
  const reload = vi.fn();
  const shown = await renderScreen(
    <HostNoticesProvider>
      <Console page={hostPage({ mixerId, ...page })} reload={reload} />
    </HostNoticesProvider>,
    { path: `/host/${mixerId}`, language, texts: ['host', 'create', 'mixer'] },
  );
  return {
    ...shown,
    mixerId,
    net,
    socket,
    reload,
    leave,
    /** Answers the latest request of that name. */
    answer: async (name: Parameters<typeof socket.of>[0], reply: object = { ok: true, value: {} }) =>
      act(async () =>
        socket
          .of(name)
          .at(-1)
          ?.answer(reply as { ok: true; value: object }),
      ),
  };
}
