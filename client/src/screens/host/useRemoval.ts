import type { PersonTag } from '@enishi/shared/personTag';
import { useText } from '../../i18n/useText.ts';
import { useHostNotices } from './HostNotices.tsx';
import { useControl } from './useControl.ts';

/** Takes a person out of the mixer, five seconds from now unless it is undone. */
export function useRemoval(): (person: PersonTag) => void {
  const t = useText('host');
  const { undoable } = useHostNotices();
  const { press } = useControl('person:remove');
  return ({ personId, name }) =>
    undoable(`remove-${personId}`, t('notice.removing', { name }), () => void press({ person: personId }));
}
