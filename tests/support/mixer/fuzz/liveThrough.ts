import type { Instant, PersonId } from '@enishi/shared/ids';
import { DECK_CHOICES, type MixerSettingsInput } from '@enishi/shared/settings';
import { agenda } from '../../../../server/src/mixer/agenda.ts';
import type { Ambient } from '../../../../server/src/mixer/ambient.ts';
import type { Command } from '../../../../server/src/mixer/command.ts';
import { decide } from '../../../../server/src/mixer/decide.ts';
import type { MixerEvent } from '../../../../server/src/mixer/event.ts';
import { evolve, fold } from '../../../../server/src/mixer/evolve.ts';
import { nextDeadline } from '../../../../server/src/mixer/nextDeadline.ts';
import { heldUntil } from '../../../../server/src/mixer/rules/presence.ts';
import { seatingNeed } from '../../../../server/src/mixer/seatingNeed.ts';
import { touchedBy } from '../../../../server/src/mixer/touchedBy.ts';
import { viewFor } from '../../../../server/src/mixer/viewFor.ts';
import { type SeededChance, seededChance } from '../../seededChance.ts';
import { mixerCreated } from '../history.ts';
import { DAWN, MINUTE, SECOND } from '../moments.ts';
import { host } from '../people.ts';
import { expectReplay } from '../story.ts';
import { expectNobodyReadsBack, type FirstSeats } from './firstSeats.ts';
import { expectSoundEvent, expectSoundState, holds } from './invariants.ts';
import { randomCommand } from './randomCommand.ts';
import { seatingFor } from './seatingFor.ts';
import { noteTalks, type Talks } from './talks.ts';

/** A quiet mixer has nothing due any more after far fewer steps. */
const MOST_DUE = 60;

/** Lets people press, come, go and wait at random for so many steps, and holds every invariant after each. */
export function liveThrough(seed: number, steps: number): { events: readonly MixerEvent[] } {
  const chance = seededChance(seed);
  const people = Array.from({ length: 4 + chance.below(9) }, (_, nr) => `p${nr}-person`);
  const everybody = [...people, host];
  const events: MixerEvent[] = [{ ...mixerCreated(randomSettings(chance)), at: DAWN }];
  const mixer = fold(events);
  const lost = new Map<PersonId, Instant>();
  const talks: Talks = new Map();
  const seats: FirstSeats = new Map();
  let now = DAWN;
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${String(ids).padStart(6, '0')}`;
  };
  let views = new Map<PersonId, string>();
  const lookAtAll = () => new Map(everybody.map((id) => [id, JSON.stringify(viewFor(mixer, id))]));
  const isPresent = (person: PersonId) => !lost.has(person);

  function happen(event: MixerEvent): void {
    noteTalks(talks, event, mixer);
    expectSoundEvent(event, mixer, talks);
    const before = touchedBy(event, mixer);
    evolve(mixer, event);
    expectNobodyReadsBack(seats, mixer, event.at);
    const after = touchedBy(event, mixer);
    events.push(event);
    const seen = lookAtAll();
    if (before !== 'all' && after !== 'all')
      for (const [id, view] of seen)
        if (view !== views.get(id))
          holds(before.includes(id) || after.includes(id), `${event.type} touches ${id}`);
    views = seen;
  }

  function attempt(command: Command): number {
    const bare: Ambient = {
      now,
      chance: { id: newId, below: chance.below },
      isPresent,
      stage: { reach: null, hears: isPresent },
      hasProfile: () => true,
      hostDecks: new Map(),
      seating: null,
      third: null,
    };
    const decision = decide(command, mixer, {
      ...bare,
      ...seatingFor(seatingNeed(command, mixer, bare), mixer, chance),
    });
    const facts = decision.kind === 'refused' ? [] : decision.facts;
    for (const fact of facts) happen({ ...fact, at: now });
    if (facts.length > 0) expectSoundState(mixer);
    return facts.length;
  }

  function becomeQuiet(): void {
    for (let step = 0; step < MOST_DUE; step += 1) {
      attempt({ type: 'SeatPool' });
      if (attempt({ type: 'PassTime' }) > 0) continue;
      const due = nextDeadline(mixer);
      holds(due === null || due > now, `${agenda(mixer)?.what} is not left undone`);
      return;
    }
    throw new Error(`still something due after ${MOST_DUE} steps: ${agenda(mixer)?.what}`);
  }

  function noticeAllLost(): void {
    for (const [person, lostAt] of lost) {
      const participant = mixer.participants.get(person);
      if (!participant || now >= heldUntil(mixer, participant, lostAt))
        attempt({ type: 'NoticeLost', person, lostAt });
    }
    const hostsLostAt = Math.max(...mixer.hosts.map((id) => lost.get(id) ?? Number.POSITIVE_INFINITY));
    if (Number.isFinite(hostsLostAt)) attempt({ type: 'NoticeHostGone', since: hostsLostAt });
  }

  function step(): void {
    const dice = chance.below(100);
    if (dice < 76) {
      attempt(randomCommand({ mixer, people, chance, newId }));
    } else if (dice < 84) {
      now += chance.below(chance.below(6) === 0 ? 3 * MINUTE : 20 * SECOND);
    } else if (dice < 88) {
      const due = agenda(mixer);
      if (due && (due.what !== 'end_mixer' || chance.below(8) === 0))
        now = Math.max(now, due.at + chance.below(50));
    } else if (dice < 92) {
      const person = chance.pick(everybody);
      if (person && isPresent(person)) lost.set(person, now);
    } else {
      const person = chance.pick([...lost.keys()]);
      if (person) {
        lost.delete(person);
        attempt({ type: 'NoticeBack', person });
      }
    }
    noticeAllLost();
    becomeQuiet();
  }

  views = lookAtAll();
  for (const by of people) if (chance.below(4) > 0) attempt({ type: 'JoinMixer', by, pledge: true });
  for (let nr = 0; nr < steps; nr += 1) {
    try {
      step();
      if (nr % 100 === 0) expectReplay({ mixer, events });
    } catch (error) {
      const latest = events.slice(-6).map((event) => JSON.stringify(event));
      throw new Error(`seed ${seed}, step ${nr}, after:\n${latest.join('\n')}`, { cause: error });
    }
    if (mixer.phase.kind === 'ended' && chance.below(5) === 0) break;
  }
  expectReplay({ mixer, events });
  return { events };
}

function randomSettings(chance: SeededChance): Partial<MixerSettingsInput> {
  const size = chance.below(5) === 0 ? 3 + chance.below(2) : 2;
  return {
    size,
    odd: chance.pick(['trio', 'bye'] as const),
    rounds: 2 + chance.below(8),
    roundMs: chance.pick([30 * SECOND, 3 * MINUTE, 8 * MINUTE]),
    breakMs: chance.pick([1 * SECOND, 30 * SECOND, MINUTE, 5 * MINUTE]),
    deck: chance.pick(DECK_CHOICES),
    auto: chance.below(4) > 0,
    allowRepeats: chance.below(5) === 0,
    startsAt: chance.below(2) === 0 ? null : DAWN + chance.below(40) * MINUTE,
    capacity: 2 + chance.below(20),
  };
}
