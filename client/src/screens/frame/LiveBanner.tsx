import { Banner } from '../../components/Banner.tsx';
import { useConnection, useInRoom } from '../../hooks/useMixer.ts';
import { useText } from '../../i18n/useText.ts';

/** Above every live screen while the connection is away: what still works and what happens next. */
export function LiveBanner() {
  const t = useText('app');
  const { connection } = useConnection();
  const talking = useInRoom();
  if (connection !== 'reconnecting' && connection !== 'stopping') return null;
  return (
    <div className="live-banner">
      <Banner kind="offline">
        {t(connection)} {talking ? t('talkGoesOn') : t('placeIsKept')}
      </Banner>
    </div>
  );
}
