import { startOver } from '../net/startOver.ts';

const startAnew = (path: string) => startOver(path, { forget: true });

/** Goes on at that path as nobody yet: what this browser kept of a person is forgotten. */
export const useStartOver = (): ((path: string) => void) => startAnew;
