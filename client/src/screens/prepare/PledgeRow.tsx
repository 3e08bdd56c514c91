import { useState } from 'react';
import { CheckboxRow } from '../../components/CheckboxRow.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useText } from '../../i18n/useText.ts';
import { PledgeList } from '../mixer/Pledges.tsx';

export type PledgeRowProps = { agreed: boolean; asked: boolean; onChange: (agreed: boolean) => void };

/** What everyone agrees to, in full, and the tick. */
export function PledgeRow({ agreed, asked, onChange }: PledgeRowProps) {
  const t = useText('prepare');
  const say = useErrorText();
  const [first] = useState(agreed);
  return (
    <section className="rounded-control border border-line px-4 pb-2" aria-labelledby="pledge">
      <details open={!first}>
        <summary className="min-h-12 py-3">
          <h2 id="pledge" className="inline text-16">
            {t('pledge')}
          </h2>
        </summary>
        <PledgeList compact />
      </details>
      <CheckboxRow
        label={t('agree')}
        checked={agreed}
        error={asked && !agreed ? say('pledge_required') : null}
        onChange={onChange}
      />
    </section>
  );
}
