import type { ContactRow } from '@enishi/shared/contacts';
import ContactRound from 'lucide-react/icons/contact-round';
import ShieldCheck from 'lucide-react/icons/shield-check';
import SquareCheck from 'lucide-react/icons/square-check';
import { Link } from 'react-router';
import { Avatar } from '../../components/Avatar.tsx';
import { IndustryChip } from '../../components/IndustryChip.tsx';
import { useMixerName } from '../../hooks/useMixerName.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { useTopicText } from '../room/useTopicText.ts';
import { Marked } from './Marked.tsx';

/** One person met: who, when we last spoke, and why a search found them. */
export function ContactLine({ row, words }: { row: ContactRow; words: string }) {
  const t = useText('people');
  const nameOf = useMixerName();
  const language = useLanguage();
  const { profile } = useOwnProfile();
  const textOf = useTopicText();
  const { person, lastMetAt, lastMixer, relation, hasCard, promise, introducedBy, found } = row;
  const { role, company } = person;
  const foundText =
    found?.kind === 'topic'
      ? textOf(found.text, profile?.industry ?? null, [person.industry]).question
      : found?.text;
  return (
    <li className="contact">
      <Avatar
        name={person.name}
        industry={person.industry}
        portrait={person.simulated ? person.personId : undefined}
      />
      <div className="min-w-0 grid gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link className="contact-name" to={`/me/people/${person.personId}`}>
            <Marked text={person.name || t('someone')} words={words} />
          </Link>
          <IndustryChip industry={person.industry} />
          {hasCard && <Badge icon={<ContactRound size={16} aria-hidden="true" />} text={t('mark.card')} />}
          {relation.trusted && (
            <Badge icon={<ShieldCheck size={16} aria-hidden="true" />} text={t('mark.trusted')} />
          )}
        </p>
        <p className="muted text-14">
          {[company, role].filter(Boolean).length > 0 && (
            <>
              <Marked text={[company, role].filter(Boolean).join('　')} words={words} />
              <br />
            </>
          )}
          {t(introducedBy === null ? 'lastMet' : introducedBy ? 'introducedBy' : 'introducedOn', {
            date: formatDate(lastMetAt, language),
            name: introducedBy,
          })}
          {lastMixer && <>　{nameOf(lastMixer)}</>}
        </p>
        {promise && found?.kind !== 'promise' && (
          <p className="contact-promise">
            <SquareCheck size={16} aria-hidden="true" />
            <span className="sr-only">{t('promise')}</span>
            <span>{promise}</span>
          </p>
        )}
        {found && foundText && (
          <p className="contact-found">
            <span>{t(`foundIn.${found.kind}`)}</span> <Marked text={foundText} words={words} around />
          </p>
        )}
      </div>
    </li>
  );
}

const Badge = ({ icon, text }: { icon: React.ReactNode; text: string }) => (
  <span className="contact-badge">
    {icon}
    {text}
  </span>
);
