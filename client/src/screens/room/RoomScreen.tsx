/** Stands in until the screen is here. */
export function RoomScreen() {
  return null;
}
