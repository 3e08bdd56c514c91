import type { Messages, StoredMessage } from '../../../server/src/ports/messages.ts';

export function createMemoryMessages(): Messages {
  const messages = new Map<string, StoredMessage>();
  return {
    async save(message) {
      if (!messages.has(message.id)) messages.set(message.id, message);
    },
    async latest(mixerId, perPlace) {
      const mine = [...messages.values()].filter((one) => one.mixerId === mixerId);
      const ordered = mine.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
      const nrFromEnd = (message: StoredMessage) =>
        ordered
          .filter((one) => one.place === message.place)
          .reverse()
          .indexOf(message);
      return ordered.filter((message) => nrFromEnd(message) < perPlace);
    },
  };
}
