import type { HostDeckId } from './hostDecks.ts';

export const DECKS = [
  'trends',
  'consultation',
  'careers',
  'failures',
  'transfer',
  'ideathon',
  'localRevival',
  'careerChange',
  'womenFounders',
  'students',
] as const;
export type Deck = (typeof DECKS)[number];

/** Made for one kind of evening: they come when a host chooses them, and not among all cards. */
const PACKS: ReadonlySet<Deck> = new Set([
  'ideathon',
  'localRevival',
  'careerChange',
  'womenFounders',
  'students',
]);

/** Names the locale text may hold; each is filled with an industry as a short phrase, or a joined list in a trio. */
export const TOPIC_SLOTS = ['myIndustry', 'partnerIndustry'] as const;
export type TopicSlot = (typeof TOPIC_SLOTS)[number];

/** Journals refer to these ids: a card may be added or reworded, but an id is never given to another question. */
export const TOPICS = [
  { id: 'trends-01', deck: 'trends' },
  { id: 'trends-02', deck: 'trends' },
  { id: 'trends-03', deck: 'trends' },
  { id: 'trends-04', deck: 'trends' },
  { id: 'trends-05', deck: 'trends' },
  { id: 'trends-06', deck: 'trends' },
  { id: 'trends-07', deck: 'trends' },
  { id: 'trends-08', deck: 'trends' },
  { id: 'trends-09', deck: 'trends' },
  { id: 'trends-10', deck: 'trends' },
  { id: 'trends-11', deck: 'trends' },
  { id: 'trends-12', deck: 'trends' },
  { id: 'consultation-01', deck: 'consultation' },
  { id: 'consultation-02', deck: 'consultation' },
  { id: 'consultation-03', deck: 'consultation' },
  { id: 'consultation-04', deck: 'consultation' },
  { id: 'consultation-05', deck: 'consultation' },
  { id: 'consultation-06', deck: 'consultation' },
  { id: 'consultation-07', deck: 'consultation' },
  { id: 'consultation-08', deck: 'consultation' },
  { id: 'consultation-09', deck: 'consultation' },
  { id: 'consultation-10', deck: 'consultation' },
  { id: 'consultation-11', deck: 'consultation' },
  { id: 'consultation-12', deck: 'consultation' },
  { id: 'careers-01', deck: 'careers' },
  { id: 'careers-02', deck: 'careers' },
  { id: 'careers-03', deck: 'careers' },
  { id: 'careers-04', deck: 'careers' },
  { id: 'careers-05', deck: 'careers' },
  { id: 'careers-06', deck: 'careers' },
  { id: 'careers-07', deck: 'careers' },
  { id: 'careers-08', deck: 'careers' },
  { id: 'careers-09', deck: 'careers' },
  { id: 'careers-10', deck: 'careers' },
  { id: 'careers-11', deck: 'careers' },
  { id: 'careers-12', deck: 'careers' },
  { id: 'failures-01', deck: 'failures' },
  { id: 'failures-02', deck: 'failures' },
  { id: 'failures-03', deck: 'failures' },
  { id: 'failures-04', deck: 'failures' },
  { id: 'failures-05', deck: 'failures' },
  { id: 'failures-06', deck: 'failures' },
  { id: 'failures-07', deck: 'failures' },
  { id: 'failures-08', deck: 'failures' },
  { id: 'failures-09', deck: 'failures' },
  { id: 'failures-10', deck: 'failures' },
  { id: 'failures-11', deck: 'failures' },
  { id: 'failures-12', deck: 'failures' },
  { id: 'transfer-01', deck: 'transfer' },
  { id: 'transfer-02', deck: 'transfer' },
  { id: 'transfer-03', deck: 'transfer' },
  { id: 'transfer-04', deck: 'transfer' },
  { id: 'transfer-05', deck: 'transfer' },
  { id: 'transfer-06', deck: 'transfer' },
  { id: 'transfer-07', deck: 'transfer' },
  { id: 'transfer-08', deck: 'transfer' },
  { id: 'transfer-09', deck: 'transfer' },
  { id: 'transfer-10', deck: 'transfer' },
  { id: 'transfer-11', deck: 'transfer' },
  { id: 'transfer-12', deck: 'transfer' },
  { id: 'ideathon-01', deck: 'ideathon' },
  { id: 'ideathon-02', deck: 'ideathon' },
  { id: 'ideathon-03', deck: 'ideathon' },
  { id: 'ideathon-04', deck: 'ideathon' },
  { id: 'ideathon-05', deck: 'ideathon' },
  { id: 'ideathon-06', deck: 'ideathon' },
  { id: 'ideathon-07', deck: 'ideathon' },
  { id: 'ideathon-08', deck: 'ideathon' },
  { id: 'localRevival-01', deck: 'localRevival' },
  { id: 'localRevival-02', deck: 'localRevival' },
  { id: 'localRevival-03', deck: 'localRevival' },
  { id: 'localRevival-04', deck: 'localRevival' },
  { id: 'localRevival-05', deck: 'localRevival' },
  { id: 'localRevival-06', deck: 'localRevival' },
  { id: 'localRevival-07', deck: 'localRevival' },
  { id: 'localRevival-08', deck: 'localRevival' },
  { id: 'careerChange-01', deck: 'careerChange' },
  { id: 'careerChange-02', deck: 'careerChange' },
  { id: 'careerChange-03', deck: 'careerChange' },
  { id: 'careerChange-04', deck: 'careerChange' },
  { id: 'careerChange-05', deck: 'careerChange' },
  { id: 'careerChange-06', deck: 'careerChange' },
  { id: 'careerChange-07', deck: 'careerChange' },
  { id: 'careerChange-08', deck: 'careerChange' },
  { id: 'womenFounders-01', deck: 'womenFounders' },
  { id: 'womenFounders-02', deck: 'womenFounders' },
  { id: 'womenFounders-03', deck: 'womenFounders' },
  { id: 'womenFounders-04', deck: 'womenFounders' },
  { id: 'womenFounders-05', deck: 'womenFounders' },
  { id: 'womenFounders-06', deck: 'womenFounders' },
  { id: 'womenFounders-07', deck: 'womenFounders' },
  { id: 'womenFounders-08', deck: 'womenFounders' },
  { id: 'students-01', deck: 'students' },
  { id: 'students-02', deck: 'students' },
  { id: 'students-03', deck: 'students' },
  { id: 'students-04', deck: 'students' },
  { id: 'students-05', deck: 'students' },
  { id: 'students-06', deck: 'students' },
  { id: 'students-07', deck: 'students' },
  { id: 'students-08', deck: 'students' },
] as const satisfies readonly { id: `${Deck}-${string}`; deck: Deck }[];

export type Topic = (typeof TOPICS)[number];
export type TopicId = Topic['id'];
/** A card as journals name it: one of ours, or one of a deck of the host's. */
export type TopicCardId = TopicId | HostDeckId;

/** `locales/<language>/topics.json` */
export interface TopicTexts {
  readonly decks: Readonly<Record<Deck, { readonly name: string; readonly hint: string }>>;
  readonly cards: Readonly<
    Record<TopicId, { readonly question: string; readonly followUps: readonly string[] }>
  >;
}

export function topicsOfDeck(deck: Deck): readonly Topic[] {
  return TOPICS.filter((topic) => topic.deck === deck);
}

/** What is drawn from when no deck was chosen. */
export const COMMON_TOPICS: readonly Topic[] = TOPICS.filter(({ deck }) => !PACKS.has(deck));
