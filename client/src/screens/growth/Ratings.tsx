import { DIMENSIONS, type Rating } from '@enishi/shared/growth';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useMixerName } from '../../hooks/useMixerName.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { Radar } from './Radar.tsx';
import { RatingForm } from './RatingForm.tsx';

/** How I rated myself, two days laid over each other, with the numbers beside the picture. */
export function Ratings({ ratings, onRated }: { ratings: readonly Rating[]; onRated: () => void }) {
  const t = useText('growth');
  const nameOf = useMixerName();
  const language = useLanguage();
  const [rating, rate] = useState(false);
  const [first, chooseFirst] = useState<string | null>(null);
  const [second, chooseSecond] = useState<string | null>(null);
  const keyed = ratings.map((one) => ({ ...one, key: `${one.at} ${one.moment}` }));
  const find = (key: string | null) => keyed.find((one) => one.key === key);
  const later = find(second) ?? keyed.at(-1);
  const earlier = find(first) ?? (keyed.length > 1 ? keyed[0] : undefined);
  const label = ({ at, moment, mixerName }: Rating) =>
    [formatDate(at, language), nameOf(mixerName), moment !== 'own' && t(`moment.${moment}`)]
      .filter(Boolean)
      .join(' ');
  const options = keyed.map((one) => ({ value: one.key, label: label(one) }));
  return (
    <section className="card grid gap-5">
      <div>
        <h2>{t('ratings')}</h2>
        <p className="muted measure">{t('ratingsHint')}</p>
      </div>
      {later && (
        <>
          {earlier && keyed.length > 1 && (
            <div className="grid max-w-[40rem] gap-4 desk:grid-cols-2">
              <SelectField
                label={t('compare.first')}
                options={options}
                value={earlier.key}
                onChange={chooseFirst}
              />
              <SelectField
                label={t('compare.second')}
                options={options}
                value={later.key}
                onChange={chooseSecond}
              />
            </div>
          )}
          <div className="ratings">
            <Radar before={earlier?.scores ?? null} after={later.scores} />
            <table className="growth-table">
              <caption className="sr-only">{t('ratings')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('dimension')}</th>
                  {earlier && (
                    <th scope="col">
                      <i className="key-before" aria-hidden="true" />
                      {label(earlier)}
                    </th>
                  )}
                  <th scope="col">
                    <i className="key-after" aria-hidden="true" />
                    {label(later)}
                  </th>
                </tr>
              </thead>
              <tbody>
                {DIMENSIONS.map((dimension) => (
                  <tr key={dimension}>
                    <th scope="row">{t(`dimensions.${dimension}`)}</th>
                    {earlier && <td>{earlier.scores[dimension]}</td>}
                    <td>{later.scores[dimension]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {rating ? (
        <RatingForm
          mixerId={null}
          moment="own"
          start={later?.scores}
          onDone={() => {
            rate(false);
            onRated();
          }}
        />
      ) : (
        <Button className="justify-self-start" onClick={() => rate(true)}>
          {t('rateNow')}
        </Button>
      )}
    </section>
  );
}
