import type { Page } from 'playwright-core';

/** As a browser's setting for the size of letters does; resolves when the page has taken its new shape. */
export async function setLetters(page: Page, size: string): Promise<void> {
  await page.evaluate(async (fontSize) => {
    document.documentElement.style.fontSize = fontSize === '100%' ? '' : fontSize;
    // What depends on the window in code follows a frame later.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }, size);
}

/**
 * Each control and each line of text is taken as far as it can be seen, inside every box that cuts it
 * off. Controls must lie beside each other and beside the text of others. What is fixed or sticky may
 * lie over what scrolls beneath it, and a field may hold buttons.
 */
export function overlapsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Box = { left: number; top: number; right: number; bottom: number };
    type Piece = { owner: Element; box: Box; layer: Element | null; says: string };
    const slack = 3;
    const root = document.documentElement;

    const cut = (box: Box, by: Box): Box => ({
      left: Math.max(box.left, by.left),
      top: Math.max(box.top, by.top),
      right: Math.min(box.right, by.right),
      bottom: Math.min(box.bottom, by.bottom),
    });
    const seen = ({ left, top, right, bottom }: Box) => right - left > slack && bottom - top > slack;
    const screenBox = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };

    const piece = (owner: Element, of: Box, says: string, isText = false): Piece | null => {
      let box = cut(of, screenBox);
      let layer: Element | null = null;
      for (let at: Element | null = owner; at && at !== root; at = at.parentElement) {
        const { position, overflowX, overflowY, clipPath } = getComputedStyle(at);
        if ((isText || at !== owner) && (overflowX !== 'visible' || overflowY !== 'visible'))
          box = cut(box, at.getBoundingClientRect());
        if (clipPath !== 'none') return null;
        if (!layer && (position === 'fixed' || position === 'sticky')) layer = at;
      }
      return seen(box) ? { owner, box, layer, says: says.trim().replace(/\s+/g, ' ').slice(0, 40) } : null;
    };

    const modals = [...document.querySelectorAll('[aria-modal="true"], dialog[open]')];
    const top = modals.at(-1) ?? document.body;
    const shown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('[inert], [aria-hidden="true"]');

    const controls: Piece[] = [];
    for (const control of top.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      if (!shown(control)) continue;
      const says = control.getAttribute('aria-label') ?? control.textContent ?? control.tagName;
      const found = piece(control, control.getBoundingClientRect(), says || control.tagName);
      if (found) controls.push(found);
    }
    const texts: Piece[] = [];
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!owner || !node.textContent?.trim() || !shown(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, top: over, right, bottom, height } of range.getClientRects()) {
        // The letters themselves: a line's box is that of the font, higher than what is drawn.
        const letters = { left, top: over + height / 5, right, bottom: bottom - height / 5 };
        const found = piece(owner, letters, node.textContent, true);
        if (found) texts.push(found);
      }
    }

    const faults: string[] = [];
    const tooWide = root.scrollWidth - root.clientWidth;
    if (tooWide > 1) {
      const widest = [...top.querySelectorAll('*')].filter(
        (each) => shown(each) && each.getBoundingClientRect().right >= root.scrollWidth - 1,
      );
      const where = widest.map((each) => `${each.tagName.toLowerCase()}.${each.classList}`).slice(-3);
      faults.push(`${tooWide} px wider than the window: ${where.join(' > ')}`);
    }
    const apart = (a: Piece, b: Piece) =>
      a.layer !== b.layer ||
      a.owner.contains(b.owner) ||
      b.owner.contains(a.owner) ||
      a.owner.closest('label')?.contains(b.owner) ||
      !seen(cut(a.box, b.box));
    const holds = (field: Piece, inner: Piece) =>
      field.owner.matches('input, textarea') &&
      inner.box.left >= field.box.left - slack &&
      inner.box.right <= field.box.right + slack &&
      inner.box.top >= field.box.top - slack &&
      inner.box.bottom <= field.box.bottom + slack;
    controls.forEach((control, index) => {
      for (const other of [...controls.slice(index + 1), ...texts])
        if (!apart(control, other) && !holds(control, other) && !holds(other, control))
          faults.push(`“${control.says}” lies over “${other.says}”`);
    });
    return [...new Set(faults)];
  });
}
