import { expect } from 'vitest';
import { seenPicture } from './seenPicture.ts';
import type { Hue } from './testPicture.ts';
import type { Visitor } from './visitor.ts';

export const picturesOf = ({ page, say }: Visitor, name: string) =>
  page.getByLabel(say('video:pictureOf', { name }), { exact: true });

/** The partner's own test picture stands in the decoded frames, and it moves. */
export const seesPictureOf = (visitor: Visitor, name: string, hue: Hue) =>
  seesMoving(visitor, visitor.say('video:pictureOf', { name }), hue);
export const seesOwnPicture = (visitor: Visitor, hue: Hue) =>
  seesMoving(visitor, visitor.say('video:ownPicture'), hue);

async function seesMoving({ page, name }: Visitor, label: string, hue: Hue): Promise<void> {
  const video = page.locator('video').and(page.getByLabel(label, { exact: true }));
  const poses = new Set<string>();
  await expect
    .poll(
      async () => {
        const seen = await seenPicture(video);
        if (seen?.hue === hue) poses.add(seen.columns);
        return seen?.hue === hue ? poses.size : (seen?.hue ?? 'no picture');
      },
      { timeout: 40_000, interval: 150, message: `${name} looks at “${label}”, which should be ${hue}` },
    )
    .toBeGreaterThanOrEqual(2);
}
