import { ROOM_SPARE_MS } from '@enishi/shared/appointments';
import { describe, expect, it } from 'vitest';
import { type Cue, meetingTime, roomTime } from '../../../../client/src/screens/room/roomTime.ts';

const MINUTE = 60_000;
const ROUND = 8 * MINUTE;
const quiet = { mine: false, agreed: false, gainMs: 0 };
const at = (spentMs: number, roundMs = ROUND, extraMs = 0) =>
  roomTime(
    { startsAt: 0, endsAt: roundMs + extraMs, wish: { ...quiet, agreed: extraMs > 0 } },
    spentMs,
    roundMs,
  );

describe('the time of a room', () => {
  it('[U94] it counts down to the end by the mixer’s clock and is quiet until the last minute', () => {
    expect(at(96_000)).toMatchObject({ leftMs: 384_000, lastMinute: false });
    expect(at(ROUND - MINUTE - 1).lastMinute).toBe(false);
    expect(at(ROUND - MINUTE).lastMinute).toBe(true);
    expect(at(ROUND + 5_000)).toMatchObject({ leftMs: 0, lastMinute: true });
  });

  const moments: [string, number, Cue | null][] = [
    ['the first words', 5_000, 'opener'],
    ['quiet', 30_000, null],
    ['the half', ROUND / 2, 'turn'],
    ['quiet again', ROUND / 2 + 20_000, null],
    ['the card minute', ROUND - MINUTE, 'card'],
    ['the end near', ROUND - 20_000, 'soon'],
    ['the end', ROUND, 'over'],
  ];
  it.each(moments)('[U95] %s', (_when, spentMs, cue) => expect(at(spentMs).cue).toBe(cue));

  it('[Z14] a room for two counts down the agreed length, then until it closes', () => {
    const agreed = 30 * MINUTE;
    const inMeeting = (spentMs: number) =>
      meetingTime(
        { startsAt: 0, endsAt: agreed + ROOM_SPARE_MS, wish: quiet },
        spentMs,
        agreed + ROOM_SPARE_MS,
      );
    expect(inMeeting(0)).toMatchObject({ leftMs: agreed, spare: false });
    expect(inMeeting(agreed / 2).cue).toBe('turn');
    expect(inMeeting(agreed - 10_000)).toMatchObject({ leftMs: 10_000, lastMinute: false, cue: 'agreed' });
    expect(inMeeting(agreed - 50_000).cue).toBe('agreed');
    expect(inMeeting(agreed)).toMatchObject({ leftMs: ROOM_SPARE_MS, spare: true, cue: null });
    expect(inMeeting(agreed + ROOM_SPARE_MS)).toMatchObject({ leftMs: 0, lastMinute: true, cue: 'over' });
  });

  it('[Z52] more time lengthens how long a room for two stays open, and the agreed length does not begin anew', () => {
    const agreed = 30 * MINUTE;
    const roundMs = agreed + ROOM_SPARE_MS;
    const wish = { mine: true, agreed: true, gainMs: 0 };
    const longer = (spentMs: number) =>
      meetingTime({ startsAt: 0, endsAt: roundMs + 2 * MINUTE, wish }, spentMs, roundMs);
    expect(longer(agreed - MINUTE)).toMatchObject({ leftMs: MINUTE, spare: false });
    expect(longer(agreed + MINUTE)).toMatchObject({ leftMs: ROOM_SPARE_MS + MINUTE, spare: true });
  });

  it('[U95] a talk under two minutes has no half, a very short one a short opening', () => {
    expect(at(50_000, 110_000).cue).not.toBe('turn');
    expect(at(6_000, 30_000).cue).toBe('card');
    expect(at(29_000, 119_000).cue).toBeNull();
  });

  it('[U95] a pause is no part of the talk: the half comes so much later', () => {
    const pausedMs = 70_000;
    const paused = (spentMs: number, agreed = false) =>
      roomTime(
        { startsAt: 0, endsAt: ROUND + pausedMs, pausedMs, wish: { ...quiet, agreed } },
        spentMs,
        ROUND,
      ).cue;
    for (const agreed of [false, true]) {
      expect(paused(ROUND / 2 + pausedMs / 2, agreed)).toBeNull();
      expect(paused(ROUND / 2 + pausedMs, agreed)).toBe('turn');
    }
  });

  it('[U95] more time does not move the half, and the end is told anew', () => {
    expect(at(ROUND / 2, ROUND, 2 * MINUTE).cue).toBe('turn');
    expect(at(ROUND / 2 + MINUTE, ROUND, 2 * MINUTE).cue).toBeNull();
    expect(at(ROUND, ROUND, 2 * MINUTE).cue).toBeNull();
    expect(at(ROUND + 2 * MINUTE - 15_000, ROUND, 2 * MINUTE).cue).toBe('soon');
  });
});
