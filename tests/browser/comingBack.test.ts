import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createCast } from '../support/browser/cast.ts';
import { enterWithCamera, prepare, startingWith } from '../support/browser/comingIn.ts';
import { inOrder } from '../support/browser/inOrder.ts';
import { seesPictureOf } from '../support/browser/pictures.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
import { called, drawTopic, isWith, topicOf, writesNote } from '../support/browser/talking.ts';
import { type Look, Visitor } from '../support/browser/visitor.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const look: Look = { language: 'en', phone: false };
// Long enough that a slow computer loses nobody for good.
const env = { NEXT_MS: '500', GRACE_MS: '60000' };

describe('[U212] two who talk stay together, whatever happens to a page or to the server', () => {
  let server: RunningServer;
  let mixer: QuickMixer;
  let ana: Visitor;
  let ben: Visitor;
  let topic: string;
  const browsers = createCast(() => server.url);
  const step = inOrder(() => browsers.visitors);

  beforeAll(async () => {
    server = await startServer({ env });
    mixer = await quickMixer(server.url);
  });
  afterAll(async () => {
    mixer?.close();
    await browsers.goHome();
    await server?.end();
  });

  const togetherAgain = async () => {
    await Promise.all([isWith(ana, ben.name), isWith(ben, ana.name)]);
    await Promise.all([seesPictureOf(ana, ben.name, 'red'), seesPictureOf(ben, ana.name, 'blue')]);
    expect(await topicOf(ana)).toBe(topic);
  };

  step('[U213] a reload brings back the same partner, topic and note, and asks for nothing', async () => {
    ana = await browsers.comes('Ana Ito', look, 'blue');
    ben = await browsers.comes('Ben Katz', look, 'red');
    await Promise.all([
      prepare(ana, mixer.link, { industry: 'brewery' }).then(() => enterWithCamera(ana, 'blue')),
      prepare(ben, mixer.link, { industry: 'hospital' }).then(() => enterWithCamera(ben, 'red')),
    ]);
    await mixer.starts(2, 1);
    await Promise.all([isWith(ana, ben.name), isWith(ben, ana.name)]);
    topic = await drawTopic(ana, ben);
    await writesNote(ana, 'Before the reload');
    await togetherAgain();
    await ana.page.reload();
    await togetherAgain();
    await ben.page.reload();
    await togetherAgain();
    await ana.press(ana.say('room:bar.note'));
    const note = ana.find('textbox', ana.say('room:notes.note'));
    await expect.poll(() => note.inputValue(), { timeout: 20_000 }).toBe('Before the reload');
    await ana.press(ana.say('room:closePanel'));
  });

  step('[U214] in another tab the seat can be used there, and taken back', async () => {
    const first = ana.page;
    const tab = await first.context().newPage();
    const second = new Visitor(tab, ana.say, ana.name, look);
    await tab.goto(first.url());
    await isWith(second, ben.name);
    await ana.sees('heading', ana.say('app:elsewhereTitle'));
    await ana.reads(ana.say('errors:seat_elsewhere'));
    await ana.press(ana.say('app:useItHere'));
    await second.sees('heading', ana.say('app:elsewhereTitle'));
    await togetherAgain();
    await tab.close();
    await togetherAgain();
  });

  step('[U215] who drops is waited for, by name, and comes back to the same partner', async () => {
    await ana.page.close();
    await ben.reads(ben.say('room:stage.reconnecting', { person: called(ben, ana.name) }));
    ana.watch(await ana.page.context().newPage());
    await ana.page.goto(mixer.link);
    await ana.press(ana.say('mixer:action.awaited'), 'link');
    await togetherAgain();
  });

  step(
    '[U216] while the server is away a banner says so and the talk goes on; then all is as before',
    async () => {
      const { port, dataDir } = server;
      await server.stop();
      await Promise.all([ana.reads(ana.say('app:talkGoesOn')), ben.reads(ben.say('app:talkGoesOn'))]);
      await Promise.all([seesPictureOf(ana, ben.name, 'red'), seesPictureOf(ben, ana.name, 'blue')]);
      server = await startServer({ env, port, dataDir });
      for (const one of [ana, ben]) {
        await one.page.getByText(one.say('app:talkGoesOn')).first().waitFor({ state: 'detached' });
      }
      await togetherAgain();
      topic = await drawTopic(ben, ana);
    },
  );

  step('[U217] without a network one is told, keeps the place, and finds it again', async () => {
    await ana.page.context().setOffline(true);
    await ana.reads(startingWith(ana.say('app:reconnecting')));
    await ana.page.context().setOffline(false);
    await togetherAgain();
  });
});
