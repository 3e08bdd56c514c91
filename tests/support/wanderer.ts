import { setTimeout as thinking } from 'node:timers/promises';
import type { RequestInput, RequestName } from '@enishi/shared/requests';
import { type Connection, newCommandId, type Person } from './person.ts';
import type { SeededChance } from './seededChance.ts';

export type Acknowledged = {
  readonly name: RequestName;
  readonly commandId: string;
  readonly person: string;
  readonly payload: object;
};

/** Someone who acts at random for as long as they are let, and sends again what a dead server did not answer. */
export function wander(person: Person, seat: Connection, chance: SeededChance, acknowledged: Acknowledged[]) {
  let going = true;

  /** The same commandId until there is an answer: exactly what a browser does. */
  async function insist<N extends RequestName>(
    name: N,
    fields: Omit<RequestInput<N>, 'commandId'>,
  ): Promise<void> {
    const commandId = newCommandId();
    const payload = { commandId, ...fields } as RequestInput<N>;
    for (;;) {
      const reply = await seat.ask(name, payload).catch(() => null);
      if (reply?.ok) acknowledged.push({ name, commandId, person: person.personId, payload: fields });
      if (reply && (reply.ok || reply.code !== 'internal')) return;
      await seat.isConnected();
    }
  }

  async function act(): Promise<void> {
    const { mine } = seat.view();
    const [partner] = mine.room?.partners ?? [];
    const room = mine.room;
    if (!room || !partner) {
      if (chance.below(4) === 0)
        await insist('chat:send', { to: 'lobby', text: `lobby ${chance.below(1e9)}` });
      return;
    }
    const { roomId } = room;
    const { exchange } = partner;
    const to = partner.person.personId;
    switch (chance.below(7)) {
      case 0:
        return insist('topic:draw', { roomId, drawn: room.topic.drawn });
      case 1:
        return insist('time:wish', { roomId, wish: chance.below(2) === 0 });
      case 2:
        return insist('card:offer', { roomId, to, fields: ['email'], reason: '' });
      case 3:
        if (exchange.state !== 'asked') return;
        return insist('card:answer', { offerId: exchange.offerId, answer: 'accept', fields: [] });
      case 4:
        return insist('thanks:give', { roomId, to });
      default:
        return insist('chat:send', { to: roomId, text: `room ${chance.below(1e9)}` });
    }
  }

  const over = (async () => {
    while (going) {
      await act();
      await thinking(100 + chance.below(1_200));
    }
  })();
  return {
    async stop() {
      going = false;
      await over;
    },
  };
}
