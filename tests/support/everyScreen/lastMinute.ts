import { comeInWriting } from '../browser/comingIn.ts';
import { isWith } from '../browser/talking.ts';
import type { Stage } from './stage.ts';

export async function lastMinute({ comes, opens, show, cast, language }: Stage) {
  const mixer = await opens({ roundMs: 50_000 });
  const ana = await comes(cast.ana.name);
  await comeInWriting(ana, mixer.link, cast.ana.industry);
  await mixer.joinedBy(cast.cleo.name, cast.cleo.industry, language);
  await mixer.starts(2, 1);
  await isWith(ana, cast.cleo.name);
  await show(ana, 'room: last minute');
}
