import { startingWith } from '../browser/comingIn.ts';
import { called } from '../browser/talking.ts';
import type { Visitor } from '../browser/visitor.ts';
import type { Stage } from './stage.ts';

/** The day after: the people met, one of them, and the way from her to a second one. */
export async function introducing({ ana, cast, show }: Pick<Stage, 'cast' | 'show'> & { ana: Visitor }) {
  const { page, say } = ana;
  await page.goto('/me/people');
  await ana.sees('link', cast.ben.name);
  await show(ana, 'people');
  await ana.press(cast.ben.name, 'link');
  await ana.sees('heading', called(ana, cast.ben.name));
  await ana.sees('heading', say('people:relation'));
  await show(ana, 'person');
  await ana.press(say('introduce:link'), 'link');
  await ana.press(startingWith(called(ana, cast.cleo.name)));
  await ana.press(say('introduce:useDraft'));
  await ana.sees('heading', say('introduce:preview'));
  await show(ana, 'introduce');
  await ana.press(say('introduce:send'));
  await ana.sees('heading', say('introduce:made'));
  await show(ana, 'introductions');
}
