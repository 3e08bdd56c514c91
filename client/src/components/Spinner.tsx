/** Drawn only; the element that is busy says so itself. */
export const Spinner = () => <span className="spinner" aria-hidden="true" />;
