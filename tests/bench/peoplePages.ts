import pg from 'pg';
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { manyContacts } from '../support/manyContacts.ts';
import { createPerson } from '../support/person.ts';
import { startPostgres } from '../support/postgres.ts';
import { startServer } from '../support/server.ts';
import { quantile } from './statistics.ts';

const LOADS = 7;
const DRAWN_MS = 4_000;
type Sizes = {
  readonly contacts: number;
  readonly talksEach: number;
  readonly drawn: number;
  /** pictures are measured with so many planes each */
  readonly planes: readonly number[];
};

/** What a person waits for in the browser: the list of all they met, and the picture of many of them moving. */
export async function measurePages({ contacts, talksEach, drawn, planes }: Sizes): Promise<void> {
  const postgres = await startPostgres();
  if (!postgres) return console.log('pages: skipped, they need a PostgreSQL');
  const server = await startServer({ env: { DATABASE_URL: postgres.url } });
  const pool = new pg.Pool({ connectionString: postgres.url });
  const browser = await launchChromium();
  try {
    const visitWith = async (met: number, talks: number, trios = 0) => {
      const me = await createPerson(server.url);
      await me.introduce({ name: '岡本 直樹', industry: '10' });
      await manyContacts(pool, { contacts: met, talksEach: talks, trios, of: me.personId });
      await pool.query('analyze');
      const [name = '', value = ''] = me.cookie.split('=');
      return async (): Promise<BrowserContext> => {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ja' });
        // tsx wraps functions by a helper of its own, which a page does not have.
        await context.addInitScript({ content: 'globalThis.__name = (one) => one;' });
        await context.addCookies([{ name, value: decodeURIComponent(value), url: server.url }]);
        return context;
      };
    };

    const withAll = await visitWith(contacts, talksEach);
    const waits: number[] = [];
    for (let nr = 0; nr < LOADS; nr += 1) {
      // A browser that keeps nothing: each is a first visit.
      const context = await withAll();
      waits.push(await untilUsable(await context.newPage(), `${server.url}/me/people`));
      await context.close();
    }
    console.log(
      `people page usable after p50 ${quantile(waits, 0.5).toFixed(0)} ms, most ${Math.max(...waits).toFixed(0)} ms (${contacts} people, ${LOADS} first visits)`,
    );

    for (const trios of planes) {
      const context = await (await visitWith(drawn, 2, trios))();
      const page = await context.newPage();
      await page.goto(`${server.url}/me/growth`);
      await page.locator('.network-time input').waitFor();
      const moved = await framesWhile(page, 'moved');
      const pointed = await framesWhile(page, 'pointed');
      console.log(
        `network of ${drawn} people and ${trios} planes: moved through time ${told(moved)}; pointed at ${told(pointed)}`,
      );
      await context.close();
    }
  } finally {
    await browser.close();
    await pool.end();
    await server.end();
    await postgres.stop();
  }
}

/** From the navigation until the first people stand there and the search field takes words, in milliseconds. */
async function untilUsable(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      const search = document.querySelector<HTMLInputElement>('main input');
      const row = document.querySelector('main a[href^="/me/people/"]');
      if (!search || search.disabled || !row) return requestAnimationFrame(look);
      return Object.assign(window, { usableAfter: performance.now() });
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  return (
    await page.waitForFunction(() => Reflect.get(window, 'usableAfter') as number | undefined)
  ).jsonValue() as Promise<number>;
}

type Frames = { readonly aSecond: number; readonly longestMs: number };
const told = ({ aSecond, longestMs }: Frames) =>
  `${aSecond.toFixed(0)} frames a second, longest ${longestMs.toFixed(0)} ms`;

/** One step a frame: the slider goes through the whole time and back, or the pointer from person to person. */
const framesWhile = (page: Page, what: 'moved' | 'pointed'): Promise<Frames> =>
  page.evaluate(
    ({ forMs, pointing }) =>
      new Promise<Frames>((resolve) => {
        const slider = document.querySelector<HTMLInputElement>('.network-time input');
        if (!slider) throw new Error('the picture has no time');
        const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const [min, max] = [Number(slider.min), Number(slider.max)];
        const people = [...document.querySelectorAll('[data-person]')];
        let [frames, longestMs, step, by] = [0, 0, max, -1];
        const began = performance.now();
        let last = began;
        const move = () => {
          step += by;
          if (step <= min || step >= max) by = -by;
          setValue?.call(slider, String(step));
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        };
        const point = () =>
          people[(frames * 7) % people.length]?.dispatchEvent(
            new PointerEvent('pointerover', { bubbles: true }),
          );
        const draw = (now: number) => {
          frames += 1;
          longestMs = Math.max(longestMs, now - last);
          last = now;
          if (now - began > forMs) {
            resolve({ aSecond: (frames * 1_000) / (now - began), longestMs });
            return;
          }
          if (pointing) point();
          else move();
          requestAnimationFrame(draw);
        };
        requestAnimationFrame(draw);
      }),
    { forMs: DRAWN_MS, pointing: what === 'pointed' },
  );
