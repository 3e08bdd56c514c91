/** Stands in until the screen is here. */
export function CreateScreen() {
  return null;
}
