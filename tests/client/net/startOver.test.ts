import { afterEach, expect, it, vi } from 'vitest';
import { startOver } from '../../../client/src/net/startOver.ts';
import { useRoomStore } from '../../../client/src/stores/room.ts';

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

it('[K14] whoever deletes everything leaves nothing of what they gave in this browser', () => {
  vi.stubGlobal('location', { ...window.location, assign: vi.fn() });
  useRoomStore.getState().rememberGiven(['email'], 'card-side');
  localStorage.setItem('enishi.language', 'en');
  startOver('/', { forget: true });
  expect({ ...localStorage }).toEqual({ 'enishi.language': 'en' });
  vi.unstubAllGlobals();
});
