import { expect } from 'vitest';
import type { Visitor } from '../browser/visitor.ts';
import type { Stage } from './stage.ts';

const pages = {
  'thanks and next steps': '/me/follow-ups',
  'my way': '/me/growth',
  'get ready': '/me/ready',
  'meeting again': '/me/meet',
  'records and settings': '/me/keep',
  'sign in': '/sign-in',
  'stop, with a wrong link': '/stop/wrong',
};

/** What is one's own, after a mixer with somebody met in it. */
export async function ownPages({ ana, cast, show }: Pick<Stage, 'cast' | 'show'> & { ana: Visitor }) {
  const { page } = ana;
  const stands = async () => {
    await page.locator('main h1').first().waitFor();
    await expect.poll(() => page.locator('.bones').count(), { timeout: 20_000 }).toBe(0);
  };
  for (const [screen, path] of Object.entries(pages)) {
    await page.goto(path);
    await stands();
    // The one whose words are the longest.
    if (path === pages['thanks and next steps'])
      await page.locator('.follow-person', { hasText: cast.cleo.name }).click();
    await show(ana, screen);
  }
  await page.goto('/me/people');
  await ana.press(cast.ben.name, 'link');
  await page.waitForURL(/people\/[^/]+$/);
  await page.goto(`/me/meet/with/${page.url().split('/').at(-1)}`);
  await stands();
  await show(ana, 'times to propose');
  // As after signing out everywhere on another device.
  await page.context().clearCookies();
  await page.goto('/me');
  await ana.sees('heading', ana.say('signIn:signedOut.title'));
  await show(ana, 'signed out');
}
