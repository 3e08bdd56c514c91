import { configure } from '@testing-library/react';

// On a busy machine a screen may take longer than the usual second to come up.
configure({ asyncUtilTimeout: 8_000 });
