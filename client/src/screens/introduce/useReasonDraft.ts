import { isDivision } from '@enishi/shared/industries';
import type { PersonTag } from '@enishi/shared/personTag';
import { useText } from '../../i18n/useText.ts';

/** A line of nothing but both fields, to be changed; '' while nobody is chosen. */
export function useReasonDraft(one: PersonTag, other: PersonTag | null): string {
  const t = useText('introduce');
  const industries = useText('industries');
  if (!other) return '';
  const [first, second] = [one, other].map(({ industry }) =>
    isDivision(industry) ? industries(`divisions.${industry}.short`) : '',
  );
  if (!first || !second) return t('draft.plain');
  return first === second
    ? t('draft.same', { one: first })
    : t('draft.different', { one: first, other: second });
}
