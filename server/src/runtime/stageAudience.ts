import type { MixerId, PersonId } from '@enishi/shared/ids';
import { areTogether, isIn } from '../mixer/questions.ts';
import type { People } from '../ports/people.ts';
import type { Presence } from '../ports/presence.ts';
import type { Video } from '../ports/video.ts';
import type { LiveMixer } from './liveMixers.ts';

type Present = Pick<LiveMixer, 'id' | 'state'>;

/** Who can hear those who speak to everybody. */
export type StageAudience = {
  /** so many listeners at most; null: any number */
  readonly reach: number | null;
  hears(id: MixerId, person: PersonId): boolean;
  /** With whom this speaker or listener connects directly; null: they are beyond the stage's reach. */
  connects(live: Present, me: PersonId): PersonId[] | null;
  /** Whose connections change when somebody comes or goes; nobody's where a media server stands between. */
  concerned(live: Present): Iterable<PersonId>;
  /** people here who hear nothing, because too many are here */
  missed(live: Present): number;
};

export function createStageAudience(deps: {
  people: Pick<People, 'get'>;
  presence: Pick<Presence, 'isPresent'>;
  video: Video;
}): StageAudience {
  const { people, presence } = deps;
  const { reach } = deps.video.stage;
  const hears = (id: MixerId, person: PersonId) =>
    presence.isPresent(id, person) && !people.get(person)?.simulated;

  function* listeners({ id, state }: Present): Iterable<PersonId> {
    for (const person of state.participants.keys())
      if (!state.stage.speakers.has(person) && isIn(state, person) && hears(id, person)) yield person;
  }
  /** The first who came are served: a stage does not move from one to another while people listen. */
  function reached(live: Present): PersonId[] {
    const found: PersonId[] = [];
    for (const person of listeners(live)) {
      if (reach !== null && found.length >= reach) break;
      found.push(person);
    }
    return found;
  }
  return {
    reach,
    hears,
    connects(live, me) {
      const { state } = live;
      // Who shares a room with me I hear there.
      const elsewhere = (other: PersonId) => other !== me && !areTogether(state, me, other);
      const speakers = [...state.stage.speakers].filter(elsewhere);
      if (reach === null) return speakers;
      const served = reached(live);
      if (state.stage.speakers.has(me)) return [...speakers, ...served.filter(elsewhere)];
      return served.includes(me) ? speakers : null;
    },
    *concerned(live) {
      if (reach === null || live.state.stage.id === null) return;
      yield* live.state.stage.speakers;
      yield* reached(live);
    },
    missed(live) {
      if (reach === null || live.state.stage.id === null) return 0;
      return Math.max(0, [...listeners(live)].length - reach);
    },
  };
}
