import type { Effect } from '../mixer/effectsOf.ts';
import { effectsOf } from '../mixer/effectsOf.ts';
import { phaseShown } from '../mixer/sharedView.ts';
import type { Bonds } from '../ports/bonds.ts';
import type { Journal } from '../ports/journal.ts';
import type { Listings } from '../ports/listings.ts';
import type { Log } from '../ports/log.ts';
import type { LiveMixer } from './liveMixers.ts';

export type RunEffects = {
  /** Does what is undone, in order, each at least once, and notes it in the journal. Failures are left for the sweep. */
  run(live: LiveMixer): Promise<void>;
  idle(): Promise<void>;
};

export function createRunEffects(deps: {
  bonds: Bonds;
  listings: Listings;
  journal: Journal;
  log: Log;
}): RunEffects {
  const { bonds, listings, journal, log } = deps;
  const running = new Map<LiveMixer, Promise<void>>();

  async function perform(live: LiveMixer, effect: Effect): Promise<void> {
    const { id: mixerId, state } = live;
    switch (effect.type) {
      case 'list_mixer':
        return listings.set({
          mixerId,
          access: state.twin ? 'hidden' : state.settings.access,
          startsAt: state.settings.startsAt,
          phase: phaseShown(state).kind,
        });
      case 'record_participation':
        return bonds.recordParticipation(mixerId, effect.person, effect.role, effect.at);
      case 'record_encounter':
        return recordEncounter(live, effect.roomId);
      case 'give_card':
        if (state.twin) return;
        return bonds.giveCard({ mixerId, ...effect });
      case 'take_card_back':
        return bonds.takeCardBack(effect.offerId, effect.from, effect.at);
      case 'record_thanks':
        if (state.twin) return;
        return bonds.recordThanks(mixerId, effect.from, effect.to, effect.at);
    }
  }

  /** A rehearsal leaves no contacts. */
  async function recordEncounter({ id: mixerId, state }: LiveMixer, roomId: string): Promise<void> {
    const room = state.rooms.get(roomId);
    if (!room || state.twin) return;
    const people = room.seated.filter((one) =>
      room.seated.some((other) => state.participants.get(one)?.met.has(other)),
    );
    if (people.length < 2) return;
    const topics = room.topics.map(({ id }) => id);
    await bonds.recordEncounter({ mixerId, roomId, round: room.round, people, topics, metAt: room.startsAt });
  }

  async function drain(live: LiveMixer): Promise<void> {
    while (live.undone.length > 0) {
      const batch = [...live.undone];
      const version = live.version - live.undone.length + batch.length;
      for (const event of batch)
        for (const effect of effectsOf(event, live.state)) await perform(live, effect);
      live.undone.splice(0, batch.length);
      await journal.published(live.id, version);
    }
  }

  return {
    run(live) {
      const earlier = running.get(live);
      if (earlier) return earlier;
      const now = drain(live)
        .catch((error: unknown) =>
          log.error({ err: error, mixerId: live.id }, 'effects failed, the sweep repeats them'),
        )
        .finally(() => running.delete(live));
      running.set(live, now);
      return now;
    },
    async idle() {
      await Promise.all(running.values());
    },
  };
}
