// Browsers let sound out only after a touch, and each element asks for its own. One button brings all of them.
const held = new Map<HTMLMediaElement, () => void>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** This element plays in silence until `release` is called within a touch. */
export function holdSound(element: HTMLMediaElement, release: () => void): void {
  held.set(element, release);
  tell();
}

export function forgetSound(element: HTMLMediaElement): void {
  if (held.delete(element)) tell();
}

/** To be called within a touch. */
export function releaseSounds(): void {
  const all = [...held.values()];
  held.clear();
  for (const release of all) release();
  tell();
}

/** The one element that shows the button. */
export const showsButton = (element: HTMLMediaElement | null): boolean =>
  element !== null && held.keys().next().value === element;

export function onHeldSound(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
