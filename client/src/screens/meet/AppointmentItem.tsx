import { Link } from 'react-router';
import { Avatar } from '../../components/Avatar.tsx';
import { IndustryChip } from '../../components/IndustryChip.tsx';
import { formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { zoneName } from '../mixer/mixerTimes.ts';
import { usePeopleText } from '../room/usePeopleText.ts';
import { Agreed } from './Agreed.tsx';
import { AskedTimes } from './AskedTimes.tsx';
import type { AppointmentItemProps } from './appointmentItemProps.ts';
import { groupOf } from './groupsOf.ts';
import { Proposed } from './Proposed.tsx';
import { useMoment } from './useMoment.ts';

/** One meeting with one person, with what can be done about it now. */
export function AppointmentItem(props: AppointmentItemProps) {
  const { appointment, now } = props;
  const t = useText('meet');
  const language = useLanguage();
  const { say } = usePeopleText();
  const moment = useMoment();
  const { person, mine, message, minutes, state, startsAt, times } = appointment;
  const group = groupOf(appointment, now);
  const from = startsAt ?? times[0] ?? now;
  const over = state === 'agreed' ? 'met' : state === 'open' ? 'unanswered' : state;
  return (
    <li className="card grid gap-4">
      <div className="flex items-center gap-4">
        <Avatar name={person.name} industry={person.industry} />
        <div className="min-w-0 grid justify-items-start gap-1">
          <h3>
            <Link to={`/me/people/${person.personId}`}>{say(person)}</Link>
          </h3>
          <IndustryChip industry={person.industry} />
        </div>
      </div>
      {startsAt !== null && (
        <p className="meet-moment">
          <time dateTime={new Date(startsAt).toISOString()}>{moment(startsAt)}</time>
          {' – '}
          {formatTime(startsAt + minutes * 60_000, language)}
        </p>
      )}
      {message !== '' && (
        <p className="whitespace-pre-line">
          <span className="muted text-14">{t(mine ? 'myWords' : 'theirWords')}</span>
          <br />
          {message}
        </p>
      )}
      {group === 'asked' && <AskedTimes {...props} />}
      {group === 'agreed' && <Agreed {...props} />}
      {group === 'waiting' && <Proposed {...props} />}
      {group === 'over' && <p className="muted">{t(`over.${over}`)}</p>}
      {group !== 'over' && <p className="muted text-14">{t('zone', { zone: zoneName(from, language) })}</p>}
    </li>
  );
}
