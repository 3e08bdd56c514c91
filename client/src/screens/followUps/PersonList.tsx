import type { FollowUp } from '@enishi/shared/followUps';
import Check from 'lucide-react/icons/check';
import Footprints from 'lucide-react/icons/footprints';
import PenLine from 'lucide-react/icons/pen-line';
import { Avatar } from '../../components/Avatar.tsx';
import { useText } from '../../i18n/useText.ts';
import { usePeopleText } from '../room/usePeopleText.ts';
import { isDue, isOpen, keyOf } from './useFollowUps.ts';

type PersonListProps = {
  all: readonly FollowUp[];
  shown: FollowUp;
  onChoose: (one: FollowUp) => void;
};

const icons = { due: PenLine, open: Footprints, done: Check };
const stateOf = (one: FollowUp) => (isDue(one) ? 'due' : isOpen(one) ? 'open' : 'done');
const order = { due: 0, open: 1, done: 2 };

/** First whom to thank, then where something is still open, then what is done. */
export function PersonList({ all, shown, onChoose }: PersonListProps) {
  const t = useText('followUps');
  const { say } = usePeopleText();
  const sorted = [...all].sort((one, other) => order[stateOf(one)] - order[stateOf(other)]);
  return (
    <ul className="follow-list" aria-label={t('people')}>
      {sorted.map((one) => {
        const state = stateOf(one);
        const Icon = icons[state];
        return (
          <li key={keyOf(one)}>
            <button
              type="button"
              className="follow-person"
              aria-current={keyOf(one) === keyOf(shown) ? 'true' : undefined}
              onClick={() => onChoose(one)}
            >
              <Avatar name={one.person.name} industry={one.person.industry} size={44} />
              <span className="min-w-0 flex-1">
                <b className="block">{say(one.person)}</b>
                <span className="muted text-14 block">{t(`state.${state}`)}</span>
              </span>
              <Icon size={20} aria-hidden="true" className={`follow-mark ${state}`} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
