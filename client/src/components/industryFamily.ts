import { familyOf, type IndustryFamily, isDivision } from '@enishi/shared/industries';

/** null for nothing chosen and for codes of another time. */
export const familyOfDivision = (division: string | null | undefined): IndustryFamily | null =>
  isDivision(division) ? familyOf(division) : null;
