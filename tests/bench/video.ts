import { joinToken } from '../../server/src/adapters/livekit/joinToken.ts';
import type { Pass } from '../../shared/src/signal.ts';
import { launchChromium } from '../support/chromium.ts';
import { hasLiveKit, startLiveKit } from '../support/media/liveKitServer.ts';
import { servePage } from '../support/servePage.ts';
import { median, quantile } from './statistics.ts';

// How soon faces are there: from the start of a round to the first frame with the partner's own colour, on both
// sides, four people of one page in pairs, against two bare connections in the same page.
const ROTATIONS = Number(process.env.ROTATIONS ?? 20);
const PEOPLE = ['person-0', 'person-1', 'person-2', 'person-3'];
/** the three ways to pair four people */
const PAIRINGS = [
  [1, 0, 3, 2],
  [2, 3, 0, 1],
  [3, 2, 1, 0],
];

const livekit = hasLiveKit() ? await startLiveKit() : null;
const served = await servePage(new URL('../support/benchPage', import.meta.url).pathname);
const browser = await launchChromium(['--autoplay-policy=no-user-gesture-required']);
const page = await browser.newPage();
await page.goto(served.url);
await page.waitForFunction(() => 'benchLab' in window);
await page.evaluate(() => window.benchLab.load());
const tools = await page.context().newCDPSession(page);
await tools.send('Performance.enable');

let rounds = 0;
function passesFor(engine: Pass['engine']): Record<string, Pass> {
  rounds += 1;
  const partners = PAIRINGS[rounds % PAIRINGS.length] ?? [];
  return Object.fromEntries(
    PEOPLE.map((me, index) => {
      const other = PEOPLE[partners[index] ?? 0] ?? '';
      const direct = { iceServers: [], relayOnly: false, others: [{ personId: other, polite: me < other }] };
      if (engine === 'p2p' || !livekit) return [me, { engine: 'p2p', ...direct }];
      const { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = livekit.env;
      const room = `round-${rounds}-${[me, other].sort().join('-')}`;
      return [
        me,
        { engine: 'livekit', url, token: joinToken({ key, secret }, room, me, Date.now()), ...direct },
      ];
    }),
  );
}

/** What a page keeps: open connections, what rooms listen to, and what the browser counts after a clean-up. */
async function kept() {
  // A room takes its leave from the server first; what it held is free after that.
  for (let times = 0; times < 3; times += 1) {
    await new Promise((next) => setTimeout(next, 300));
    await tools.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await tools.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  const ours = await page.evaluate(() => ({
    connections: window.benchLab.connections(),
    listeners: window.benchLab.listeners(),
  }));
  return {
    ...ours,
    browserListeners: metric('JSEventListeners'),
    heapMb: Math.round(metric('JSHeapUsedSize') / 1e5) / 10,
    busyS: Math.round(metric('TaskDuration') * 10) / 10,
  };
}

const KINDS = (['p2p', ...(livekit ? (['livekit'] as const) : [])] as const).flatMap((engine) =>
  [false, true].map((prepared) => ({
    prepared,
    name: `${engine}, ${prepared ? 'prepared' : 'unprepared'}`,
    see: () =>
      page.evaluate(([passes, ahead]) => window.benchLab.rotate(passes, ahead), [
        passesFor(engine),
        prepared,
      ] as const),
  })),
);
/** As many faces as ours: two pairs at once, both ways. */
const seeBare = () => page.evaluate(() => window.benchLab.bare(2));

// The first room of a kind brings code and devices up to speed.
await seeBare();
for (const { see } of KINDS) await see();

// Turn by turn, so that whatever else this computer does meets all alike.
const before = await kept();
const bare: number[] = [];
const seen = new Map<string, number[]>(KINDS.map(({ name }) => [name, []]));
for (let turn = 0; turn < ROTATIONS; turn += 1) {
  bare.push(...(await seeBare()));
  for (const { name, see } of KINDS) seen.get(name)?.push(...(await see()));
}
const after = await kept();

const floor = { p50: median(bare), p95: quantile(bare, 0.95) };
console.log(`bare connections: p50 ${floor.p50.toFixed(0)} ms, p95 ${floor.p95.toFixed(0)} ms`);
for (const [name, faces] of seen) {
  const [p50, p95] = [median(faces), quantile(faces, 0.95)];
  console.log(
    `${name}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, ${(p50 / floor.p50).toFixed(2)} and ` +
      `${(p95 / floor.p95).toFixed(2)} × the bare pair's (${faces.length} faces)`,
  );
}
console.log(`kept before ${JSON.stringify(before)}\n     after  ${JSON.stringify(after)}`);
if (!livekit) console.log('LiveKit was not measured: npm run livekit installs it.');

await browser.close();
await served.stop();
await livekit?.stop();
process.exit(0);
