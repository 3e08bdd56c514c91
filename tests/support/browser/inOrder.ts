import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Visitor } from './visitor.ts';

/**
 * Steps of one journey: after one that fails the others are not tried, and everybody's screen is kept.
 * Whatever the step was about, no screen is then wider than its window.
 */
export function inOrder(visitors: () => readonly Visitor[]) {
  let broken = false;
  return (title: string, body: () => Promise<void>) =>
    it(title, async () => {
      if (broken) throw new Error('an earlier step of this journey failed');
      broken = true;
      const whole = async () => {
        await body();
        for (const visitor of visitors()) await fitsItsWindow(visitor);
      };
      await whole().catch(async (error: unknown) => {
        for (const visitor of visitors()) await keepScreen(visitor);
        throw error;
      });
      broken = false;
    });
}

export async function keepScreen({ page, name, troubles }: Visitor): Promise<void> {
  const path = join(tmpdir(), `enishi-${name.replace(/\s/g, '')}-${Date.now()}.png`);
  await page.screenshot({ path }).catch(() => {});
  console.error(`${name} is at ${page.url()}, see ${path}`, ...troubles);
}

async function fitsItsWindow({ page, name }: Visitor): Promise<void> {
  const widths = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    window: window.innerWidth,
  }));
  expect(widths.page, `${name} at ${page.url()}`).toBeLessThanOrEqual(widths.window);
}
