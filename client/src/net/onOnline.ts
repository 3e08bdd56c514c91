import { useMixerStore } from '../stores/mixer.ts';

/** Calls whenever the connection to the server stands again. */
export const onOnline = (listener: () => void): (() => void) =>
  useMixerStore.subscribe((now, before) => {
    if (now.connection === 'online' && before.connection !== 'online') listener();
  });
