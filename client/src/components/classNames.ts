/** Joins what is there: `classNames('btn', wide && 'w-full')`. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
