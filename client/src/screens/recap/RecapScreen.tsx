/** Stands in until the screen is here. */
export function RecapScreen() {
  return null;
}
