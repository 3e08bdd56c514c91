import { isHostDeck } from '@enishi/shared/hostDecks';
import { DECK_CHOICES, type DeckChoice, KEEP_DAYS, PAIRING_MODES } from '@enishi/shared/settings';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { NumberField } from '../../components/NumberField.tsx';
import { RadioCards } from '../../components/RadioCards.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useVideoService } from '../../hooks/useVideoService.ts';
import { useText } from '../../i18n/useText.ts';
import type { FormPart } from './formPart.ts';
import { LanguageFields } from './LanguageFields.tsx';

const sizes = ['2', '3', '4', '5', '6'] as const;

/** What the template has already chosen well; folded until somebody wants it. */
export function MoreFields({ state }: { state: FormPart }) {
  const t = useText('create');
  const topics = useText('topics');
  const service = useVideoService();
  const { form, errors, set } = state;
  const named = Object.keys(topics('decks', { returnObjects: true }));
  const decks: readonly DeckChoice[] = [...DECK_CHOICES, ...named.filter(isHostDeck)];
  const summary = [
    form.size === 2 ? t('more.pairs') : t('more.groups', { size: form.size }),
    ...(form.mode === 'diverse' ? [] : [t(`mode.${form.mode}.name`)]),
    t(form.odd === 'trio' ? 'more.trio' : 'more.bye'),
    t(form.access === 'code' ? 'more.code' : 'more.open'),
    t(form.auto ? 'more.auto' : 'more.byHand'),
  ].join(t('more.comma'));
  return (
    <details className="group border-y border-line py-2" open={errors.languages !== undefined || undefined}>
      <summary className="flex min-h-11 flex-wrap items-center gap-x-3 py-2">
        <h2>{t('more.title')}</h2>
        <ChevronDown size={20} aria-hidden="true" className="group-open:rotate-180" />
        <span className="text-14 muted">{summary}</span>
      </summary>
      <div className="grid gap-6 pt-4">
        <SelectField
          label={t('more.size')}
          hint={form.size > 4 && service?.engine === 'p2p' ? t('more.sizeHint') : undefined}
          options={sizes.map((size) => ({
            value: size,
            label: size === '2' ? t('more.pairs') : t('more.groups', { size }),
          }))}
          value={sizes.find((size) => Number(size) === form.size) ?? '2'}
          onChange={(size) => set({ size: Number(size) })}
        />
        <RadioCards
          legend={t('more.mode')}
          layout="list"
          options={PAIRING_MODES.map((mode) => ({
            value: mode,
            label: t(`mode.${mode}.name`),
            hint: t(`mode.${mode}.hint`),
          }))}
          value={form.mode}
          onChange={(mode) => set({ mode })}
        />
        <RadioCards
          legend={t('more.odd')}
          layout="list"
          options={[
            { value: 'trio', label: t('more.trio'), hint: t('more.trioHint', { size: form.size + 1 }) },
            { value: 'bye', label: t('more.bye'), hint: t('more.byeHint') },
          ]}
          value={form.odd}
          onChange={(odd) => set({ odd })}
        />
        <LanguageFields state={state} />
        <SelectField
          label={t('more.deck')}
          hint={form.deck === 'all' ? t('more.deckAllHint') : topics(`decks.${form.deck}.hint`)}
          options={decks.map((deck) => ({
            value: deck,
            label: deck === 'all' ? t('more.deckAll') : topics(`decks.${deck}.name`),
          }))}
          value={form.deck}
          onChange={(deck) => set({ deck })}
        />
        <RadioCards
          legend={t('more.access')}
          layout="list"
          options={[
            { value: 'code', label: t('more.code'), hint: t('more.codeHint') },
            { value: 'open', label: t('more.open'), hint: t('more.openHint') },
          ]}
          value={form.access}
          onChange={(access) => set({ access })}
        />
        <RadioCards
          legend={t('more.run')}
          layout="list"
          options={[
            { value: 'auto', label: t('more.auto'), hint: t('more.autoHint') },
            { value: 'hand', label: t('more.byHand'), hint: t('more.byHandHint') },
          ]}
          value={form.auto ? 'auto' : 'hand'}
          onChange={(run) => set({ auto: run === 'auto' })}
        />
        <NumberField
          label={t('more.capacity')}
          unit={t('more.people')}
          value={form.capacity}
          onChange={(capacity) => set({ capacity })}
          min={2}
          max={20_000}
          step={10}
        />
        <SelectField
          label={t('more.keep')}
          hint={t('more.keepHint')}
          options={KEEP_DAYS.map((days) => ({ value: `${days}`, label: t('more.days', { count: days }) }))}
          value={`${form.keepDays}`}
          onChange={(chosen) => set({ keepDays: KEEP_DAYS.find((days) => `${days}` === chosen) ?? 90 })}
        />
      </div>
    </details>
  );
}
