import { useDevicesStore } from '../../stores/devices.ts';
import { releaseDevices } from './deviceControl.ts';

/** Longer than the way from one screen to the next, a slow network's included. */
const lingerMs = 10_000;

const holders = new Set<{ preview: boolean }>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** As long as some screen holds them the devices stay open; a while after the last one they are closed. */
export function holdDevices({ preview = false } = {}): () => void {
  const holder = { preview };
  holders.add(holder);
  clearTimeout(timer);
  tell();
  return () => {
    holders.delete(holder);
    if (holders.size === 0) timer = setTimeout(releaseDevices, lingerMs);
    tell();
  };
}

function tell(): void {
  const onlyPreview = holders.size > 0 && [...holders].every(({ preview }) => preview);
  if (useDevicesStore.getState().onlyPreview !== onlyPreview) useDevicesStore.setState({ onlyPreview });
}
