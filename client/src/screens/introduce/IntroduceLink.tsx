import type { PersonTag } from '@enishi/shared/personTag';
import Waypoints from 'lucide-react/icons/waypoints';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useText } from '../../i18n/useText.ts';

/** From a person I know to a second one; not from those who are gone or simulated. */
export function IntroduceLink({ person }: { person: Pick<PersonTag, 'personId' | 'name' | 'simulated'> }) {
  const t = useText('introduce');
  if (!person.name || person.simulated) return null;
  return (
    <LinkButton
      to={`/me/people/${person.personId}/introduce`}
      icon={<Waypoints size={20} aria-hidden="true" />}
    >
      {t('link')}
    </LinkButton>
  );
}
