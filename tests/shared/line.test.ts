import { line, someWords } from '@enishi/shared/line';
import { Profile } from '@enishi/shared/profile';
import { requests } from '@enishi/shared/requests';
import { MixerSettings } from '@enishi/shared/settings';
import { expect, it } from 'vitest';

const ofNothing = [
  '\u200b',
  '\u2060\u200b',
  '\ufeff',
  '\u00ad',
  '\ufe0f',
  '\u{e0100}',
  '\u200e\u200f\u202e\u2066\u2069',
  '\u200d \u200c',
  '\u3164',
  '\u115f\u1160\uffa0',
  '\u2800',
  ' \u3000\t\n',
];

it.each(ofNothing)('[N115] %j is no name of a person or a mixer, and no message', (text) => {
  expect(Profile.safeParse({ name: text, industry: '49' }).success).toBe(false);
  expect(MixerSettings.safeParse({ name: text, purpose: 'to meet' }).success).toBe(false);
  const said = { commandId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', to: 'lobby' };
  const { payload } = requests['chat:send'];
  expect(payload.safeParse({ ...said, text: 'hello' }).success).toBe(true);
  expect(payload.safeParse({ ...said, text }).success).toBe(false);
});

it.each(ofNothing)('[N115] %j in a field that may be left out is nothing written', (text) => {
  expect(line(60).parse(text)).toBe('');
});

it('[N115] at both ends they are cut like white space', () => {
  expect(someWords(60).parse('\u200b \ufeff高瀬 美咲\u2060\u00ad \n')).toBe('高瀬 美咲');
});

it.each([
  '👩‍🚀',
  '👩🏽‍🚀👨‍👩‍👧‍👦',
  '❤️',
  '葛\u{e0100}',
  '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  'می\u200cخواهم',
  '\u202eevil\u202c שלום',
  'C++\u200e',
  '\u2068Mia\u2069',
  'a\u00adb\u200bc',
  'か\u3099',
  '\u3099',
  '\u0301',
  'ー',
])('[N115] %j is kept as it was written', (text) => {
  expect(someWords(60).parse(text)).toBe(text);
});
