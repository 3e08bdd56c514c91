import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { layoutFaults } from './layout.ts';
import type { Visitor } from './visitor.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Pass = { width: number; scheme: 'light' | 'dark'; rules: 'all' | 'colours' };

// The theme changes colours and nothing else, so that in the dark only they are looked at.
const passes: Pass[] = [
  { width: 1_024, scheme: 'light', rules: 'all' },
  { width: 390, scheme: 'light', rules: 'all' },
  { width: 390, scheme: 'dark', rules: 'colours' },
  { width: 1_024, scheme: 'dark', rules: 'colours' },
];

type Axe = typeof import('axe-core');

/** What axe finds on screens, and what lies over something else: lines to read. */
export function createInspection() {
  const faults: string[] = [];
  const screens: string[] = [];
  return {
    faults,
    screens,
    /** Looks at the screen as it stands: wide and on a phone, light and dark. */
    async inspect(visitor: Visitor, screen: string): Promise<void> {
      const { page, look } = visitor;
      faults.push(...(await layoutFaults(visitor, screen)));
      const before = page.viewportSize();
      for (const pass of passes) {
        await page.setViewportSize({ width: pass.width, height: 844 });
        await page.emulateMedia({ colorScheme: pass.scheme });
        for (const fault of await faultsOf(page, pass))
          faults.push(`${screen}, ${look.language}, ${pass.scheme}, ${pass.width} px: ${fault}`);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      if (before) await page.setViewportSize(before);
      screens.push(screen);
    },
  };
}

async function faultsOf(page: Page, { rules }: Pass): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (which) => {
    // Judged where things come to rest: a colour that has changed may start the next one on its way.
    for (let frame = 0; frame < 3; frame += 1) {
      for (const moving of document.getAnimations())
        if (Number.isFinite(moving.effect?.getComputedTiming().endTime)) moving.finish();
      await new Promise(requestAnimationFrame);
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const only = which === 'colours' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {};
    const { violations } = await axe.run(document, { resultTypes: ['violations'], ...only });
    return violations.map(({ id, help, nodes }) => {
      const where = nodes.map(({ target, any, all, none }) => {
        const [why] = [...any, ...all, ...none];
        return `\n    ${target.join(' ')}${why ? ` (${why.message})` : ''}`;
      });
      return `${id}: ${help}${where.slice(0, 4).join('')}`;
    });
  }, rules);
}
