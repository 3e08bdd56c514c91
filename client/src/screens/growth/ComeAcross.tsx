import { TOLD_IN } from '@enishi/shared/impressions';
import { useLoad } from '../../hooks/useLoad.ts';
import { useText } from '../../i18n/useText.ts';

/** How I come across, in words that several people chose; never by whom. */
export function ComeAcross() {
  const t = useText('growth');
  const words = useText('between');
  const loaded = useLoad('GET /api/me/impressions');
  if (loaded.state !== 'ready') return null;
  return (
    <section className="card grid gap-4">
      <div>
        <h2>{t('across')}</h2>
        <p className="muted measure">{t('acrossHint', { count: TOLD_IN })}</p>
      </div>
      {loaded.value.words.length === 0 ? (
        <p className="muted">{t('acrossEmpty', { count: TOLD_IN })}</p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {loaded.value.words.map((word) => (
            <li key={word} className="mirror-word">
              {words(`impressions.${word}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
