import { startingWith } from '../browser/comingIn.ts';
import type { Stage } from './stage.ts';

const INDUSTRIES = ['11', '86', '62', '41', '49', '64', '85', '55', '10', '71', '84', '47', '01', '90', '35'];

/** A console with more than one sees at a glance: before it begins, in a round with trouble, at the people. */
export async function bigConsole({ comes, opens, show, cast, language }: Stage) {
  const host = await comes(cast.host);
  const { say } = host;
  const later = await opens({ startsAt: Date.now() + 26 * 3_600_000 });
  await host.page.goto(later.hostLink);
  await host.page.locator('.console').waitFor();
  await show(host, 'console: scheduled');
  await host.page.goto(later.link);
  await host.sees('heading', cast.mixer.name);
  await show(host, 'mixer page: scheduled, host');
  const guest = await comes(cast.ana.name);
  await guest.page.goto(later.link);
  await guest.sees('heading', cast.mixer.name);
  await show(guest, 'mixer page: scheduled');

  const mixer = await opens({ rounds: 4 });
  await host.page.goto(mixer.hostLink);
  await host.sees('tab', startingWith(say('host:tabs.lobby')));
  await show(host, 'console: nobody yet');
  const names = [...cast.crowd, ...cast.crowd.map((name) => name.split(' ').reverse().join(' '))];
  const odd = ['🎏 Maximiliana von Hohenstauffen-Lichtenberg-Sonnenschein', 'نور الهدى العبدالله'];
  const guests = [];
  for (const [at, name] of [...names, ...odd].entries())
    guests.push(await mixer.joinedBy(name, INDUSTRIES[at] ?? '62', language));
  await host.sees('button', say('host:run.start', { round: 1 }));
  await show(host, 'console: lobby with many');
  await mixer.starts(guests.length, 1);
  await host.sees('tab', startingWith(say('host:tabs.rooms')));
  await mixer.console.sees(({ shared }) => shared.phase.kind === 'round', 20_000);
  guests[0]?.seat.close();
  await guests[3]?.seat.does('help:call', { text: 'We cannot hear each other.' });
  await guests[5]?.seat.does('mixer:leave', {});
  await host.press(startingWith(say('host:calls.reply')));
  await show(host, 'console: seven rooms');
  await host.find('tab', startingWith(say('host:tabs.people'))).click();
  await show(host, 'console: many people');
}
