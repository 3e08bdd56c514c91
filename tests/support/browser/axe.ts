import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [1_024, 390];

type Axe = typeof import('axe-core');

/** What axe finds on screens, each fault once per screen and width, as lines to read. */
export function createInspection() {
  const faults: string[] = [];
  let screens = 0;
  return {
    faults,
    screens: () => screens,
    /** Looks at the screen as it stands, wide and on a phone. */
    async inspect({ page, look }: Visitor, screen: string): Promise<void> {
      const before = page.viewportSize();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        for (const fault of await faultsOf(page))
          faults.push(`${screen}, ${look.language}, ${look.dark ? 'dark' : 'light'}, ${width} px: ${fault}`);
      }
      if (before) await page.setViewportSize(before);
      screens += 1;
    },
  };
}
export type Inspection = ReturnType<typeof createInspection>;

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    // A sheet or a line that slides in is judged where it comes to rest.
    for (const moving of document.getAnimations())
      if (Number.isFinite(moving.effect?.getComputedTiming().endTime)) moving.finish();
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => {
      const where = nodes.map(({ target, any, all, none }) => {
        const [why] = [...any, ...all, ...none];
        return `\n    ${target.join(' ')}${why ? ` (${why.message})` : ''}`;
      });
      return `${id}: ${help}${where.slice(0, 4).join('')}`;
    });
  });
}
