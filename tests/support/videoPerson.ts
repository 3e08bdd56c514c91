import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from './eventually.ts';
import type { Lab } from './videoPage/main.ts';

type Picture = ReturnType<Lab['pictures']>[number];

/** A person of the test page; several may sit in one page. */
export class VideoPerson {
  constructor(
    readonly page: Page,
    readonly name: string,
  ) {}

  enter = (...others: string[]) => this.#say('enter', others);
  enterLosing = (lost: number, ...others: string[]) =>
    this.page.evaluate(([me, them, count]) => window.lab.enter(me, them, count), [
      this.name,
      others,
      lost,
    ] as const);
  update = (...others: string[]) => this.#say('update', others);
  publish = () => this.page.evaluate((me) => window.lab.publish(me), this.name);
  leave = () => this.page.evaluate((me) => window.lab.leave(me), this.name);
  pictures = () => this.page.evaluate((me) => window.lab.pictures(me), this.name);
  flow = () => this.page.evaluate(() => window.lab.flow());
  connections = () => this.page.evaluate(() => window.lab.connections());
  paths = () => this.page.evaluate(() => window.lab.paths());
  restart = () => this.page.evaluate(() => window.lab.restart());

  /** Those named are connected, and nobody else is there. */
  meets = (...others: string[]) =>
    this.until(`meets ${others}`, async () => {
      const met = (await this.pictures()).map(({ personId, state }) => `${personId} ${state}`);
      expect(met).toEqual(others.map((other) => `${other} connected`));
    });

  is = (other: string, expected: Partial<Picture>) =>
    this.until(`${other} is ${JSON.stringify(expected)}`, async () => {
      expect((await this.pictures()).find(({ personId }) => personId === other)).toMatchObject(expected);
    });

  /** Frames arrive, are decoded, and their pixels change. */
  async sees(other: string): Promise<void> {
    const sum = () => this.page.evaluate(([me, of]) => window.lab.sum(me, of), [this.name, other] as const);
    const first = await sum();
    await this.until(`sees ${other}`, async () => expect(await sum()).not.toBe(first));
  }

  /** The made-up microphone beeps once a second. */
  async hears(other: string): Promise<void> {
    await this.#listen(other);
    const { heardEnergy } = await this.flow();
    await this.until(`hears ${other}`, async () => {
      expect((await this.flow()).heardEnergy).toBeGreaterThan(heardEnergy + 1e-3);
    });
  }

  /** What was on its way is still heard; then fifty frames of picture, longer than a beep, come without a sound. */
  async hearsNothingFrom(other: string): Promise<void> {
    await this.#listen(other);
    await this.#frames(10);
    const { heardEnergy } = await this.flow();
    await this.#frames(50);
    expect((await this.flow()).heardEnergy - heardEnergy).toBeLessThan(1e-4);
  }

  async #frames(count: number): Promise<void> {
    const { framesDecoded } = await this.flow();
    await this.until(`${count} frames more`, async () => {
      expect((await this.flow()).framesDecoded).toBeGreaterThan(framesDecoded + count);
    });
  }

  until(what: string, holds: () => Promise<void>): Promise<void> {
    return eventually(holds).catch((cause: Error) => {
      throw new Error(`${this.name}, ${what}: ${cause.message}`, { cause });
    });
  }
  #say = (act: 'enter' | 'update', others: string[]) =>
    this.page.evaluate(([does, me, them]) => window.lab[does](me, them), [act, this.name, others] as const);
  #listen = (to: string) =>
    this.page.evaluate(([me, other]) => window.lab.listen(me, other), [this.name, to] as const);
}

/** One person in a page of their own, with camera and microphone on. */
export async function comeWithCamera(
  context: BrowserContext,
  url: string,
  name: string,
): Promise<VideoPerson> {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => window.lab.devices.chooseMedia('video'));
  return new VideoPerson(page, name);
}
