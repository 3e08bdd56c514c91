import type { MixerId } from '@enishi/shared/ids';
import { useState } from 'react';
import { useCreateMixer } from '../../hooks/useCreateMixer.ts';
import { useServerNow } from '../../hooks/useNow.ts';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import {
  type CreateForm,
  emptyForm,
  settingsOf,
  type Template,
  type TemplateWords,
  withTemplate,
  withWords,
} from './createForm.ts';
import { focusFirst } from './focusFirst.ts';
import { type FormErrors, formErrors, hostErrors } from './formErrors.ts';

/** The page's form: what is written, what is missing once somebody tried to send it, and sending it. */
export function useCreateForm() {
  const words = useText('vocabulary');
  const language = useLanguage();
  const now = useServerNow();
  const { draft: host, write: writeHost } = useProfileDraft();
  const create = useCreateMixer();
  const wordsOf = (template: Template): TemplateWords | null =>
    template === 'blank'
      ? null
      : { name: words(`themes.${template}.name`), purpose: words(`themes.${template}.purpose`) };
  const [filled, setFilled] = useState({ language, words: wordsOf('speedExchange') });
  const [form, setForm] = useState<CreateForm>(() =>
    withWords(withTemplate(emptyForm(now(), language), 'speedExchange'), filled.words, null),
  );
  function choose(template: Template) {
    const coming = wordsOf(template);
    const before = filled.words;
    setFilled({ language, words: coming });
    setForm((form) =>
      withWords(template === form.template ? form : withTemplate(form, template), coming, before),
    );
  }
  // The page was switched to the other language: the template's own words follow.
  if (filled.language !== language) choose(form.template);
  const [tried, setTried] = useState(false);
  const missing = { ...hostErrors(host), ...formErrors(form, now()) };
  const errors: FormErrors = tried ? missing : {};

  /** Gives the new mixer's id, or null: then something is missing (its field is told) or was refused. */
  async function submit(): Promise<MixerId | null> {
    setTried(true);
    if (focusFirst(missing)) return null;
    const made = await create.run(settingsOf(form));
    return made.ok ? made.value.mixerId : null;
  }

  return {
    form,
    host,
    errors,
    pending: create.pending,
    refusal: create.refusal,
    set: (changes: Partial<CreateForm>) => setForm((before) => ({ ...before, ...changes })),
    choose,
    writeHost,
    submit,
  };
}
export type CreateFormState = ReturnType<typeof useCreateForm>;
