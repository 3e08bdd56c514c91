import { useText } from '../i18n/useText.ts';
import { familyOfDivision } from './industryFamily.ts';

export type IndustryNameProps = {
  /** an ISIC division, "10" */
  industry: string | null;
  /** family: one of eight names; short: as it stands in a sentence; name: the exact one */
  detail?: 'family' | 'short' | 'name' | undefined;
};

export function IndustryName({ industry, detail = 'family' }: IndustryNameProps) {
  const t = useText('industries');
  const none = useText('common')('noIndustry');
  const family = familyOfDivision(industry);
  if (!family) return none;
  return detail === 'family' ? t(`families.${family}`) : t(`divisions.${industry}.${detail}`);
}
