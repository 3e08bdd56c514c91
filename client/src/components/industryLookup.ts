import {
  divisionsOf,
  familyOf,
  type IndustryFamily,
  type IndustryTexts,
  type IndustryWords,
  SECTIONS,
} from '@enishi/shared/industries';
import { searchIndustries } from '@enishi/shared/industrySearch';
import { type Language, languages } from '../i18n/language.ts';
import { loadTexts } from '../i18n/loadTexts.ts';

export type IndustryOption = {
  division: string;
  name: string;
  family: IndustryFamily;
  /** the everyday word that was met, when it says more than the name */
  matched: string | null;
};
export type IndustryGroup = { label: string | null; options: readonly IndustryOption[] };

/** The best hits for a query; all divisions by section for an empty one. */
export type IndustryLookup = (query: string) => readonly IndustryGroup[];

const HITS = 8;

/** Fetched when somebody first goes to the field: the search and its word lists, in both languages. */
export async function loadIndustryLookup(language: Language): Promise<IndustryLookup> {
  const other = languages.find((one) => one !== language) ?? language;
  const [own, fallback] = await Promise.all([loadLists(language), loadLists(other)]);
  const option = (division: IndustryOption['division'] & keyof typeof own.names, matched: string | null) => {
    const { name } = own.names[division];
    return {
      division,
      name,
      family: familyOf(division),
      matched: matched && name.includes(matched) ? null : matched,
    };
  };
  return (query) => {
    if (query.trim()) {
      const hits = searchIndustries(query, { ...own, fallback }, HITS);
      return [{ label: null, options: hits.map((hit) => option(hit.division, hit.matched)) }];
    }
    return SECTIONS.map((section) => ({
      label: own.sections[section],
      options: divisionsOf(section).map((division) => option(division, null)),
    }));
  };
}

// A test of `shared` holds the files to these shapes; the loader knows them as nested texts only.
async function loadLists(language: Language) {
  const [industries, words] = await Promise.all([
    loadTexts(language, 'industries') as unknown as Promise<IndustryTexts>,
    loadTexts(language, 'industryWords') as unknown as Promise<IndustryWords>,
  ]);
  return { names: industries.divisions, sections: industries.sections, words };
}
