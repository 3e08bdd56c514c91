import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useLoad } from '../../hooks/useLoad.ts';
import { useNow } from '../../hooks/useNow.ts';
import { useText } from '../../i18n/useText.ts';
import { isDue } from '../followUps/useFollowUps.ts';

const HOUR_MS = 3_600_000;
/** After that it is no longer brought up here; the list keeps it. */
const FRESH_MS = 72 * HOUR_MS;

/** Who opens Enishi the morning after finds the thank-yous at once. Nobody is counted. */
export function ThanksDue() {
  const t = useText('home');
  const now = useNow(HOUR_MS);
  const { value } = useLoad('GET /api/me/follow-ups');
  const due = value?.some((one) => isDue(one) && one.metAt > now - FRESH_MS);
  if (!due) return null;
  return (
    <Banner>
      {t('thanksDue')}{' '}
      <LinkButton small variant="ghost" to="/me/follow-ups">
        {t('toThanks')}
      </LinkButton>
    </Banner>
  );
}
