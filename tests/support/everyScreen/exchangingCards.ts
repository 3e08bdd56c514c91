import { startingWith } from '../browser/comingIn.ts';
import { called, openPanel } from '../browser/talking.ts';
import type { Visitor } from '../browser/visitor.ts';
import type { Show } from './stage.ts';

/** One asks and adds an address on the way; the other chooses what to give; both hold a receipt. */
export async function exchangingCards({ ana, ben }: { ana: Visitor; ben: Visitor }, show: Show) {
  const { say } = ana;
  await openPanel(ben, 'card');
  await ben.press(say('cards:fill.email'));
  await show(ben, 'room: card, adding an address');
  await ben.write(say('cards:fill.emailLabel'), 'ben@example.com');
  await ben.press(say('cards:fill.save'));
  await ben.find('switch', startingWith(say('cards:field.email'))).waitFor();
  await ben.press(say('cards:offer', { count: 3 }));
  await ana.press(say('cards:choose'));
  await show(ana, 'room: what to give');
  await ana.press(say('cards:back'));
  await show(ana, 'room: card request');
  await ana.press(say('cards:choose'));
  await ana.press(say('cards:give', { count: 2 }));
  await ana.sees('heading', say('cards:tied', { person: called(ana, ben.name) }));
  await show(ana, 'room: receipt');
  await ana.press(say('cards:backToTalk'));
}
