import type { Appointment } from '@enishi/shared/appointments';

export type AppointmentItemProps = { appointment: Appointment; now: number; onChange: () => void };
