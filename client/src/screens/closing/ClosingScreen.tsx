/** Stands in until the screen is here. */
export function ClosingScreen() {
  return null;
}
