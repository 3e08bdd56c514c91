import type { PersonTag } from '@enishi/shared/personTag';
import { useText } from '../../i18n/useText.ts';
import { MePage } from '../me/MePage.tsx';
import { KnownPerson } from '../people/KnownPerson.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';
import { IntroduceForm } from './IntroduceForm.tsx';
import './introduce.css';

/** One person I know, to be introduced to another. */
export function IntroduceScreen() {
  return <KnownPerson>{({ person }) => <Introducing person={person} />}</KnownPerson>;
}

function Introducing({ person }: { person: PersonTag }) {
  const t = useText('introduce');
  const { say } = usePeopleText();
  return (
    <MePage title={t('title', { person: say(person) })} lead={t('lead')}>
      <IntroduceForm one={person} />
    </MePage>
  );
}
