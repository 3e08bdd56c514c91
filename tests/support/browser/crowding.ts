import type { Locator, Page } from 'playwright-core';

/** What cannot be pressed where it is seen: controls that lie on each other, and a page wider than its window. */
export async function crowdingOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.tagName;
    // What is left of it by the boxes that scroll or cut it off.
    const seenOf = (element: Element) => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflow === 'visible') continue;
        const edge = box.getBoundingClientRect();
        left = Math.max(left, edge.left);
        top = Math.max(top, edge.top);
        right = Math.min(right, edge.right);
        bottom = Math.min(bottom, edge.bottom);
      }
      return { left, top, right, bottom };
    };
    const controls = [...document.querySelectorAll('button, a[href], input, textarea, select')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({ element, seen: seenOf(element) }))
      .filter(({ seen }) => seen.right - seen.left > 2 && seen.bottom - seen.top > 2);
    // What scrolls below an edge that stays is reached by scrolling.
    const edgeOf = (element: Element) => {
      let box: Element | null = element;
      while (box && getComputedStyle(box).position !== 'sticky') box = box.parentElement;
      return box;
    };
    const faults: string[] = [];
    for (const [at, { element: one, seen }] of controls.entries())
      for (const { element: other, seen: its } of controls.slice(at + 1)) {
        const wide = Math.min(seen.right, its.right) - Math.max(seen.left, its.left);
        const high = Math.min(seen.bottom, its.bottom) - Math.max(seen.top, its.top);
        if (wide > 2 && high > 2 && edgeOf(one) === edgeOf(other))
          faults.push(`"${nameOf(one)}" and "${nameOf(other)}" share ${wide} × ${high} px`);
      }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide in ${clientWidth} px`);
    return faults;
  });
}

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
