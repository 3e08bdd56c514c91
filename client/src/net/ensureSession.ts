import type { Reply } from '@enishi/shared/errors';
import type { Me } from '@enishi/shared/http';
import { useSessionStore } from '../stores/session.ts';
import { fetchRoute } from './fetchRoute.ts';

let asked: Promise<Reply<Me>> | null = null;

/** Makes this browser a person: one request per page, shared by all who ask; a refusal is not kept. */
export function ensureSession(): Promise<Reply<Me>> {
  asked ??= fetchRoute('POST /api/session').then((reply) => {
    if (reply.ok) useSessionStore.getState().knowMe(reply.value);
    else asked = null;
    return reply;
  });
  return asked;
}

/** The next call asks for a session again. */
export function forgetSession(): void {
  asked = null;
}
