import type { MadeIntroduction } from '@enishi/shared/introductions';
import Check from 'lucide-react/icons/check';
import { Link } from 'react-router';
import { Button } from '../../components/Button.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { usePeopleText } from '../room/usePeopleText.ts';

type MadeItemProps = {
  made: MadeIntroduction;
  pending: boolean;
  onTakeBack: (id: string) => Promise<void>;
};

/** Two I wanted to make known to each other, and what came of it; never who did not want to. */
export function MadeItem({ made: { id, people, reason, state, at }, pending, onTakeBack }: MadeItemProps) {
  const t = useText('introduce');
  const language = useLanguage();
  const { say } = usePeopleText();
  return (
    <li className="card grid content-start gap-3">
      <h3 className="flex flex-wrap items-baseline gap-x-2">
        {people.map((person, nr) => (
          <span key={person.personId}>
            {nr > 0 && <span aria-hidden="true">⇄ </span>}
            <Link to={`/me/people/${person.personId}`}>{say(person)}</Link>
          </span>
        ))}
      </h3>
      <p className="introduce-reason">{reason}</p>
      <p className="introduce-state" data-state={state}>
        {state === 'introduced' && <Check size={20} aria-hidden="true" />}
        {t(`state.${state}`)}
      </p>
      <p className="muted text-14">{t('askedOn', { date: formatDate(at, language) })}</p>
      {state === 'waiting' && (
        <div>
          <Button
            small
            variant="ghost"
            className="-ml-3"
            pending={pending}
            onClick={() => void onTakeBack(id)}
          >
            {t('takeBack')}
          </Button>
        </div>
      )}
    </li>
  );
}
