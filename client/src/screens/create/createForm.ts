import type { Language } from '@enishi/shared/language';
import {
  type KeepDays,
  keepDaysOf,
  type MixerSettings,
  type MixerSettingsInput,
} from '@enishi/shared/settings';
import { trimmed } from '@enishi/shared/trimmed';
import { THEMES, type Theme } from '@enishi/shared/vocabulary';

export type Template = Theme | 'blank';
export type Mode = NonNullable<MixerSettingsInput['mode']>;
export type Deck = NonNullable<MixerSettingsInput['deck']>;

/** What the page asks, in the units in which a person thinks. */
export type CreateForm = {
  readonly template: Template;
  readonly name: string;
  readonly purpose: string;
  readonly theme: string;
  readonly start: 'byHand' | 'at';
  /** as `<input type="datetime-local">` has it, in the visitor's own time zone */
  readonly startsAt: string;
  readonly rounds: number;
  readonly roundMinutes: number;
  readonly breakMinutes: number;
  readonly size: number;
  readonly odd: 'trio' | 'bye';
  readonly mode: Mode;
  readonly languages: readonly Language[];
  readonly deck: Deck;
  readonly access: 'code' | 'open';
  readonly auto: boolean;
  readonly capacity: number;
  readonly keepDays: KeepDays;
};

/** The words that a template brings, in the visitor's language. */
export type TemplateWords = { readonly name: string; readonly purpose: string };

const MINUTE = 60_000;

export function emptyForm(now: number, language: Language): CreateForm {
  return {
    template: 'blank',
    name: '',
    purpose: '',
    theme: '',
    start: 'byHand',
    startsAt: inputTime(nextHour(now)),
    rounds: 5,
    roundMinutes: 8,
    breakMinutes: 1,
    size: 2,
    odd: 'trio',
    mode: 'diverse',
    languages: [language],
    deck: 'all',
    access: 'code',
    auto: true,
    capacity: 500,
    keepDays: 90,
  };
}

/** Fills in a template's words, or the same in another language; what the host wrote stays. */
export function withWords(
  form: CreateForm,
  words: TemplateWords | null,
  before: TemplateWords | null,
): CreateForm {
  const fill = (written: string, former: string | undefined, coming: string | undefined) =>
    trimmed(written) === '' || written === former ? (coming ?? '') : written;
  return {
    ...form,
    name: fill(form.name, before?.name, words?.name),
    purpose: fill(form.purpose, before?.purpose, words?.purpose),
  };
}

/** Takes over how such a mixer runs. */
export function withTemplate(form: CreateForm, template: Template): CreateForm {
  const theme = THEMES.find(({ code }) => code === template);
  if (!theme) return { ...form, template };
  const { rounds, roundMinutes, breakMinutes, size, deck } = theme;
  return { ...form, template, rounds, roundMinutes, breakMinutes, size, deck };
}

/** A mixer that stands, as the form shows it. */
export function formOf(settings: MixerSettings, now: number): CreateForm {
  const { startsAt, roundMs, breakMs, ...same } = settings;
  const minutes = (ms: number) => Math.max(1, Math.round(ms / MINUTE));
  return {
    ...same,
    keepDays: keepDaysOf(settings),
    template: 'blank',
    start: startsAt === null ? 'byHand' : 'at',
    startsAt: inputTime(startsAt ?? nextHour(now)),
    roundMinutes: minutes(roundMs),
    breakMinutes: minutes(breakMs),
  };
}

export function settingsOf(form: CreateForm): MixerSettingsInput {
  const { name, purpose, theme, rounds, size, odd, mode, languages, deck, access, auto, capacity, keepDays } =
    form;
  return {
    name: trimmed(name),
    purpose: trimmed(purpose),
    theme: trimmed(theme),
    startsAt: startOf(form),
    rounds,
    roundMs: form.roundMinutes * MINUTE,
    breakMs: form.breakMinutes * MINUTE,
    size,
    odd,
    mode,
    languages: [...languages],
    deck,
    access,
    auto,
    capacity,
    keepDays,
  };
}

/** null: started by hand, or no time typed yet. */
export function startOf({ start, startsAt }: CreateForm): number | null {
  const at = start === 'at' ? new Date(startsAt).getTime() : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** An instant as `<input type="datetime-local">` wants it. */
export function inputTime(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * MINUTE);
  return local.toISOString().slice(0, 16);
}

const HOUR = 60 * MINUTE;
const nextHour = (now: number): number => Math.ceil((now + HOUR) / HOUR) * HOUR;
