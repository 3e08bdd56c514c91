import { hearsSoundOf } from './heardSound.ts';
import { seesPictureOf } from './pictures.ts';
import { isWith } from './talking.ts';
import type { Hue } from './testPicture.ts';
import type { Visitor } from './visitor.ts';

const hues = new WeakMap<Visitor, Hue>();

/** What this person's camera shows. */
export const showsAs = (visitor: Visitor, hue: Hue): void => void hues.set(visitor, hue);

export function sees(one: Visitor, other: Visitor): Promise<void> {
  const hue = hues.get(other);
  if (!hue) throw new Error(`${other.name} came without a camera`);
  return seesPictureOf(one, other.name, hue);
}

export const seeEachOther = async (one: Visitor, other: Visitor): Promise<void> => {
  await Promise.all([sees(one, other), sees(other, one)]);
};

/** In one room, with each other's own picture. */
export async function areTogether(one: Visitor, other: Visitor): Promise<void> {
  await Promise.all([isWith(one, other.name), isWith(other, one.name)]);
  await seeEachOther(one, other);
}

/** The same, and each hears the other. */
export async function talkTogether(one: Visitor, other: Visitor): Promise<void> {
  await areTogether(one, other);
  await Promise.all([hearsSoundOf(one, other.name), hearsSoundOf(other, one.name)]);
}
