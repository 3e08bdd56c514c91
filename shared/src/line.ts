import * as z from 'zod/mini';
import { trimmed } from './trimmed.ts';

/** For a text whose form is checked besides. */
export const trim = () => z.overwrite(trimmed);
/** Words somebody writes, up to `max` UTF-16 units; they may be left out. */
export const line = (max: number) => z.string().check(trim(), z.maxLength(max));
/** Words that must show something. */
export const someWords = (max: number) => z.string().check(trim(), z.minLength(1), z.maxLength(max));
