const spun = (word: string, length: number) => word.repeat(length).slice(0, length);
const workOf = (word: string) => ({ company: spun(word, 80), role: spun(word, 60) });

/** As long as a company and a role may be, without a place to break a line at. */
export const longWords = { en: workOf('Watercourse'), ja: workOf('流域物流改善推進') } as const;
