import { CheckboxRow } from '../../components/CheckboxRow.tsx';
import { useText } from '../../i18n/useText.ts';

type MergeChoiceProps = { name: string; checked: boolean; onChange: (checked: boolean) => void };

/** Who sat at this device before may be somebody else: they are asked. */
export function MergeChoice({ name, checked, onChange }: MergeChoiceProps) {
  const t = useText('signIn');
  return (
    <CheckboxRow label={t('merge', { name })} hint={t('mergeHint')} checked={checked} onChange={onChange} />
  );
}
