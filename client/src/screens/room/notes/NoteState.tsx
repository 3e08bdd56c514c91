import Check from 'lucide-react/icons/check';
import HardDrive from 'lucide-react/icons/hard-drive';
import { Spinner } from '../../../components/Spinner.tsx';
import { useText } from '../../../i18n/useText.ts';
import type { NoteState as State } from '../../../stores/notes.ts';

/** Where the words are by now; a seeing person looks, others ask for it. */
export function NoteState({ state }: { state: State }) {
  const t = useText('room');
  return (
    <p className="note-state" data-state={state}>
      {state === 'saved' && <Check size={16} aria-hidden="true" />}
      {state === 'kept' && <HardDrive size={16} aria-hidden="true" />}
      {(state === 'saving' || state === 'loading') && <Spinner />}
      <span>{t(`notes.state.${state}`)}</span>
    </p>
  );
}
