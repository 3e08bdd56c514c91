import type { ErrorCode } from '@enishi/shared/errors';
import CircleAlert from 'lucide-react/icons/circle-alert';
import { useErrorText } from '../../../hooks/useErrorText.ts';

/** Why the last try was refused, under what was tried. */
export function PanelRefusal({ code }: { code: ErrorCode | null }) {
  const say = useErrorText();
  return (
    code && (
      <p className="field-error" role="alert">
        <CircleAlert size={16} aria-hidden="true" />
        <span>{say(code)}</span>
      </p>
    )
  );
}
