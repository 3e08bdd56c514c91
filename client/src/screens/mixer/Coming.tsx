import type { MixerPage } from '@enishi/shared/http';
import { Threads } from '../../components/Threads.tsx';
import { useText } from '../../i18n/useText.ts';

/** The industries that come, one thread a person, no names. */
export function Coming({ mixer }: { mixer: MixerPage }) {
  const t = useText('mixer');
  const families = Object.values(mixer.families).filter((count) => count > 0).length;
  const counted = { count: mixer.joined, fields: t('fields', { count: families }) };
  const over = mixer.phase === 'ended';
  return (
    <section className="grid gap-4" aria-labelledby="coming">
      <div>
        <h2 id="coming">
          {over ? t('came', counted) : mixer.joined === 0 ? t('comingNone') : t('coming', counted)}
        </h2>
        <p className="muted">{t(over ? 'threadOver' : mixer.mine.joined ? 'threadMine' : 'threadYours')}</p>
      </div>
      <Threads families={mixer.families} label={t('comingTable')} />
    </section>
  );
}
