import { INDUSTRY_FAMILIES, type IndustryFamily } from '@enishi/shared/industries';
import { QUESTION_KINDS, questionsOf } from '@enishi/shared/questionTemplates';
import { trimmed } from '@enishi/shared/trimmed';
import Plus from 'lucide-react/icons/plus';
import Trash from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { useText } from '../../i18n/useText.ts';

const MOST = 20;

/** My own questions to take into the room; ideas are filled with the industry I want to meet. */
export function Questions() {
  const t = useText('ready');
  const words = useText('questions');
  const industries = useText('industries');
  const { draft, write } = useProfileDraft();
  const [text, type] = useState('');
  const [family, choose] = useState<IndustryFamily | ''>('');
  const questions = draft.questions ?? [];
  const partnerIndustry = family
    ? t('field', { field: industries(`families.${family}`) })
    : t('partnerField');
  const add = (question: string) => {
    if (question !== '' && !questions.includes(question) && questions.length < MOST)
      write({ questions: [...questions, question] });
  };
  return (
    <section className="card grid gap-5" id="questions">
      <div>
        <h2>{t('questions')}</h2>
        <p className="muted">{t('questionsHint')}</p>
      </div>
      <ul className="grid">
        {questions.map((question) => (
          <li key={question} className="ready-question">
            <span>{question}</span>
            <IconButton
              label={t('remove', { question })}
              icon={<Trash size={20} aria-hidden="true" />}
              onClick={() => write({ questions: questions.filter((one) => one !== question) })}
            />
          </li>
        ))}
      </ul>
      {questions.length < MOST && (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            add(trimmed(text));
            type('');
          }}
        >
          <TextField label={t('own')} maxLength={200} value={text} onChange={type} />
          <Button type="submit" className="justify-self-start" icon={<Plus size={20} aria-hidden="true" />}>
            {t('add')}
          </Button>
        </form>
      )}
      <SelectField
        label={t('whom')}
        options={[
          { value: '', label: t('anyField') },
          ...INDUSTRY_FAMILIES.map((one) => ({ value: one, label: industries(`families.${one}`) })),
        ]}
        value={family}
        onChange={choose}
      />
      {QUESTION_KINDS.map((kind) => (
        <details key={kind} className="ready-kind">
          <summary>{words(`kinds.${kind}`)}</summary>
          <ul className="grid gap-2">
            {questionsOf(kind).map((id) => {
              const question = words(`templates.${id}`, { partnerIndustry });
              const taken = questions.includes(question);
              return (
                <li key={id}>
                  <button
                    type="button"
                    className="pick"
                    aria-pressed={taken}
                    disabled={!taken && questions.length >= MOST}
                    onClick={() =>
                      taken
                        ? write({ questions: questions.filter((one) => one !== question) })
                        : add(question)
                    }
                  >
                    {question}
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </section>
  );
}
