import type { Network } from '@enishi/shared/growth';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { GrowthScreen } from '../../../../client/src/screens/growth/GrowthScreen.tsx';
import { layNetwork, networkAt, picture } from '../../../../client/src/screens/growth/layNetwork.ts';
import { surfaceOf } from '../../../../client/src/screens/growth/surfaceOf.ts';
import { eventually } from '../../../support/eventually.ts';
import { stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';
import { me } from '../room/openRoom.tsx';

const families = ['food', 'make', 'care', null] as const;
const crowd = (count: number): Network => ({
  points: Array.from({ length: count }, (_, nr) => ({
    personId: `person-${nr}`,
    name: `人${nr}`,
    family: families[nr % families.length] ?? null,
    metAt: nr * 10,
    againAt: nr % 3 ? null : nr * 10 + 5,
  })),
  planes: [{ one: 'person-0', other: 'person-1', at: 12, how: 'together' }],
});
const scores = { thinking: 2, horizon: 3, network: 4, motivation: 5, ideas: 1, confidence: 2, fulfilment: 3 };

async function open(network = crowd(3)) {
  const server = stubFetch({
    'POST /api/session': { ok: true, value: me },
    'GET /api/me/growth': {
      ok: true,
      value: {
        strengths: [{ family: 'care', strengths: ['asksWell'], lines: [] }],
        ratings: [
          { mixerId: null, mixerName: '', moment: 'own', scores, at: 1_700_000_000_000 },
          {
            mixerId: null,
            mixerName: '',
            moment: 'own',
            scores: { ...scores, ideas: 5 },
            at: 1_710_000_000_000,
          },
        ],
        reflections: [],
        goals: [{ id: 'goal-00000001', text: '月に一度', times: 1, marks: [] }],
        gifts: [],
      },
    },
    'GET /api/me/network': { ok: true, value: network },
    'PUT /api/me/goals': { ok: true, value: {} },
  });
  await renderScreen(<GrowthScreen />, {
    path: '/me/growth',
    texts: ['growth', 'meNav', 'closing', 'cards'],
  });
  await eventually(() => expect(document.querySelectorAll('[data-person]').length).toBeGreaterThan(0));
  return server;
}

describe('my way so far', () => {
  afterEach(cleanup);

  it('[G26] every point has its own place inside the picture, the same at any time', () => {
    for (const count of [5, 500]) {
      const network = crowd(count);
      const placed = layNetwork(network.points);
      expect(placed).toHaveLength(count);
      for (const { x, y } of placed) {
        expect(Math.hypot(x - picture.middle, y - picture.middle)).toBeLessThanOrEqual(picture.reach);
        expect(Math.hypot(x - picture.middle, y - picture.middle)).toBeGreaterThanOrEqual(picture.inner);
      }
      const places = new Set(placed.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`));
      expect(places.size).toBe(count);
      const half = networkAt(network, (count / 2) * 10);
      expect(half.there.size).toBeLessThan(count);
      expect(networkAt(network, 0).planes).toEqual([]);
    }
  });

  it('[G27] the picture is one stop for the keyboard, arrows walk, and the table says the same', async () => {
    await open();
    const points = () =>
      screen.getAllByRole('link', { name: /^人\d, / }).filter((one) => one.tagName !== 'A');
    expect(points().filter((one) => one.getAttribute('tabindex') === '0')).toHaveLength(1);
    points()[0]?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(points()[1]);
    await userEvent.click(screen.getByText('表で見る'));
    const table = screen.getByRole('table', { name: 'つながりの絵' });
    expect(within(table).getAllByRole('row')).toHaveLength(4);
  });

  it('[G30] planes of three are one area with their edges; in words it is told with whom and how', async () => {
    const network = crowd(3);
    await open({
      ...network,
      planes: [...network.planes, { one: 'person-0', other: 'person-2', at: 20, how: 'introduced' }],
    });
    expect(document.querySelectorAll('.network-ground:not([data-lit]) > .network-plane')).toHaveLength(1);
    const said = '人0, また会った、三人で：人1、ご紹介で：人2';
    const [point] = screen.getAllByRole('link', { name: said });
    point?.focus();
    await eventually(() =>
      expect(document.querySelectorAll('.network-ground[data-lit] > .network-edge')).toHaveLength(2),
    );
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('人2, 出会った、ご紹介で：人0');
    await userEvent.click(screen.getByText('表で見る'));
    const table = screen.getByRole('table', { name: 'つながりの絵' });
    expect(within(table).getByRole('cell', { name: said.slice('人0, '.length) })).toBeTruthy();
  });

  describe('the area of planes', () => {
    const points = layNetwork(crowd(500).points);
    const placeOf = new Map(points.map((one) => [one.personId, one]));
    const planesOf = (count: number) =>
      Array.from({ length: count }, (_, nr) => ({
        one: `person-${nr % 500}`,
        other: `person-${(nr * 7 + 1) % 500}`,
        at: nr,
        how: nr === 3 ? ('introduced' as const) : ('together' as const),
      }));
    const numbersIn = (path: string) => (path.match(/[\d.]+/g) ?? []).map(Number);

    it('[G30] of a hundred is made of triangles that all turn one way', () => {
      const { area } = surfaceOf(planesOf(100), placeOf);
      expect(area.split('Z').filter(Boolean)).toHaveLength(100);
      for (const triangle of area.split('Z').filter(Boolean)) {
        const [mx = 0, my = 0, ax = 0, ay = 0, bx = 0, by = 0] = numbersIn(triangle);
        expect((ax - mx) * (by - my) - (ay - my) * (bx - mx)).toBeGreaterThanOrEqual(-1);
      }
    });

    it('[G30] of 2,000 is one outline around all of them, with the edges of introductions alone', () => {
      const planes = planesOf(2_000);
      const { area, together, introduced } = surfaceOf(planes, placeOf);
      expect([together, introduced.split('M').length - 1]).toEqual(['', 1]);
      expect(area.split('M').length - 1).toBe(1);
      const corners = numbersIn(area);
      expect(corners).toHaveLength(2 * 720);
      const farAt = (angle: number) => {
        const step = (Math.round((angle / Math.PI) * 360) + 720) % 720;
        return Math.hypot((corners[2 * step] ?? 0) - 320, (corners[2 * step + 1] ?? 0) - 320);
      };
      for (const { one, other } of planes) {
        const [a, b] = [placeOf.get(one), placeOf.get(other)];
        for (const part of [0, 0.25, 0.5, 0.75, 1]) {
          const x = (a?.x ?? 0) * part + (b?.x ?? 0) * (1 - part) - 320;
          const y = (a?.y ?? 0) * part + (b?.y ?? 0) * (1 - part) - 320;
          expect(farAt(Math.atan2(y, x))).toBeGreaterThan(Math.hypot(x, y) - 6);
        }
      }
      expect(farAt(Math.PI / 3)).toBeLessThanOrEqual(297);
    });
  });

  it('[G28] the radar stands beside a table with both days', async () => {
    await open();
    const table = screen.getByRole('table', { name: '自分で見た自分' });
    const ideas = within(table).getByRole('row', { name: /アイデア/ });
    expect(
      within(ideas)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['1', '5']);
  });

  it('[G29] a goal that is done this month says so, and can be undone', async () => {
    const server = await open();
    await userEvent.click(screen.getByRole('button', { name: 'できた' }));
    expect(screen.getByText(/今月の分は、できました/)).toBeTruthy();
    expect(server.of('PUT', '/api/me/goals')[0]?.body).toMatchObject({
      goals: [{ id: 'goal-00000001', marks: [expect.any(Number)] }],
    });
    await userEvent.click(screen.getByRole('button', { name: '元に戻す' }));
    expect(screen.getByText(/今月はこれから/)).toBeTruthy();
  });
});
