import { gapPercent } from '@enishi/shared/gapPercent';
import { describe, expect, it } from 'vitest';
import { roundOf, stageOf } from '../../../../client/src/screens/host/consoleStage.ts';
import { samePerson, searchPeople, standingOf } from '../../../../client/src/screens/host/peopleSearch.ts';
import { countStates, sameRoom, urgentFirst } from '../../../../client/src/screens/host/roomOrder.ts';
import { NOW, person, sharedView } from '../../fixtures.ts';
import { consolePerson, consoleRoom, inBreak } from './tellConsole.ts';

const SECOND = 1_000;

describe('what a host sees at a glance', () => {
  it('[U150] rooms that need the host come first, each kind by number', () => {
    const rooms = [
      consoleRoom(1),
      consoleRoom(4, { state: 'silent' }),
      consoleRoom(19, { state: 'alone' }),
      consoleRoom(12, { state: 'dropped' }),
      consoleRoom(3, { state: 'silent' }),
      consoleRoom(7, { state: 'calling' }),
    ];
    expect(urgentFirst(rooms).map(({ number }) => number)).toEqual([7, 12, 19, 3, 4, 1]);
    expect(countStates(rooms)).toEqual({ calling: 1, dropped: 1, alone: 1, silent: 2, talking: 1 });
  });

  it('[U151] a tile is drawn again only when something that it shows has changed', () => {
    const room = consoleRoom(1, { since: NOW });
    expect(sameRoom(room, { ...structuredClone(room), since: NOW + SECOND, endsAt: NOW })).toBe(true);
    expect(sameRoom(room, { ...room, state: 'alone' })).toBe(false);
    expect(sameRoom(room, { ...room, people: room.people.slice(1) })).toBe(false);
    const silent = consoleRoom(1, { state: 'silent', since: NOW });
    expect(sameRoom(silent, { ...silent, since: NOW + SECOND })).toBe(false);
    const one = consolePerson('美咲');
    expect(samePerson(one, structuredClone(one))).toBe(true);
    expect(samePerson(one, { ...one, connected: false })).toBe(false);
  });

  it.each([
    ['ready', {}, 'ready'],
    ['in a room', { roomId: 'room-0001' }, 'talking'],
    ['on a break', { status: 'break' }, 'away'],
    ['without a connection', { connected: false, roomId: 'room-0001' }, 'lost'],
    ['missing', { status: 'missing' }, 'lost'],
    ['gone', { status: 'left', connected: false }, 'gone'],
    ['taken out', { status: 'removed' }, 'gone'],
  ] as const)('[U152] a person who is %s stands as such', (_how, changes, expected) => {
    expect(standingOf(consolePerson('美咲', changes))).toBe(expected);
  });

  it('[U152] people are found by name or industry, in any width, case and kana', () => {
    const people = [
      consolePerson('ミサキ', {
        person: person({ personId: 'person-1', name: 'たかせ ミサキ', industry: '49' }),
      }),
      consolePerson('nair', { person: person({ personId: 'person-2', name: 'Priya Nair', industry: '62' }) }),
    ];
    const names: Record<string, string> = { '49': '流通・運輸 陸運業', '62': '情報・文化 ソフトウェア' };
    const found = (query: string) =>
      searchPeople(people, query, (industry) => names[industry ?? ''] ?? '').map(
        (one) => one.person.personId,
      );
    expect(found('みさき')).toEqual(['person-1']);
    expect(found('ＮＡＩＲ')).toEqual(['person-2']);
    expect(found('運輸')).toEqual(['person-1']);
    expect(found('  ')).toHaveLength(2);
    expect(found('だれでもない')).toEqual([]);
  });

  it('[U153] the stage follows the phase, and says what a start waits for', () => {
    const of = (changes: Parameters<typeof sharedView>[0]) => stageOf(sharedView(changes), NOW);
    const round = { kind: 'round', round: 2, startsAt: NOW + SECOND, endsAt: NOW + 9 * SECOND } as const;
    expect(of({ phase: round })).toMatchObject({ kind: 'next', until: NOW + SECOND, round: 2 });
    expect(of({ phase: { ...round, startsAt: NOW } })).toMatchObject({
      kind: 'talking',
      until: round.endsAt,
    });
    expect(of({ phase: inBreak(NOW + SECOND) })).toMatchObject({ kind: 'break', held: null });
    expect(of({ phase: inBreak(null), auto: false })).toMatchObject({ held: 'host', until: null });
    const closing = inBreak(null, false, NOW + SECOND);
    expect(of({ phase: closing })).toMatchObject({ kind: 'break', held: 'pairs', until: NOW + SECOND });
    expect(of({ phase: inBreak(NOW, true) })).toMatchObject({ held: 'people', until: null });
    expect(of({ phase: { kind: 'lobby', startsAt: null, waitingForPeople: false } }).held).toBe('host');
    expect(of({ phase: { kind: 'scheduled', startsAt: NOW } })).toMatchObject({ kind: 'before', until: NOW });
    expect(of({ phase: { kind: 'closing', round: 5, since: 1, endsAt: null } })).toMatchObject({
      kind: 'closing',
      round: 5,
    });
    expect(roundOf({ kind: 'lobby', startsAt: null, waitingForPeople: false })).toBe(0);
  });

  it('[U154] how far from the best is rounded up, never down', () => {
    const certificate = { value: 99.95, bound: 100, stage: 'improved' } as const;
    expect(gapPercent({ ...certificate, gap: 0.0005 })).toBe(0.1);
    expect(gapPercent({ ...certificate, gap: 0.0121 })).toBe(1.3);
    expect(gapPercent({ value: 100, bound: 100, gap: 0, stage: 'exact' })).toBe(0);
  });
});
