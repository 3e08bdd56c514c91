import { startingWith } from './comingIn.ts';
import type { Visitor } from './visitor.ts';

/** From the home page to the console; answers the link that people join by. */
export async function createMixer(
  host: Visitor,
  { industry, rounds, purpose }: { industry: string; rounds: number; purpose: string },
): Promise<string> {
  const { page, say } = host;
  await page.goto('/');
  await host.press(say('home:host'), 'link');
  await host.sees('heading', say('create:title'));
  await host.write(say('create:host.name'), host.name);
  await host.chooseIndustry(say('create:host.industry'), industry);
  await host.write(say('create:about.purpose'), purpose);
  await host.find('spinbutton', say('create:rounds.count')).fill(String(rounds));
  await host.page.getByText(say('create:more.title'), { exact: true }).click();
  await host.find('radio', startingWith(say('create:more.bye'))).check();
  await host.press(say('create:create'));
  await host.sees('heading', say('host:share.title'));
  const link = await host.find('textbox', say('host:share.link')).inputValue();
  await host.press(say('host:share.open'), 'link');
  await host.sees('tab', startingWith(say('host:tabs.lobby')));
  return link;
}

export async function startRound(host: Visitor, round: number): Promise<void> {
  await host.press(host.say('host:run.start', { round }));
}
export async function endRound(host: Visitor): Promise<void> {
  await host.press(host.say('host:run.end'));
}
