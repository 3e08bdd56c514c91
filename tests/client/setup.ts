import { configure } from '@testing-library/react';
import { beforeEach, vi } from 'vitest';

// On a busy machine a screen may take longer than the usual second to come up.
configure({ asyncUtilTimeout: 8_000 });

// The clock that is shown stands still, so that a slow test reads the same time as a fast one.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
