import type { PersonTag } from '@enishi/shared/personTag';
import type { Message } from '@enishi/shared/views';

// Invented people and firms.
export const misaki: PersonTag = {
  personId: 'person-misaki-01',
  name: '高瀬 美咲',
  industry: '49',
  role: '倉庫の改善担当',
  company: 'しおかぜ物流',
  simulated: false,
};
export const naoki: PersonTag = {
  personId: 'person-naoki-001',
  name: '岡本 直樹',
  industry: '10',
  role: '四代目',
  company: '丸岡味噌店',
  simulated: false,
};
export const reina: PersonTag = {
  personId: 'person-reina-001',
  name: 'Reina Fujii',
  industry: '86',
  simulated: true,
};

export const messages: Message[] = [
  {
    id: 'm1',
    from: reina,
    text: '訪問看護をしています。はじめての参加です。よろしくお願いします。',
    at: Date.UTC(2026, 11, 3, 10, 26),
  },
  {
    id: 'm2',
    from: naoki,
    text: '味噌をつくっています。\nhttps://example.com/a-very-long-address/without-any-place-to-break/0123456789',
    at: Date.UTC(2026, 11, 3, 10, 27),
  },
];

export const families = { food: 2, make: 2, build: 1, trade: 2, info: 1, pro: 1, public: 1, care: 2 };
export const manyFamilies = {
  food: 24,
  make: 61,
  build: 12,
  trade: 44,
  info: 83,
  pro: 30,
  public: 9,
  care: 37,
};
