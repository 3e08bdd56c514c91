import type { PersonTag } from '@enishi/shared/personTag';
import { useText } from '../../i18n/useText.ts';
import { MePage } from '../me/MePage.tsx';
import { KnownPerson } from '../people/KnownPerson.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';
import './meet.css';
import { ProposeForm } from './ProposeForm.tsx';

/** Three times for somebody I met. */
export function ProposeScreen() {
  return <KnownPerson>{({ person }) => <Proposing person={person} />}</KnownPerson>;
}

function Proposing({ person }: { person: PersonTag }) {
  const t = useText('meet');
  const { say } = usePeopleText();
  return (
    <MePage title={t('proposeTo', { person: say(person) })} lead={t('proposeLead')}>
      <ProposeForm to={person.personId} />
    </MePage>
  );
}
