import { INDUSTRY_FAMILIES, type IndustryFamily } from '@enishi/shared/industries';
import { useText } from '../i18n/useText.ts';
import { IndustryIcon } from './IndustryIcon.tsx';
import { fan, layThreads } from './layThreads.ts';

export type ThreadsProps = {
  /** people by family, as the views have it */
  families: Readonly<Record<string, number>>;
  /** the family one belongs to oneself: that thread is vermilion */
  own?: IndustryFamily | null | undefined;
  /** what the table shows: "Who is here" */
  label: string;
};

const oneOfEach = Object.fromEntries(INDUSTRY_FAMILIES.map((family) => [family, 1]));

/** Who comes from where, one thread a person. The table beside it says the same in words. */
export function Threads({ families, own = null, label }: ThreadsProps) {
  const t = useText('common');
  const names = useText('industries');
  const nobody = INDUSTRY_FAMILIES.every((family) => !families[family]);
  // Before anybody is there, the threads that may come are hinted at.
  const { threads, perThread } = layThreads(nobody ? oneOfEach : families, own);
  const mine = nobody ? undefined : threads.find((thread) => thread.own);
  return (
    <div>
      <div className="threads">
        <table>
          <caption className="sr-only">{label}</caption>
          <tbody>
            {INDUSTRY_FAMILIES.map((family) => (
              <tr key={family} data-family={family} data-none={!families[family] || undefined}>
                <th scope="row">
                  <span>
                    <IndustryIcon family={family} />
                    {names(`families.${family}`)}
                    {own === family && <span className="sr-only">{t('youToo')}</span>}
                  </span>
                </th>
                <td>{t('people', { count: families[family] ?? 0 })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div
          className="threads-fan"
          data-many={threads.length > 36 || undefined}
          data-nobody={nobody || undefined}
          aria-hidden="true"
        >
          <svg viewBox={`0 0 ${fan.width} ${fan.height}`} preserveAspectRatio="none" aria-hidden="true">
            {threads.map(({ family, own: isOwn, path, x, y }) => (
              <g key={path} data-family={family}>
                <path className={isOwn ? 'own' : undefined} d={path} />
                <path className={isOwn ? 'own end' : 'end'} d={`M${x} ${y}h.01`} />
              </g>
            ))}
          </svg>
          {mine && (
            <span
              className="threads-own"
              style={{ left: `${(mine.x / fan.width) * 100}%`, top: `${(mine.y / fan.height) * 100}%` }}
            >
              {t('you')}
            </span>
          )}
        </div>
      </div>
      {mine && (
        <p className="threads-legend" aria-hidden="true">
          {t('you')}
        </p>
      )}
      {perThread > 1 && <p className="muted text-14 mt-2">{t('threadStandsFor', { count: perThread })}</p>}
    </div>
  );
}
