import { ROOM_OPENS_MS } from '@enishi/shared/appointments';
import CalendarPlus from 'lucide-react/icons/calendar-plus';
import DoorOpen from 'lucide-react/icons/door-open';
import { LinkButton } from '../../components/LinkButton.tsx';
import { formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import type { AppointmentItemProps } from './appointmentItemProps.ts';
import { CancelButton } from './CancelButton.tsx';

/** An agreed meeting: into the calendar, into the room, or called off. */
export function Agreed({ appointment, now, onChange }: AppointmentItemProps) {
  const t = useText('meet');
  const language = useLanguage();
  const { id, startsAt } = appointment;
  if (startsAt === null) return null;
  const opensAt = startsAt - ROOM_OPENS_MS;
  const open = now >= opensAt;
  return (
    <div className="grid gap-3">
      <p>{open ? t('roomOpen') : t('roomOpensAt', { time: formatTime(opensAt, language) })}</p>
      <div className="flex flex-wrap gap-2">
        {open && (
          <LinkButton
            variant="main"
            to={`/me/meet/${id}/room`}
            icon={<DoorOpen size={20} aria-hidden="true" />}
          >
            {t('enter')}
          </LinkButton>
        )}
        <LinkButton
          download
          href={`/api/me/appointments/${id}.ics?language=${language}`}
          icon={<CalendarPlus size={20} aria-hidden="true" />}
        >
          {t('toCalendar')}
        </LinkButton>
        {now < startsAt && <CancelButton id={id} label={t('cancel')} onDone={onChange} />}
      </div>
    </div>
  );
}
