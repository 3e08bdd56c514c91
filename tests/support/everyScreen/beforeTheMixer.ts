import { enterWithText, prepare, startingWith } from '../browser/comingIn.ts';
import type { Stage } from './stage.ts';

/** Home, its refusals, making a mixer. */
export async function frontDoor({ comes, opens, show, cast }: Stage) {
  const ana = await comes(cast.ana.name);
  await opens({ access: 'open' });
  const { page, say } = ana;
  await page.goto('/');
  await ana.reads(cast.mixer.name);
  await show(ana, 'home');
  await ana.write(say('home:code'), 'no');
  await ana.press(say('home:join'));
  await ana.reads(say('errors:unknown_code'));
  await show(ana, 'home with a wrong code');
  await page.goto('/m/ABCDEFGH');
  await ana.sees('heading', say('app:missingTitle'));
  await show(ana, 'unknown code');
  await page.goto('/nowhere');
  await ana.sees('heading', say('notFound:title'));
  await show(ana, 'not found');

  await page.goto('/new');
  await ana.sees('heading', say('create:title'));
  await show(ana, 'create');
  await page.getByText(say('create:more.title'), { exact: true }).click();
  await ana.find('radio', startingWith(say('create:start.at'))).check();
  await ana.press(say('create:create'));
  await ana.reads(say('create:error.hostName'));
  await show(ana, 'create with errors and everything open');
}

/** From the link to the lobby. */
export async function comingIn({ comes, opens, show, cast }: Stage) {
  const mixer = await opens({ access: 'open' });
  const ana = await comes(cast.ana.name);
  const { page, say } = ana;
  await page.goto(mixer.link);
  await ana.sees('heading', cast.mixer.name);
  await show(ana, 'mixer page');
  await ana.press(say('mixer:action.open'), 'link');
  await ana.sees('heading', say('prepare:me.title'));
  await show(ana, 'prepare: me');
  await ana.press(say('prepare:next'));
  await ana.reads(say('prepare:nameMissing'));
  await show(ana, 'prepare: me, with errors');
  await ana.find('combobox', say('prepare:industry')).fill(cast.ana.industry);
  await ana.find('option', /./).first().waitFor();
  await show(ana, 'prepare: industries');
  await prepare(ana, mixer.link, cast.ana);
  await page.goto(`${mixer.link}/prepare?step=talk`);
  await ana.sees('heading', say('prepare:talk.title'));
  await page
    .getByRole('group', { name: startingWith(say('prepare:gives')) })
    .getByRole('button')
    .first()
    .click();
  await page.getByText(say('prepare:moreTalk'), { exact: true }).click();
  await show(ana, 'prepare: talk, with a tag and everything open');
  await ana.press(say('prepare:next'));
  await ana.sees('heading', say('prejoin:title'));
  await ana.sees('button', say('prejoin:enter'));
  await show(ana, 'prepare: camera');
  await enterWithText(ana);
  await ana.sees('button', say('lobby:ready.rest'));
}
