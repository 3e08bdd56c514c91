import { noRelation } from '@enishi/shared/contacts';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { markedParts } from '../../../../client/src/screens/people/Marked.tsx';
import { PeopleScreen } from '../../../../client/src/screens/people/PeopleScreen.tsx';
import { PersonScreen } from '../../../../client/src/screens/people/PersonScreen.tsx';
import { eventually } from '../../../support/eventually.ts';
import { stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';
import { me } from '../room/openRoom.tsx';

const misaki = { personId: 'person-misaki', name: '高瀬 美咲', industry: '49', simulated: false };
const row = {
  person: misaki,
  lastMetAt: 1_700_000_000_000,
  lastMixer: '作る人の夜',
  mixers: 1,
  relation: noRelation,
  hasCard: true,
  introducedBy: null,
  promise: '',
  found: null,
};
const texts = ['people', 'meNav', 'cards', 'room', 'me', 'introduce'];
const session = { 'POST /api/session': { ok: true as const, value: me } };

describe('people I met', () => {
  afterEach(cleanup);

  it('[G10] the question is asked a moment after typing, stands in the address, and what was found is marked', async () => {
    const found = { ...row, found: { kind: 'note', text: '混載なら週二便。' } };
    const server = stubFetch({
      ...session,
      'GET /api/me/people?from=0': { ok: true, value: { rows: [row], total: 1 } },
      [`GET /api/me/people?q=${encodeURIComponent('週二')}&from=0`]: {
        ok: true,
        value: { rows: [found], total: 1 },
      },
    });
    const { where } = await renderScreen(<PeopleScreen />, { path: '/me/people', texts });
    await eventually(() => expect(screen.getByRole('link', { name: '高瀬 美咲' })).toBeTruthy());
    expect(screen.queryByText(/見つかりました/)).toBeNull();
    await userEvent.type(screen.getByRole('searchbox'), '週二');
    await eventually(() => expect(screen.getByText('1 人見つかりました。')).toBeTruthy());
    expect(where()).toBe(`/me/people?q=${encodeURIComponent('週二')}`);
    await eventually(() => expect(document.querySelector('mark')?.textContent).toBe('週二'));
    expect(server.asked.filter(({ path }) => path.startsWith('/api/me/people')).length).toBeLessThan(4);
  });

  it('[G10] without anybody there is a way to a mixer; a refusal can be tried again', async () => {
    stubFetch({ ...session, 'GET /api/me/people?from=0': { ok: true, value: { rows: [], total: 0 } } });
    const { unmount } = await renderScreen(<PeopleScreen />, { path: '/me/people', texts });
    await eventually(() => expect(screen.getByRole('link', { name: '交流会を探す' })).toBeTruthy());
    unmount();
    stubFetch({ ...session, 'GET /api/me/people?from=0': { ok: false, code: 'offline' } });
    await renderScreen(<PeopleScreen />, { path: '/me/people', texts });
    await eventually(() => expect(screen.getByRole('button', { name: /もう一度/ })).toBeTruthy());
  });

  it('[G10] words are marked as the server compares them', () => {
    const marked = (text: string, words: string) =>
      markedParts(text, words)
        .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
        .join('');
    expect(marked('Benoît ﾒｰﾙ', 'benoit メール')).toBe('[Benoît] [ﾒｰﾙ]');
    expect(marked('タカセさん', 'たかせ')).toBe('[タカセ]さん');
    expect(marked('nothing', '')).toBe('nothing');
  });

  it('[G11] what I have in mind is saved at once; a refusal brings back what the server has', async () => {
    let refuse = false;
    const server = stubFetch({
      ...session,
      'GET /api/me/people/person-misaki': {
        ok: true,
        value: { person: misaki, relation: noRelation, card: null, receipts: [], meetings: [] },
      },
      'PUT /api/me/people/person-misaki/relation': ({ body }) =>
        refuse ? { ok: false, code: 'offline' } : { ok: true, value: body },
    });
    await renderScreen(<PersonScreen />, {
      path: '/me/people/:personId',
      at: '/me/people/person-misaki',
      texts,
    });
    const help = await eventually(() => screen.getByRole('button', { name: '力になりたい' }));
    await userEvent.click(help);
    expect(server.of('PUT', '/api/me/people/person-misaki/relation')[0]?.body).toEqual({
      ...noRelation,
      intent: 'help',
    });
    refuse = true;
    await userEvent.click(screen.getByRole('switch', { name: '信頼している方' }));
    await eventually(() =>
      expect(screen.getByRole('switch', { name: '信頼している方' }).getAttribute('aria-checked')).toBe(
        'false',
      ),
    );
    expect(help.getAttribute('aria-pressed')).toBe('true');
  });
});
