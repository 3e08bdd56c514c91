import i18next from 'i18next';

/** The texts of all that can stand on the pages of what is mine. */
const TEXTS = [
  ...['meNav', 'me', 'people', 'recap', 'followUps', 'growth', 'ready', 'meet', 'keep', 'introduce'],
  ...['industries', 'questions', 'topics', 'vocabulary'],
  ...['between', 'cards', 'closing', 'prepare', 'room'],
];

/** Fetches them beside a page's code: asked for by one part after the other, each would cost the way there and back. */
export function preloadOwn(): void {
  // What does not come now is fetched again, and waited for, when it is shown.
  void i18next.loadNamespaces(TEXTS).catch(() => {});
}
