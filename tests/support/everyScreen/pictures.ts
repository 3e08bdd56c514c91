import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setLetters } from '../browser/layout.ts';
import type { Show } from './stage.ts';

type Look = { width: number; height: number; scheme: 'light' | 'dark'; letters?: string };
const looks: Look[] = [
  { width: 1_280, height: 800, scheme: 'light' },
  { width: 1_280, height: 800, scheme: 'dark' },
  { width: 390, height: 844, scheme: 'light' },
  { width: 390, height: 844, scheme: 'dark' },
  { width: 844, height: 390, scheme: 'light' },
  { width: 390, height: 844, scheme: 'light', letters: '200%' },
];

/** Takes pictures of the screens, light and dark, wide and on a phone, also held sideways and with large letters, for who wants to see them all; `part` begins their names. */
export function picturesIn(folder: string, part: string): Show {
  let count = 0;
  return async ({ page, look }, screen) => {
    const before = page.viewportSize();
    count += 1;
    const name = `${part} ${String(count).padStart(2, '0')} ${screen.replace(/\W+/g, '-')}.png`;
    for (const { width, height, scheme, letters } of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      await setLetters(page, letters ?? '100%');
      const place = join(folder, `${look.language}-${scheme}-${width}${letters ? '-large' : ''}`);
      mkdirSync(place, { recursive: true });
      // What fades in, or from light to dark, has done so in the picture.
      await page.screenshot({ path: join(place, name), animations: 'disabled' });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await setLetters(page, '100%');
    if (before) await page.setViewportSize(before);
  };
}
