import type { CardWords } from '@enishi/shared/contactCard';
import type { CardVersionId } from '@enishi/shared/ids';
import { trimmed } from '@enishi/shared/trimmed';
import { useEffect, useRef, useState } from 'react';
import { isWritten, tidy } from '../cards/cardFields.ts';
import { useOwnCard } from '../cards/useOwnCard.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';

const PAUSE_MS = 700;
export type CardState = 'idle' | 'saving' | 'saved' | 'failed';
export type EditedField = keyof CardWords;

/** The words of one card as they are typed; what has the right form is saved after a pause. */
export function useCardEditor(version: CardVersionId | null) {
  const { card, versions } = useOwnProfile();
  const { values, write } = useOwnCard(version);
  const [typed, type] = useState<CardWords>(() => {
    const { label = '' } = version === null ? card : (versions.find(({ id }) => id === version) ?? {});
    return { ...values, label };
  });
  const [bad, setBad] = useState<Readonly<Partial<Record<EditedField, boolean>>>>({});
  const [state, setState] = useState<CardState>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // All that was changed here goes with each save: one under way knows nothing of the next.
  const changes = useRef<Partial<CardWords>>({});
  const unsaved = useRef(false);

  /** As it is stored; null: it cannot be yet. A further card is never without its name. */
  const stored = (field: EditedField, text: string): string | null => {
    const words = trimmed(text);
    if (isWritten(field)) return words === '' ? '' : tidy(field, words);
    return field === 'label' && words === '' && version !== null ? null : words;
  };
  const save = async () => {
    clearTimeout(timer.current);
    if (!unsaved.current) return;
    unsaved.current = false;
    setState('saving');
    setState((await write(changes.current)) ? 'saved' : 'failed');
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => () => void latest.current(), []);

  const change = (field: EditedField, text: string) => {
    type((now) => ({ ...now, [field]: text }));
    setBad((now) => ({ ...now, [field]: false }));
    const ready = stored(field, text);
    if (ready === null) return;
    changes.current = { ...changes.current, [field]: ready };
    unsaved.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), PAUSE_MS);
  };
  /** The field is left: now it may be told that something is wrong with it. */
  const leave = (field: EditedField) => {
    setBad((now) => ({ ...now, [field]: stored(field, typed[field]) === null }));
    void save();
  };
  return { typed, bad, state, change, leave };
}
