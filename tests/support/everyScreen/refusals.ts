import { comeInWriting, prepare } from '../browser/comingIn.ts';
import type { Stage } from './stage.ts';

/** Full, removed, over, a host link that no longer holds, a lost network, an address without https. */
export async function refusals(stage: Stage) {
  const { comes, opens, show, cast, language } = stage;
  const full = await opens({ capacity: 2 });
  await full.joinedBy(cast.cleo.name, '86', language);
  await full.joinedBy(cast.ben.name, '62', language);
  const ana = await comes(cast.ana.name);
  const { page, say } = ana;
  await page.goto(full.link);
  await ana.sees('heading', cast.mixer.name);
  await show(ana, 'mixer page: full');

  const mixer = await opens();
  await comeInWriting(ana, mixer.link, cast.ana.industry);
  await page.context().setOffline(true);
  await ana.reads(say('app:reconnecting'));
  await show(ana, 'lobby: reconnecting');
  await page.context().setOffline(false);
  const person = await mixer.console.sees(
    ({ console }) => console?.people.find((one) => one.person.name === ana.name)?.person.personId,
  );
  await mixer.console.does('person:remove', { person });
  await ana.reads(say('errors:removed'));
  await show(ana, 'removed');

  const over = await opens();
  const ben = await comes(cast.ben.name);
  await comeInWriting(ben, over.link, cast.ben.industry);
  await over.console.does('mixer:end', { round: 0 });
  await ben.page.getByRole('heading', { level: 1 }).first().waitFor();
  await show(ben, 'over, without having met');
  await ben.page.goto(`${over.hostLink.split('#')[0]}#wrong`);
  await ben.page.getByRole('heading', { level: 1 }).first().waitFor();
  await show(ben, 'host link that does not hold');
  await ben.page.goto(`/m/${mixer.code}`);
  await ben.sees('heading', cast.mixer.name);
  await ben.page.context().setOffline(true);
  await ben.press(ben.say('mixer:action.open'), 'link');
  await ben.page.getByRole('alert').getByRole('heading', { level: 1 }).waitFor();
  await show(ben, 'offline before a screen has come');
  await ben.page.context().setOffline(false);

  const plain = await comes(cast.cleo.name, {});
  const port = new URL(full.host.url).port;
  await prepare(plain, `http://enishi.example:${port}${mixer.link}`, cast.ana).catch(() => {});
  await show(plain, 'camera step without https');
}
