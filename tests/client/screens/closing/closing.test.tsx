import type { Met } from '@enishi/shared/views';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ClosingScreen } from '../../../../client/src/screens/closing/ClosingScreen.tsx';
import { useNotesStore } from '../../../../client/src/stores/notes.ts';
import { eventually } from '../../../support/eventually.ts';
import { kenta, misaki, openLive } from '../room/openRoom.tsx';

const met = (changes: Partial<Met> = {}): Met => ({
  person: misaki,
  round: 3,
  roomId: 'room-0001',
  topic: 'trends-02',
  exchange: { state: 'none' },
  thanked: false,
  thankedMe: false,
  ...changes,
});
const earlier = met({ person: kenta, round: 2, roomId: 'room-0000' });
const closing = { kind: 'closing' as const, round: 3, since: 1, endsAt: null };
const host = { personId: 'person-host', name: '森下 千尋', industry: '94', simulated: false };
const open = (people: Met[] = [earlier, met()], shared = {}) =>
  openLive(<ClosingScreen />, { shared: { phase: closing, ...shared }, mine: { met: people } });

describe('the closing', () => {
  afterEach(cleanup);

  it('[U128] it thanks, in the host’s words where there are some, and leads to the recap', async () => {
    const { tell } = await open();
    expect(screen.getByText(/今日は 2 人とお話しされました。/).textContent).toContain(
      '主催は森下 千尋さんでした。',
    );
    expect(screen.getByRole('link', { name: 'ふりかえりを見る' }).getAttribute('href')).toBe(
      '/m/ABCDEFGH/recap',
    );
    const announcement = { id: 'a1', from: host, text: 'また春に', at: 1 };
    tell({ shared: { phase: closing, announcement } });
    expect(screen.getByText('また春に')).toBeTruthy();
    expect(screen.getByText('主催の森下 千尋さんから')).toBeTruthy();
  });

  it('[U128] several hosts are named in one sentence, oneself not among them', async () => {
    const me = { ...host, personId: 'person-me', name: '岡本 直樹' };
    const naoko = { ...host, personId: 'person-naoko', name: '森 直子' };
    await open(undefined, { hosts: [host, me] });
    expect(screen.getByText(/主催は森下 千尋さんでした。/)).toBeTruthy();
    cleanup();
    await openLive(<ClosingScreen />, {
      language: 'en',
      shared: { phase: closing, hosts: [host, naoko, me] },
      mine: { met: [met()] },
    });
    expect(screen.getByText(/Your hosts were 森下 千尋 and 森 直子\./)).toBeTruthy();
    cleanup();
    await open(undefined, { hosts: [me] });
    expect(screen.queryByText(/主催は/)).toBeNull();
  });

  it('[U128] who met nobody gets a kind sentence and a way on', async () => {
    await open([]);
    expect(screen.getByText(/お話しの機会がありませんでした/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'ほかの交流会を見る' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'ふりかえりを見る' })).toBeNull();
  });

  it('[U128] once it has ended no new request for cards can be made', async () => {
    const { tell } = await open([met()]);
    expect(screen.getByRole('button', { name: '名刺を渡す' })).toBeTruthy();
    tell({ shared: { phase: { kind: 'ended', at: 1 } } });
    expect(screen.getByText(/この交流会は終わりました。/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '名刺を渡す' })).toBeNull();
  });

  it('[U292] what the host wrote before the closing is no farewell, not after the end either', async () => {
    const said = (at: number) => ({ id: 'a1', from: host, text: 'あと一分です', at });
    const { tell } = await open([met()], { hosts: [host], announcement: said(500) });
    const closed = { ...closing, since: 1_000 };
    for (const phase of [
      closed,
      { kind: 'ended' as const, at: 2_000, since: 1_000 },
      { kind: 'ended' as const, at: 2_000 },
    ]) {
      tell({ shared: { phase, hosts: [host], announcement: said(500) } });
      expect(screen.queryByText('あと一分です')).toBeNull();
      expect(screen.getByText(/主催は森下 千尋さんでした。/)).toBeTruthy();
    }
    tell({ shared: { phase: { kind: 'ended', at: 2_000, since: 1_000 }, announcement: said(1_500) } });
    expect(screen.getByText('あと一分です')).toBeTruthy();
  });

  it('[U126] the day’s goal is asked again; the answer is kept with me', async () => {
    const { mixerId, server } = await open();
    const goal = screen.getByRole('heading', { name: '今日の目標' }).closest('section');
    if (!goal) throw new Error('no goal');
    expect(goal.textContent).toContain('三つの話をする');
    await userEvent.click(within(goal).getByRole('button', { name: '少しだけ' }));
    await eventually(() =>
      expect(server.of('PUT', `/api/me/reflections/${mixerId}`)[0]?.body).toEqual({
        goal: '運ぶ仕事の人と、三つの話をする',
        answer: 'partly',
      }),
    );
  });

  it('[U127] each of the three questions is kept with the person it is about', async () => {
    const { mixerId } = await open();
    const question = screen.getByRole('group', { name: /学び/ });
    await userEvent.selectOptions(within(question).getByLabelText('どなたとの話ですか'), kenta.personId);
    await userEvent.type(within(question).getByLabelText('書く'), '待つこと');
    const next = screen.getByRole('group', { name: /^次：/ });
    await userEvent.type(within(next).getByLabelText('書く'), '記事');
    const { entries } = useNotesStore.getState();
    expect(entries[`${mixerId}/${kenta.personId}`]?.note).toMatchObject({ insight: '待つこと', promise: '' });
    expect(entries[`${mixerId}/${misaki.personId}`]?.note).toMatchObject({ promise: '記事' });
  });

  it('[U284] where the words are is told under the answer that was written, not under the others', async () => {
    await open([met()]);
    const state = () => document.querySelectorAll('.note-state');
    expect(state()).toHaveLength(0);
    const next = screen.getByRole('group', { name: /^次：/ });
    await userEvent.type(within(next).getByLabelText('書く'), '記事');
    expect(state()).toHaveLength(1);
    expect(next.contains(state()[0] ?? null)).toBe(true);
  });

  it('[U128] the last talk stands open, earlier ones are a line each', async () => {
    await open();
    expect(screen.getByRole('heading', { name: '高瀬 美咲さん' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '長谷川 健太さん' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /長谷川 健太さん/ }));
    expect(screen.getByRole('heading', { name: '長谷川 健太さん' })).toBeTruthy();
  });
});
