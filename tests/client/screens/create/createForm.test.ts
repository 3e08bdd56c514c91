import { MixerSettings } from '@enishi/shared/settings';
import { THEMES } from '@enishi/shared/vocabulary';
import { describe, expect, it } from 'vitest';
import {
  emptyForm,
  formOf,
  inputTime,
  settingsOf,
  startOf,
  withTemplate,
  withWords,
} from '../../../../client/src/screens/create/createForm.ts';
import { formErrors, hostErrors } from '../../../../client/src/screens/create/formErrors.ts';
import { planOf } from '../../../../client/src/screens/create/planOf.ts';
import { NOW } from '../../fixtures.ts';

const MINUTE = 60_000;
const words = { name: '相談の夜', purpose: '困りごとを一緒に考えます。' };
const form = withWords(emptyForm(NOW, 'ja'), words, null);

describe('the form of a new mixer', () => {
  it.each(THEMES)('[U140] the template $code makes a mixer that the wire takes', ({ code, ...theme }) => {
    const settings = settingsOf(withTemplate(form, code));
    expect(MixerSettings.safeParse(settings).success).toBe(true);
    expect(settings).toMatchObject({ rounds: theme.rounds, roundMs: theme.roundMinutes * MINUTE });
  });

  it('[U140] another template brings its words, but what the host wrote stays', () => {
    const other = { name: 'はじめての交流', purpose: '一つ見つけます。' };
    expect(withWords(form, other, words)).toMatchObject(other);
    const written = { ...form, name: 'みなとの夜' };
    expect(withWords(written, other, words)).toMatchObject({ name: 'みなとの夜', purpose: other.purpose });
    expect(withWords(form, null, words)).toMatchObject({ name: '', purpose: '' });
  });

  it('[U141] the plan ends after the last round and counts the people met', () => {
    const plan = planOf({ rounds: 5, roundMinutes: 8, breakMinutes: 1, size: 2 });
    expect(plan.totalMs).toBe(44 * MINUTE);
    expect(plan.rounds.at(-1)).toEqual({ round: 5, from: 36 * MINUTE, to: 44 * MINUTE });
    expect(plan).toMatchObject({ meets: 5, enough: 6 });
    expect(planOf({ rounds: 3, roundMinutes: 8, breakMinutes: 1, size: 4 }).meets).toBe(9);
  });

  it('[U142] every field that is needed has a sentence when it is empty', () => {
    const empty = { ...emptyForm(NOW, 'ja'), languages: [], start: 'at', startsAt: '' } as const;
    expect(Object.keys(formErrors(empty, NOW)).sort()).toEqual(['languages', 'name', 'purpose', 'startsAt']);
    expect(Object.keys(hostErrors({ name: ' ' })).sort()).toEqual(['hostName', 'industry']);
    expect(formErrors(form, NOW)).toEqual({});
  });

  it('[U143] a set start is in the visitor’s own time zone and lies ahead', () => {
    const at = { ...form, start: 'at', startsAt: inputTime(NOW + 90 * MINUTE) } as const;
    expect(startOf(at)).toBe(NOW + 90 * MINUTE);
    expect(formErrors(at, NOW + 91 * MINUTE)).toEqual({ startsAt: 'error.startPast' });
    expect(settingsOf(form).startsAt).toBeNull();
    expect(startOf({ ...at, startsAt: 'never' })).toBeNull();
  });

  it('[U143] the proposed start is a full hour, at least one hour ahead', () => {
    const proposed = new Date(emptyForm(NOW, 'ja').startsAt).getTime();
    expect(proposed - NOW).toBeGreaterThanOrEqual(60 * MINUTE);
    expect(proposed % (60 * MINUTE)).toBe(0);
  });

  it('[U149] the settings of a mixer come back from its form as they were', () => {
    const settings = MixerSettings.parse({ ...settingsOf(form), size: 3, startsAt: NOW + 60 * MINUTE });
    expect(settingsOf(formOf(settings, NOW))).toMatchObject({
      name: settings.name,
      size: 3,
      startsAt: settings.startsAt,
      roundMs: settings.roundMs,
      languages: settings.languages,
    });
  });
});
