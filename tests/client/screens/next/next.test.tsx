import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { NextScreen } from '../../../../client/src/screens/next/NextScreen.tsx';
import { useDevicesStore } from '../../../../client/src/stores/devices.ts';
import { eventually } from '../../../support/eventually.ts';
import { partner, roomView } from '../../fixtures.ts';
import { kenta, MINUTE, misaki, openLive } from '../room/openRoom.tsx';

const me = 'person-me';
const next = (changes: Parameters<typeof roomView>[0] = {}) => {
  const startsAt = Date.now() + 8_400;
  return roomView({
    round: 3,
    startsAt,
    endsAt: startsAt + 8 * MINUTE,
    partners: [partner({ person: misaki })],
    topic: { id: 'trends-02', seenBefore: false, drawn: 1 },
    ...changes,
  });
};
const open = (changes = {}, rest = {}) =>
  openLive(<NextScreen />, { mine: { room: next(changes) }, ...rest });

describe('who is next', () => {
  afterEach(cleanup);

  it('[U90] the partner, the seconds and the first topic stand there; nothing has to be pressed', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('次は、高瀬 美咲さんです');
    expect(screen.getByRole('timer').textContent).toMatch(/^あと [89] 秒で部屋が開きます$/);
    expect(screen.getByText('倉庫の改善担当')).toBeTruthy();
    expect(screen.getByText(/陸上輸送について前から/)).toBeTruthy();
    expect(document.querySelector('[data-variant="main"]')).toBeNull();
  });

  it('[U90] in a trio both are named, each with who they are', async () => {
    await open({ partners: [partner({ person: misaki }), partner({ person: kenta })] });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      '次は、高瀬 美咲さん、長谷川 健太さんです',
    );
    expect(screen.getByText('訪問看護師')).toBeTruthy();
  });

  it('[U90] everybody reads it in their own language, in which seconds have a plural', async () => {
    await open({ startsAt: Date.now() + 900 }, { language: 'en' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Next, you meet 高瀬 美咲');
    expect(screen.getByRole('timer').textContent).toMatch(/^The room opens in (1 second|a moment)$/);
  });

  it('[U90] a pause is told instead of a number that stands still', async () => {
    await open({}, { shared: { paused: { since: Date.now(), remainingMs: 9_000 } } });
    expect(screen.getByText(/主催者が一時停止しました/)).toBeTruthy();
    expect(screen.queryByRole('timer')).toBeNull();
  });

  it('[U93] the reasons are told from my side', async () => {
    await open({
      why: [
        { kind: 'industry', between: [misaki.personId, me], level: 'section' },
        { kind: 'give', giver: misaki.personId, taker: me, tag: 'logistics' },
        { kind: 'wanted', by: me, section: 'H' },
      ],
    });
    expect(screen.getByText('食品づくりと陸上輸送。ちがう業種です。')).toBeTruthy();
    expect(screen.getByText(/あなたが探している「運ぶ・届ける」の話ができます/)).toBeTruthy();
    expect(screen.getByText('あなたが会いたい「運輸業・倉庫業」の方です。')).toBeTruthy();
  });

  it('[U93] what goes the other way is told the other way', async () => {
    await open({
      why: [
        { kind: 'give', giver: me, taker: misaki.personId, tag: 'storytelling' },
        { kind: 'common', what: 'occupation', value: 'making' },
      ],
    });
    expect(screen.getByText('あなたの「物語で伝える」の話を、高瀬 美咲さんが探しています。')).toBeTruthy();
    expect(screen.getByText('職種が、おなじ「製造・職人」です。')).toBeTruthy();
  });

  it('[U93] a code this version does not know is left out; with none left it is a first or another time', async () => {
    const why = [{ kind: 'give', giver: misaki.personId, taker: me, tag: 'notYetKnown' }] as const;
    const { tell } = await open({ why: [...why] });
    expect(screen.getByText(/はじめてお話しする組み合わせです/)).toBeTruthy();
    tell({ mine: { room: next({ partners: [partner({ person: misaki, metBefore: true })] }) } });
    expect(screen.getByText(/前にもお話しした方です/)).toBeTruthy();
  });

  it.each([
    ['text', { media: 'text' }, '文字で参加します'],
    [
      'microphone only',
      { media: 'audio', mic: true, status: { mic: 'ready', camera: 'idle' } },
      '声だけ、オン',
    ],
    [
      'everything on',
      { media: 'video', mic: true, camera: true, status: { mic: 'ready', camera: 'ready' } },
      '映像と声、オン',
    ],
  ] as const)('[U91] how I will be seen is confirmed: %s', async (_way, devices, words) => {
    const shown = await open();
    useDevicesStore.setState(devices);
    await eventually(() => expect(screen.getByText(words)).toBeTruthy());
    expect(screen.getByText('部屋が開くまで、映りません')).toBeTruthy();
    shown.unmount();
  });

  it('[U91] a device that fails is told before the room opens', async () => {
    await open();
    useDevicesStore.setState({
      media: 'video',
      mic: true,
      camera: true,
      status: { mic: 'ready', camera: 'denied' },
    });
    await eventually(() => expect(screen.getByText(/カメラかマイクが使えません/)).toBeTruthy());
  });

  it('[Z14] two who agreed to meet are told no first talk and offered no round to sit out', async () => {
    await open({}, { shared: { meeting: true } });
    expect(screen.getByText('お二人で決めた、お話の時間です。')).toBeTruthy();
    expect(screen.queryByText(/はじめてお話し/)).toBeNull();
    expect(screen.queryByRole('button', { name: /休む/ })).toBeNull();
  });

  it('[U92] the round is skipped by its number; a refusal is told', async () => {
    const { socket, answer } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'この回は休む' }));
    expect(socket.of('seat:skip')[0]?.payload).toMatchObject({ round: 3 });
    await answer('seat:skip', { ok: false, code: 'stale_control' });
    expect(screen.getByRole('alert').textContent).toContain('休む操作ができませんでした');
  });
});
