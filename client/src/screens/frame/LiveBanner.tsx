import { Banner } from '../../components/Banner.tsx';
import { classNames } from '../../components/classNames.ts';
import { useConnection, useInRoom } from '../../hooks/useMixer.ts';
import { useText } from '../../i18n/useText.ts';

/**
 * Above every live screen while the connection is away: what still works and what happens next.
 * A room is as high as the window, so there it lies upon the picture, below a phone's clock; a page moves down.
 */
export function LiveBanner() {
  const t = useText('app');
  const { connection } = useConnection();
  const talking = useInRoom();
  if (connection !== 'reconnecting' && connection !== 'stopping') return null;
  return (
    <div
      className={classNames(
        'z-20 mx-auto w-fit max-w-[min(48rem,100%)] px-4',
        talking ? 'fixed inset-x-0 top-14 desk:top-2' : 'sticky top-2 pt-2',
      )}
    >
      <div className="rounded-control shadow-card">
        <Banner kind="offline">
          {t(connection)}
          {t('sentenceGap')}
          {t(talking ? 'talkGoesOn' : 'placeIsKept')}
        </Banner>
      </div>
    </div>
  );
}
