import type { Reporter } from 'vitest/node';

export function sumReporter(file: string): Reporter;
