/** Stands in until the screen is here. */
export function LobbyScreen() {
  return null;
}
