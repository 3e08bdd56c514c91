import type { HostPage } from '@enishi/shared/http';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useCall } from '../../../hooks/useCall.ts';
import { useErrorText } from '../../../hooks/useErrorText.ts';
import { useServerNow } from '../../../hooks/useNow.ts';
import { useText } from '../../../i18n/useText.ts';
import { AboutFields } from '../../create/AboutFields.tsx';
import { formOf, settingsOf } from '../../create/createForm.ts';
import { focusFirst } from '../../create/focusFirst.ts';
import { formErrors } from '../../create/formErrors.ts';
import { MoreFields } from '../../create/MoreFields.tsx';
import { RoundFields } from '../../create/RoundFields.tsx';
import { StartFields } from '../../create/StartFields.tsx';
import { useHostNotices } from '../HostNotices.tsx';

type Props = { page: HostPage; saved: () => void };

/** Everything that was chosen at creation can be changed until the first round. */
export function SettingsDialog({ page, saved }: Props) {
  const t = useText('host');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('settings.open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('settings.open')}>
        <SettingsForm
          page={page}
          saved={() => {
            setOpen(false);
            saved();
          }}
        />
      </Dialog>
    </>
  );
}

function SettingsForm({ page, saved }: Props) {
  const t = useText('host');
  const say = useErrorText();
  const now = useServerNow();
  const { tell } = useHostNotices();
  const { run, pending, refusal } = useCall('PUT /api/host/:mixerId/settings');
  const [form, setForm] = useState(() => formOf(page.settings, now()));
  const [tried, setTried] = useState(false);
  const missing = formErrors(form, now());
  const part = {
    form,
    errors: tried ? missing : {},
    set: (changes: Partial<typeof form>) => setForm((before) => ({ ...before, ...changes })),
  };
  const save = async () => {
    setTried(true);
    if (focusFirst(missing)) return;
    const { allowRepeats } = page.settings;
    const reply = await run({
      params: { mixerId: page.mixerId },
      body: { ...settingsOf(form), allowRepeats },
    });
    if (!reply.ok) return;
    tell(t('settings.saved'));
    saved();
  };
  return (
    <form
      noValidate
      className="grid gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <AboutFields state={part} />
      <StartFields state={part} />
      <RoundFields state={part} />
      <MoreFields state={part} />
      <div className="grid gap-2">
        <Button type="submit" variant="main" block pending={pending}>
          {t('settings.save')}
        </Button>
        {refusal && (
          <p className="field-error" role="alert">
            {say(refusal)}
          </p>
        )}
      </div>
    </form>
  );
}
