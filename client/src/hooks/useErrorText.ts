import type { ErrorCode } from '@enishi/shared/errors';
import { useText } from '../i18n/useText.ts';

/** The sentence for people that goes with a refusal's code. */
export function useErrorText(): (code: ErrorCode) => string {
  const t = useText('errors');
  return (code) => t(code);
}
