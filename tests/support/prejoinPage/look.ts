import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import { servePage } from '../servePage.ts';
import { failWith } from './failWith.ts';

/**
 * Pictures of the pre-join panel in its states, and axe's findings.
 * `npx tsx tests/support/prejoinPage/look.ts [state …]` prints where the pictures are.
 */
const choose = (way: RegExp) => (page: Page) => page.getByRole('radio', { name: way }).check();
const video = choose(/映像と声|Video and voice/);
const states: Record<
  string,
  { before?: (page: Page) => Promise<void>; act?: (page: Page) => Promise<unknown> }
> = {
  unasked: { before: (page) => failWith(page, {}) },
  asking: { before: (page) => failWith(page, { never: true }), act: video },
  video: { act: video },
  cameraOff: {
    act: async (page) => {
      await video(page);
      await page.getByRole('button', { name: /カメラ|Camera/ }).click();
      await page.getByRole('button', { name: /マイク|Mic/ }).click();
    },
  },
  unblurred: {
    before: async (page) => void (await page.route('**/assets/blur-*/**', (route) => route.abort())),
    act: async (page) => {
      await video(page);
      const summary = page.locator('summary');
      if (await summary.isVisible()) await summary.click();
      await page.getByRole('switch', { name: /ぼかす|Blur/ }).check();
      await page
        .getByText(/オフにしました|was turned off/)
        .filter({ visible: true })
        .waitFor();
    },
  },
  audio: { act: choose(/声だけ|Voice only/) },
  text: { act: choose(/文字だけ|Text only/) },
  denied: {
    before: (page) => failWith(page, { camera: 'NotAllowedError', mic: 'NotAllowedError' }),
    act: video,
  },
  cameraDenied: { before: (page) => failWith(page, { camera: 'NotAllowedError' }), act: video },
  busy: { before: (page) => failWith(page, { camera: 'NotReadableError' }), act: video },
  none: { before: (page) => failWith(page, { camera: 'NotFoundError', mic: 'NotFoundError' }), act: video },
};

const wished = process.argv.slice(2);
const out = await mkdtemp(join(tmpdir(), 'enishi-prejoin-'));
const served = await servePage(import.meta.dirname);
const browser = await launchChromium();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let findings = 0;
try {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    for (const [name, { before, act }] of Object.entries(states)) {
      if (wished.length > 0 && !wished.includes(name)) continue;
      for (const look of ['lang=ja&theme=light', 'lang=en&theme=light', 'lang=ja&theme=dark']) {
        const context = await browser.newContext({
          viewport: { width, height },
          permissions: name === 'unasked' ? [] : ['camera', 'microphone'],
        });
        const page = await context.newPage();
        page.on('console', (message) => message.type() === 'error' && console.log(name, message.text()));
        page.on('pageerror', (error) => console.log(name, error));
        await before?.(page);
        await page.goto(`${served.url}?${look}`);
        await page.locator('h1').waitFor();
        await act?.(page);
        await page.waitForTimeout(1_500);
        const file = `${name}-${look.replaceAll(/lang=|theme=/g, '').replace('&', '-')}-${width}`;
        await page.screenshot({ path: join(out, `${file}.png`) });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) console.log(`${file}: ${wide} px too wide`);
        await page.addScriptTag({ path: axe });
        const violations: { id: string }[] = await page.evaluate(
          'axe.run().then((found) => found.violations)',
        );
        findings += violations.length;
        if (violations.length > 0) console.log(file, JSON.stringify(violations, null, 1).slice(0, 2_000));
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await served.stop();
}
console.log(`${out}\naxe: ${findings} violations`);
