import type { MixerPage } from '@enishi/shared/http';
import { formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { minutes, talksMs } from './mixerTimes.ts';

/** What happens when: arrive, talk, look back. */
export function Timetable({ mixer }: { mixer: MixerPage }) {
  const t = useText('mixer');
  const language = useLanguage();
  const { startsAt, rounds } = mixer;
  const values = { count: rounds, minutes: minutes(mixer.roundMs), size: mixer.size };
  const steps = [
    { key: 'arrive', at: 0 },
    { key: mixer.size === 2 ? 'talk' : 'talkMore', at: 0 },
    { key: 'close', at: talksMs(mixer) },
  ] as const;
  return (
    <section className="grid gap-4" aria-labelledby="plan">
      <h2 id="plan">{t('plan.title')}</h2>
      <ol className="grid gap-6 desk:grid-cols-3">
        {steps.map(({ key, at }, index) => (
          <li key={key} className="grid content-start gap-1 border-t-2 border-line pt-3">
            <p className="text-14 muted tabular-nums">
              {startsAt === null || index === 0
                ? t(`plan.${key}.when`, { minutes: minutes(at) })
                : formatTime(startsAt + at, language)}
            </p>
            <h3>{t(`plan.${key}.title`, values)}</h3>
            <p className="muted">{t(`plan.${key}.text`, values)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
