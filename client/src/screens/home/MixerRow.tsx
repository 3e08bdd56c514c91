import type { MixerPage } from '@enishi/shared/http';
import type { Instant } from '@enishi/shared/ids';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Link } from 'react-router';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';

export type MixerRowProps = {
  to: string;
  name: string;
  startsAt: Instant | null;
  phase: MixerPage['phase'];
  facts: readonly string[];
};

export function MixerRow({ to, name, startsAt, phase, facts }: MixerRowProps) {
  const t = useText('home');
  const language = useLanguage();
  const when =
    phase === 'scheduled' || phase === 'lobby' ? whenOf() : t(phase === 'ended' ? 'ended' : 'running');
  function whenOf() {
    if (startsAt === null) return t('byHand');
    return `${formatDate(startsAt, language)} ${formatTime(startsAt, language)}`;
  }
  return (
    <li className="card relative flex items-center justify-between gap-4 py-4 hover:bg-sunken">
      <div className="grid min-w-0 gap-1">
        <p className="text-14 muted tabular-nums">{when}</p>
        <h3>
          <Link className="text-text no-underline after:absolute after:inset-0 after:rounded-card" to={to}>
            {name}
          </Link>
        </h3>
        <p className="text-14 muted flex flex-wrap gap-x-4">
          {facts.filter(Boolean).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <ChevronRight size={20} aria-hidden="true" className="flex-none text-text-2" />
    </li>
  );
}
