import { REASON_LENGTH } from '@enishi/shared/introductions';
import type { PersonTag } from '@enishi/shared/personTag';
import { trimmed } from '@enishi/shared/trimmed';
import PencilLine from 'lucide-react/icons/pencil-line';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { SendFoot } from '../../components/SendFoot.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { useCall } from '../../hooks/useCall.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useGoOn } from '../../hooks/useGoOn.ts';
import { useText } from '../../i18n/useText.ts';
import { ChooseOther } from './ChooseOther.tsx';
import { useReasonDraft } from './useReasonDraft.ts';
import { WhatEachSees } from './WhatEachSees.tsx';

/** The second person, a line why, and what each of the two would be told; one press asks both. */
export function IntroduceForm({ one }: { one: PersonTag }) {
  const t = useText('introduce');
  const say = useErrorText();
  const [goOn, leaving] = useGoOn();
  const form = useRef<HTMLFormElement>(null);
  const [other, choose] = useState<PersonTag | null>(null);
  const [typed, write] = useState('');
  const [missing, miss] = useState(false);
  const draft = useReasonDraft(one, other);
  const { run, pending, refusal } = useCall('POST /api/me/introductions');
  const reason = trimmed(typed);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    miss(true);
    if (!other || !reason) {
      form.current?.querySelector<HTMLElement>(other ? 'textarea' : 'input')?.focus();
      return;
    }
    const reply = await run({ body: { one: one.personId, other: other.personId, reason } });
    if (reply.ok) goOn('/me/people/introductions');
  };

  return (
    <form ref={form} className="grid max-w-[44rem] gap-8" noValidate onSubmit={(event) => void send(event)}>
      <ChooseOther
        one={one}
        chosen={other}
        onChoose={choose}
        error={missing && !other ? t('otherMissing') : null}
      />
      <div className="grid gap-3">
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          maxLength={REASON_LENGTH}
          value={typed}
          onChange={write}
          error={missing && !reason ? t('reasonMissing') : null}
        />
        {other && !reason && (
          <Button
            small
            className="justify-self-start"
            icon={<PencilLine size={20} aria-hidden="true" />}
            onClick={() => {
              write(draft);
              form.current?.querySelector('textarea')?.focus();
            }}
          >
            {t('useDraft')}
          </Button>
        )}
      </div>
      {other && reason && <WhatEachSees people={[one, other]} reason={reason} />}
      <SendFoot
        label={t('send')}
        hint={t('sendHint')}
        pending={pending || leaving}
        refusal={refusal && say(refusal)}
      />
    </form>
  );
}
