/** Stands in until the screen is here. */
export function HostScreen() {
  return null;
}
