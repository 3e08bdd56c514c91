import type { Instant } from '@enishi/shared/ids';
import { useNow } from '../../../hooks/useNow.ts';
import { formatDuration } from '../../../i18n/format.ts';

/** "1:10" since then. */
export function Elapsed({ since }: { since: Instant }) {
  const now = useNow();
  return <>{formatDuration(Math.floor(Math.max(0, now - since) / 1_000) * 1_000)}</>;
}
