import type { OwnCard } from '@enishi/shared/contactCard';
import type { Language } from '@enishi/shared/language';
import enPersonas from '@enishi/shared/locales/en/personas.json' with { type: 'json' };
import jaPersonas from '@enishi/shared/locales/ja/personas.json' with { type: 'json' };
import { Profile } from '@enishi/shared/profile';

/** A simulated participant: their profile, their card, and what they say. */
export type Persona = {
  readonly profile: Profile;
  readonly card: OwnCard;
  readonly lobby: readonly string[];
  readonly chat: readonly string[];
  readonly cardReason: string;
};

const PERSONAS = { ja: jaPersonas, en: enPersonas } as const;

export const MOST_PERSONAS = Math.min(jaPersonas.length, enPersonas.length);

/** The first `count` of them, who all speak both languages so that anybody may meet them. */
export function personas(language: Language, count: number): Persona[] {
  return PERSONAS[language].slice(0, count).map((written) => ({
    profile: Profile.parse({ ...written, languages: ['ja', 'en'] }),
    card: { email: written.email, link: written.link },
    lobby: written.lobby,
    chat: written.chat,
    cardReason: written.cardReason,
  }));
}
