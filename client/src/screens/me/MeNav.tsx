import { NavLink } from 'react-router';
import { useText } from '../../i18n/useText.ts';

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

export function MeNav() {
  const t = useText('meNav');
  return (
    <nav aria-label={t('label')} className="tabs tabs-all mb-6">
      {places.map(([to, name]) => (
        <NavLink key={to} to={to} end={to === '/me'} className="tab">
          {t(name)}
        </NavLink>
      ))}
    </nav>
  );
}
