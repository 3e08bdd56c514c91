import { expect, it } from 'vitest';
import type { Command } from '../../../server/src/mixer/command.ts';
import { cardHandlers } from '../../../server/src/transport/socket/handlers/cards.ts';
import type { Who } from '../../../server/src/transport/socket/types.ts';

const who = { mixerId: 'mixer-0001', personId: 'ana-0001', kind: 'seat' } as Who;
const commandId = 'command-0001';

/** Ana has one further card. */
function door() {
  const ran: Command[] = [];
  const kept: string[] = [];
  const handlers = cardHandlers(
    async (_who, _id, command) => {
      ran.push(command);
      return { ok: true, value: {} };
    },
    {
      conversation: { withOffer: async (_id, _key, { reason }) => void kept.push(reason) },
      hasCard: async (person, version) =>
        person === who.personId && (version === undefined || version === 'card-0001'),
    },
  );
  const offer = (version?: string) =>
    handlers['card:offer'](
      { commandId, roomId: 'room-0001', to: 'ben-0001', fields: ['email'], reason: 'hello', version },
      who,
    );
  const answer = (version?: string) =>
    handlers['card:answer']({ commandId, offerId: 'offer-0001', answer: 'accept', fields: [], version }, who);
  return { ran, kept, offer, answer };
}

it('[C34] one of my own cards, or none named, goes through', async () => {
  const { ran, kept, offer, answer } = door();
  for (const ask of [offer, answer])
    for (const version of [undefined, 'card-0001'])
      expect(await ask(version)).toEqual({ ok: true, value: {} });
  expect(ran.map((command) => ('version' in command ? command.version : null))).toEqual([
    undefined,
    'card-0001',
    undefined,
    'card-0001',
  ]);
  expect(kept).toEqual(['hello', 'hello']);
});

it('[C34] a card of somebody else’s, or one that was deleted, is refused before anything is kept', async () => {
  const { ran, kept, offer, answer } = door();
  for (const ask of [offer, answer])
    expect(await ask('card-of-ben-01')).toEqual({ ok: false, code: 'unknown_card' });
  expect([...ran, ...kept]).toEqual([]);
});
