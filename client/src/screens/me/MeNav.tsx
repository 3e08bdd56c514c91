import { NavLink } from 'react-router';
import { useText } from '../../i18n/useText.ts';
import { useWaiting } from './useWaiting.ts';

/** The places of what is mine, in the order in which they are needed. */
const places = [
  ['/me', 'profile'],
  ['/me/follow-ups', 'followUps'],
  ['/me/people', 'people'],
  ['/me/meet', 'meet'],
  ['/me/growth', 'growth'],
  ['/me/ready', 'ready'],
  ['/me/keep', 'keep'],
] as const;

/** Introductions stand with the people, proposals with the meetings. */
export function MeNav() {
  const t = useText('meNav');
  const { meet, introductions } = useWaiting();
  const waiting: Partial<Record<(typeof places)[number][1], number>> = { meet, people: introductions };
  return (
    <nav aria-label={t('label')} className="tabs tabs-all mb-6">
      {places.map(([to, name]) => (
        <NavLink key={to} to={to} end={to === '/me'} className="tab">
          {t(name)}
          <Count of={waiting[name] ?? 0} />
        </NavLink>
      ))}
    </nav>
  );
}

function Count({ of: count }: { of: number }) {
  const t = useText('meNav');
  if (count === 0) return null;
  return (
    <span className="tab-count">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only"> {t('waiting', { count })}</span>
    </span>
  );
}
