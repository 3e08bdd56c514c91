import type { HostPage } from '@enishi/shared/http';
import { Banner } from '../../../components/Banner.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useConsole, useMine, useShared } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { roundOf } from '../consoleStage.ts';
import { FreshPairsBanner } from './FreshPairsBanner.tsx';

/** What holds for the whole console: a rehearsal, people missing, pairs used up, my own room. */
export function ConsoleBanners({ page, noPairs }: { page: HostPage; noPairs: boolean }) {
  const t = useText('host');
  const shared = useShared();
  const { personId, room, visiting, status } = useMine();
  const console = useConsole();
  const fellBack = console?.fellBack ?? 0;
  const me = console?.people.find(({ person }) => person.personId === personId);
  // A console alone takes part in nothing: the seat is a screen of its own.
  const { phase } = shared;
  const seated = phase.kind !== 'ended' && (status === 'ready' || status === 'missing');
  const away = seated && me?.connected === false;
  const ready = shared.lobby.ready;
  const waiting = 'waitingForPeople' in phase && phase.waitingForPeople;
  const before = phase.kind === 'lobby' || phase.kind === 'scheduled';
  return (
    <div className="console-banners">
      {page.rehearsal && (
        <Banner>
          {t('rehearse.here')}{' '}
          {page.twinOf && (
            <LinkButton small variant="ghost" to={`/host/${page.twinOf}`}>
              {t('rehearse.back')}
            </LinkButton>
          )}
        </Banner>
      )}
      {room && !visiting ? (
        <Banner>
          {t('mine.inRoom')}{' '}
          <LinkButton small variant="ghost" to={`/m/${shared.code}/live`}>
            {t('mine.toRoom')}
          </LinkButton>
        </Banner>
      ) : (
        away && (
          <Banner>
            {t('mine.away')}{' '}
            <LinkButton small variant="ghost" to={`/m/${shared.code}/live`}>
              {t('links.toSeat')}
            </LinkButton>
          </Banner>
        )
      )}
      {fellBack > 0 && <Banner kind="warn">{t('banner.fellBack', { count: fellBack })}</Banner>}
      {waiting && <Banner kind="warn">{t('banner.waiting', { count: Math.max(1, 2 - ready) })}</Banner>}
      {before && !waiting && ready < 2 && <Banner>{t('banner.tooFew', { count: 2 - ready })}</Banner>}
      {roundOf(phase) > 0 && <FreshPairsBanner noPairs={noPairs} />}
    </div>
  );
}
