import Plus from 'lucide-react/icons/plus';
import { useId } from 'react';
import { Button } from '../../components/Button.tsx';
import { MeishiCard } from '../../components/MeishiCard.tsx';
import { useText } from '../../i18n/useText.ts';
import { cardWith, isWritten, shownFields } from './cardFields.ts';
import { FillField } from './FillField.tsx';
import type { Giving } from './useGiving.ts';
import { WhichCard } from './WhichCard.tsx';

/** Which card, as it will be seen, and a switch for each field; the name is always there. */
export function FieldChoice({ giving }: { giving: Giving }) {
  const t = useText('cards');
  const { version, chooseVersion, values, chosen, fields, drafts, pending, turn, write, take } = giving;
  return (
    <div className="grid gap-4">
      <WhichCard version={version} onChoose={chooseVersion} />
      <MeishiCard card={cardWith(values, fields)} />
      <ul className="card-fields">
        <li>
          <span className="card-field-text">
            <span>{t('field.name')}</span>
            <b>{values.name}</b>
          </span>
          <span className="muted text-14">{t('always')}</span>
        </li>
        {shownFields.map((field) => {
          const draft = isWritten(field) && drafts[field];
          if (draft) {
            return (
              <li key={field}>
                <FillField
                  field={field}
                  draft={draft}
                  pending={pending}
                  onType={(text) => write(field, text)}
                  onCancel={() => write(field, undefined)}
                  onSave={() => void take([field])}
                />
              </li>
            );
          }
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
              <Button
                small
                variant="ghost"
                icon={<Plus size={20} aria-hidden="true" />}
                onClick={() => write(field, '')}
              >
                {t(`fill.${field}`)}
              </Button>
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
