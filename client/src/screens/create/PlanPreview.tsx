import { useNow } from '../../hooks/useNow.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { type CreateForm, startOf } from './createForm.ts';
import { planOf } from './planOf.ts';

const MINUTE = 60_000;

/** The evening as it will be, redrawn with every change. */
export function PlanPreview({ form }: { form: CreateForm }) {
  const t = useText('create');
  const language = useLanguage();
  const now = useNow(MINUTE);
  const plan = planOf(form);
  const announced = startOf(form);
  const start = announced ?? now;
  const time = (offset: number) => formatTime(start + offset, language);
  return (
    <section className="card grid gap-4" aria-labelledby="plan">
      <h2 id="plan">{t('plan.title')}</h2>
      <div className="grid gap-1" aria-live="polite">
        <p className="text-28 font-bold tabular-nums">{t('plan.ends', { time: time(plan.totalMs) })}</p>
        <p>{t('plan.meets', { count: plan.meets })}</p>
        <p className="text-14 muted">
          {announced === null
            ? t('plan.ifNow', { minutes: plan.totalMs / MINUTE })
            : t('plan.on', { date: formatDate(announced, language, now), minutes: plan.totalMs / MINUTE })}
        </p>
      </div>
      <ol className="grid gap-1 border-l-2 border-line pl-4">
        {plan.rounds.map(({ round, from, to }) => (
          <li key={round} className="flex justify-between gap-3 text-14">
            <span className="muted">{t('plan.round', { round })}</span>
            <span className="tabular-nums">
              {time(from)} – {time(to)}
            </span>
          </li>
        ))}
      </ol>
      <p className="text-14 muted">{t('plan.enough', { count: plan.enough })}</p>
    </section>
  );
}
