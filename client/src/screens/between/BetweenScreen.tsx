/** Stands in until the screen is here. */
export function BetweenScreen() {
  return null;
}
