import Send from 'lucide-react/icons/send';
import { Button } from './Button.tsx';

type SendFootProps = {
  label: string;
  /** what sending does, below the button */
  hint: string;
  pending: boolean;
  /** why it was not sent, as a sentence */
  refusal: string | null;
};

/** The end of a form that reaches somebody else: why it failed, the button, and what it does. */
export function SendFoot({ label, hint, pending, refusal }: SendFootProps) {
  return (
    <>
      {refusal && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
      <div className="grid justify-items-start gap-2">
        <Button type="submit" variant="main" icon={<Send size={20} aria-hidden="true" />} pending={pending}>
          {label}
        </Button>
        <p className="muted measure text-14">{hint}</p>
      </div>
    </>
  );
}
