import express, { type Router } from 'express';
import type { HttpDeps } from '../httpDeps.ts';

const LIMIT = '64kb';

/** Where the LiveKit server posts who came and who went. Signed over the very bytes, so they are not parsed before. */
export function bindMediaServer(router: Router, { hearVideo }: HttpDeps): void {
  if (!hearVideo) return;
  router.post(
    '/livekit/webhook',
    express.text({ limit: LIMIT, type: () => true }),
    async (request, response) => {
      const body = typeof request.body === 'string' ? request.body : '';
      response.sendStatus((await hearVideo(body, request.headers.authorization)) ? 200 : 401);
    },
  );
}
