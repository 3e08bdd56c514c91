import { useText } from '../i18n/useText.ts';
import { IndustryIcon } from './IndustryIcon.tsx';
import { IndustryName, type IndustryNameProps } from './IndustryName.tsx';
import { familyOfDivision } from './industryFamily.ts';
import { SpeakingBars } from './SpeakingBars.tsx';

export type NameTagProps = {
  name: string;
  industry: string | null;
  detail?: IndustryNameProps['detail'];
  role?: string | undefined;
  company?: string | undefined;
  simulated?: boolean | undefined;
  speaking?: boolean | undefined;
  /** small pictures: the name alone */
  compact?: boolean | undefined;
};

/** Stands on a picture, always light on dark. Place it: `absolute left-4 bottom-4`. */
export function NameTag({
  name,
  industry,
  detail,
  role,
  company,
  simulated,
  speaking,
  compact,
}: NameTagProps) {
  const t = useText('common');
  const family = familyOfDivision(industry);
  return (
    <div className="name-tag" data-theme="dark" data-compact={compact || undefined}>
      <b>
        <span>{name}</span>
        {speaking && <SpeakingBars />}
      </b>
      {compact && simulated && <div className="name-tag-line">{t('simulated')}</div>}
      {!compact && (
        <div className="name-tag-line">
          <span data-family={family ?? 'none'}>
            <IndustryIcon family={family} size={16} />
            <IndustryName industry={industry} detail={detail} />
          </span>
          {simulated && <span>{t('simulated')}</span>}
          {role && <span>{role}</span>}
          {company && <span>{company}</span>}
        </div>
      )}
    </div>
  );
}
