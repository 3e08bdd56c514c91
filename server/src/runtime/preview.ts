import type { Preview } from '@enishi/shared/consoleView';
import type { Reply } from '@enishi/shared/errors';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import { isDivision, sectionOf } from '@enishi/shared/industries';
import { isHost, readyForRound } from '../mixer/questions.ts';
import { whyNobody } from '../mixer/rules/rounds.ts';
import type { ReadonlyMixer } from '../mixer/state.ts';
import { outlook } from '../pairing/outlook.ts';
import type { Seating } from '../pairing/types.ts';
import type { People } from '../ports/people.ts';
import type { Presence } from '../ports/presence.ts';
import type { Compose } from './composeView.ts';
import { freshRounds } from './freshRounds.ts';
import type { LiveMixer, LiveMixers } from './liveMixers.ts';
import type { SeatAhead } from './seatAhead.ts';

/** So many places are tried ahead at most, all rounds together: the pairing has the rounds that run to seat too. */
const MOST_PLACES = 5_000;
/** So many who wait are named for each round. */
const NAMED = 6;

/** The next round as it would be if it were seated now, and all to come. Says no more than the rounds themselves will. */
export function createPreview(deps: {
  mixers: LiveMixers;
  seatAhead: SeatAhead;
  presence: Presence;
  people: People;
  compose: Compose;
}): (id: MixerId, by: PersonId) => Promise<Reply<Preview>> {
  const { mixers, seatAhead, presence, people, compose } = deps;
  const sectionOfPerson = (person: PersonId) => {
    const industry = people.get(person)?.profile?.industry;
    return isDivision(industry) ? sectionOf(industry) : null;
  };
  const solving = new Map<MixerId, { settings: ReadonlyMixer['settings']; seatings: Promise<Seating[]> }>();
  /**
   * However often it is asked for, one question of a mixer is with the pairing at a time. One that was asked under
   * other settings is waited for, and is no answer.
   */
  function solve(live: LiveMixer, ready: readonly PersonId[], rounds: number): Promise<Seating[]> {
    const under = solving.get(live.id);
    const { settings } = live.state;
    if (under?.settings === settings) return under.seatings;
    const before = under?.seatings.catch(() => []) ?? Promise.resolve();
    const seatings = before
      .then(() => seatAhead(ready, live.state, rounds))
      .finally(() => {
        if (solving.get(live.id)?.seatings === seatings) solving.delete(live.id);
      });
    solving.set(live.id, { settings, seatings });
    return seatings;
  }
  const listed = (person: PersonId) => compose.tag({ person, shows: 'list' });

  function allAhead(
    { roundsStarted }: ReadonlyMixer,
    ready: readonly PersonId[],
    seatings: readonly Seating[],
  ): Preview['ahead'] {
    if (seatings.length < 2) return null;
    const told = ready.map((id) => ({ id, industry: people.get(id)?.profile?.industry ?? null }));
    const met = outlook(
      told,
      seatings.map(({ rooms }) => rooms.map((room) => room.people)),
    );
    const waits = seatings.flatMap(({ unseated }, at) =>
      unseated.length === 0
        ? []
        : [
            {
              round: roundsStarted + at + 1,
              count: unseated.length,
              people: unseated.slice(0, NAMED).map(({ id }) => listed(id)),
            },
          ],
    );
    return { rounds: seatings.length, people: met.partners, industries: met.industries, waits };
  }

  return async (id, by) => {
    const live = await mixers.load(id);
    if (!live) return { ok: false, code: 'unknown_mixer' };
    const { state } = live;
    if (!isHost(state, by)) return { ok: false, code: 'not_host' };
    // Whoever saw the seats before they are taken could read wishes from them.
    if (state.settings.mode === 'reunion') return { ok: false, code: 'preview_hidden' };
    const ready = readyForRound(state, (person) => presence.isPresent(id, person));
    if (ready.length < 2) return { ok: false, code: 'too_few_participants' };
    const left = Math.max(1, state.settings.rounds - state.roundsStarted);
    const seatings = await solve(live, ready, left * ready.length > MOST_PLACES ? 1 : left);
    const [next] = seatings;
    if (!next || next.rooms.length === 0) return { ok: false, code: whyNobody(next ?? null) };
    const met = (one: PersonId, other: PersonId) => state.participants.get(one)?.met.has(other) ?? false;
    return {
      ok: true,
      value: {
        rooms: next.rooms.map((room) => ({ people: room.people.map(listed) })),
        unseated: next.unseated.map(({ id: person, reason }) => ({
          person: listed(person),
          because: reason,
        })),
        freshPairs: next.rooms.filter(({ people: [one, other] }) => one && other && !met(one, other)).length,
        differentIndustries: next.rooms.filter((room) => new Set(room.people.map(sectionOfPerson)).size > 1)
          .length,
        certificate: next.certificate,
        freshRounds: freshRounds(state, people.get),
        ahead: allAhead(state, ready, seatings),
      },
    };
  };
}
