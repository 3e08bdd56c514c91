import type { CreateForm } from './createForm.ts';

const MINUTE = 60_000;

export type Plan = {
  /** offsets from the start, in milliseconds */
  readonly rounds: readonly { readonly round: number; readonly from: number; readonly to: number }[];
  readonly totalMs: number;
  /** how many people everyone meets */
  readonly meets: number;
  /** with so many people nobody has to meet somebody twice */
  readonly enough: number;
};

export function planOf({
  rounds,
  roundMinutes,
  breakMinutes,
  size,
}: Pick<CreateForm, 'rounds' | 'roundMinutes' | 'breakMinutes' | 'size'>): Plan {
  const every = (roundMinutes + breakMinutes) * MINUTE;
  const meets = rounds * (size - 1);
  return {
    rounds: Array.from({ length: rounds }, (_, index) => ({
      round: index + 1,
      from: index * every,
      to: index * every + roundMinutes * MINUTE,
    })),
    totalMs: rounds * every - breakMinutes * MINUTE,
    meets,
    enough: meets + 1,
  };
}
