import type { PersonTag } from '@enishi/shared/views';
import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useText } from '../../i18n/useText.ts';

/** From a person met to times to meet again; not to those who are gone or simulated. */
export function ProposeLink({ person }: { person: Pick<PersonTag, 'personId' | 'name' | 'simulated'> }) {
  const t = useText('people');
  if (!person.name || person.simulated) return null;
  return (
    <LinkButton
      className="justify-self-start"
      to={`/me/meet/with/${person.personId}`}
      icon={<CalendarPlus size={20} aria-hidden="true" />}
    >
      {t('meetAgain')}
    </LinkButton>
  );
}
