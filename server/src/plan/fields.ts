import { foldText } from '@enishi/shared/foldText';
import type { Position } from './FileFault.ts';

/** A text of a file and where it stands. */
export type Told = Position & { readonly text: string };

/** What can be told of a person, and whether it is a list. */
export const FIELDS = {
  id: 'one',
  name: 'one',
  industry: 'one',
  company: 'one',
  party: 'one',
  occupation: 'one',
  sector: 'one',
  languages: 'list',
  wants: 'list',
  offers: 'list',
  needs: 'list',
  blocked: 'list',
} as const;
export type Field = keyof typeof FIELDS;
export const fields = Object.keys(FIELDS).filter((name): name is Field => Object.hasOwn(FIELDS, name));

/** Headers of a spreadsheet, besides the fields' own names; width, case and spaces make no difference. */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  id: ['ID', '番号', '参加者番号', '識別子', 'participant', 'number', 'no'],
  name: ['名前', '氏名', 'お名前', '参加者名', 'full name'],
  industry: ['業種', '業界', '産業', '業種コード', 'industry code', 'isic'],
  company: ['会社', '会社名', '所属', '勤務先', '企業名', 'organisation', 'organization'],
  party: ['同伴', '連れ', '派遣元', 'group', 'came with'],
  occupation: ['職種', '役割', 'role', 'job'],
  sector: ['区分', '産学官', 'セクター'],
  languages: ['言語', '言葉', '使う言葉', '話せる言葉', 'language'],
  wants: ['会いたい業種', '希望業種', '会いたい業界', 'wanted', 'wanted industries', 'wanted sections'],
  offers: ['提供', '提供できること', '渡せるもの', 'できること', 'offer', 'gives', 'can give'],
  needs: ['求める', '求めること', '探しているもの', '知りたいこと', 'need', 'seeks', 'looks for', 'look for'],
  blocked: ['除外', '組まない相手', '同席不可', 'ブロック', 'block', 'never with', 'do not pair'],
};

const byHeader = new Map<string, Field>(
  fields.flatMap((field) => [field, ...HEADERS[field]].map((header) => [key(header), field] as const)),
);

export const fieldOfHeader = (header: string): Field | undefined => byHeader.get(key(header));

function key(header: string): string {
  return foldText(header).replaceAll(' ', '');
}
