import type { RoomId } from '@enishi/shared/ids';
import { keepDaysOf } from '@enishi/shared/settings';
import type { Effect } from '../mixer/effectsOf.ts';
import { effectsOf } from '../mixer/effectsOf.ts';
import { isRehearsal, metIn } from '../mixer/questions.ts';
import { phaseShown } from '../mixer/sharedView.ts';
import type { Bonds, Encounter } from '../ports/bonds.ts';
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
          name: state.settings.name,
          keepDays: keepDaysOf(state.settings),
          endedAt: state.phase.kind === 'ended' ? state.phase.at : null,
        });
      case 'give_card':
        if (isRehearsal(state)) return;
        return bonds.giveCard({ mixerId, ...effect });
      case 'take_card_back':
        return bonds.takeCardBack(effect.offerId, effect.from, effect.at);
      case 'record_thanks':
        if (isRehearsal(state)) return;
        return bonds.recordThanks(mixerId, effect.from, effect.to, effect.at);
      case 'record_participation':
      case 'record_encounter':
        return;
    }
  }

  /** What a whole crowd does at once is written at once. */
  async function performAll(live: LiveMixer, effects: readonly Effect[]): Promise<void> {
    const { id: mixerId } = live;
    await bonds.recordParticipations(
      effects.flatMap((effect) =>
        effect.type === 'record_participation'
          ? { mixerId, person: effect.person, role: effect.role, at: effect.at }
          : [],
      ),
    );
    const rooms = new Set(
      effects.flatMap((effect) => (effect.type === 'record_encounter' ? effect.roomId : [])),
    );
    await bonds.recordEncounters([...rooms].flatMap((roomId) => encounterIn(live, roomId) ?? []));
    for (const effect of effects) await perform(live, effect);
  }

  async function drain(live: LiveMixer): Promise<void> {
    try {
      while (live.undone.length > 0) {
        const batch = [...live.undone];
        const version = live.version;
        await performAll(
          live,
          batch.flatMap((event) => effectsOf(event, live.state)),
        );
        live.undone.splice(0, batch.length);
        await journal.published(live.id, version);
      }
    } catch (error) {
      log.error({ err: error, mixerId: live.id }, 'effects failed, the sweep repeats them');
    } finally {
      // In the same turn as the last look at `undone`: an event in between would wait for the sweep.
      running.delete(live);
    }
  }

  return {
    run(live) {
      const earlier = running.get(live);
      if (earlier) return earlier;
      const now = drain(live);
      if (live.undone.length > 0) running.set(live, now);
      return now;
    },
    async idle() {
      await Promise.all(running.values());
    },
  };
}

/** Who really sat together; a rehearsal leaves no contacts. */
function encounterIn({ id: mixerId, state }: LiveMixer, roomId: RoomId): Encounter | null {
  const room = state.rooms.get(roomId);
  if (!room || isRehearsal(state)) return null;
  const people = room.seated.filter((one) =>
    room.seated.some((other) => metIn(state.participants.get(one), other, roomId)),
  );
  if (people.length < 2) return null;
  const topics = room.topics.map(({ id }) => id);
  const apart = people.flatMap((one) =>
    people
      .filter((other) => one < other && !metIn(state.participants.get(one), other, roomId))
      .map((other) => `${one} ${other}`),
  );
  return { mixerId, roomId, round: room.round, people, topics, metAt: room.startsAt, apart };
}
