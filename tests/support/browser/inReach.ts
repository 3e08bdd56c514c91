import type { Locator } from 'playwright-core';

/** Whether it stands whole inside the window and is what a finger on its corners or middle would meet. */
export async function isInReach(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const inWindow = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const meets = (x: number, y: number) => {
      const met = document.elementFromPoint(x, y);
      return element.contains(met);
    };
    const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
    return inWindow && meets(middle, centre) && meets(middle, top + 4) && meets(middle, bottom - 4);
  });
}
