import type { View } from '@enishi/shared/views';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../server/src/adapters/system/systemClock.ts';
import { keepOneFree } from '../../../server/src/rehearsal/crowd.ts';
import { createDice } from '../../../server/src/rehearsal/dice.ts';
import { personas } from '../../../server/src/rehearsal/persona.ts';
import { simulatePerson } from '../../../server/src/rehearsal/simulatedPerson.ts';
import { here } from '../../support/evening.ts';
import { aRoom, aSharedView, aView, tagOf } from '../../support/someViews.ts';

const ROUND_MS = 180_000;
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);
type Asked = { name: string; payload: Record<string, unknown>; at: number };

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

/** A simulated person whose socket is a list of what they asked for. */
function someone(seed: number) {
  const asked: Asked[] = [];
  const drops: number[] = [];
  let show: (view: View) => void = () => undefined;
  const began = Date.now();
  const person = simulatePerson(here(personas('en', 1)[0]), {
    clock: systemClock,
    dice: createDice(seed),
    socket: {
      ask: (name, payload) => void asked.push({ name, payload, at: Date.now() - began }),
      onView: (listener) => {
        show = listener;
      },
      drop: (backAfterMs) => void drops.push(backAfterMs),
      close: () => undefined,
    },
  });
  const named = (name: string) => asked.filter((one) => one.name === name);
  return { person, asked, drops, named, show: (view: View) => show(view) };
}
const real = tagOf('real-person-1', { name: 'Ana' });
const simulated = tagOf('simulated-2', { simulated: true });
const inRoomWith = (partner: typeof real, more: Parameters<typeof aRoom>[1] = {}) =>
  aView({ room: aRoom(partner, { startsAt: Date.now(), endsAt: Date.now() + ROUND_MS, ...more }) });

describe('a simulated person', () => {
  it('[X10] joins once, within seconds, and says at most one thing to the lobby', () => {
    for (const seed of SEEDS) {
      const { show, named } = someone(seed);
      const view = aView({ status: 'not_joined' });
      show(view);
      show({ ...view, shared: aSharedView() });
      vi.advanceTimersByTime(4_000);
      expect(named('mixer:join')).toHaveLength(1);
      vi.advanceTimersByTime(60_000);
      expect(named('mixer:join')).toHaveLength(1);
      expect(named('chat:send').length).toBeLessThanOrEqual(1);
    }
  });

  it('[X11] with a real partner says hello, lets them speak, and breaks a silence twice at most', () => {
    for (const seed of SEEDS) {
      const { show, named } = someone(seed);
      show(inRoomWith(real));
      vi.advanceTimersByTime(2_900);
      expect(named('chat:send')).toHaveLength(0);
      vi.advanceTimersByTime(6_200);
      expect(named('chat:send')).toHaveLength(1);
      vi.advanceTimersByTime(30_000);
      expect(named('chat:send')).toHaveLength(1);
      vi.advanceTimersByTime(ROUND_MS - 40_000);
      expect(named('chat:send').length).toBeLessThanOrEqual(3);
      const lines = named('chat:send').map(({ payload }) => payload.text);
      expect(new Set(lines).size).toBe(lines.length);
    }
  });

  it('[X12] answers several messages in a row once, three to seven seconds after the last', () => {
    const { show, named } = someone(7);
    const room = aRoom(real, { startsAt: Date.now(), endsAt: Date.now() + ROUND_MS });
    show(aView({ room }));
    vi.advanceTimersByTime(10_000);
    const before = named('chat:send').length;
    const chat = [1, 2, 3].map((nr) => ({ id: `m${nr}`, from: real, text: 'hello', at: Date.now() }));
    for (const count of [1, 2, 3]) {
      show(aView({ room: { ...room, chat: chat.slice(0, count) } }));
      show(aView({ room: { ...room, chat: chat.slice(0, count) } }));
      vi.advanceTimersByTime(1_000);
    }
    expect(named('chat:send')).toHaveLength(before);
    vi.advanceTimersByTime(7_000);
    expect(named('chat:send')).toHaveLength(before + 1);
    // Words of another simulated person, or one's own, are no question.
    show(aView({ room: { ...room, chat: [{ id: 'm4', from: simulated, text: 'hi', at: Date.now() }] } }));
    vi.advanceTimersByTime(8_000);
    expect(named('chat:send')).toHaveLength(before + 1);
  });

  it('[X12] whoever is spoken to first answers, and does not say hello besides', () => {
    for (const seed of SEEDS) {
      const { show, named } = someone(seed);
      show(inRoomWith(real));
      vi.advanceTimersByTime(1_000);
      show(inRoomWith(real, { chat: [{ id: 'm1', from: real, text: 'hello', at: Date.now() }] }));
      vi.advanceTimersByTime(15_000);
      expect(named('chat:send')).toHaveLength(1);
    }
  });

  it('[X13] answers a card request once within seconds, mostly with a card', () => {
    let accepted = 0;
    for (const seed of SEEDS) {
      const { show, named } = someone(seed);
      const asked = { state: 'asked', offerId: 'offer-1', at: Date.now(), reason: '', later: false } as const;
      show(inRoomWith(real, { exchange: asked }));
      show(inRoomWith(real, { exchange: asked }));
      vi.advanceTimersByTime(2_400);
      expect(named('card:answer')).toHaveLength(0);
      vi.advanceTimersByTime(4_000);
      expect(named('card:answer')).toHaveLength(1);
      if (named('card:answer')[0]?.payload.answer === 'accept') accepted += 1;
    }
    expect(accepted).toBeGreaterThan(SEEDS.length * 0.7);
    expect(accepted).toBeLessThan(SEEDS.length);
  });

  it('[X14] among themselves they talk, draw topics, offer cards, wish for time and sometimes drop out', () => {
    const did = new Map<string, number>();
    let lines = 0;
    for (const seed of SEEDS) {
      const { show, asked, drops, named } = someone(seed);
      show(inRoomWith(simulated));
      vi.advanceTimersByTime(ROUND_MS - 1);
      for (const name of new Set(asked.map((one) => one.name))) did.set(name, (did.get(name) ?? 0) + 1);
      if (drops.length > 0) did.set('drop', (did.get('drop') ?? 0) + 1);
      lines = Math.max(lines, named('chat:send').length);
    }
    for (const name of ['chat:send', 'topic:draw', 'card:offer', 'time:wish'])
      expect(did.get(name)).toBeGreaterThan(10);
    expect(did.get('drop')).toBeGreaterThan(0);
    expect(lines).toBeLessThanOrEqual(14);
  });

  it('[X15] does nothing in a room that is over, nor after it was stopped', () => {
    const { show, asked, person } = someone(3);
    show(inRoomWith(simulated));
    vi.advanceTimersByTime(1_000);
    show(aView({ room: null }));
    vi.advanceTimersByTime(60_000);
    expect(asked.filter(({ name }) => name !== 'ready:set')).toEqual([]);
    show(inRoomWith(simulated));
    const before = asked.length;
    person.stop();
    vi.advanceTimersByTime(ROUND_MS);
    expect(asked).toHaveLength(before);
  });

  it('[X16] steps out of a talk among themselves while nobody is free, as long as the round still seats people', () => {
    const round = { kind: 'round', round: 2, startsAt: Date.now(), endsAt: Date.now() + ROUND_MS } as const;
    const shared = { ...aSharedView(), odd: 'bye', phase: round } as const;
    const [withReal, among, alsoAmong] = [someone(1), someone(2), someone(3)];
    const crowd = [withReal.person, among.person, alsoAmong.person];
    const steppedOut = () => [withReal, among, alsoAmong].map(({ named }) => named('seat:skip').length);
    withReal.show({ ...inRoomWith(real), shared });
    among.show({ ...inRoomWith(simulated), shared: { ...shared, odd: 'trio' } });
    alsoAmong.show({ ...inRoomWith(simulated), shared });
    keepOneFree(crowd);
    expect(steppedOut()).toEqual([0, 0, 1]);
    expect(alsoAmong.named('seat:skip')[0]?.payload).toEqual({ round: 2 });

    const looking = { because: 'partner_left', searching: true, nextStartsAt: null } as const;
    alsoAmong.show(aView({ room: null, waiting: looking }));
    among.show({ ...inRoomWith(simulated), shared });
    keepOneFree(crowd);
    expect(steppedOut()).toEqual([0, 0, 1]);

    alsoAmong.show(aView({ room: null, waiting: { ...looking, searching: false } }));
    vi.advanceTimersByTime(ROUND_MS / 2);
    keepOneFree(crowd);
    expect(steppedOut()).toEqual([0, 0, 1]);
  });
});
