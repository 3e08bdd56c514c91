import { releaseDevices } from './deviceControl.ts';

/** Longer than the way from one screen to the next, a slow network's included. */
const lingerMs = 10_000;

let holders = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** As long as some screen holds them the devices stay open; a while after the last one they are closed. */
export function holdDevices(): () => void {
  holders += 1;
  clearTimeout(timer);
  return () => {
    holders -= 1;
    if (holders === 0) timer = setTimeout(releaseDevices, lingerMs);
  };
}
