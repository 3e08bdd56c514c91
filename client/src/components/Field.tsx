import CircleAlert from 'lucide-react/icons/circle-alert';
import { type ReactNode, useId } from 'react';
import { useText } from '../i18n/useText.ts';

export type FieldProps = {
  label: string;
  hint?: ReactNode;
  /** what is wrong and what to do; falsy: nothing */
  error?: string | null | undefined;
  /** says "optional" beside the label */
  optional?: boolean | undefined;
};

type Wiring = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined };

/** Label above, hint and error below, tied to the control by id. */
export function Field({
  label,
  hint,
  error,
  optional,
  after,
  children,
}: FieldProps & { after?: ReactNode; children: (wiring: Wiring) => ReactNode }) {
  const t = useText('common');
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span> {t('optional')}</span>}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
      <FieldNotes id={id} hint={hint} error={error} />
      {after}
    </div>
  );
}

export function FieldNotes({ id, hint, error }: { id: string } & Pick<FieldProps, 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <CircleAlert size={16} aria-hidden="true" />
          <span>{error}</span>
        </p>
      )}
    </>
  );
}
