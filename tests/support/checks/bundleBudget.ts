import { gzipSync } from 'node:zlib';
import { launchChromium } from '../chromium.ts';
import { startServer } from '../server.ts';

const BUDGET_KB = 150;
const json = { 'content-type': 'application/json' };

/** A mixer to open, made as any client would. */
async function createMixer(url: string): Promise<string> {
  const session = await fetch(`${url}/api/session`, { method: 'POST', body: '{}', headers: json });
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const send = async (method: string, path: string, body: object) =>
    (await fetch(url + path, { method, headers: { ...json, cookie }, body: JSON.stringify(body) })).json();
  await send('PUT', '/api/me/profile', { name: 'Host', industry: '62' });
  const { value } = await send('POST', '/api/mixers', { name: 'Budget', purpose: 'To be weighed.' });
  return value.code;
}

/** Everything of type script that a browser fetches from the link until the form takes a name, gzipped. */
async function weigh(url: string, code: string): Promise<{ name: string; kb: number }[]> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ locale: 'ja-JP' });
    const scripts: Promise<{ name: string; kb: number }>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
      scripts.push(
        response.body().then((body) => ({ name, kb: gzipSync(body, { level: 9 }).length / 1024 })),
      );
    });
    await page.goto(`${url}/m/${code}`);
    await page
      .getByRole('link', { name: /参加/ })
      .or(page.getByRole('button', { name: /参加/ }))
      .first()
      .click();
    await page.getByRole('textbox', { name: /名前/ }).first().fill('岡本');
    return Promise.all(scripts);
  } finally {
    await browser.close();
  }
}

const server = await startServer();
try {
  const scripts = await weigh(server.url, await createMixer(server.url));
  const total = scripts.reduce((sum, { kb }) => sum + kb, 0);
  for (const { name, kb } of scripts.sort((a, b) => b.kb - a.kb))
    console.log(`${kb.toFixed(1).padStart(7)} KB  ${name}`);
  console.log(
    `${total.toFixed(1).padStart(7)} KB of ${BUDGET_KB} KB before the form at /m/:code can be used`,
  );
  process.exitCode = total > BUDGET_KB ? 1 : 0;
} finally {
  await server.end();
}
