import type { AskedIntroduction, Introductions, MadeIntroduction } from '@enishi/shared/introductions';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { IntroduceScreen } from '../../../../client/src/screens/introduce/IntroduceScreen.tsx';
import { IntroductionsScreen } from '../../../../client/src/screens/introduce/IntroductionsScreen.tsx';
import { eventually } from '../../../support/eventually.ts';
import { stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';
import { me } from '../room/openRoom.tsx';

const misaki = { personId: 'person-misaki', name: '高瀬 美咲', industry: '49', simulated: false };
const naoki = { personId: 'person-naoki', name: '岡本 直樹', industry: '10', simulated: false };
const texts = ['introduce', 'meNav', 'room', 'people'];
const session = { 'POST /api/session': { ok: true as const, value: me } };
const made = (more: Partial<MadeIntroduction> = {}): MadeIntroduction => ({
  id: 'made-1',
  people: [misaki, naoki],
  reason: '混載の話が合いそうです。',
  state: 'waiting',
  at: Date.now(),
  ...more,
});
const asked = (more: Partial<AskedIntroduction> = {}): AskedIntroduction => ({
  id: 'asked-1',
  by: misaki,
  other: { name: '岡本 直樹', industry: '10' },
  reason: '混載の話が合いそうです。',
  state: 'asked',
  personId: null,
  at: Date.now(),
  standsUntil: Date.now() + 86_400_000,
  ...more,
});
const listed = (value: Partial<Introductions>) => ({
  ok: true as const,
  value: { asked: [], made: [], ...value },
});

describe('introducing two people', () => {
  afterEach(cleanup);

  it('[Z48] from a person to a second one and a reason; what each would see stands there before it is sent', async () => {
    const row = {
      person: naoki,
      lastMetAt: 1,
      lastMixer: '',
      mixers: 1,
      introducedBy: null,
      relation: { intent: null, trusted: false, muted: false },
      hasCard: false,
      promise: '',
      found: null,
    };
    const contact = {
      person: misaki,
      relation: row.relation,
      card: null,
      receipts: [],
      meetings: [],
      introduced: null,
    };
    const server = stubFetch({
      ...session,
      'GET /api/me/people/person-misaki': { ok: true, value: contact },
      'GET /api/me/people?from=0': { ok: true, value: { rows: [{ ...row, person: misaki }, row], total: 2 } },
      'POST /api/me/introductions': { ok: true, value: made() },
    });
    const { where } = await renderScreen(<IntroduceScreen />, {
      path: '/me/people/:personId/introduce',
      at: '/me/people/person-misaki/introduce',
      texts,
    });
    await eventually(() => expect(screen.getByRole('button', { name: /岡本 直樹/ })).toBeTruthy());
    expect(screen.queryByRole('button', { name: /高瀬 美咲/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'お二人に尋ねる' }));
    expect(screen.getByText('紹介する相手の方をお選びください。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /岡本 直樹/ }));
    expect(screen.getByText('理由を一行お書きください。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '下書きから始める' }));
    const line = screen.getByLabelText<HTMLTextAreaElement>('ご紹介する理由').value;
    expect(line).toContain('「陸上輸送」');
    expect(line).toContain('「食品づくり」');
    const [first, second] = within(screen.getByRole('region', { name: 'それぞれに見えること' })).getAllByRole(
      'listitem',
    );
    expect(first?.textContent).toContain('高瀬 美咲さんに見えること岡本 直樹さん');
    expect(second?.textContent).toContain('岡本 直樹さんに見えること高瀬 美咲さん');
    for (const seen of [first, second]) expect(seen?.textContent).toContain(line);
    await userEvent.click(screen.getByRole('button', { name: 'お二人に尋ねる' }));
    await eventually(() => expect(where()).toBe('/me/people/introductions'));
    expect(server.of('POST', '/api/me/introductions')[0]?.body).toEqual({
      one: 'person-misaki',
      other: 'person-naoki',
      reason: line,
    });
  });

  it.each([
    ['はい、お願いします', true, 'agreed'],
    ['今回は見送る', false, null],
  ] as const)(
    '[Z48] an ask says who, why and what is seen of me; "%s" is one press',
    async (button, agrees, state) => {
      const server = stubFetch({
        ...session,
        'GET /api/me/introductions': listed({ asked: [asked()] }),
        'POST /api/me/introductions/asked-1/answer': listed({ asked: state ? [asked({ state })] : [] }),
      });
      await renderScreen(<IntroductionsScreen />, { path: '/me/people/introductions', texts });
      await eventually(() => expect(screen.getByRole('heading', { name: '岡本 直樹さん' })).toBeTruthy());
      const item = screen.getByRole('listitem', { name: '' });
      expect(item.textContent).toContain('高瀬 美咲さんが、岡本 直樹さんをあなたに紹介したいそうです。');
      expect(item.textContent).toContain(me.profile?.name);
      await userEvent.click(screen.getByRole('button', { name: button }));
      await eventually(() => expect(screen.queryByRole('button', { name: button })).toBeNull());
      expect(server.asked.find(({ path }) => path.endsWith('/answer'))?.body).toEqual({ agrees });
      expect(screen.queryByText(/「はい」とお答え/) !== null).toBe(agrees);
    },
  );

  it('[Z48] to the one who introduces, each outcome is one sentence, and nothing tells the two apart', async () => {
    const states = ['waiting', 'introduced', 'notThisTime'] as const;
    stubFetch({
      ...session,
      'GET /api/me/introductions': listed({ made: states.map((state) => made({ id: state, state })) }),
    });
    await renderScreen(<IntroductionsScreen />, { path: '/me/people/introductions', texts });
    for (const text of ['お返事を待っています', 'ご紹介できました', '今回は見送りになりました'])
      await eventually(() => expect(screen.getByText(text)).toBeTruthy());
    expect(screen.getAllByRole('button', { name: '取り下げる' })).toHaveLength(1);
  });
});
