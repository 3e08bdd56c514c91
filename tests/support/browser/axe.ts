import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { overlapsOn, setLetters } from './layout.ts';
import type { Visitor } from './visitor.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Pass = {
  size: readonly [width: number, height: number];
  scheme: 'light' | 'dark';
  letters?: string;
  /** of axe */
  rules: 'all' | 'colours' | 'none';
};

// The theme changes colours and nothing else, so that in the dark only they are looked at.
const passes: Pass[] = [
  { size: [390, 844], scheme: 'light', rules: 'all' },
  { size: [1_024, 844], scheme: 'light', rules: 'all' },
  { size: [1_024, 844], scheme: 'dark', rules: 'colours' },
  { size: [390, 844], scheme: 'dark', rules: 'colours' },
  { size: [844, 390], scheme: 'light', rules: 'none' },
  { size: [390, 844], scheme: 'light', rules: 'none', letters: '200%' },
];

type Axe = typeof import('axe-core');

/** What axe finds on screens, and what lies over something else: lines to read. */
export function createInspection() {
  const faults: string[] = [];
  const screens: string[] = [];
  return {
    faults,
    screens,
    /** Looks at the screen as it stands: wide, on a phone, on one held sideways, with large letters, light and dark. */
    async inspect({ page, look }: Visitor, screen: string): Promise<void> {
      const before = page.viewportSize();
      for (const { size, scheme, letters = '100%', rules } of passes) {
        const [width, height] = size;
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme: scheme });
        await setLetters(page, letters);
        const where = `${screen}, ${look.language}, ${scheme}, ${width} × ${height}, letters ${letters}`;
        const found = [
          ...(scheme === 'light' ? await overlapsOn(page) : []),
          ...(rules === 'none' ? [] : await faultsOf(page, rules)),
        ];
        faults.push(...found.map((fault) => `${where}: ${fault}`));
      }
      await setLetters(page, '100%');
      if (before) await page.setViewportSize(before);
      screens.push(screen);
    },
  };
}

async function faultsOf(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (which) => {
    // Judged where things come to rest: a colour that has changed may start the next one on its way.
    for (let frame = 0, quiet = 0; quiet < 3 && frame < 60; frame += 1) {
      const moving = document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState !== 'finished' && Number.isFinite(effect?.getComputedTiming().endTime),
        );
      for (const one of moving) one.finish();
      quiet = moving.length === 0 ? quiet + 1 : 0;
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
