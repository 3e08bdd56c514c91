/**
 * The stored name of every room for two: of both languages, so that a search finds it in either. Whoever shows it
 * says it in the reader's own.
 */
export const MEETING_NAME = '再会 / Meeting again';
