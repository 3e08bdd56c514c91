import { isDivision } from '@enishi/shared/industries';
import type { Language } from '@enishi/shared/language';
import industriesEn from '@enishi/shared/locales/en/industries.json' with { type: 'json' };
import topicsEn from '@enishi/shared/locales/en/topics.json' with { type: 'json' };
import industriesJa from '@enishi/shared/locales/ja/industries.json' with { type: 'json' };
import topicsJa from '@enishi/shared/locales/ja/topics.json' with { type: 'json' };

const texts = {
  ja: { cards: topicsJa.cards, divisions: industriesJa.divisions },
  en: { cards: topicsEn.cards, divisions: industriesEn.divisions },
};

/** The question of a topic card as one of the two read it. '' for a card of an older version. */
export function topicQuestion(
  topic: string,
  language: Language,
  industries: { my: string | undefined; partner: string | undefined },
): string {
  const { cards, divisions } = texts[language];
  const short = (code: string | undefined) => (isDivision(code) ? divisions[code].short : '…');
  const slots: Record<string, string> = {
    myIndustry: short(industries.my),
    partnerIndustry: short(industries.partner),
  };
  const card = new Map(Object.entries(cards)).get(topic);
  return card?.question.replace(/\{\{(\w+)\}\}/g, (_, slot: string) => slots[slot] ?? '…') ?? '';
}
