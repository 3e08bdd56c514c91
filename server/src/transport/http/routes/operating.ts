import { timingSafeEqual } from 'node:crypto';
import type { Request, Router } from 'express';
import type { HttpDeps } from '../httpDeps.ts';
import { onLoopback } from '../onLoopback.ts';

const PATIENCE_MS = 2_000;

/** For whoever runs the server: alive, ready for people, and its numbers. */
export function bindOperating(router: Router, { health, registry, config }: HttpDeps): void {
  router.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok');
  });
  router.get('/readyz', async (_request, response) => {
    const ready = !health.stopping() && (await inTime(health.databaseAnswers()));
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready' : 'not ready');
  });
  router.get('/metrics', async (request, response) => {
    if (!mayRead(request, config.metricsToken)) {
      response.status(404).type('text/plain').send('not found');
      return;
    }
    response.type(registry.contentType).send(await registry.metrics());
  });
}

function inTime(answer: Promise<boolean>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE_MS).unref();
  });
  return Promise.race([answer.catch(() => false), late]);
}

function mayRead(request: Request, token: string | null): boolean {
  if (onLoopback(request)) return true;
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === null || given === undefined) return false;
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
