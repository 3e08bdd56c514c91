import { seesOwnPicture } from './pictures.ts';
import type { Hue } from './testPicture.ts';
import type { Visitor } from './visitor.ts';

export type Introduction = { readonly industry: string; readonly role?: string };

/** From the invitation's link to the camera step: only name, industry and the pledge have to be told. */
export async function prepare(
  visitor: Visitor,
  link: string,
  { industry, role }: Introduction,
): Promise<void> {
  const { page, say } = visitor;
  await page.goto(link);
  await visitor.press(oneOf(say('mixer:action.open'), say('mixer:action.running')), 'link');
  await visitor.sees('heading', say('prepare:me.title'));
  await visitor.write(say('prepare:name'), visitor.name);
  await visitor.chooseIndustry(say('prepare:industry'), industry);
  if (role) await visitor.write(startingWith(say('prepare:role')), role);
  await visitor.find('checkbox', say('prepare:agree')).check();
  await visitor.press(say('prepare:next'));
  await visitor.sees('heading', say('prepare:talk.title'));
  await visitor.press(say('prepare:next'));
  await visitor.sees('heading', say('prejoin:title'));
}

/** Through one's own moving picture into the mixer. */
export async function enterWithCamera(visitor: Visitor, hue: Hue): Promise<void> {
  await seesOwnPicture(visitor, hue);
  await enter(visitor);
}

/** The whole way into the lobby for somebody who takes part in writing. */
export async function comeInWriting(visitor: Visitor, link: string, industry: string): Promise<void> {
  await prepare(visitor, link, { industry });
  await enterWithText(visitor);
  await visitor.sees('button', visitor.say('lobby:ready.rest'));
}

export async function enterWithText(visitor: Visitor): Promise<void> {
  await visitor.find('radio', visitor.say('prejoin:ways.text')).check();
  await enter(visitor);
}

async function enter(visitor: Visitor): Promise<void> {
  await visitor.press(visitor.say('prejoin:enter'));
  await visitor.page.waitForURL(/\/live$/);
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
export const oneOf = (...texts: string[]) => new RegExp(`^(${texts.map(literally).join('|')})$`);
export const startingWith = (text: string) => new RegExp(`^${literally(text)}`);
