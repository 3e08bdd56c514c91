import type { PersonTag } from '@enishi/shared/personTag';
import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useText } from '../../i18n/useText.ts';

type ProposeLinkProps = { person: Pick<PersonTag, 'personId' | 'name' | 'simulated'>; first?: boolean };

/** From a person I know to times to meet; not to those who are gone or simulated. */
export function ProposeLink({ person, first = false }: ProposeLinkProps) {
  const t = useText('people');
  if (!person.name || person.simulated) return null;
  return (
    <LinkButton
      className="justify-self-start"
      to={`/me/meet/with/${person.personId}`}
      icon={<CalendarPlus size={20} aria-hidden="true" />}
    >
      {t(first ? 'meetFirst' : 'meetAgain')}
    </LinkButton>
  );
}
