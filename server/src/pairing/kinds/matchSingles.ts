import { NOBODY } from '../pairs/mates.ts';
import type { KindPairs } from './kindPairs.ts';

/** One step of a walk: to somebody of the kind `to`, whose partner, of the kind `on`, goes on from there. */
type Step = { readonly from: number; readonly to: number; readonly on: number };

/** So many walks are tried for one person, and so many people on one walk. */
const WALKS = 40;
const LOOKS = 4000;

/**
 * Matches those who stayed single two by two, along alternating walks: from a single one to somebody, on from their partner
 * to somebody else, … to another single one. A walk is first the cheapest one over kinds (Dijkstra; what an edge costs is its
 * slack, so a walk of tight edges costs nothing), then a path of different people between whom nothing lies. Where
 * thousands are of few kinds there nearly always is one, and a tree over people would go through most of them.
 *
 * `duals`: doubled, one a kind. Returns who is single still. O(kinds² + people) a walk.
 */
export function matchSingles(pairs: KindPairs, duals: Float64Array, away: ReadonlySet<number>): number[] {
  const { mate } = pairs;
  const single = new Set([...mate.keys()].filter((i) => mate[i] === NOBODY && !away.has(i)));
  const stuck: number[] = [];
  for (const root of single) {
    single.delete(root);
    const path = pathFrom(root, single, pairs, duals);
    if (path === null) stuck.push(root);
    else {
      single.delete(path.at(-1) ?? NOBODY);
      flip(pairs, path);
    }
  }
  return stuck;
}

/** root, somebody, their partner, somebody, …, a single one. */
function flip(pairs: KindPairs, path: readonly number[]): void {
  for (let at = 1; at + 1 < path.length; at += 2) pairs.part(path[at] ?? NOBODY);
  for (let at = 0; at < path.length; at += 2) pairs.join(path[at] ?? NOBODY, path[at + 1] ?? NOBODY);
}

function pathFrom(
  root: number,
  single: ReadonlySet<number>,
  pairs: KindPairs,
  duals: Float64Array,
): number[] | null {
  const barred = new Set<number>();
  const { kinds } = pairs.table;
  for (let walk = 0; walk < WALKS; walk++) {
    const steps = cheapestWalk(root, single, pairs, duals, barred);
    if (steps === null) return null;
    const search = new PathSearch(pairs, single, steps);
    const path = search.from(root, 0);
    if (path !== null) return path;
    const { from, to } = steps[search.furthest] ?? { from: 0, to: 0 };
    barred.add(from * kinds + to);
  }
  return null;
}

/** The last step's `on` is -1: there somebody is single. */
function cheapestWalk(
  root: number,
  single: ReadonlySet<number>,
  { table, count }: KindPairs,
  duals: Float64Array,
  barred: ReadonlySet<number>,
): Step[] | null {
  const { kinds, kindOf, weights } = table;
  const goals = new Uint8Array(kinds);
  for (const i of single) goals[kindOf[i] ?? 0] = 1;
  const first = kindOf[root] ?? 0;
  const isEven = new Uint8Array(kinds);
  const isOdd = new Uint8Array(kinds);
  const length = new Float64Array(kinds).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(kinds).fill(-1);
  const cameOver = new Int32Array(kinds).fill(-1);
  const scan = (k: number, begin: number): void => {
    isEven[k] = 1;
    for (let l = 0; l < kinds; l++) {
      const path = begin + (duals[k] ?? 0) + (duals[l] ?? 0) - 2 * (weights[k * kinds + l] ?? 0);
      if (path >= (length[l] ?? 0) || isOdd[l] === 1 || barred.has(k * kinds + l)) continue;
      length[l] = path;
      cameFrom[l] = k;
    }
  };
  scan(first, 0);
  for (;;) {
    let to = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let l = 0; l < kinds; l++)
      if (isOdd[l] === 0 && (length[l] ?? 0) < least) [to, least] = [l, length[l] ?? 0];
    if (to < 0) return null;
    isOdd[to] = 1;
    if (goals[to] === 1) return stepsTo(to, first, cameFrom, cameOver);
    for (let m = 0; m < kinds; m++)
      if (isEven[m] === 0 && (count[to * kinds + m] ?? 0) > 0) {
        cameOver[m] = to;
        scan(m, least);
      }
  }
}

function stepsTo(goal: number, first: number, cameFrom: Int32Array, cameOver: Int32Array): Step[] {
  const steps: Step[] = [];
  for (let to = goal, on = -1; ; ) {
    const from = cameFrom[to] ?? 0;
    steps.push({ from, to, on });
    if (from === first) return steps.reverse();
    on = from;
    to = cameOver[from] ?? 0;
  }
}

/** Different people for a walk over kinds, depth first. */
class PathSearch {
  /** the last step that anyone came to */
  furthest = 0;
  private readonly used = new Set<number>();
  private looks = LOOKS;

  constructor(
    private readonly pairs: KindPairs,
    private readonly single: ReadonlySet<number>,
    private readonly steps: readonly Step[],
  ) {}

  from(i: number, at: number): number[] | null {
    const { kindOf, start, members } = this.pairs.table;
    const { to, on } = this.steps[at] ?? { to: 0, on: -1 };
    this.furthest = Math.max(this.furthest, at);
    if (on < 0) {
      for (const j of this.single) if (kindOf[j] === to && this.pairs.isPlain(i, j)) return [i, j];
      return null;
    }
    const end = start[to + 1] ?? 0;
    for (let place = start[to] ?? 0; place < end && this.looks > 0; place++) {
      const j = members[place] ?? NOBODY;
      const partner = this.pairs.mate[j] ?? NOBODY;
      if (partner < 0 || kindOf[partner] !== on || this.used.has(j) || this.used.has(partner)) continue;
      this.looks--;
      if (partner === i || !this.pairs.isPlain(i, j)) continue;
      this.used.add(j).add(partner);
      const rest = this.from(partner, at + 1);
      if (rest !== null) return [i, j, ...rest];
      this.used.delete(j);
      this.used.delete(partner);
    }
    return null;
  }
}
