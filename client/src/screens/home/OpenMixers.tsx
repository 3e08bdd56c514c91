import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useText } from '../../i18n/useText.ts';
import { MixerRow } from './MixerRow.tsx';

/** Mixers that anybody may join. */
export function OpenMixers() {
  const t = useText('home');
  const say = useErrorText();
  const mixers = useLoad('GET /api/mixers');
  return (
    <section className="grid gap-4" aria-labelledby="open-mixers">
      <h2 id="open-mixers">{t('open')}</h2>
      {mixers.state === 'loading' && <Skeleton lines={3} />}
      {mixers.state === 'refused' && (
        <ErrorState title={t('openFailed')} text={say(mixers.code)} onRetry={mixers.reload} />
      )}
      {mixers.state === 'ready' && mixers.value.length === 0 && (
        <EmptyState text={t('openNone')} action={<LinkButton to="/new">{t('host')}</LinkButton>} />
      )}
      {mixers.state === 'ready' && mixers.value.length > 0 && (
        <ul className="grid gap-3">
          {mixers.value.map((mixer) => (
            <MixerRow
              key={mixer.mixerId}
              to={`/m/${mixer.code}`}
              name={mixer.name}
              startsAt={mixer.startsAt}
              phase={mixer.phase}
              facts={[mixer.hostName, t('joined', { count: mixer.joined })]}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
