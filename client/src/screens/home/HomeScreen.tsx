/** Stands in until the screen is here. */
export function HomeScreen() {
  return null;
}
