import type { Language } from './language.ts';

// Epoch milliseconds in, the visitor's own time zone out.
// A formatter costs more than a hundred dates with it, and tables have hundreds.
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}

/** "19:30" */
export const formatTime = (at: number, language: Language): string =>
  formatter(language, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** "12月3日(木)", "Thu, 3 December"; with the year when it is not this one. */
export function formatDate(at: number, language: Language, now: number = Date.now()): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const locale = language === 'en' ? 'en-GB' : language;
  return formatter(locale, {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** "6:24", "1:02:05"; what is over is "0:00". A started second counts whole, as on a clock that runs down. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}
