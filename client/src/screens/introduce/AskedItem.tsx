import type { AskedIntroduction } from '@enishi/shared/introductions';
import Check from 'lucide-react/icons/check';
import { Avatar } from '../../components/Avatar.tsx';
import { Button } from '../../components/Button.tsx';
import { IndustryChip } from '../../components/IndustryChip.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { usePeopleText } from '../room/usePeopleText.ts';

type AskedItemProps = {
  asked: AskedIntroduction;
  pending: boolean;
  onAnswer: (id: string, agrees: boolean) => Promise<void>;
};

/** Somebody would like me to know somebody: who, why, what they would see of me. Either answer is one press. */
export function AskedItem({ asked, pending, onAnswer }: AskedItemProps) {
  const t = useText('introduce');
  const language = useLanguage();
  const { say } = usePeopleText();
  const { profile } = useOwnProfile();
  const { id, by, other, reason, state, personId, standsUntil } = asked;
  const person = say(other);
  return (
    <li className="card grid content-start gap-4">
      <div className="introduce-head">
        <Avatar name={other.name} industry={other.industry} />
        <div className="min-w-0 grid justify-items-start gap-1">
          <h3>{person}</h3>
          <IndustryChip industry={other.industry} />
        </div>
      </div>
      <p>{t(state === 'introduced' ? 'introducedBy' : 'wishes', { by: say(by), person })}</p>
      <p className="introduce-reason">{reason}</p>
      {state === 'asked' && (
        <>
          <p className="muted text-14">
            {t('seesOfYou', { person })}{' '}
            <span className="introduce-own">
              {profile?.name} <IndustryChip industry={profile?.industry ?? null} />
            </span>
          </p>
          <div className="flex flex-wrap gap-2">
            <Button
              icon={<Check size={20} aria-hidden="true" />}
              pending={pending}
              onClick={() => void onAnswer(id, true)}
            >
              {t('yes')}
            </Button>
            <Button variant="ghost" pending={pending} onClick={() => void onAnswer(id, false)}>
              {t('notNow')}
            </Button>
          </div>
          <p className="muted text-14">{t('untold', { date: formatDate(standsUntil, language) })}</p>
        </>
      )}
      {state === 'agreed' && (
        <>
          <p>{t('agreed', { person })}</p>
          <div>
            <Button
              variant="ghost"
              className="-ml-3"
              pending={pending}
              onClick={() => void onAnswer(id, false)}
            >
              {t('takeYesBack')}
            </Button>
          </div>
        </>
      )}
      {state === 'introduced' && (
        <div>
          <LinkButton to={`/me/people/${personId}`}>{t('toPerson', { person })}</LinkButton>
        </div>
      )}
    </li>
  );
}
