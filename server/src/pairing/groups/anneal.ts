import type { Arrangement } from './arrangement.ts';

/** How many people a group may have. */
export type Bounds = { readonly least: number; readonly most: number };

export type Cooling = {
  readonly steps: number;
  /** losses of about this size are taken at first; the temperature falls evenly to `COLD` of it */
  readonly from: number;
};

export type Cooled = {
  readonly gained: number;
  /** the temperature at which fewer than `ENOUGH` of the tries were taken for the first time */
  readonly settling: number;
};

/** −ln of a thousand evenly spread chances in 1/1024: how much of a temperature a loss may be. */
const LOSSES = Float64Array.from(
  { length: 1024 },
  (_, at) => Math.round(-1024 * Math.log((at + 0.5) / 1024)) / 1024,
);
const LEVELS = 128;
const COLD = 0.15;
/** Warmer than this little comes of it: what is good falls apart again (measured on instances of several kinds). */
const ENOUGH = 0.015;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) over exchanges of two people, and moves of one where the sizes
 * of groups may vary. A loss is taken when it is below the temperature times a drawn −ln(chance), which is Metropolis'
 * rule without an exponential for each step. `partner`: whom to try with somebody, by 16 random bits; `bits`: 32 of them.
 * Up to 65,536 people.
 */
export function anneal(
  arrangement: Arrangement,
  { steps, from }: Cooling,
  partner: (x: number, drawn: number) => number,
  bits: () => number,
  bounds: readonly Bounds[] | null,
): Cooled {
  const { n, groupOf } = arrangement;
  let gained = 0;
  let settling = 0;
  const each = Math.ceil(steps / LEVELS);
  for (let level = 0; level < LEVELS; level++) {
    const temperature = from * (1 - ((1 - COLD) * level) / (LEVELS - 1));
    let taken = 0;
    for (let step = 0; step < each; step++) {
      const drawn = bits();
      const x = ((drawn & 0xffff) * n) >>> 16;
      const y = partner(x, drawn >>> 16);
      const group = groupOf[y] ?? 0;
      if (groupOf[x] === group) continue;
      const moves = bounds !== null && (step & 1) === 0 && mayMove(arrangement, bounds, x, group);
      const gain = moves ? arrangement.moveGain(x, group) : arrangement.exchangeGain(x, y);
      if (gain < 0 && gain <= -temperature * (LOSSES[bits() & 1023] ?? 0)) continue;
      if (moves) arrangement.move(x, group);
      else arrangement.exchange(x, y);
      gained += gain;
      taken += 1;
    }
    if (settling === 0 && taken < ENOUGH * each) settling = temperature;
  }
  return { gained, settling };
}

function mayMove(
  { groupOf, sizeOf }: Arrangement,
  bounds: readonly Bounds[],
  x: number,
  group: number,
): boolean {
  const from = groupOf[x] ?? 0;
  return sizeOf(from) > (bounds[from]?.least ?? 0) && sizeOf(group) < (bounds[group]?.most ?? 0);
}
