import type { PastReflection } from '@enishi/shared/growth';
import { Link } from 'react-router';
import { useMixerName } from '../../hooks/useMixerName.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';

/** The goals of single evenings and what became of them. */
export function PastGoals({ past }: { past: readonly PastReflection[] }) {
  const t = useText('growth');
  const nameOf = useMixerName();
  const closing = useText('closing');
  const language = useLanguage();
  const shown = past.filter(({ goal }) => goal !== '');
  if (shown.length === 0) return null;
  return (
    <section className="card grid gap-4">
      <h2>{t('evenings')}</h2>
      <ul className="grid">
        {shown.map(({ mixerId, mixerName, code, goal, answer, at }) => (
          <li key={mixerId} className="goal">
            <div className="min-w-0">
              <p>{goal}</p>
              <p className="muted text-14">
                {answer && closing(`goalAnswer.${answer}`)}
                {' · '}
                {formatDate(at, language)}
                {mixerName && ' · '}
                {code ? <Link to={`/m/${code}/recap`}>{nameOf(mixerName)}</Link> : nameOf(mixerName)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
