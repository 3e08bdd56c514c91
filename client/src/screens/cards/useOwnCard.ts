import type { CardWords } from '@enishi/shared/contactCard';
import type { CardVersionId } from '@enishi/shared/ids';
import { useCall } from '../../hooks/useCall.ts';
import { useSessionStore } from '../../stores/session.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { type NamedValues, namedValues } from './cardFields.ts';

/** One of my own cards, the main one for null, and how to write a part of it. */
export function useOwnCard(version: CardVersionId | null = null): {
  readonly values: NamedValues;
  /** Of the main card only what is not the profile's. False: refused, or there is no such card any more. */
  readonly write: (changes: Partial<CardWords>) => Promise<boolean>;
  readonly pending: boolean;
} {
  const own = useOwnProfile();
  const main = useCall('PUT /api/me/card');
  const further = useCall('PUT /api/me/cards/:id');
  const save = async (changes: Partial<CardWords>) => {
    if (version === null) return main.run({ body: { ...own.card, ...changes } });
    const card = own.versions.find(({ id }) => id === version);
    if (!card) return null;
    const { id, ...words } = card;
    return further.run({ params: { id }, body: { ...words, ...changes } });
  };
  const write = async (changes: Partial<CardWords>) => {
    const reply = await save(changes);
    if (reply?.ok) useSessionStore.getState().knowMe(reply.value);
    return reply?.ok ?? false;
  };
  return { values: namedValues(own, version), write, pending: main.pending || further.pending };
}
