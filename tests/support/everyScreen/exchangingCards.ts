import { startingWith } from '../browser/comingIn.ts';
import { called, closePanel, openPanel } from '../browser/talking.ts';
import type { Visitor } from '../browser/visitor.ts';
import type { Connection } from '../person.ts';
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

/** Somebody asks with a line; it is put off and stays to be answered, here and after the mixer. */
export async function cardPutOff(ana: Visitor, asker: Connection, reason: string, show: Show) {
  const { say } = ana;
  const room = await asker.sees(({ mine }) => mine.room);
  const to = room.partners[0]?.person.personId ?? '';
  await asker.does('card:offer', { roomId: room.roomId, to, fields: [], reason });
  await openPanel(ana, 'card');
  await ana.reads(say('cards:quote', { text: reason }));
  await show(ana, 'room: card request with a line');
  await ana.press(say('cards:later'));
  // The panel closes when the answer is there; until then the button says that it waits.
  await ana.find('button', startingWith(say('cards:later'))).waitFor({ state: 'hidden' });
  await openPanel(ana, 'card');
  await ana.reads(say('cards:askedLater'));
  await show(ana, 'room: card request put off');
  await closePanel(ana);
}

/** Of two in the room one is asked, and answers "not now". */
export async function cardNotNow(
  ana: Visitor,
  { name, seat }: { name: string; seat: Connection },
  show: Show,
) {
  const { page, say } = ana;
  await openPanel(ana, 'card');
  await page.getByLabel(say('cards:choosePartner')).selectOption({ label: called(ana, name) });
  await ana.sees('heading', say('cards:offerTitle', { person: called(ana, name) }));
  await show(ana, 'room: card, to whom');
  await page.locator('.card-acts').getByRole('button').click();
  await ana.sees('heading', say('cards:waitingTitle', { person: called(ana, name) }));
  await show(ana, 'room: card, waiting');
  const offerId = await seat.sees(({ mine }) =>
    mine.room?.partners.flatMap(({ exchange }) => (exchange.state === 'asked' ? exchange.offerId : [])).at(0),
  );
  await seat.does('card:answer', { offerId, answer: 'decline', fields: [] });
  await ana.sees('heading', say('cards:notNowTitle'));
  await show(ana, 'room: card, not now');
  await closePanel(ana);
}
