import { useText } from '../../i18n/useText.ts';
import type { AppointmentItemProps } from './appointmentItemProps.ts';
import { CancelButton } from './CancelButton.tsx';
import { useMoment } from './useMoment.ts';

/** What I proposed and wait for. */
export function Proposed({ appointment: { id, times, minutes }, onChange }: AppointmentItemProps) {
  const t = useText('meet');
  const moment = useMoment();
  return (
    <div className="grid gap-3">
      <p>{t('sent', { minutes })}</p>
      <ul className="meet-times">
        {times.map((at) => (
          <li key={at}>{moment(at)}</li>
        ))}
      </ul>
      <div>
        <CancelButton id={id} label={t('takeBack')} onDone={onChange} />
      </div>
    </div>
  );
}
