import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const ours = { decks: { daily: { name: '日々', hint: '' } }, cards: {} };
const deck = {
  id: 'own-harbour',
  name: { ja: '港', en: 'Harbour' },
  hint: { ja: '海', en: 'Sea' },
  cards: [{ id: 'own-harbour-1', question: { ja: '潮は。', en: 'Tides?' }, followUps: { ja: [], en: [] } }],
};
const withDecks = { decks: { ...ours.decks, 'own-harbour': { name: '港', hint: '海' } } };
const answers = (body: object, status = 200) => Response.json(body, { status });

let read: () => Promise<object>;
beforeEach(async () => {
  vi.resetModules();
  const { withHostDecks } = await import('../../../client/src/i18n/hostDecks.ts');
  read = () => withHostDecks(ours, 'ja');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('[T34] decks that were refused once are asked for again, and are there', async () => {
  const fetch = vi.fn(async () => answers({ ok: true, value: [deck] }));
  fetch.mockImplementationOnce(async () => answers({ ok: false, code: 'rate_limited' }, 429));
  vi.stubGlobal('fetch', fetch);
  expect(await read()).toMatchObject(withDecks);
});

it('[T34] a server that does not answer keeps nobody from our own cards, and is asked the next time', async () => {
  const waiting = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => waiting.signal);
  const silent = (_path: string, init?: RequestInit) =>
    new Promise<Response>((_, fail) => {
      const stop = () => fail(waiting.signal.reason);
      if (init?.signal?.aborted) stop();
      else init?.signal?.addEventListener('abort', stop);
    });
  vi.stubGlobal('fetch', silent);
  const texts = read();
  waiting.abort();
  expect(await texts).toMatchObject(ours);
  vi.stubGlobal('fetch', async () => answers({ ok: true, value: [deck] }));
  expect(await read()).toMatchObject(withDecks);
});
