import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from './visitor.ts';

const enough = 80;

/** Presses Tab until the focus is there; what it passes is seen to have the focus, and is never the page itself. */
export async function tabTo(visitor: Visitor, target: Locator): Promise<void> {
  const { page } = visitor;
  await target.first().waitFor();
  const passed: string[] = [];
  for (let presses = 0; presses < enough; presses += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    const { name, shown } = await page.evaluate(focused);
    passed.push(name);
    expect(shown, `the focus is seen on: ${name}`).toBe(true);
  }
  throw new Error(`${enough} presses of Tab do not lead to ${target}; they lead over ${passed.join(' › ')}`);
}

export async function tabAndPress(visitor: Visitor, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(visitor, target);
  await visitor.page.keyboard.press(key);
}

/** Runs in the page. The outline may stand on the label or frame around the field. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return { name: 'nothing', shown: true };
  const outlined = [element, element.nextElementSibling, element.parentElement].some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  });
  const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return { name: `${element.tagName.toLowerCase()} ${text.trim().slice(0, 40)}`, shown: outlined };
}
