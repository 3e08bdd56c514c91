import { startingWith } from '../browser/comingIn.ts';
import { openPanel } from '../browser/talking.ts';
import type { Visitor } from '../browser/visitor.ts';
import type { Show } from './stage.ts';

/** Somebody calls; the host sees it, looks at the room, at the people and at one of them. */
export async function consoleWithCall({ ana, host }: { ana: Visitor; host: Visitor }, show: Show) {
  const { say } = ana;
  await openPanel(ana, 'more');
  await ana.press(say('room:more.help'));
  await ana.write(startingWith(say('room:help.text')), 'It is very quiet');
  await ana.press(say('room:help.send'));
  await ana.reads(say('room:notice.called'));
  await show(ana, 'room: host called');
  await host.press(say('host:calls.reply'));
  await show(host, 'console: round with a call');
  await host.page
    .getByRole('button', { name: startingWith(say('host:rooms.number', { number: 1 })) })
    .click();
  await host.page.getByRole('dialog').waitFor();
  await show(host, 'console: a room');
  await host.press(say('common:close'));
  await host.find('tab', startingWith(say('host:tabs.people'))).click();
  await show(host, 'console: people');
  await host.page
    .getByRole('list', { name: say('host:tabs.people') })
    .getByRole('button')
    .first()
    .click();
  await host.page.getByRole('dialog').waitFor();
  await show(host, 'console: a person');
  await host.press(say('common:close'));
  await host.find('tab', startingWith(say('host:tabs.rooms'))).click();
}
