import type { NoteAbout } from '@enishi/shared/note';
import Check from 'lucide-react/icons/check';
import HardDrive from 'lucide-react/icons/hard-drive';
import { Spinner } from '../../../components/Spinner.tsx';
import type { NoteWriter } from '../../../hooks/useNote.ts';
import { useText } from '../../../i18n/useText.ts';
import './notes.css';

type NoteStateProps = {
  writer: Pick<NoteWriter, 'state' | 'touched'>;
  /** the fields it stands under; left out: all */
  of?: readonly (keyof NoteAbout)[];
};

/** Where the words are by now; nothing while nobody has changed them. */
export function NoteState({ writer: { state, touched }, of }: NoteStateProps) {
  const t = useText('room');
  const changed = of ? of.some((field) => field in touched) : Object.keys(touched).length > 0;
  if (!changed) return null;
  return (
    <span className="note-state" data-state={state}>
      {state === 'saved' && <Check size={16} aria-hidden="true" />}
      {state === 'kept' && <HardDrive size={16} aria-hidden="true" />}
      {(state === 'saving' || state === 'loading') && <Spinner />}
      <span>{t(`notes.state.${state}`)}</span>
    </span>
  );
}
