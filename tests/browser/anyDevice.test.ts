import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Look, type Visitor, visit } from '../support/browser/visitor.ts';
import { launchChromium } from '../support/chromium.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.end();
});

/** Passkeys are made for a name, not for 127.0.0.1. */
const url = () => server.url.replace('127.0.0.1', 'localhost');

async function guestNamed(name: string, look: Look): Promise<Visitor> {
  const visitor = await visit(browser, url(), { name, look });
  await visitor.page.goto('/me');
  const { say } = visitor;
  await visitor.chooseIndustry(say('prepare:industry'), look.language === 'ja' ? '酒蔵' : 'brewery');
  await visitor.find('textbox', say('prepare:name')).fill(name);
  await visitor.reads(say('prepare:save.saved'));
  return visitor;
}

it('[M23] a guest makes a passkey, signs out, and comes back with it as the same person', async () => {
  const ana = await guestNamed('Ana Ito', { language: 'en', phone: false });
  const { page, say } = ana;
  const authenticator = await page.context().newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto('/me/keep');
  await ana.press(say('keep:addPasskey'));
  await ana.reads(say('keep:everywhere'));
  await ana.press(say('keep:signOut'));
  await ana.sees('heading', say('home:title'));
  await page.goto('/sign-in');
  await ana.press(say('signIn:passkey'));
  await expect
    .poll(() => ana.find('textbox', say('prepare:name')).inputValue(), { timeout: 20_000 })
    .toBe('Ana Ito');
  expect(ana.troubles).toEqual([]);
  await page.context().close();
});

it('[M24] a guest keeps everything by the code of a mail; the link opened elsewhere shows the code to type', async () => {
  const hana = await guestNamed('花子', { language: 'ja', phone: true });
  const { page, say } = hana;
  await page.goto('/me/keep');
  await hana.press(say('keep:addAddress'), 'link');
  await hana.write(say('signIn:address'), 'hana@example.com');
  await hana.press(say('signIn:sendCode'));
  await hana.reads(say('signIn:sent', { address: 'hana@example.com' }));

  const [file = ''] = await readdir(join(server.dataDir, 'outbox'));
  const { text } = JSON.parse(await readFile(join(server.dataDir, 'outbox', file), 'utf8'));
  const code = /\b\d{6}\b/.exec(text)?.[0] ?? '';
  const link = /http\S+/.exec(text)?.[0] ?? '';
  const desk = await visit(browser, url(), { name: 'elsewhere', look: { language: 'ja', phone: false } });
  await desk.page.goto(link);
  await desk.reads(say('signIn:elsewhere', { code }));
  await desk.page.context().close();

  await hana.write(say('signIn:code'), code);
  await hana.press(say('signIn:goOn'));
  await hana.sees('heading', say('signIn:keptTitle'));
  await page.goto('/me/keep');
  await hana.reads('hana@example.com');
  expect(hana.troubles).toEqual([]);
  await page.context().close();
});
