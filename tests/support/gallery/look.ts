import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

/**
 * Pictures of every gallery page in both languages, themes and sizes, and axe's findings.
 * `npx tsx tests/support/gallery/look.ts [page …]` prints where the pictures are.
 */
const wished = process.argv.slice(2);
const all = ['controls', 'people', 'room', 'states', 'states&open=dialog', 'states&open=sheet'];
const pages = wished.length > 0 ? wished : all;
const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];
const out = await mkdtemp(join(tmpdir(), 'enishi-gallery-'));
const root = import.meta.dirname;
await build({ root, logLevel: 'warn', build: { outDir: join(out, 'site') } });
const server = await preview({
  root,
  build: { outDir: join(out, 'site') },
  preview: { port: 0, host: '127.0.0.1' },
});
const base = server.resolvedUrls?.local[0];
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let findings = 0;
try {
  for (const size of sizes) {
    const context = await browser.newContext({ viewport: size, timezoneId: 'Asia/Tokyo' });
    for (const page of pages) {
      for (const language of ['ja', 'en']) {
        for (const theme of ['light', 'dark']) {
          const tab = await context.newPage();
          tab.on(
            'console',
            (message) => message.type() === 'error' && console.log(page, language, message.text()),
          );
          tab.on('pageerror', (error) => console.log(page, language, error));
          await tab.goto(`${base}?page=${page}&lang=${language}&theme=${theme}`);
          await tab.locator('h1').first().waitFor({ state: 'attached' });
          await tab.waitForLoadState('networkidle');
          await tab.evaluate(() =>
            Promise.all(
              document.getAnimations().map((one) => one.effect?.getTiming().iterations === 1 && one.finished),
            ),
          );
          const name = `${page}-${language}-${theme}-${size.width}`;
          await tab.screenshot({ path: join(out, `${name}.png`), fullPage: true });
          const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) console.log(`${name}: ${wide} px too wide`);
          await tab.addScriptTag({ path: axe });
          const violations = await tab.evaluate(async () => {
            // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
            const found = await (window as any).axe.run(document);
            return found.violations.map(
              (one: { id: string; nodes: { html: string; failureSummary: string }[] }) => ({
                id: one.id,
                nodes: one.nodes.map(
                  (node) => `${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 300)}`,
                ),
              }),
            );
          });
          findings += violations.length;
          if (violations.length > 0) console.log(name, JSON.stringify(violations, null, 1));
          await tab.close();
        }
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${out}\naxe: ${findings} violations`);
process.exit(findings === 0 ? 0 : 1);
