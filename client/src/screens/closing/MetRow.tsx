import type { MixerId } from '@enishi/shared/ids';
import type { Met } from '@enishi/shared/views';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { useId, useState } from 'react';
import { Avatar } from '../../components/Avatar.tsx';
import { IndustryChip } from '../../components/IndustryChip.tsx';
import { useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import { PersonReflection } from '../between/PersonReflection.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';

/** One person of an earlier round; opened, everything between us. A request that waits stands open. */
export function MetRow(props: { met: Met; mixerId: MixerId; canOffer: boolean }) {
  const { met, mixerId, canOffer } = props;
  const t = useText('closing');
  const { say } = usePeopleText();
  const { meeting } = useShared();
  const { person, round, exchange } = met;
  const [open, setOpen] = useState(exchange.state === 'asked' && !exchange.later);
  const id = useId();
  const Chevron = open ? ChevronUp : ChevronDown;
  return (
    <div className="card p-0">
      <button
        type="button"
        className="met-row"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Avatar
          name={person.name}
          industry={person.industry}
          portrait={person.simulated ? person.personId : undefined}
        />
        <span className="grow">
          <b>{say(person)}</b>
          {!meeting && <span className="muted text-14">{t('round', { round })}</span>}
        </span>
        <IndustryChip industry={person.industry} />
        <Chevron size={20} aria-hidden="true" />
      </button>
      {open && (
        <div id={id} className="px-5 pb-5">
          <PersonReflection met={met} mixerId={mixerId} canOffer={canOffer} />
        </div>
      )}
    </div>
  );
}
