import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { RadioCards } from '../../components/RadioCards.tsx';
import { useText } from '../../i18n/useText.ts';

const LENGTHS = ['30', '60'] as const;

/** Say it aloud against the clock: nobody listens, and going over is no fault. */
export function RehearsalTimer() {
  const t = useText('ready');
  const [length, choose] = useState<(typeof LENGTHS)[number]>('30');
  const [startedAt, start] = useState<number | null>(null);
  const [now, tick] = useState(0);
  useEffect(() => {
    if (startedAt === null) return;
    const timer = setInterval(() => tick(Date.now()), 250);
    return () => clearInterval(timer);
  }, [startedAt]);
  const seconds = startedAt === null ? 0 : Math.max(0, Math.floor((now - startedAt) / 1_000));
  const whole = Number(length);
  const over = seconds >= whole;
  return (
    <section className="card grid gap-4">
      <div>
        <h2>{t('rehearsal')}</h2>
        <p className="muted">{t('rehearsalHint')}</p>
      </div>
      <RadioCards
        legend={t('length')}
        hideLegend
        options={LENGTHS.map((value) => ({ value, label: t('seconds', { count: Number(value) }) }))}
        value={length}
        onChange={choose}
      />
      <div className="ready-clock" role="timer" data-over={over || undefined}>
        <span>{startedAt === null ? whole : seconds}</span>
        <progress max={whole} value={Math.min(seconds, whole)} aria-label={t('rehearsal')} />
      </div>
      <p className="min-h-6 text-14" role="status">
        {startedAt !== null && over && t('over')}
      </p>
      <Button
        className="justify-self-start"
        onClick={() => {
          const at = Date.now();
          tick(at);
          start(startedAt === null ? at : null);
        }}
      >
        {t(startedAt === null ? 'start' : 'stop')}
      </Button>
    </section>
  );
}
