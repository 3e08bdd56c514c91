import type { Instant } from '@enishi/shared/ids';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';

/** Day and time as the reader expects them, in their own time zone. */
export function useMoment(): (at: Instant) => string {
  const language = useLanguage();
  return (at) => `${formatDate(at, language)} ${formatTime(at, language)}`;
}
