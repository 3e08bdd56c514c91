import { axeFaultsOn } from './axe.ts';
import { overlapsOn, setLetters } from './layout.ts';
import type { Visitor } from './visitor.ts';

type Pass = {
  size: readonly [width: number, height: number];
  scheme: 'light' | 'dark';
  letters?: string;
  /** of axe */
  rules: 'all' | 'colours' | 'none';
};

// The theme changes colours and nothing else, so that in the dark only they are looked at.
const passes: Pass[] = [
  { size: [390, 844], scheme: 'light', rules: 'all' },
  { size: [1_024, 844], scheme: 'light', rules: 'all' },
  { size: [1_024, 844], scheme: 'dark', rules: 'colours' },
  { size: [390, 844], scheme: 'dark', rules: 'colours' },
  { size: [844, 390], scheme: 'light', rules: 'none' },
  { size: [390, 844], scheme: 'light', rules: 'none', letters: '200%' },
];

/** What axe finds on screens, and what lies over something else: lines to read. */
export function createInspection() {
  const faults: string[] = [];
  const screens: string[] = [];
  return {
    faults,
    screens,
    /** Looks at the screen as it stands: wide, on a phone, on one held sideways, with large letters, light and dark. */
    async inspect({ page, look }: Visitor, screen: string): Promise<void> {
      const before = page.viewportSize();
      for (const { size, scheme, letters = '100%', rules } of passes) {
        const [width, height] = size;
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme: scheme });
        await setLetters(page, letters);
        const where = `${screen}, ${look.language}, ${scheme}, ${width} × ${height}, letters ${letters}`;
        const found = [
          ...(scheme === 'light' ? await overlapsOn(page) : []),
          ...(rules === 'none' ? [] : await axeFaultsOn(page, rules)),
        ];
        faults.push(...found.map((fault) => `${where}: ${fault}`));
      }
      await setLetters(page, '100%');
      if (before) await page.setViewportSize(before);
      screens.push(screen);
    },
  };
}
