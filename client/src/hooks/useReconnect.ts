import { reconnect } from '../net/currentMixer.ts';

/** Takes the seat back from another tab, or tries again after a refusal. */
export const useReconnect = (): (() => void) => reconnect;
