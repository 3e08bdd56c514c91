import { call } from '../net/api.ts';
import { startOver } from '../net/startOver.ts';
import { useAction } from './useAction.ts';

/** Has everything removed, here and on the server, and begins anew. */
export const useDeleteMe = () =>
  useAction(async () => {
    const reply = await call('POST /api/me/delete', { body: { sure: true } });
    if (reply.ok) startOver('/', { forget: true });
    return reply;
  });
