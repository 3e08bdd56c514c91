import { isWith } from '../browser/talking.ts';
import type { Visitor } from '../browser/visitor.ts';
import { accepted, type Person } from '../person.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const TEXT_ONLY = { media: 'text', mic: false, camera: false, speaking: false } as const;

type Pair = Pick<Stage, 'cast' | 'show'> & { ana: Visitor; cleo: Person };

/** From the appointment that stands open through its door to the end of its clock. */
export async function roomForTwo({ ana, cleo, cast, show }: Pair) {
  const { page, say } = ana;
  const id = page.url().split('/').at(-1) ?? '';
  const goesOn = await movableClock(ana);
  await ana.press(say('meet:enter'), 'link');
  await ana.sees('button', say('prejoin:enterRoom'));
  await show(ana, 'room for two: door');
  await ana.press(say('prejoin:enterRoom'));
  await ana.sees('heading', say('lobby:meeting.title'));
  await show(ana, 'room for two: first there');

  const { code } = accepted(await cleo.call('POST /api/me/appointments/:id/room', { params: { id } }));
  const { mixerId } = accepted(await cleo.call('GET /api/mixers/:code', { params: { code } }));
  const seat = await cleo.connect(mixerId);
  await seat.ask('presence:set', TEXT_ONLY);
  await isWith(ana, cast.cleo.name);
  await show(ana, 'room for two');
  await goesOn(14.5 * MINUTE_MS);
  await isWith(ana, cast.cleo.name);
  await ana.reads(say('room:cue.agreed'));
  await show(ana, 'room for two: agreed time nearly over');
  await goesOn(20 * MINUTE_MS);
  await ana.reads(say('room:spareLeft'));
  await show(ana, 'room for two: until it closes');
  await goesOn(29 * MINUTE_MS);
  await ana.reads(say('room:soonEnd'));
  await show(ana, 'room for two: closes soon');
  seat.close();
}

/** From the next connection on the server's clock is ahead by so much, as if the two had talked as long. */
async function movableClock({ page }: Visitor) {
  let ahead = 0;
  await page.routeWebSocket(/socket\.io/, (browser) => {
    const server = browser.connectToServer();
    server.onMessage((message) =>
      browser.send(
        typeof message === 'string'
          ? message.replace(/"now":(\d+)/, (_, now) => `"now":${Number(now) + ahead}`)
          : message,
      ),
    );
  });
  return async (ms: number) => {
    ahead = ms;
    await page.reload();
  };
}
