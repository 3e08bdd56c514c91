import { describe, expect, it } from 'vitest';
import type { Command } from '../../server/src/mixer/command.ts';
import { seatingNeed } from '../../server/src/mixer/seatingNeed.ts';
import { noticeBack, passTime, seatPool, startRound } from '../support/mixer/commands.ts';
import { storyOf } from '../support/mixer/given.ts';
import {
  joined,
  later,
  lobbyOf,
  mixerCreated,
  roundOf,
  roundWithout,
  type Step,
  startsIn10,
  timePassed,
  wentMissing,
} from '../support/mixer/history.ts';
import { MINUTE } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, roomNr } from '../support/mixer/people.ts';

function need(command: Command, steps: readonly Step[], absent: readonly string[] = []) {
  const { mixer, now } = storyOf(...steps);
  return seatingNeed(command, mixer, {
    now,
    chance: { id: () => '', below: () => 0 },
    isPresent: (person) => !absent.includes(person),
    hasProfile: () => true,
    stage: { reach: null, hears: () => true },
    hostDecks: new Map(),
    seating: null,
    third: null,
  });
}

describe('a seating is asked for', () => {
  const ready = [mixerCreated(startsIn10()), joined(ana, ben, cleo), { type: 'LobbyOpened' } as const];

  it('[R34] when a host starts, of those who are ready and here', () => {
    expect(need(startRound(), [lobbyOf(ana, ben, cleo)], [cleo])).toEqual({
      kind: 'round',
      people: [ana, ben],
    });
  });

  it('[R34] when a start is due, and when a delayed one becomes possible', () => {
    expect(need(passTime, [...ready, later(10 * MINUTE)])).toEqual({
      kind: 'round',
      people: [ana, ben, cleo],
    });
    expect(need(passTime, [...ready, timePassed(11 * MINUTE, [ben, cleo])])).toMatchObject({ kind: 'round' });
  });

  it('[R34] when somebody waits in a round: with the pairs they could join', () => {
    const odd = [lobbyOf(ana, ben, cleo), roundWithout(cleo, [ana, ben])];
    expect(need(seatPool, odd)).toEqual({ kind: 'pool', people: [cleo], rooms: [roomNr(1)] });
    expect(need(seatPool, [...odd, joined(dan), later(2 * MINUTE)])).toEqual({
      kind: 'pool',
      people: [cleo, dan],
      rooms: [],
    });
  });

  it('[R34] and for nothing else', () => {
    expect(need(startRound(3), [lobbyOf(ana, ben)])).toBeNull();
    expect(need(passTime, [...ready, later(MINUTE)])).toBeNull();
    expect(need(passTime, [...ready, later(10 * MINUTE)], [ben, cleo])).toBeNull();
    expect(need(passTime, [lobbyOf(ana, ben), roundOf([ana, ben]), later(8 * MINUTE)])).toBeNull();
    expect(need(seatPool, [lobbyOf(ana, ben), roundOf([ana, ben])])).toBeNull();
    expect(need(noticeBack(ana), [lobbyOf(ana), wentMissing(ana)])).toBeNull();
  });
});
