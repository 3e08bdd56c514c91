import { trimmed } from '@enishi/shared/trimmed';
import { Avatar } from '../../components/Avatar.tsx';
import { IndustryChip } from '../../components/IndustryChip.tsx';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { useText } from '../../i18n/useText.ts';

/** What a partner will see of me, as I write it. */
export function OwnCard() {
  const t = useText('prepare');
  const words = useText('vocabulary');
  const { draft } = useProfileDraft();
  const lines = (of: 'gives' | 'seeks') =>
    (draft[of] ?? [])
      .filter(({ text }) => trimmed(text) !== '')
      .map(({ tag, text }) => ({ key: tag, label: words(`tags.${tag}.label`), text }));
  const gives = lines('gives');
  const seeks = lines('seeks');
  return (
    <section className="meishi" data-theme="light" aria-labelledby="own-card">
      <h2 id="own-card" className="text-14 font-normal text-leaf-ink-2">
        {t('card')}
      </h2>
      <div className="mt-2 flex items-center gap-3">
        <Avatar name={draft.name ?? ''} industry={draft.industry} size={76} />
        <div className="grid min-w-0 gap-1">
          <p className="text-20 font-bold">{trimmed(draft.name ?? '') || t('cardName')}</p>
          {draft.furigana && <p className="text-14">{draft.furigana}</p>}
          {(draft.role || draft.company) && (
            <p className="text-14">{[draft.company, draft.role].filter(Boolean).join(t('cardComma'))}</p>
          )}
        </div>
      </div>
      <div className="mt-3">
        <IndustryChip industry={draft.industry ?? null} detail="name" />
      </div>
      {draft.purpose && <p className="mt-3 border-t border-leaf-line pt-3">{draft.purpose}</p>}
      <CardLines label={t('cardGives')} lines={gives} />
      <CardLines label={t('cardSeeks')} lines={seeks} />
      {draft.sells && <p className="mt-3 text-14">{t('cardSells')}</p>}
    </section>
  );
}

type CardLine = { key: string; label: string; text: string };

function CardLines({ label, lines }: { label: string; lines: readonly CardLine[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="mt-3">
      <h3 className="text-14 font-normal text-leaf-ink-2">{label}</h3>
      <ul className="grid gap-1">
        {lines.map((line) => (
          <li key={line.key}>
            {line.text} <span className="text-14 text-leaf-ink-2">{line.label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
