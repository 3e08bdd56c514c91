import type { Reply } from '@enishi/shared/errors';
import type {
  Gift,
  Growth,
  Network,
  NewGift,
  NewRating,
  OwnGoal,
  Reflection,
  SeenStrengths,
} from '@enishi/shared/growth';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import { familyOf, INDUSTRY_FAMILIES, type IndustryFamily, isDivision } from '@enishi/shared/industries';
import type { Clock } from '../ports/clock.ts';
import type { GrowthStore, SeenStrength } from '../ports/growth.ts';
import type { PersonStore } from '../ports/personStore.ts';
import type { Random } from '../ports/random.ts';
import { accepted, refused } from './reply.ts';

/** What I see of my own way over time. Nobody else reads any of it. */
export type GrowthBook = {
  read(me: PersonId): Promise<Growth>;
  network(me: PersonId): Promise<Network>;
  rate(me: PersonId, rating: NewRating): Promise<Reply<Record<string, never>>>;
  /** Empty until something is answered. */
  reflection(me: PersonId, mixerId: MixerId): Promise<Reply<Reflection>>;
  reflect(me: PersonId, mixerId: MixerId, reflection: Reflection): Promise<Reply<Reflection>>;
  saveGoals(me: PersonId, goals: readonly OwnGoal[]): Promise<void>;
  /** `not_found`: names somebody I never met, whether they exist or not. */
  addGift(me: PersonId, gift: NewGift): Promise<Reply<Gift>>;
  removeGift(me: PersonId, id: string): Promise<void>;
};

type Deps = { store: GrowthStore; people: PersonStore; clock: Clock; random: Pick<Random, 'id'> };

export function createGrowthBook({ store, people, clock, random }: Deps): GrowthBook {
  const nameOf = (id: PersonId | null) => (id && people.get(id)?.profile?.name) || '';
  return {
    async read(me) {
      const [seen, ratings, reflections, goals, gifts] = await Promise.all([
        store.seenStrengths(me),
        store.ratings(me),
        store.reflections(me),
        store.goals(me),
        store.gifts(me),
      ]);
      await people.load(gifts.flatMap(({ otherId }) => otherId ?? []));
      return {
        strengths: byFamily(seen),
        ratings: [...ratings],
        reflections: [...reflections],
        goals: [...goals],
        gifts: gifts.map((gift) => ({ ...gift, name: nameOf(gift.otherId) })),
      };
    },
    async network(me) {
      const { points, planes } = await store.network(me);
      await people.load(points.map(({ id }) => id));
      return {
        points: points.map(({ id, ...times }) => ({
          personId: id,
          name: nameOf(id),
          family: familyIn(people.get(id)?.profile?.industry),
          ...times,
        })),
        planes: [...planes],
      };
    },
    async rate(me, rating) {
      if (rating.mixerId !== null && !(await store.tookPart(me, rating.mixerId)))
        return refused('not_joined');
      await store.rate(me, random.id(), rating, clock.now());
      return accepted({});
    },
    async reflection(me, mixerId) {
      return accepted((await store.reflection(me, mixerId)) ?? { goal: '', answer: null });
    },
    async reflect(me, mixerId, reflection) {
      if (!(await store.tookPart(me, mixerId))) return refused('not_joined');
      await store.saveReflection(me, mixerId, reflection, clock.now());
      return accepted(reflection);
    },
    saveGoals: (me, goals) => store.saveGoals(me, goals, clock.now()),
    async addGift(me, gift) {
      if (gift.otherId !== null && !(await store.knows(me, gift.otherId))) return refused('not_found');
      const id = random.id();
      const at = clock.now();
      await store.addGift(me, id, gift, at);
      if (gift.otherId) await people.load([gift.otherId]);
      return accepted({ ...gift, id, at, name: nameOf(gift.otherId) });
    },
    removeGift: (me, id) => store.removeGift(me, id),
  };
}

const familyIn = (industry: string | null | undefined): IndustryFamily | null =>
  isDivision(industry) ? familyOf(industry) : null;

function byFamily(seen: readonly SeenStrength[]): SeenStrengths[] {
  return [...INDUSTRY_FAMILIES, null].flatMap((family) => {
    const here = seen.filter(({ industry }) => familyIn(industry) === family);
    if (here.length === 0) return [];
    const times = new Map<string, number>();
    for (const { strength } of here) times.set(strength, (times.get(strength) ?? 0) + 1);
    return {
      family,
      strengths: [...times].sort(([, one], [, other]) => other - one).map(([strength]) => strength),
      lines: here.flatMap(({ line }) => line || []),
    };
  });
}
