import { ROOM_OPENS_MS } from '@enishi/shared/appointments';
import CalendarPlus from 'lucide-react/icons/calendar-plus';
import DoorOpen from 'lucide-react/icons/door-open';
import { useNavigate } from 'react-router';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useCall } from '../../hooks/useCall.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import type { AppointmentItemProps } from './appointmentItemProps.ts';
import { CancelButton } from './CancelButton.tsx';

/** An agreed meeting: into the calendar, into the room, or called off. */
export function Agreed({ appointment, now, onChange }: AppointmentItemProps) {
  const t = useText('meet');
  const say = useErrorText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { run, pending, refusal } = useCall('POST /api/me/appointments/:id/room');
  const { id, startsAt } = appointment;
  if (startsAt === null) return null;
  const opensAt = startsAt - ROOM_OPENS_MS;
  const open = now >= opensAt;
  const enter = async () => {
    const reply = await run({ params: { id } });
    if (reply.ok) void navigate(`/m/${reply.value.code}/live`);
  };
  return (
    <div className="grid gap-3">
      <p>{open ? t('roomOpen') : t('roomOpensAt', { time: formatTime(opensAt, language) })}</p>
      <div className="flex flex-wrap gap-2">
        {open && (
          <Button
            variant="main"
            icon={<DoorOpen size={20} aria-hidden="true" />}
            pending={pending}
            onClick={() => void enter()}
          >
            {t('enter')}
          </Button>
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
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </div>
  );
}
