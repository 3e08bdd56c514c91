import type { PersonTag } from '@enishi/shared/personTag';
import BadgeInfo from 'lucide-react/icons/badge-info';
import { Avatar } from '../../components/Avatar.tsx';
import { IndustryChip } from '../../components/IndustryChip.tsx';
import { useText } from '../../i18n/useText.ts';

type Shown = Pick<PersonTag, 'personId' | 'name' | 'industry' | 'simulated' | 'sells'> & {
  role?: string | undefined;
  company?: string | undefined;
};
export type MeetingPersonProps = {
  person: Shown;
  own?: boolean;
  /** the title names more than one: each says who they are */
  several?: boolean;
};

/** A thread's end: who this is, in two lines and an industry. */
export function MeetingPerson({ person, own = false, several = false }: MeetingPersonProps) {
  const t = useText('next');
  const common = useText('common');
  const { personId, name, industry, role, company, simulated, sells } = person;
  const first = several ? name : role || company || name;
  const second = [several && role, role && company].filter(Boolean).join('　');
  return (
    <div className="next-person" data-own={own || undefined}>
      <Avatar
        name={name}
        industry={industry}
        portrait={simulated ? personId : undefined}
        size={several ? 76 : 112}
      />
      <div className="next-person-text">
        <b>{first}</b>
        {(own || second) && <span className="next-person-line">{own ? t('you') : second}</span>}
        <IndustryChip industry={industry} />
        {simulated && <span className="muted text-14">{common('simulated')}</span>}
        {sells && (
          <span className="muted text-14 flex items-center gap-1">
            <BadgeInfo size={16} aria-hidden="true" />
            {t('sells')}
          </span>
        )}
      </div>
    </div>
  );
}
