import type { Browser } from 'playwright-core';
import { comeInWriting } from './comingIn.ts';
import { quickMixer } from './quickMixer.ts';
import { isWith } from './talking.ts';
import { type Look, visit } from './visitor.ts';

/** Ana in a browser, who writes, and her partner without one, in a language that both speak; their room is open. */
export async function inATalk(
  browser: Browser,
  url: string,
  { look, partner }: { look: Look; partner: string },
) {
  const { language } = look;
  const mixer = await quickMixer(url, { languages: [language] });
  const ana = await visit(browser, url, { name: 'Ana Ito', look });
  await comeInWriting(ana, mixer.link, language === 'en' ? 'brewery' : '酒蔵');
  const { seat } = await mixer.joinedBy(partner, '86', language);
  await mixer.starts(2, 1);
  await isWith(ana, partner);
  const goHome = async () => {
    await ana.page.context().close();
    mixer.close();
  };
  return { ana, seat, goHome };
}
