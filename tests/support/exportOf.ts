import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from './httpBrowser.ts';
import type { HttpServer } from './httpServer.ts';

/** The files of what somebody takes along, in English, by name. */
export async function exportOf(server: HttpServer, browser: Browser): Promise<Record<string, string>> {
  const answer = await fetch(`${server.url}/api/me/export.zip?language=en`, {
    headers: { cookie: browser.cookieHeader() },
  });
  if (answer.headers.get('content-type') !== 'application/zip') throw new Error(`no zip: ${answer.status}`);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
