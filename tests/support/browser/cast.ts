import type { Browser } from 'playwright-core';
import { allowAllDevices, launchChromium } from '../chromium.ts';
import { type Hue, writeTestPicture } from './testPicture.ts';
import { showsAs } from './together.ts';
import { type Look, type Visitor, visit } from './visitor.ts';

/** Browsers opened for people who need a camera of their own: Chromium has one test picture per process. */
export function createCast(url: () => string) {
  const browsers: Browser[] = [];
  const visitors: Visitor[] = [];
  return {
    visitors,
    /** Somebody with a browser of their own and a camera that shows one colour. */
    async comes(name: string, look: Look, hue: Hue): Promise<Visitor> {
      const picture = `--use-file-for-fake-video-capture=${writeTestPicture(hue)}`;
      const browser = await launchChromium([allowAllDevices, picture]);
      browsers.push(browser);
      const visitor = await visit(browser, url(), { name, look });
      showsAs(visitor, hue);
      visitors.push(visitor);
      return visitor;
    },
    async goHome(): Promise<void> {
      await Promise.all(browsers.splice(0).map((browser) => browser.close()));
    },
  };
}
