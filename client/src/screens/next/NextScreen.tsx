/** Stands in until the screen is here. */
export function NextScreen() {
  return null;
}
