import { APPOINTMENT_MINUTES, MOST_TIMES } from '@enishi/shared/appointments';
import type { PersonId } from '@enishi/shared/ids';
import { type FormEvent, useState } from 'react';
import { RadioCards } from '../../components/RadioCards.tsx';
import { SendFoot } from '../../components/SendFoot.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useCall } from '../../hooks/useCall.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useGoOn } from '../../hooks/useGoOn.ts';
import { useServerNow } from '../../hooks/useNow.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { inputTime } from '../create/createForm.ts';
import { zoneName } from '../mixer/mixerTimes.ts';

const places = Array.from({ length: MOST_TIMES }, (_, at) => at);
const lengths = APPOINTMENT_MINUTES.map((minutes) => ({ value: String(minutes), minutes }));

/** Times in my own zone, a length and a line; one press sends. */
export function ProposeForm({ to }: { to: PersonId }) {
  const t = useText('meet');
  const say = useErrorText();
  const language = useLanguage();
  const now = useServerNow();
  const [goOn, leaving] = useGoOn();
  const [typed, type] = useState<readonly string[]>(places.map(() => ''));
  const [length, setLength] = useState('30');
  const [message, write] = useState('');
  const [missing, miss] = useState(false);
  const { run, pending, refusal } = useCall('POST /api/me/appointments');
  const times = typed.map((one) => new Date(one).getTime()).filter((at) => !Number.isNaN(at));

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    miss(times.length === 0);
    if (times.length === 0) {
      event.currentTarget.querySelector('input')?.focus();
      return;
    }
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const minutes = lengths.find(({ value }) => value === length)?.minutes ?? 30;
    const reply = await run({ body: { to, times, minutes, message, language, timeZone } });
    if (reply.ok) goOn(`/me/meet/${reply.value.id}`);
  };

  return (
    <form className="grid max-w-[40rem] gap-6" noValidate onSubmit={(event) => void send(event)}>
      <fieldset className="grid gap-3">
        <legend className="field-label">{t('times')}</legend>
        <p className="muted text-14">{t('zone', { zone: zoneName(times[0] ?? now(), language) })}</p>
        <div className="meet-pick">
          {places.map((at) => (
            <TextField
              key={at}
              type="datetime-local"
              label={t('time', { count: at + 1 })}
              optional={at > 0}
              min={inputTime(now())}
              value={typed[at] ?? ''}
              onChange={(value) => type((before) => before.map((one, place) => (place === at ? value : one)))}
              error={at === 0 && missing && times.length === 0 ? t('timeMissing') : null}
            />
          ))}
        </div>
      </fieldset>
      <RadioCards
        legend={t('length')}
        options={lengths.map(({ value, minutes }) => ({ value, label: t('minutes', { count: minutes }) }))}
        value={length}
        onChange={setLength}
      />
      <TextArea
        label={t('message')}
        hint={t('messageHint')}
        optional
        rows={3}
        maxLength={300}
        value={message}
        onChange={write}
      />
      <SendFoot
        label={t('send')}
        hint={t('sendHint')}
        pending={pending || leaving}
        refusal={refusal && say(refusal)}
      />
    </form>
  );
}
