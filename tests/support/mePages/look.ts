import { mkdtemp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { launchChromium } from '../chromium.ts';
import { manyContacts } from '../manyContacts.ts';
import { createPerson } from '../person.ts';
import { startPostgres } from '../postgres.ts';
import { startServer } from '../server.ts';
import { introductions, lookedBack } from './lookedBack.ts';

/**
 * Pictures of the pages of one person with a long life here, both languages and sizes, and axe's findings.
 * `npx tsx tests/support/mePages/look.ts [path …]` after a build; prints where the pictures are.
 */
const paths = process.argv.slice(2);
const postgres = await startPostgres();
if (!postgres) throw new Error('needs a PostgreSQL');
const server = await startServer({ env: { DATABASE_URL: postgres.url } });
const pool = new pg.Pool({ connectionString: postgres.url });
const out = await mkdtemp(join(tmpdir(), 'enishi-me-'));
const browser = await launchChromium();
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
try {
  const me = await createPerson(server.url);
  await me.introduce({
    name: '岡本 直樹',
    industry: '10',
    company: '三年味噌',
    role: '仕込み',
    goal: '三人と話す',
  });
  await manyContacts(pool, { contacts: 60, talksEach: 3, of: me.personId });
  await lookedBack(pool, me.personId);
  await introductions(pool, me.personId);
  const { rows } = await pool.query(`select id from person where profile->>'company' = '学びの森'`);
  const known: string = rows[0]?.id ?? '';
  const [name = '', value = ''] = me.cookie.split('=');
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    for (const language of ['ja', 'en']) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: language === 'en' && width === 390 ? 'dark' : 'light',
        timezoneId: 'Asia/Tokyo',
        locale: language,
      });
      await context.addCookies([{ name, value: decodeURIComponent(value), url: server.url }]);
      await context.addInitScript((chosen) => localStorage.setItem('enishi.language', chosen), language);
      for (const path of paths) {
        const page = await context.newPage();
        page.on('console', (said) => said.type() === 'error' && console.log(path, language, said.text()));
        page.on('pageerror', (error) => console.log(path, language, error));
        await page.goto(
          server.url + path.replace(':met', `met-7-${me.personId}`.slice(0, 60)).replace(':known', known),
        );
        await page.locator('main h1').first().waitFor();
        await page.waitForLoadState('networkidle');
        const file = join(out, `${path.replace(/\W+/g, '-')}-${language}-${width}.png`);
        await page.screenshot({ path: file, fullPage: true });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        if (wide) console.log(`${file} is wider than its window`);
        await page.evaluate(axeSource);
        const found = await page.evaluate(async () => {
          const { axe: tool } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          return (await tool.run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
        });
        for (const one of found) console.log(path, language, width, one);
        console.log(file);
        await page.close();
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await pool.end();
  await server.end();
  await postgres.stop();
}
