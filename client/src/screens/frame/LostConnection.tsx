import { Banner } from '../../components/Banner.tsx';
import { useConnection } from '../../hooks/useMixer.ts';
import { useText } from '../../i18n/useText.ts';

/** Said while the connection to the server is away: what still works and what happens next. */
export function LostConnection({ talking = false }: { talking?: boolean }) {
  const t = useText('app');
  const { connection } = useConnection();
  if (connection !== 'reconnecting' && connection !== 'stopping') return null;
  return (
    <Banner kind="offline">
      {t(connection)}
      {t('sentenceGap')}
      {t(talking ? 'talkGoesOn' : 'placeIsKept')}
    </Banner>
  );
}
