import type { MixerPage } from '@enishi/shared/http';
import type { Instant } from '@enishi/shared/ids';

type Plan = Pick<MixerPage, 'rounds' | 'roundMs' | 'breakMs'>;

/** From the first talk's start to the last one's end. */
export const talksMs = ({ rounds, roundMs, breakMs }: Plan): number =>
  rounds * roundMs + (rounds - 1) * breakMs;

export const minutes = (ms: number): number => Math.max(1, Math.round(ms / 60_000));

export type TimeLeft = {
  readonly unit: 'days' | 'hours' | 'minutes' | 'now';
  readonly big: number;
  readonly small: number;
};

/** "11 days 13 hours", "2 hours 5 minutes", "7 minutes": two units at most. */
export function timeLeft(to: Instant, now: Instant): TimeLeft {
  const total = Math.ceil((to - now) / 60_000);
  if (total <= 0) return { unit: 'now', big: 0, small: 0 };
  const hours = Math.floor(total / 60);
  if (hours >= 24) return { unit: 'days', big: Math.floor(hours / 24), small: hours % 24 };
  if (hours >= 1) return { unit: 'hours', big: hours, small: total % 60 };
  return { unit: 'minutes', big: total, small: 0 };
}

/** "Japan Standard Time": the zone in which times are shown, in words. */
export function zoneName(at: Instant, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZoneName: 'long' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}
