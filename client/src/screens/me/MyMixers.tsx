import type { MyMixer } from '@enishi/shared/http';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useMixerName } from '../../hooks/useMixerName.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';

/** Where a mixer is entered from: its page before, the live screen while it runs, the recap after. */
export function wayInto({ phase, code }: Pick<MyMixer, 'phase' | 'code'>): {
  to: string;
  word: 'page' | 'live' | 'recap';
} {
  if (phase === 'scheduled') return { to: `/m/${code}`, word: 'page' };
  if (phase === 'ended' || phase === 'closing') return { to: `/m/${code}/recap`, word: 'recap' };
  return { to: `/m/${code}/live`, word: 'live' };
}

export function MyMixers() {
  const t = useText('me');
  const say = useErrorText();
  const mixers = useLoad('GET /api/me/mixers');
  return (
    <section className="card grid gap-3">
      <h2>{t('mixers')}</h2>
      {mixers.state === 'loading' && <Skeleton lines={3} />}
      {mixers.state === 'refused' && <ErrorState title={say(mixers.code)} onRetry={mixers.reload} />}
      {mixers.state === 'ready' && mixers.value.length === 0 && (
        <EmptyState text={t('mixersEmpty')} action={<LinkButton to="/">{t('toHome')}</LinkButton>} />
      )}
      {mixers.state === 'ready' && (
        <ul className="grid">
          {mixers.value.map((mixer) => (
            <MixerLine key={mixer.mixerId} mixer={mixer} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MixerLine({ mixer }: { mixer: MyMixer }) {
  const t = useText('me');
  const nameOf = useMixerName();
  const language = useLanguage();
  const { name, startsAt, phase, host, mixerId } = mixer;
  const way = wayInto(mixer);
  const ahead = phase === 'scheduled' || phase === 'lobby';
  const date =
    startsAt === null
      ? ahead && t('noDate')
      : `${formatDate(startsAt, language)} ${formatTime(startsAt, language)}`;
  return (
    <li className="grid gap-1 border-t border-line py-4 first:border-0 first:pt-0">
      <b>{nameOf(name)}</b>
      <p className="muted text-14">
        {date && `${date}　`}
        {t(`phase.${phase}`)}
        {host && `　${t('host')}`}
      </p>
      <div className="flex flex-wrap gap-2">
        <LinkButton small to={way.to}>
          {t(`open.${way.word}`)}
        </LinkButton>
        {host && (
          <LinkButton small variant="ghost" to={`/host/${mixerId}`}>
            {t('open.host')}
          </LinkButton>
        )}
      </div>
    </li>
  );
}
