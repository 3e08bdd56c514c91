import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = typeof import('axe-core');

/** What axe finds on the page as it stands, a line for each rule that is broken. */
export async function axeFaultsOn(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
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
