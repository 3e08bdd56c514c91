import { DIMENSIONS, MOST, type NewRating, type Scores } from '@enishi/shared/growth';
import { useId, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useCall } from '../../hooks/useCall.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useText } from '../../i18n/useText.ts';
import './growth.css';

const even: Scores = {
  thinking: 3,
  horizon: 3,
  network: 3,
  motivation: 3,
  ideas: 3,
  confidence: 3,
  fulfilment: 3,
};

export type RatingFormProps = Pick<NewRating, 'mixerId' | 'moment'> & {
  start?: Scores | undefined;
  onDone?: () => void;
};

/** Seven sliders from 1 to 5, saved when I say so. */
export function RatingForm({ mixerId, moment, start = even, onDone }: RatingFormProps) {
  const t = useText('growth');
  const say = useErrorText();
  const [scores, score] = useState(start);
  const [saved, setSaved] = useState(false);
  const { run, pending, refusal } = useCall('POST /api/me/ratings');
  const save = async () => {
    const reply = await run({ body: { mixerId, moment, scores } });
    setSaved(reply.ok);
    if (reply.ok) onDone?.();
  };
  return (
    <div className="grid gap-4">
      <p className="muted text-14">{t('scale')}</p>
      <div className="rating-form">
        {DIMENSIONS.map((dimension) => (
          <Slider
            key={dimension}
            label={t(`dimensions.${dimension}`)}
            value={scores[dimension]}
            onChange={(value) => {
              setSaved(false);
              score((now) => ({ ...now, [dimension]: value }));
            }}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button pending={pending} onClick={() => void save()}>
          {t('saveRating')}
        </Button>
        <p className="muted text-14" role="status">
          {saved && t('ratingSaved')}
        </p>
      </div>
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </div>
  );
}

function Slider({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  const id = useId();
  return (
    <div className="rating-row">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{value}</output>
      <input
        id={id}
        type="range"
        min={1}
        max={MOST}
        step={1}
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  );
}
