import { inEveryLook } from '../support/everyScreen/inEveryLook.ts';
import { seldomMet } from '../support/everyScreen/scenes.ts';

// They are made of the same parts as the others: one language says enough, but pictures are taken in both.
inEveryLook('seldom', 'ja', seldomMet);
if (process.env.PICTURES) inEveryLook('seldom', 'en', seldomMet);
