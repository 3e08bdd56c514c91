import type { QuickMixer } from '../browser/quickMixer.ts';
import { called } from '../browser/talking.ts';
import { isThePerson, type Visitor } from '../browser/visitor.ts';
import { eventually } from '../eventually.ts';
import { accepted, type Person } from '../person.ts';
import { roomForTwo } from './roomForTwo.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

type People = Record<'ana' | 'ben' | 'cleo', Person>;
type Scene = Stage & { people: People; visitor: Visitor };

const words = {
  en: {
    again: 'You said your winter yeast sleeps. I would like to hear the end of that story.',
    why: 'Cleo moves people after an injury, Ana moves barrels: you would like each other.',
  },
  ja: {
    again: '冬の酵母が「眠る」というお話の続きを、ぜひ聞かせてください。',
    why: '体の動きを見る方と、重い樽を動かす方。きっとお話が合うと思います。',
  },
} as const;

/** The morning after: what waits for an answer, the answers, and where they lead, down to the room for two. */
export async function askedOfMe(stage: Stage) {
  const people = await metOneByOne(stage);
  await benAsks(stage, people);
  const visitor = await stage.comes(stage.cast.ana.name);
  await isThePerson(visitor, people.ana);
  const scene = { ...stage, people, visitor };
  await findsWhatWaits(scene);
  await getsToKnow(scene);
  await agreesOnTimes(scene);
  await roomForTwo({ ...stage, ana: visitor, cleo: people.cleo });
}

/** Ben talked with Ana and with Cleo, who have not met. */
async function metOneByOne({ opens, cast, language }: Stage): Promise<People> {
  const [first, second] = await Promise.all([opens(), opens()]);
  const [{ person: ana }, { person: ben }, { person: cleo }] = await Promise.all([
    first.joinedBy(cast.ana.name, '11', language),
    first.joinedBy(cast.ben.name, '86', language),
    second.joinedBy(cast.cleo.name, cast.cleo.industry, language),
  ]);
  await second.admits(ben);
  await Promise.all([first, second].map(talks));
  return { ana, ben, cleo };
}

async function talks(mixer: QuickMixer) {
  await mixer.starts(2, 1);
  await mixer.console.sees(({ shared: { phase } }) => phase.kind === 'round' && Date.now() > phase.startsAt);
  await mixer.console.does('mixer:end', { round: 1 });
}

async function benAsks({ language }: Stage, { ana, ben, cleo }: People) {
  const at = (days: number, hour: number) => new Date().setHours(24 * days + hour, 0, 0, 0);
  const proposal = {
    to: ana.personId,
    times: [at(2, 19), at(3, 8), at(9, 20)],
    minutes: 30 as const,
    message: words[language].again,
    language,
    timeZone: 'Asia/Tokyo',
  };
  await eventually(async () => accepted(await ben.call('POST /api/me/appointments', { body: proposal })));
  const introduction = { one: ana.personId, other: cleo.personId, reason: words[language].why };
  await eventually(async () =>
    accepted(await ben.call('POST /api/me/introductions', { body: introduction })),
  );
}

async function findsWhatWaits({ visitor, show }: Scene) {
  const { page, say } = visitor;
  await page.goto('/');
  await visitor.reads(say('home:waiting', { count: 2 }));
  await visitor.reads(say('home:thanksDue'));
  await show(visitor, 'home: something waits');
  await visitor.press(say('home:answer'), 'link');
  await visitor.sees('heading', say('meet:group.asked'));
  await visitor.sees('heading', say('introduce:asked'));
  await show(visitor, 'me: something waits');
}

async function getsToKnow({ visitor, show, cast, people: { cleo } }: Scene) {
  const { page, say } = visitor;
  await page.goto('/me/people/introductions');
  await visitor.sees('button', say('introduce:yes'));
  await show(visitor, 'introductions: asked');
  await visitor.press(say('introduce:yes'));
  await visitor.sees('button', say('introduce:takeYesBack'));
  await show(visitor, 'introductions: agreed');
  const { asked } = accepted(await cleo.call('GET /api/me/introductions'));
  const params = { id: asked[0]?.id ?? '' };
  accepted(await cleo.call('POST /api/me/introductions/:id/answer', { params, body: { agrees: true } }));
  await page.reload();
  const way = say('introduce:toPerson', { person: called(visitor, cast.cleo.name) });
  await visitor.sees('link', way);
  await show(visitor, 'introductions: both agreed');
  await visitor.press(way, 'link');
  await visitor.reads(say('introduce:notTalked'));
  await show(visitor, 'person: introduced');
}

async function agreesOnTimes({ visitor, show, language, people: { ana, cleo } }: Scene) {
  const { page, say } = visitor;
  await page.goto('/me/meet');
  await visitor.sees('heading', say('meet:group.asked'));
  await show(visitor, 'meeting again: asked');
  await page.getByRole('listitem').getByRole('listitem').first().getByRole('button').click();
  await visitor.sees('heading', say('meet:group.agreed'));
  await show(visitor, 'meeting again: agreed');
  await visitor.press(say('meet:cancel'));
  await visitor.reads(say('meet:sure'));
  await show(visitor, 'meeting again: calling off');

  const startsAt = Date.now() + 10 * MINUTE_MS;
  const times = [startsAt, startsAt + DAY_MS];
  const body = { times, minutes: 15 as const, message: '', language, timeZone: 'Asia/Tokyo' };
  const { id } = accepted(
    await ana.call('POST /api/me/appointments', { body: { ...body, to: cleo.personId } }),
  );
  await page.goto('/me/meet');
  await visitor.sees('heading', say('meet:group.waiting'));
  await show(visitor, 'meeting again: waiting');
  accepted(
    await cleo.call('POST /api/me/appointments/:id/choose', { params: { id }, body: { startsAt, language } }),
  );
  await page.goto(`/me/meet/${id}`);
  await visitor.reads(say('meet:roomOpen'));
  await show(visitor, 'meeting again: room open');
}
