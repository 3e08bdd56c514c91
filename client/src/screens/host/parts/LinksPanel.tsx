import type { HostPage } from '@enishi/shared/http';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useMine, useShared } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { CodeAndPicture } from './CodeAndPicture.tsx';
import { Reach } from './Reach.tsx';
import { RehearseButton } from './RehearseButton.tsx';

/** Inviting, practising, and taking part oneself. */
export function LinksPanel({ page }: { page: HostPage }) {
  const t = useText('host');
  const { status } = useMine();
  const { phase } = useShared();
  const before = phase.kind === 'scheduled' || phase.kind === 'lobby';
  const takesPart = status === 'ready' || status === 'break' || status === 'missing';
  return (
    <section className="console-panel" aria-labelledby="links">
      <h2 id="links">{t('links.title')}</h2>
      <Reach page={page} />
      {!before && <CodeAndPicture page={page} />}
      <div className="grid gap-2">
        <LinkButton small to={`/host/${page.mixerId}/share`}>
          {t('links.more')}
        </LinkButton>
        <LinkButton small to={takesPart ? `/m/${page.code}/live` : `/m/${page.code}/prepare`}>
          {t(takesPart ? 'links.toSeat' : 'links.takePart')}
        </LinkButton>
        {before && <RehearseButton page={page} />}
      </div>
    </section>
  );
}
