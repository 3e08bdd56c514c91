import type { Edges } from '../edges.ts';
import { partnerLists } from '../pairs/partnerLists.ts';
import type { Solution } from '../solution.ts';
import type { Arrangement } from './arrangement.ts';
import { countedArrangement } from './countedArrangement.ts';
import { groupWorth } from './groupWorth.ts';
import { type Grouping, improveGrouping } from './improveGrouping.ts';
import { inPairs } from './inPairs.ts';
import { keepHardRules } from './keepHardRules.ts';
import { roomSizes } from './roomSizes.ts';
import { summedArrangement } from './summedArrangement.ts';

const PARTNERS = 24;
/** Beyond so many people the search is told who is likely to be good together. */
const ANYONE_UP_TO = 200;
/** Steps of the search, counted so that the same crowd gets the same groups: some half a second. */
const STEPS = { small: 1_200_000, table: 400_000, computed: 300_000 } as const;
/** So often everybody is tried with everybody in a small crowd. */
const TRIES = 1500;
/** Stages after that while somebody is left over. */
const FURTHER = 4;
/** Keeping sums pays when a group is not small against the crowd. */
const SUMS_UP_TO = 20;

/**
 * Groups of three to six. Where groups no longer seat everyone, since most have met, smaller rooms do. Nothing is proven:
 * the problem is NP-hard.
 */
export function seatGroups(edges: Edges, size: number, seed: number): Solution {
  const { n } = edges;
  const sizes = roomSizes(n, size);
  const everyone = Array.from({ length: n }, (_, i) => i);
  const { heaviest, highest } = partnerLists(edges, everyone, PARTNERS, size);
  const worth = groupWorth(edges);
  const enough = stepsFor(n, worth.table !== null);
  const start = Int32Array.from(dealt(byLanguage(edges, everyone), sizes));
  const stages = improveGrouping({
    arrangement: arrangementFor(worth, n, sizes),
    start,
    value: worthOf(worth, toRooms(start, sizes.length)),
    seed,
    ruleSize: edges.tiers.before,
    partners:
      n <= ANYONE_UP_TO
        ? null
        : (x, pick) => {
            const listed = heaviest.entries[x * heaviest.length + (pick % heaviest.length)] ?? -1;
            return listed === -1 ? x : listed;
          },
    bounds: null,
    mostSteps: enough,
  });
  let best: number[][] = [];
  const rooms = ({ groupOf }: Grouping) => keepHardRules(edges, toRooms(groupOf, sizes.length), size + 1);
  for (let further = 0; sizes.length > 1 && further < FURTHER; ) {
    const stage = stages.next().value;
    if (stage.steps < enough) continue;
    further += 1;
    const kept = rooms(stage);
    if (seats(kept) > seats(best)) best = kept;
    if (seats(best) === n) break;
  }
  if (sizes.length === 1) best = keepHardRules(edges, [everyone], size + 1);
  if (seats(best) < n) {
    const pairs = keepHardRules(edges, inPairs(edges, best), size + 1);
    if (seats(pairs) > seats(best)) best = pairs;
  }
  return { rooms: best, stage: 'improved', slack: Number.POSITIVE_INFINITY, highest };
}

function stepsFor(n: number, hasTable: boolean): number {
  if (n <= ANYONE_UP_TO) return Math.min(STEPS.small, TRIES * n * n);
  return hasTable ? STEPS.table : STEPS.computed;
}

function arrangementFor(
  worth: ReturnType<typeof groupWorth>,
  n: number,
  sizes: readonly number[],
): Arrangement {
  const largest = Math.max(...sizes);
  return worth.table && !worth.group && n <= SUMS_UP_TO * largest
    ? summedArrangement(worth.table, n, sizes.length, largest)
    : countedArrangement(worth, n, sizes.length, largest);
}

function worthOf({ pair, group }: ReturnType<typeof groupWorth>, rooms: readonly number[][]): number {
  let sum = 0;
  for (const room of rooms) {
    room.forEach((i, at) => {
      for (const j of room.slice(0, at)) sum += pair(i, j);
    });
    sum += group?.(Int32Array.from(room), 0, room.length, -1, -1) ?? 0;
  }
  return sum;
}

function seats(rooms: readonly (readonly number[])[]): number {
  return rooms.reduce((sum, room) => sum + room.length, 0);
}

/** People with the same languages next to each other, so that the first rooms break few language rules. */
function byLanguage(edges: Edges, people: readonly number[]): number[] {
  const { words, width } = edges.crowd.languages;
  const keys = people.map((i) => words.subarray(i * width, (i + 1) * width).join());
  return [...people].sort((i, j) => compare(keys[i] ?? '', keys[j] ?? '') || i - j);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The group of each person, filled one group after the other. */
function dealt(people: readonly number[], sizes: readonly number[]): number[] {
  const groupOf: number[] = [];
  const seats = sizes.flatMap((size, group) => Array.from({ length: size }, () => group));
  people.forEach((person, at) => {
    groupOf[person] = seats[at] ?? 0;
  });
  return groupOf;
}

function toRooms(groupOf: Int32Array, groups: number): number[][] {
  const rooms: number[][] = Array.from({ length: groups }, () => []);
  groupOf.forEach((group, person) => {
    rooms[group]?.push(person);
  });
  return rooms;
}
