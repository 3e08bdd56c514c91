import type { OwnCard } from '@enishi/shared/contactCard';
import { useCall } from '../../hooks/useCall.ts';
import { useSessionStore } from '../../stores/session.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { type CardValues, cardValues } from './cardFields.ts';

/** My own card, and how to write a part of it that was missing. */
export function useOwnCard(): {
  readonly values: CardValues;
  readonly write: (changes: Partial<OwnCard>) => Promise<boolean>;
  readonly pending: boolean;
} {
  const { profile, card } = useOwnProfile();
  const save = useCall('PUT /api/me/card');
  const write = async (changes: Partial<OwnCard>) => {
    const reply = await save.run({ body: { ...card, ...changes } });
    if (reply.ok) useSessionStore.getState().knowMe(reply.value);
    return reply.ok;
  };
  return { values: cardValues(profile, card), write, pending: save.pending };
}
