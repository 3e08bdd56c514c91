import type { PersonTag } from '@enishi/shared/personTag';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';

export type PeopleText = {
  /** "高瀬 美咲さん", "Misaki Takase" */
  readonly say: (person: Pick<PersonTag, 'name'>) => string;
  readonly all: (people: readonly Pick<PersonTag, 'name'>[]) => string;
  /** joins what is already words */
  readonly list: (words: readonly string[]) => string;
  /** a list in pieces: names that are not broken, and what stands between them */
  readonly pieces: (people: readonly Pick<PersonTag, 'name'>[]) => readonly { name: boolean; text: string }[];
};

/** People and lists of them as they stand in a sentence of the person's own language. */
export function usePeopleText(): PeopleText {
  const t = useText('room');
  const language = useLanguage();
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  const list = (words: readonly string[]) => format.format(words);
  // Who deleted everything has no name any more.
  const say = ({ name }: Pick<PersonTag, 'name'>) => (name ? t('person', { name }) : t('someone'));
  return {
    say,
    list,
    all: (people) => list(people.map(say)),
    pieces: (people) =>
      format.formatToParts(people.map(say)).flatMap(({ type, value }, at, parts) => {
        const before = parts[at - 1];
        if (type === 'literal' && before && CLINGS.test(value)) return [];
        const mark = parts[at + 1];
        const clinging = type === 'element' && mark?.type === 'literal' && CLINGS.test(mark.value);
        return [{ name: type === 'element', text: clinging ? value + mark.value : value }];
      }),
  };
}

/** A mark that no line may begin with stays with the name before it. */
const CLINGS = /^[、,]\s*$/;
