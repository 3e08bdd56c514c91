import { useText } from '../../i18n/useText.ts';

const CARDS = 4;

/** A breath: another one after each round. */
export function Breath({ round }: { round: number }) {
  const t = useText('between');
  const which = (Math.max(1, round) - 1) % CARDS;
  return (
    <section className="breath">
      <span className="breath-circle" aria-hidden="true" />
      <div>
        <h2 className="text-16">{t('breath.title')}</h2>
        <p>{t(`breath.${which + 1}`)}</p>
      </div>
    </section>
  );
}
