import CalendarCheck from 'lucide-react/icons/calendar-check';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useCall } from '../../hooks/useCall.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import type { AppointmentItemProps } from './appointmentItemProps.ts';
import { useMoment } from './useMoment.ts';

/** The times somebody proposed to me: one press chooses. */
export function AskedTimes({ appointment, now, onChange }: AppointmentItemProps) {
  const t = useText('meet');
  const say = useErrorText();
  const language = useLanguage();
  const moment = useMoment();
  const choose = useCall('POST /api/me/appointments/:id/choose');
  const decline = useCall('POST /api/me/appointments/:id/decline');
  const { id, times, minutes, person } = appointment;
  const params = { id };
  const refusal = choose.refusal ?? decline.refusal;
  return (
    <div className="grid gap-3">
      <p>{t('chooseOne', { minutes })}</p>
      <ul className="grid gap-2">
        {times.map((startsAt) => (
          <li key={startsAt}>
            <Button
              block
              icon={<CalendarCheck size={20} aria-hidden="true" />}
              disabled={startsAt <= now}
              pending={choose.pending}
              onClick={async () => {
                if ((await choose.run({ params, body: { startsAt, language } })).ok) onChange();
              }}
            >
              {moment(startsAt)}
            </Button>
          </li>
        ))}
      </ul>
      <div className="-ml-3 flex flex-wrap gap-2">
        <Button
          variant="ghost"
          pending={decline.pending}
          onClick={async () => {
            if ((await decline.run({ params })).ok) onChange();
          }}
        >
          {t('none')}
        </Button>
        <LinkButton variant="ghost" to={`/me/meet/with/${person.personId}`}>
          {t('proposeOthers')}
        </LinkButton>
      </div>
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </div>
  );
}
