import i18next from 'i18next';
import { liveScreens } from './screens.ts';

/** The texts of all that can stand on a live screen, panels included. */
const TEXTS = [
  ...['app', 'errors', 'industries', 'topics', 'vocabulary'],
  ...['lobby', 'next', 'room', 'cards', 'video', 'prejoin', 'between', 'closing', 'stage'],
];

/** Fetches code and texts of every live screen, so that each is drawn at once when its phase begins. */
export function preloadLive(): void {
  for (const screen of Object.values(liveScreens)) screen.preload();
  // What does not come now is fetched again, and waited for, when it is shown.
  void i18next.loadNamespaces(TEXTS).catch(() => {});
}
