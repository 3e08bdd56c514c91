import type { MixerId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';
import type { Clock } from '../ports/clock.ts';
import type { PersonStore } from '../ports/personStore.ts';
import type { Random } from '../ports/random.ts';
import type { Sessions } from '../ports/sessions.ts';
import { createDice } from './dice.ts';
import { personas } from './persona.ts';
import { openSeatSocket } from './seatSocket.ts';
import { type SimulatedPerson, simulatePerson } from './simulatedPerson.ts';

const LOOK_AROUND_EVERY_MS = 5_000;

export type Crowd = {
  /** Sends simulated people into a mixer, each with a session, a profile and a card of their own. */
  send(sent: { mixerId: MixerId; language: Language; count: number }): Promise<void>;
  /** Takes everybody home, those who are still to come among them. */
  stop(): void;
};

export function createCrowd(deps: {
  sessions: Sessions;
  people: PersonStore;
  random: Random;
  clock: Clock;
  ownUrl: () => string;
}): Crowd {
  const { sessions, people, random, clock, ownUrl } = deps;
  const crowd: SimulatedPerson[] = [];
  let stopped = false;
  const lookingAround = setInterval(() => keepOneFree(crowd), LOOK_AROUND_EVERY_MS);
  lookingAround.unref();
  return {
    async send({ mixerId, language, count }) {
      for (const persona of personas(language, count)) {
        const { personId, cookie } = await sessions.beginSimulated();
        await people.saveProfile(personId, persona.profile);
        await people.saveCard(personId, persona.card);
        if (stopped) return;
        const socket = openSeatSocket(ownUrl(), { mixerId, cookie, newId: random.id });
        crowd.push(simulatePerson(persona, { socket, clock, dice: createDice(random.seed()) }));
      }
    },
    stop() {
      stopped = true;
      clearInterval(lookingAround);
      for (const person of crowd) person.stop();
    },
  };
}

/** Somebody real who comes in the middle of a round finds a partner, though everybody simulated is in a talk. */
export function keepOneFree(crowd: readonly SimulatedPerson[]): void {
  if (!crowd.some((person) => person.isFree())) crowd.some((person) => person.stepsOut());
}
