import type { CardWords } from '@enishi/shared/contactCard';
import type { ErrorCode } from '@enishi/shared/errors';
import type { CardVersionId } from '@enishi/shared/ids';
import { useCall } from '../../hooks/useCall.ts';
import { useSessionStore } from '../../stores/session.ts';

/** Makes a further card; answers its id, or null with the reason in `refusal`. */
export function useMakeCard(): {
  readonly make: (words: CardWords) => Promise<CardVersionId | null>;
  readonly pending: boolean;
  readonly refusal: ErrorCode | null;
} {
  const { run, pending, refusal } = useCall('POST /api/me/cards');
  const make = async (words: CardWords) => {
    const reply = await run({ body: words });
    if (!reply.ok) return null;
    useSessionStore.getState().knowMe(reply.value);
    return reply.value.versions.at(-1)?.id ?? null;
  };
  return { make, pending, refusal };
}
