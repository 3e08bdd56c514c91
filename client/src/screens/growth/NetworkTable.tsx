import { INDUSTRY_FAMILIES } from '@enishi/shared/industries';
import { memo, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { type Placed, type Shown, togetherIn } from './layNetwork.ts';
import { useBondText } from './useBondText.ts';

type NetworkTableProps = { placed: readonly Placed[]; shown: Shown };

/** The same as the picture, to read: by industry, everyone with the day we met, whether again, and with whom as three. */
export const NetworkTable = memo(function NetworkTable(props: NetworkTableProps) {
  const t = useText('growth');
  const [open, setOpen] = useState(false);
  return (
    <details className="network-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('asTable')}</summary>
      {open && <Rows {...props} />}
    </details>
  );
});

function Rows({ placed, shown }: NetworkTableProps) {
  const t = useText('growth');
  const industries = useText('industries');
  const language = useLanguage();
  const placeOf = useMemo(() => new Map(placed.map((one) => [one.personId, one])), [placed]);
  const together = useMemo(() => togetherIn(shown.planes), [shown]);
  const bond = useBondText(placeOf, shown, together);
  const rows = [...INDUSTRY_FAMILIES, null].flatMap((family) =>
    placed.filter((one) => one.family === family && shown.there.has(one.personId)),
  );
  return (
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
          {rows.map((row) => (
            <tr key={row.personId}>
              <th scope="row">
                <Link to={`/me/people/${row.personId}`}>{row.name || t('someone')}</Link>
              </th>
              <td>{row.family ? industries(`families.${row.family}`) : ''}</td>
              <td>{formatDate(row.metAt, language)}</td>
              <td>{bond(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
