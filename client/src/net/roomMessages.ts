import type { ServerMessage } from '@enishi/shared/socketMap';
import { createListeners } from './listeners.ts';

/** What comes from the others in my room and is not part of any view: heard at once or never. */
export const signals = createListeners<ServerMessage<'signal'>>();
export const captions = createListeners<ServerMessage<'caption'>>();
export const reactions = createListeners<ServerMessage<'reaction'>>();
