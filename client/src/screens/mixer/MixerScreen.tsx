/** Stands in until the screen is here. */
export function MixerScreen() {
  return null;
}
