export const DECKS = ['trends', 'consultation', 'careers', 'failures', 'transfer'] as const;
export type Deck = (typeof DECKS)[number];

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
] as const satisfies readonly { id: `${Deck}-${string}`; deck: Deck }[];

export type Topic = (typeof TOPICS)[number];
export type TopicId = Topic['id'];

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
