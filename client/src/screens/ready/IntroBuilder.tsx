import { trimmed } from '@enishi/shared/trimmed';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { useText } from '../../i18n/useText.ts';

const parts = ['doing', 'scene', 'thinking', 'asking'] as const;
type Parts = Readonly<Record<(typeof parts)[number], string>>;
const nothing: Parts = { doing: '', scene: '', thinking: '', asking: '' };

/** Four short answers become an introduction, which can then be changed like any other text. */
export function IntroBuilder() {
  const t = useText('ready');
  const { draft, write } = useProfileDraft();
  const [answers, answer] = useState(nothing);
  const filled = parts.filter((part) => trimmed(answers[part]) !== '');
  const build = () => {
    const sentences = filled.map((part) => t(`sentence.${part}`, { text: trimmed(answers[part]) }));
    const first = draft.name ? [t('sentence.name', { name: draft.name })] : [];
    write({ intro: [...first, ...sentences].join(t('joint')).slice(0, 600) });
  };
  return (
    <details className="card">
      <summary className="font-semibold text-ai">{t('builder')}</summary>
      <div className="mt-4 grid gap-4">
        {parts.map((part) => (
          <TextField
            key={part}
            label={t(`part.${part}`)}
            optional
            placeholder={t(`example.${part}`)}
            maxLength={120}
            value={answers[part]}
            onChange={(text) => answer((now) => ({ ...now, [part]: text }))}
          />
        ))}
        <Button className="justify-self-start" disabled={filled.length === 0} onClick={build}>
          {t('build')}
        </Button>
      </div>
    </details>
  );
}
