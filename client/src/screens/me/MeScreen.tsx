/** Stands in until the screen is here. */
export function MeScreen() {
  return null;
}
