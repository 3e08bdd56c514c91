import type { Language } from '@enishi/shared/language';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Person } from '../person.ts';
import { type Say, wordsOf } from './words.ts';

export type Look = { readonly language: Language; readonly phone: boolean; readonly dark?: boolean };

const locales = { ja: 'ja-JP', en: 'en-GB' };
const desktop = { viewport: { width: 1_024, height: 720 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
type Role = Parameters<Page['getByRole']>[0];

/** A person in front of a page: finds things by what they are called in their language. */
export class Visitor {
  /** what the page logged as an error or threw */
  readonly troubles: string[] = [];

  constructor(
    public page: Page,
    readonly say: Say,
    readonly name: string,
    readonly look: Look,
  ) {
    this.watch(page);
  }

  watch(page: Page): void {
    this.page = page;
    page.on('pageerror', (error) => this.troubles.push(`${error.name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`${message.text()} ${message.location().url}`);
    });
  }

  find(role: Role, name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole(role, { name, exact: true });
  }
  /** Waits until it is seen. */
  async sees(role: Role, name: string | RegExp): Promise<Locator> {
    const found = this.find(role, name).first();
    await found.waitFor();
    return found;
  }
  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }
  async press(name: string | RegExp, role: Role = 'button'): Promise<void> {
    await this.find(role, name).first().click();
  }
  async write(label: string | RegExp, text: string): Promise<void> {
    await this.find('textbox', label).fill(text);
  }
  /** By an everyday word; Enter takes the first hit. */
  async chooseIndustry(label: string, word: string): Promise<void> {
    const field = this.find('combobox', label);
    await field.click();
    await field.fill(word);
    await this.find('option', /./).first().waitFor();
    await field.press('Enter');
    await expect.poll(() => field.inputValue(), { timeout: 20_000 }).not.toBe(word);
  }
}

/** Somebody who was here before, in a browser of today. */
export async function isThePerson({ page }: Visitor, { cookie, url }: Person): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value: decodeURIComponent(value), url }]);
}

export type VisitorOptions = { name: string; look: Look; context?: BrowserContextOptions };

export async function visit(
  browser: Browser,
  url: string,
  { name, look, context = {} }: VisitorOptions,
): Promise<Visitor> {
  const own = await browser.newContext({
    baseURL: url,
    locale: locales[look.language],
    colorScheme: look.dark ? 'dark' : 'light',
    ...(look.phone ? phone : desktop),
    ...context,
  });
  own.setDefaultTimeout(30_000);
  return new Visitor(await own.newPage(), wordsOf(look.language), name, look);
}
