import { gapPercent } from '@enishi/shared/gapPercent';
import type { Certificate } from '@enishi/shared/reasons';
import { useText } from '../../i18n/useText.ts';

/** Above this the bound says more about itself than about the seating: what is certain is told instead. */
const NEAR = 2;

/** How good a seating is, in plain words. */
export function useQuality(): (certificate: Certificate) => string {
  const t = useText('host');
  return (certificate) => {
    const gap = gapPercent(certificate);
    if (gap === 0) return t('preview.best');
    return gap <= NEAR
      ? t('preview.near', { percent: gap.toLocaleString('en') })
      : t('preview.atLeast', { percent: Math.floor(100 - gap) });
  };
}
