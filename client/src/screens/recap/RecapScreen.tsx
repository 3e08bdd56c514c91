import { useParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useLoad } from '../../hooks/useLoad.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import '../between/between.css';
import '../cards/cards.css';
import { PageRefused } from '../frame/PageRefused.tsx';
import { useOnlyHere } from '../keep/useOnlyHere.ts';
import { RecapPage } from './RecapPage.tsx';

/** Everybody met in one mixer, with card, topics and notes; for as long as the person keeps this browser. */
export function RecapScreen() {
  const { code = '' } = useParams();
  const page = useLoad('GET /api/mixers/:code', { code });
  if (page.state === 'loading') return <Waiting />;
  if (page.state === 'refused') return <PageRefused code={page.code} onRetry={page.reload} />;
  return (
    <RecapOf
      mixerId={page.value.mixerId}
      code={code}
      left={page.value.mine.left}
      rehearsal={page.value.rehearsal}
    />
  );
}

type RecapOfProps = { mixerId: string; code: string; left: boolean; rehearsal: boolean };

function RecapOf({ mixerId, code, left, rehearsal }: RecapOfProps) {
  const t = useText('recap');
  const recap = useLoad('GET /api/me/recap/:mixerId', { mixerId });
  const onlyHere = useOnlyHere();
  useTitle(t('title'));
  if (recap.state === 'loading') return <Waiting />;
  if (recap.state === 'ready') {
    if (onlyHere === null) return <Waiting />;
    return <RecapPage recap={recap.value} left={left} rehearsal={rehearsal} onlyHere={onlyHere} />;
  }
  if (recap.code === 'not_joined' || recap.code === 'not_found') {
    return (
      <PageShell width="text">
        <ErrorState
          title={t('notJoinedTitle')}
          text={t('notJoinedText')}
          action={<LinkButton to={`/m/${code}`}>{t('toMixer')}</LinkButton>}
        />
      </PageShell>
    );
  }
  return <PageRefused code={recap.code} onRetry={recap.reload} />;
}

function Waiting() {
  return (
    <PageShell width="text">
      <Skeleton lines={6} />
    </PageShell>
  );
}
