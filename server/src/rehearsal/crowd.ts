import type { MixerId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';
import type { PersonStore } from '../ports/personStore.ts';
import type { Random } from '../ports/random.ts';
import type { Sessions } from '../ports/sessions.ts';
import { createDice } from './dice.ts';
import { personas } from './persona.ts';
import { openSeatSocket } from './seatSocket.ts';
import { simulatePerson } from './simulatedPerson.ts';

export type Crowd = { stop(): void };

/** Sends simulated people into a mixer, each with a session, a profile and a card of their own. */
export async function sendCrowd(
  deps: { sessions: Sessions; people: PersonStore; random: Random; ownUrl: () => string },
  { mixerId, language, count }: { mixerId: MixerId; language: Language; count: number },
): Promise<Crowd> {
  const { sessions, people, random, ownUrl } = deps;
  const crowd: { stop(): void }[] = [];
  for (const persona of personas(language, count)) {
    const { personId, cookie } = await sessions.beginSimulated();
    await people.saveProfile(personId, persona.profile);
    await people.saveCard(personId, persona.card);
    const socket = openSeatSocket(ownUrl(), { mixerId, cookie, newId: random.id });
    crowd.push(simulatePerson(persona, socket, createDice(random.seed())));
  }
  return {
    stop() {
      for (const person of crowd) person.stop();
    },
  };
}
