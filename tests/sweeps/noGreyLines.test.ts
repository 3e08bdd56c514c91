import { afterAll, beforeAll, expect, it } from 'vitest';
import { comeInWriting } from '../support/browser/comingIn.ts';
import { quickMixer } from '../support/browser/quickMixer.ts';
import { isTold, isWith } from '../support/browser/talking.ts';
import { type Visitor, visit } from '../support/browser/visitor.ts';
import { allowAllDevices, launchChromium } from '../support/chromium.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ env: { NEXT_MS: '1500' } });
});
afterAll(() => server?.end());

it('[U240] from the lobby to the closing no screen waits for its code or texts once they were fetched', async () => {
  const browser = await launchChromium([allowAllDevices]);
  const mixer = await quickMixer(server.url, { rounds: 1 });
  try {
    const ana = await visit(browser, server.url, {
      name: 'Ana Ito',
      look: { language: 'en', phone: true },
    });
    await comeInWriting(ana, mixer.link, 'brewery');
    await ana.page.waitForLoadState('networkidle');
    await fetched(ana, /RoomScreen-/, /ClosingScreen-/, /room-/, /closing-/);
    const seen = await watchForGreyLines(ana);
    await mixer.joinedBy('Ben Katz', '86');
    await mixer.starts(2, 1);
    await isTold(ana, 'Ben Katz');
    await isWith(ana, 'Ben Katz');
    await mixer.console.does('mixer:close', { round: 1 });
    await ana.sees('heading', ana.say('closing:heading'));
    expect(await seen()).toBe(0);
  } finally {
    mixer.close();
    await browser.close();
  }
});

/** Waits until the code and texts of these names have come, ahead of being shown. */
const fetched = ({ page }: Visitor, ...names: RegExp[]) =>
  page.waitForFunction(
    (sources) => {
      const got = performance.getEntriesByType('resource').map(({ name }) => name);
      return sources.every((source) => got.some((name) => new RegExp(source).test(name)));
    },
    names.map(({ source }) => source),
  );

/** Counts the grey lines put into the page from now on. */
async function watchForGreyLines({ page }: Visitor): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const seen = { count: 0 };
    new MutationObserver(() => {
      seen.count += document.querySelectorAll('.bones').length;
    }).observe(document.body, { subtree: true, childList: true });
    return seen;
  });
  return () => counter.evaluate(({ count }) => count);
}
