import type { Reminders, ReminderWishes } from '@enishi/shared/reminders';
import { useState } from 'react';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useCall } from './useCall.ts';
import { useLoad } from './useLoad.ts';

/** Which mails and notices I want: shown at once, put back when the server did not take it. */
export function useReminders() {
  const language = useLanguage();
  const loaded = useLoad('GET /api/me/reminders');
  const put = useCall('PUT /api/me/reminders');
  const [changed, setChanged] = useState<Reminders | null>(null);
  const reminders = changed ?? loaded.value;
  const change = async (changes: Partial<ReminderWishes>) => {
    if (!reminders) return;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const wishes = { ...reminders.wishes, language, timeZone, ...changes };
    setChanged({ ...reminders, wishes });
    const reply = await put.run({ body: wishes });
    setChanged(reply.ok ? reply.value : reminders);
  };
  return { ...loaded, reminders, change, keep: setChanged, refusal: put.refusal };
}
