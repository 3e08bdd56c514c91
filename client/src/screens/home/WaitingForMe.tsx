import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useText } from '../../i18n/useText.ts';
import { useWaiting } from '../me/useWaiting.ts';

/** Somebody asked me something: where to answer it. */
export function WaitingForMe() {
  const t = useText('home');
  const { meet, introductions } = useWaiting();
  const count = meet + introductions;
  if (count === 0) return null;
  return (
    <Banner>
      {t('waiting', { count })}{' '}
      <LinkButton small variant="ghost" to="/me">
        {t('answer')}
      </LinkButton>
    </Banner>
  );
}
