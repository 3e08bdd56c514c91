/** Stands in until the screen is here. */
export function HostShareScreen() {
  return null;
}
