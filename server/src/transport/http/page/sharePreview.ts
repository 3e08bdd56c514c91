import type { Language } from '@enishi/shared/language';
import textsEn from '@enishi/shared/locales/en/share.json' with { type: 'json' };
import textsJa from '@enishi/shared/locales/ja/share.json' with { type: 'json' };
import type { MixerSummary } from '../../../ports/mixerRecords.ts';

const texts = { ja: textsJa, en: textsEn };

export type SharePreview = { readonly title: string; readonly description: string; readonly url: string };

/** What a link shows where it is shared: the mixer's own words, else what Enishi is. */
export function sharePreview(mixer: MixerSummary | null, language: Language, url: string): SharePreview {
  const { title, description } = texts[language];
  if (!mixer) return { title, description, url };
  return { title: `${mixer.settings.name} | ${title}`, description: mixer.settings.purpose, url };
}

export function previewTags({ title, description, url }: SharePreview, origin: string): string {
  const tags: readonly (readonly [string, string])[] = [
    ['og:type', 'website'],
    ['og:site_name', 'Enishi'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ['og:image', `${origin}/share.png`],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
  ];
  return [
    `<meta name="description" content="${escaped(description)}">`,
    '<meta name="twitter:card" content="summary_large_image">',
    ...tags.map(([property, content]) => `<meta property="${property}" content="${escaped(content)}">`),
  ].join('\n    ');
}

export const escaped = (text: string) =>
  text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ');
