/** Tests wait as little as they can; `bench:faults` runs some of them with the lengths of real life, and reads the times. */
export const realLengths = process.env.REAL_LENGTHS === '1';

/** How long something took, told where somebody measures. */
export async function timed(what: string, act: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  await act();
  if (realLengths) console.log(`${what}: ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
}
