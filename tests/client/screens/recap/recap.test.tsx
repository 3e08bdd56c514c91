import type { Recap, RecapPerson, RecapTalk } from '@enishi/shared/http';
import type { WaysIn } from '@enishi/shared/identity';
import { MEETING_NAME } from '@enishi/shared/meetingName';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { openMixer } from '../../../../client/src/net/currentMixer.ts';
import { forgetSession } from '../../../../client/src/net/ensureSession.ts';
import { RecapScreen } from '../../../../client/src/screens/recap/RecapScreen.tsx';
import { useMixerStore } from '../../../../client/src/stores/mixer.ts';
import { useNotesStore } from '../../../../client/src/stores/notes.ts';
import { eventually } from '../../../support/eventually.ts';
import { mineView, mixerPage, sharedView } from '../../fixtures.ts';
import { fakeSocket } from '../../net/fakeSocket.ts';
import { leaveAtOnce } from '../../net/leaveAtOnce.ts';
import { stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';
import { kenta, me, misaki, saysNotes } from '../room/openRoom.tsx';

const ended = { kind: 'ended', at: 1 } as const;
const closing = { kind: 'closing', round: 3, since: 1, endsAt: null } as const;
const round = { kind: 'round', round: 3, startsAt: 1, endsAt: 2 } as const;
const talk = (changes: Partial<RecapTalk> = {}): RecapTalk => ({
  round: 3,
  roomId: 'room-0001',
  metAt: Date.UTC(2026, 11, 3, 11),
  topics: ['trends-02', 'transfer-01'],
  ...changes,
});
const met = (changes: Partial<RecapPerson> = {}): RecapPerson => ({
  person: misaki,
  talks: [talk()],
  exchange: { state: 'none' },
  card: null,
  note: { ...saysNotes.value, note: '図を送ってくださる' },
  thankedMe: false,
  thanked: false,
  ...changes,
});
const card = { name: misaki.name, email: 'takase@shiokaze.example' };
const withCard = met({
  exchange: { state: 'exchanged', offerId: 'offer-0001', at: 1, gave: [], card, revoked: false },
  card,
});
const nothingKept: WaysIn = { address: null, passkeys: [], sessions: 1 };
let opened = 0;

type Opening = Partial<Recap> | { refused: 'not_joined' | 'offline' };
type Around = { ways?: WaysIn | Promise<WaysIn>; rehearsal?: boolean };

async function open(changes: Opening = {}, left = false, { ways, rehearsal = false }: Around = {}) {
  forgetSession();
  opened += 1;
  const mixerId = `mixer-${3000 + opened}`;
  const recap: Recap = {
    mixerId,
    code: 'ABCDEFGH',
    name: '作る人の夜',
    purpose: '',
    phase: ended,
    goal: '',
    people: [met()],
    strengths: [],
    ...changes,
  };
  const server = stubFetch({
    'POST /api/session': { ok: true, value: me },
    'GET /api/mixers/ABCDEFGH': {
      ok: true,
      value: mixerPage({
        mixerId,
        rehearsal,
        mine: { joined: !left, left, removed: false, awaited: false, host: false },
      }),
    },
    [`GET /api/me/recap/${mixerId}`]:
      'refused' in changes ? { ok: false, code: changes.refused } : { ok: true, value: recap },
    ...(ways && { 'GET /api/me/ways-in': async () => ({ ok: true, value: await ways }) }),
    [`PUT /api/me/notes/${mixerId}/${misaki.personId}`]: saysNotes,
  });
  const socket = fakeSocket();
  const shown = await renderScreen(<RecapScreen />, {
    path: '/m/:code/recap',
    at: '/m/ABCDEFGH/recap',
    texts: ['recap', 'room', 'cards', 'between', 'keep', 'app'],
  });
  return { ...shown, server, socket, mixerId };
}

describe('the recap', () => {
  afterEach(() => {
    cleanup();
    useMixerStore.getState().close();
  });

  it('[P38] what others saw in me there stands together, not with anybody of them', async () => {
    await open({ strengths: ['asksWell', 'listensClosely'] });
    const seen = await screen.findByRole('region', { name: 'お会いした方が見つけた、あなたのよさ' });
    expect(within(seen).getAllByRole('listitem')).toHaveLength(2);
    expect(seen.textContent).not.toContain(misaki.name);
    cleanup();
    await open();
    expect(screen.queryByText('お会いした方が見つけた、あなたのよさ')).toBeNull();
  });

  it('[U129] people stand in the order of meeting, with card, topics from my side, and my note to go on', async () => {
    const first = met({
      person: kenta,
      talks: [talk({ round: 1, roomId: 'room-0000', topics: [] })],
      note: saysNotes.value,
    });
    const { mixerId } = await open({ people: [first, withCard], goal: '三つの話をする' });
    const names = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    await eventually(() => expect(names()).toEqual(['長谷川 健太さん', '高瀬 美咲さん']));
    const article = screen.getByRole('article', { name: '高瀬 美咲さん' });
    expect(within(article).getByText(/陸上輸送について前から/)).toBeTruthy();
    expect(within(article).getByText('takase@shiokaze.example')).toBeTruthy();
    expect(within(article).getByRole('link', { name: '連絡先に保存' }).getAttribute('href')).toBe(
      `/api/me/contacts/${mixerId}/${misaki.personId}.vcf`,
    );
    expect(screen.getByRole('link', { name: /名刺をまとめて/ }).getAttribute('href')).toBe(
      `/api/me/contacts/${mixerId}.vcf`,
    );
    await userEvent.type(within(article).getByLabelText('メモ'), '。');
    const { entries } = useNotesStore.getState();
    expect(entries[`${mixerId}/${misaki.personId}`]?.note.note).toBe('図を送ってくださる。');
    expect(screen.getByText('この日の目標：三つの話をする')).toBeTruthy();
  });

  it('[U129] whom one talked with twice stands once, with both talks and all their topics', async () => {
    const again = talk({ round: 5, roomId: 'room-0009', topics: ['transfer-01', 'careers-02'] });
    await open({ people: [met({ talks: [talk(), again] })] });
    const article = await screen.findByRole('article', { name: '高瀬 美咲さん' });
    expect(within(article).getByText(/第 3 回/)).toBeTruthy();
    expect(within(article).getByText(/第 5 回/)).toBeTruthy();
    expect(within(within(article).getByRole('list')).getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByText(/^1 人/)).toBeTruthy();
  });

  it('[U129] without a card there is nothing to save to contacts', async () => {
    await open();
    await eventually(() => expect(screen.getByText('高瀬 美咲さん')).toBeTruthy());
    expect(screen.queryByRole('link', { name: /連絡先|まとめて/ })).toBeNull();
  });

  it('[U130] who did not take part is told so, with a way to the mixer’s page', async () => {
    await open({ refused: 'not_joined' });
    await eventually(() => expect(screen.getByText('この交流会には参加されていません')).toBeTruthy());
    expect(screen.getByRole('link', { name: '交流会のページへ' }).getAttribute('href')).toBe('/m/ABCDEFGH');
  });

  it('[U130] a dead network has a retry', async () => {
    await open({ refused: 'offline' });
    await eventually(() => expect(screen.getByRole('button', { name: /もう一度/ })).toBeTruthy());
  });

  it('[U130] nobody met yet, nobody met at all, and a mixer that still runs are three things', async () => {
    const { unmount } = await open({ people: [], phase: round });
    await eventually(() => expect(screen.getByText(/まだ、どなたともお話しされていません/)).toBeTruthy());
    expect(screen.getByText(/交流会は続いています/)).toBeTruthy();
    unmount();
    await open({ people: [] });
    await eventually(() => expect(screen.getByText(/お話しの機会がありませんでした/)).toBeTruthy());
  });

  it('[U238] who left while it runs reads so and comes back by the preparation, having met somebody or nobody', async () => {
    const { unmount } = await open({ phase: round }, true);
    await eventually(() => expect(screen.getByText(/退出しました/)).toBeTruthy());
    const back = () => screen.getByRole('link', { name: '交流会にもどる' }).getAttribute('href');
    expect(back()).toBe('/m/ABCDEFGH/prepare');
    unmount();
    await open({ people: [], phase: round }, true);
    await eventually(() => expect(screen.getByText(/お話しされずに退出されました/)).toBeTruthy());
    expect(back()).toBe('/m/ABCDEFGH/prepare');
  });

  it('[O14] who has neither address nor passkey reads once how to keep the people of the mixer', async () => {
    const keepCard = () => screen.queryByRole('region', { name: 'お会いした方を、なくさないために' });
    await open({}, false, { ways: nothingKept });
    await eventually(() => expect(keepCard()).toBeTruthy());
    expect(screen.getByRole('link', { name: 'メールアドレスで残す' }).getAttribute('href')).toBe('/sign-in');
    await userEvent.click(screen.getByRole('button', { name: 'あとにする' }));
    expect(keepCard()).toBeNull();
    cleanup();
    opened -= 1; // the same mixer again
    const again = await open({}, false, { ways: nothingKept });
    await eventually(() => expect(again.server.of('GET', '/api/me/ways-in')).toHaveLength(1));
    expect(keepCard()).toBeNull();
  });

  it('[O14] nothing is said to who can come back, in a rehearsal, and while the mixer runs', async () => {
    const title = 'お会いした方を、なくさないために';
    const withAddress = { ways: { ...nothingKept, address: 'ana@example.com' } };
    const { server } = await open({}, false, withAddress);
    await eventually(() => expect(server.of('GET', '/api/me/ways-in')).toHaveLength(1));
    expect(screen.queryByText(title)).toBeNull();
    cleanup();
    const simulated = met({ person: { ...misaki, simulated: true } });
    const quiet: { changes: Opening; rehearsal: boolean }[] = [
      { changes: {}, rehearsal: true },
      { changes: { people: [simulated] }, rehearsal: false },
      { changes: { phase: round }, rehearsal: false },
    ];
    for (const { changes, rehearsal } of quiet) {
      await open(changes, false, { ways: nothingKept, rehearsal });
      await screen.findByText('高瀬 美咲さん');
      expect(screen.queryByText(title)).toBeNull();
      cleanup();
    }
  });

  it('[O27] the people are drawn together with what tells how to keep them, or with its absence', async () => {
    for (const [ways, told] of [
      [nothingKept, 1],
      [{ ...nothingKept, address: 'ana@example.com' }, 0],
    ] as const) {
      let answer: (ways: WaysIn) => void = () => {};
      const { server, mixerId } = await open({}, false, {
        ways: new Promise((resolve) => (answer = resolve)),
      });
      await eventually(() => expect(server.of('GET', `/api/me/recap/${mixerId}`)).toHaveLength(1));
      await act(async () => {});
      expect(screen.queryByRole('article')).toBeNull();
      answer(ways);
      await screen.findByRole('article');
      expect(screen.queryAllByRole('region', { name: 'お会いした方を、なくさないために' })).toHaveLength(
        told,
      );
      cleanup();
    }
  });

  it('[Z14] who left the room for two goes back by the page of their meetings, and reads of no mixer', async () => {
    await open({ name: MEETING_NAME, phase: round }, true);
    await eventually(() => expect(screen.getByText(/お二人の部屋は、まだ開いています/)).toBeTruthy());
    expect(screen.getByRole('link', { name: '「また会う」のページへ' }).getAttribute('href')).toBe(
      '/me/meet',
    );
    expect(document.body.textContent).not.toContain('交流会');
  });

  it('[O19] with simulated people alone it leads to hosting and home, not to drafts for nobody', async () => {
    await open({ people: [met({ person: { ...misaki, simulated: true } })] });
    await screen.findByText(/シミュレーションの相手は残りません/);
    expect(screen.queryByRole('link', { name: 'お礼の下書きをつくる' })).toBeNull();
    expect(screen.getByRole('link', { name: '交流会を開く' }).getAttribute('href')).toBe('/new');
    cleanup();
    await open();
    await screen.findByRole('link', { name: 'お礼の下書きをつくる' });
    expect(screen.queryByText(/シミュレーションの相手は残りません/)).toBeNull();
  });

  it('[O19] who deleted everything can be thanked no more', async () => {
    await open({ people: [met({ person: { ...misaki, name: '', industry: null } })] });
    await screen.findByText('お会いした方');
    expect(screen.queryByRole('link', { name: 'お礼の下書きをつくる' })).toBeNull();
  });

  it('[U131] while the mixer runs the seat of the other tab is left alone', async () => {
    await open({ phase: round });
    await eventually(() => expect(screen.getByText('高瀬 美咲さん')).toBeTruthy());
    expect(useMixerStore.getState().mixerId).toBeNull();
    expect(screen.queryByRole('button', { name: 'お礼を伝える' })).toBeNull();
  });

  it('[U131] after it one can still thank and answer; new requests only until it has ended', async () => {
    const socket = fakeSocket();
    const mixerId = `mixer-${3001 + opened}`;
    const leave = openMixer(mixerId, 'seat', socket.open);
    await eventually(() => socket.connect());
    await open({ phase: closing });
    const live = (changes: object = {}) =>
      act(() =>
        useMixerStore.setState({
          mixerId,
          connection: 'online',
          shared: sharedView({ mixerId, phase: closing }),
          mine: mineView({ met: [{ ...talk(), ...met(), topic: 'trends-02', ...changes }] }),
        }),
      );
    await eventually(() => expect(screen.getByText('高瀬 美咲さん')).toBeTruthy());
    live();
    await userEvent.click(screen.getByRole('button', { name: 'お礼を伝える' }));
    expect(socket.of('thanks:give')[0]?.payload).toMatchObject({ to: misaki.personId });
    live({ thanked: true });
    expect(screen.getByText('お礼を伝えました')).toBeTruthy();
    expect(screen.getByRole('button', { name: '名刺を渡す' })).toBeTruthy();
    leaveAtOnce(leave);
  });
});
