import type { CardReceipt } from '@enishi/shared/contacts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { useCardLabels } from '../cards/useCardLabels.ts';
import { usePeopleText } from '../room/usePeopleText.ts';

/** Which cards went which way, with the time. */
export function CardReceipts({ receipts }: { receipts: readonly CardReceipt[] }) {
  const t = useText('people');
  const cards = useText('cards');
  const language = useLanguage();
  const { list } = usePeopleText();
  const { labelOf } = useCardLabels();
  const when = (at: number) => `${formatDate(at, language)} ${formatTime(at, language)}`;
  if (receipts.length === 0) return null;
  return (
    <section className="card grid gap-3">
      <h2 className="text-20">{t('receipts')}</h2>
      <ul className="grid gap-3 text-14">
        {receipts.map(({ offerId, direction, fields, version, at, takenBackAt }) => (
          <li key={`${offerId} ${direction}`}>
            <b>{t(`direction.${direction}`)}</b>
            {direction === 'gave' && labelOf(version) && `　${labelOf(version)}`}
            <br />
            <span className="muted">
              {list(['name', ...fields].map((field) => cards(`field.${field}`)))}
              <br />
              {takenBackAt === null ? when(at) : t('takenBack', { date: when(takenBackAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
