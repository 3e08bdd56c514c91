import type { Reply } from '@enishi/shared/errors';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import { isDivision, sectionOf } from '@enishi/shared/industries';
import type { Preview } from '@enishi/shared/views';
import { isHost, readyAndPresent } from '../mixer/questions.ts';
import type { People } from '../ports/people.ts';
import type { Presence } from '../ports/presence.ts';
import type { Compose } from './composeView.ts';
import type { LiveMixer, LiveMixers } from './liveMixers.ts';
import type { Seatings } from './seatings.ts';

/** What the next round would be if it were seated now. Says no more than the round itself will. */
export function createPreview(deps: {
  mixers: LiveMixers;
  seatings: Seatings;
  presence: Presence;
  people: People;
  compose: Compose;
}): (id: MixerId, by: PersonId) => Promise<Reply<Preview>> {
  const { mixers, seatings, presence, people, compose } = deps;
  const sectionOfPerson = (person: PersonId) => {
    const industry = people.get(person)?.profile?.industry;
    return isDivision(industry) ? sectionOf(industry) : null;
  };
  const solving = new Map<MixerId, ReturnType<Seatings>>();
  /** However often it is asked for, one question of a mixer is with the pairing at a time. */
  function solve(live: LiveMixer, ready: readonly PersonId[]): ReturnType<Seatings> {
    const asked =
      solving.get(live.id) ??
      seatings({ kind: 'round', people: ready }, live.state).finally(() => solving.delete(live.id));
    solving.set(live.id, asked);
    return asked;
  }

  return async (id, by) => {
    const live = await mixers.load(id);
    if (!live) return { ok: false, code: 'unknown_mixer' };
    if (!isHost(live.state, by)) return { ok: false, code: 'not_host' };
    const ready = readyAndPresent(live.state, (person) => presence.isPresent(id, person));
    if (ready.length < 2) return { ok: false, code: 'too_few_participants' };
    const { seating } = await solve(live, ready);
    if (!seating) return { ok: false, code: 'no_fresh_pairs' };
    const listed = (person: PersonId) => compose.tag({ person, shows: 'list' });
    const met = (one: PersonId, other: PersonId) => live.state.participants.get(one)?.met.has(other) ?? false;
    return {
      ok: true,
      value: {
        rooms: seating.rooms.map((room) => ({ people: room.people.map(listed) })),
        unseated: seating.unseated.map(({ id: person, reason }) => ({
          person: listed(person),
          because: reason,
        })),
        freshPairs: seating.rooms.filter(({ people: [one, other] }) => one && other && !met(one, other))
          .length,
        differentIndustries: seating.rooms.filter(
          (room) => new Set(room.people.map(sectionOfPerson)).size > 1,
        ).length,
        certificate: seating.certificate,
      },
    };
  };
}
