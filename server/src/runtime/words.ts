import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { Messages, Place, StoredMessage } from '../ports/messages.ts';

const KEPT = { lobby: 50, other: 200 };

/** The messages of a live mixer, in memory as they are in the table. */
export type Words = {
  at(place: Place): readonly StoredMessage[];
  /** whoever wrote them, also those who are gone */
  authors(): ReadonlySet<PersonId>;
  add(message: StoredMessage): void;
};

export async function loadWords(messages: Messages, id: MixerId): Promise<Words> {
  const places = new Map<Place, StoredMessage[]>();
  const words: Words = {
    at: (place) => places.get(place) ?? [],
    authors: () => new Set([...places.values()].flat().map(({ from }) => from)),
    add(message) {
      const list = places.get(message.place) ?? [];
      places.set(message.place, list);
      if (list.some(({ id: known }) => known === message.id)) return;
      list.push(message);
      if (list.length > (message.place === 'lobby' ? KEPT.lobby : KEPT.other)) list.shift();
    },
  };
  for (const message of await messages.latest(id, KEPT.other)) words.add(message);
  return words;
}
