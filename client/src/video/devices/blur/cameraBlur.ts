// The camera's own blur, where the system has one (Chromium on some computers): no picture is worked on
// by us. Not in TypeScript's list yet.
type Blurring = { backgroundBlur?: unknown };

const blurOf = (from: object): unknown => ('backgroundBlur' in from ? from.backgroundBlur : undefined);

/** Can be turned on and off; some systems only tell that it is on. */
export function cameraBlurs(track: MediaStreamTrack): boolean {
  const choices = 'getCapabilities' in track ? blurOf(track.getCapabilities()) : undefined;
  return Array.isArray(choices) && choices.includes(true) && choices.includes(false);
}

export async function setCameraBlur(track: MediaStreamTrack, on: boolean): Promise<void> {
  const wish: MediaTrackConstraints & Blurring = { ...track.getConstraints(), backgroundBlur: on };
  await track.applyConstraints(wish);
}
