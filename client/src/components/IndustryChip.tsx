import { IndustryIcon } from './IndustryIcon.tsx';
import { IndustryName, type IndustryNameProps } from './IndustryName.tsx';
import { familyOfDivision } from './industryFamily.ts';

/** Hue, icon and name: three ways to tell the same. */
export function IndustryChip({ industry, detail }: IndustryNameProps) {
  const family = familyOfDivision(industry);
  return (
    <span className="chip" data-family={family ?? 'none'}>
      <IndustryIcon family={family} size={16} />
      <IndustryName industry={industry} detail={detail} />
    </span>
  );
}
