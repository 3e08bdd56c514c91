import type { Language } from '@enishi/shared/language';
import type { MixerSettingsInput } from '@enishi/shared/settings';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { keepScreen } from '../browser/inOrder.ts';
import { type QuickMixer, quickMixer } from '../browser/quickMixer.ts';
import { type Visitor, visit } from '../browser/visitor.ts';

/** Called with each screen as soon as it stands; looks at it, or takes its picture. */
export type Show = (visitor: Visitor, screen: string) => Promise<void>;

/** People and what they do, as the screens of that language are best shown. */
const casts = {
  en: {
    ana: { name: 'Ana Ito', industry: 'brewery', role: 'Head brewer' },
    ben: { name: 'Ben Katz', industry: 'hospital', role: 'Ward nurse' },
    cleo: { name: 'Cleo Wild', industry: '86', role: 'Physiotherapist' },
    host: 'Holly Hart',
    mixer: {
      name: 'An evening for makers and movers',
      purpose: 'To take one thing back to tomorrow’s work.',
    },
    crowd: ['Priya Nair', 'Jun Park', 'Amara Okoye', 'Daniel Brandt', 'Elif Demir', 'Noah Lindqvist'],
  },
  ja: {
    ana: { name: '岡本 直樹', industry: '酒蔵', role: '杜氏' },
    ben: { name: '高瀬 美咲', industry: '病院', role: '看護師' },
    cleo: { name: '藤井 玲奈', industry: '86', role: '理学療法士' },
    host: '森下 千尋',
    mixer: {
      name: 'つくる人と、届ける人の夜',
      purpose: '明日の仕事に持ち帰るものを、一つだけ見つける会です。',
    },
    crowd: ['白石 由美子', '小林 大地', '吉川 翔', '山田 大介', '堀内 千代', '西 隆之'],
  },
} as const;
export type Cast = (typeof casts)[Language];

export type Stage = {
  readonly show: Show;
  readonly language: Language;
  readonly cast: Cast;
  comes(name: string, context?: BrowserContextOptions): Promise<Visitor>;
  opens(settings?: Partial<MixerSettingsInput>): Promise<QuickMixer>;
  /** Everybody goes home; with `keep` their last screens are kept for who looks for a fault. */
  clear(options?: { keep: boolean }): Promise<void>;
};

export function createStage(browser: Browser, url: string, language: Language, show: Show): Stage {
  const visitors: Visitor[] = [];
  const mixers: QuickMixer[] = [];
  const look = { language, phone: false };
  return {
    show,
    language,
    cast: casts[language],
    async comes(name, context = {}) {
      const still = { reducedMotion: 'reduce', ...context } as const;
      const visitor = await visit(browser, url, { name, look, context: still });
      visitors.push(visitor);
      return visitor;
    },
    async opens(settings = {}) {
      const mixer = await quickMixer(url, {
        ...casts[language].mixer,
        languages: [language],
        ...settings,
      });
      mixers.push(mixer);
      return mixer;
    },
    async clear({ keep } = { keep: false }) {
      for (const visitor of visitors.splice(0)) {
        if (keep) await keepScreen(visitor);
        await visitor.page.context().close();
      }
      for (const mixer of mixers.splice(0)) mixer.close();
    },
  };
}
