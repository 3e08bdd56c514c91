import { INDUSTRY_FAMILIES } from '@enishi/shared/industries';
import { Link } from 'react-router';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import type { Placed } from './layNetwork.ts';
import type { Shown } from './NetworkDrawing.tsx';

/** The same as the picture, to read: by industry, everyone with the day we met and whether again. */
export function NetworkTable({ placed, shown }: { placed: readonly Placed[]; shown: Shown }) {
  const t = useText('growth');
  const industries = useText('industries');
  const language = useLanguage();
  const together = new Set(shown.planes.flatMap(({ one, other }) => [one, other]));
  const rows = [...INDUSTRY_FAMILIES, null].flatMap((family) =>
    placed.filter((one) => one.family === family && shown.there.has(one.personId)),
  );
  return (
    <details className="network-table">
      <summary>{t('asTable')}</summary>
      <div className="network-scroll">
        <table className="growth-table">
          <caption className="sr-only">{t('network')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.name')}</th>
              <th scope="col">{t('table.family')}</th>
              <th scope="col">{t('table.met')}</th>
              <th scope="col">{t('table.now')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ personId, name, family, metAt }) => (
              <tr key={personId}>
                <th scope="row">
                  <Link to={`/me/people/${personId}`}>{name || t('someone')}</Link>
                </th>
                <td>{family ? industries(`families.${family}`) : ''}</td>
                <td>{formatDate(metAt, language)}</td>
                <td>
                  {t(
                    together.has(personId)
                      ? 'key.plane'
                      : shown.again.has(personId)
                        ? 'key.line'
                        : 'key.point',
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
