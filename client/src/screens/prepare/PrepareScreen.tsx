/** Stands in until the screen is here. */
export function PrepareScreen() {
  return null;
}
