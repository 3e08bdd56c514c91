import type { NoteAbout } from '@enishi/shared/note';
import Check from 'lucide-react/icons/check';
import HardDrive from 'lucide-react/icons/hard-drive';
import { Spinner } from '../../../components/Spinner.tsx';
import { useText } from '../../../i18n/useText.ts';
import type { NoteState as State } from '../../../stores/notes.ts';
import './notes.css';

/** Where the words are by now; nothing while nothing is written. */
export function NoteState({ state, note }: { state: State; note: NoteAbout }) {
  const t = useText('room');
  const empty = Object.values(note).every((value) => !value);
  if (empty && (state === 'saved' || state === 'loading')) return null;
  return (
    <span className="note-state" data-state={state}>
      {state === 'saved' && <Check size={16} aria-hidden="true" />}
      {state === 'kept' && <HardDrive size={16} aria-hidden="true" />}
      {(state === 'saving' || state === 'loading') && <Spinner />}
      <span>{t(`notes.state.${state}`)}</span>
    </span>
  );
}
