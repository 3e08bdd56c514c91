import type { CardField } from '@enishi/shared/contactCard';
import Plus from 'lucide-react/icons/plus';
import { useId, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { MeishiCard } from '../../components/MeishiCard.tsx';
import { useText } from '../../i18n/useText.ts';
import { cardWith, isWritten, shownFields } from './cardFields.ts';
import { FillField } from './FillField.tsx';
import { useOwnCard } from './useOwnCard.ts';

export type FieldChoiceProps = {
  chosen: readonly CardField[];
  onChange: (chosen: readonly CardField[]) => void;
};

/** The live card on top, a switch for each field; the name is always there. */
export function FieldChoice({ chosen, onChange }: FieldChoiceProps) {
  const t = useText('cards');
  const { values, write, pending } = useOwnCard();
  const [filling, fill] = useState<CardField | null>(null);
  const turn = (field: CardField, on: boolean) =>
    onChange(shownFields.filter((one) => (one === field ? on : chosen.includes(one))));
  return (
    <div className="grid gap-4">
      <MeishiCard card={cardWith(values, chosen)} />
      <ul className="card-fields">
        <li>
          <span className="card-field-text">
            <span>{t('field.name')}</span>
            <b>{values.name}</b>
          </span>
          <span className="muted text-14">{t('always')}</span>
        </li>
        {shownFields.map((field) => {
          if (values[field] !== '') {
            return (
              <FieldSwitch
                key={field}
                label={t(`field.${field}`)}
                value={values[field]}
                on={chosen.includes(field)}
                onTurn={(on) => turn(field, on)}
              />
            );
          }
          if (!isWritten(field)) return null;
          return (
            <li key={field}>
              {filling === field ? (
                <FillField
                  field={field}
                  pending={pending}
                  onCancel={() => fill(null)}
                  onSave={async (text) => {
                    const saved = await write({ [field]: text });
                    if (saved) {
                      turn(field, true);
                      fill(null);
                    }
                    return saved;
                  }}
                />
              ) : (
                <Button
                  small
                  variant="ghost"
                  icon={<Plus size={20} aria-hidden="true" />}
                  onClick={() => fill(field)}
                >
                  {t(`fill.${field}`)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type FieldSwitchProps = { label: string; value: string; on: boolean; onTurn: (on: boolean) => void };

function FieldSwitch({ label, value, on, onTurn }: FieldSwitchProps) {
  const id = useId();
  return (
    <li>
      <label className="card-field-text" htmlFor={id}>
        <span>{label}</span>
        <b>{value}</b>
      </label>
      <input
        type="checkbox"
        role="switch"
        className="switch"
        id={id}
        checked={on}
        aria-checked={on}
        onChange={(event) => onTurn(event.target.checked)}
      />
    </li>
  );
}
