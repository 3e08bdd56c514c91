import type { Language } from '@enishi/shared/language';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { hearsSoundOf } from '../support/browser/heardSound.ts';
import { inOrder } from '../support/browser/inOrder.ts';
import { quickMixer } from '../support/browser/quickMixer.ts';
import { chats, drawTopic, isWith, openPanel, writesNote } from '../support/browser/talking.ts';
import { isThePerson, type Visitor, visit } from '../support/browser/visitor.ts';
import { allowAllDevices, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { accepted, type Person } from '../support/person.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const MINUTE = 60_000;
const WORDS = 'The article I meant';
const NOTE = 'Knows yeast in winter';

describe('[Z13] the room for two', () => {
  let server: RunningServer;
  let browser: Browser;
  let appointment: string;
  let ana: Visitor;
  let ben: Visitor;
  const visitors: Visitor[] = [];
  const step = inOrder(() => visitors);
  const both = (does: (one: Visitor, other: Visitor) => Promise<void>) =>
    Promise.all([does(ana, ben), does(ben, ana)]);

  beforeAll(async () => {
    server = await startServer({ env: { GRACE_MS: '60000' } });
    browser = await launchChromium([allowAllDevices]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.end();
  });

  const comesBack = async (person: Person, name: string, language: Language, phone: boolean) => {
    const visitor = await visit(browser, server.url, { name, look: { language, phone } });
    await isThePerson(visitor, person);
    visitors.push(visitor);
    return visitor;
  };

  step('two who met in a mixer agree on a time', async () => {
    const mixer = await quickMixer(server.url);
    const [one, other] = [
      await mixer.joinedBy('Ana Ito', '62', 'en'),
      await mixer.joinedBy('高瀬 美咲', '86', 'en'),
    ];
    await mixer.starts(2, 1);
    await one.seat.sees(({ mine }) => mine.room);
    // Before its `startsAt` nobody has met.
    await one.seat.sees(({ shared }) => shared.phase.kind === 'round' && Date.now() > shared.phase.startsAt);
    await mixer.console.does('round:end', { round: 1 });
    mixer.close();
    const startsAt = Date.now() + 10 * MINUTE;
    const body = {
      to: other.person.personId,
      times: [startsAt],
      minutes: 30 as const,
      message: '',
      language: 'en' as const,
      timeZone: 'Asia/Tokyo',
    };
    const proposed = await eventually(async () =>
      accepted(await one.person.call('POST /api/me/appointments', { body })),
    );
    appointment = proposed.id;
    const chosen = { params: { id: appointment }, body: { startsAt, language: 'ja' } as const };
    accepted(await other.person.call('POST /api/me/appointments/:id/choose', chosen));
    ana = await comesBack(one.person, 'Ana Ito', 'en', false);
    ben = await comesBack(other.person, '高瀬 美咲', 'ja', true);
  });

  step('each looks at camera and microphone, and finds the other in the room', async () => {
    for (const visitor of [ana, ben]) {
      await visitor.page.goto(`/me/meet/${appointment}`);
      await visitor.press(visitor.say('meet:enter'), 'link');
      await visitor.sees('heading', visitor.say('prejoin:title'));
      await visitor.press(visitor.say('prejoin:enterRoom'));
      await visitor.page.waitForURL(/\/live$/);
    }
    await both((one, other) => isWith(one, other.name));
    await both((one, other) => hearsSoundOf(one, other.name));
  });

  step('they draw a topic, write to each other, and one keeps a note', async () => {
    await drawTopic(ana, ben);
    await drawTopic(ben, ana);
    await chats(ana, ben, WORDS);
    await writesNote(ana, NOTE);
  });

  step('after a reload the same talk goes on, with the chat and the note', async () => {
    await ana.page.reload();
    await isWith(ana, ben.name);
    await openPanel(ana, 'note');
    await expect.poll(() => ana.find('textbox', ana.say('room:notes.note')).inputValue()).toBe(NOTE);
    await openPanel(ana, 'chat');
    await ana.page.getByRole('log').getByText(WORDS).waitFor();
    await hearsSoundOf(ana, ben.name);
  });

  step('no page had any trouble', async () => {
    for (const { troubles } of visitors) expect(troubles).toEqual([]);
  });
});
