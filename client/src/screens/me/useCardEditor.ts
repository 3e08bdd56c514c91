import type { OwnCard } from '@enishi/shared/contactCard';
import { useEffect, useRef, useState } from 'react';
import { tidy, type WrittenField } from '../cards/cardFields.ts';
import { useOwnCard } from '../cards/useOwnCard.ts';

const PAUSE_MS = 700;
export type CardState = 'idle' | 'saving' | 'saved' | 'failed';

/** The card's own fields as they are typed; what has the right form is saved after a pause. */
export function useCardEditor() {
  const { values, write } = useOwnCard();
  const [typed, type] = useState<OwnCard>({ email: values.email, link: values.link });
  const [bad, setBad] = useState<Readonly<Record<WrittenField, boolean>>>({ email: false, link: false });
  const [state, setState] = useState<CardState>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef<Partial<OwnCard>>({});

  const save = async () => {
    clearTimeout(timer.current);
    const changes = unsaved.current;
    if (Object.keys(changes).length === 0) return;
    unsaved.current = {};
    setState('saving');
    setState((await write(changes)) ? 'saved' : 'failed');
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => () => void latest.current(), []);

  const change = (field: WrittenField, text: string) => {
    type((now) => ({ ...now, [field]: text }));
    setBad((now) => ({ ...now, [field]: false }));
    const ready = text.trim() === '' ? '' : tidy(field, text);
    if (ready === null) return;
    unsaved.current = { ...unsaved.current, [field]: ready };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), PAUSE_MS);
  };
  /** The field is left: now it may be told that something is wrong with it. */
  const leave = (field: WrittenField) => {
    const text = typed[field].trim();
    setBad((now) => ({ ...now, [field]: text !== '' && tidy(field, text) === null }));
    void save();
  };
  return { typed, bad, state, change, leave };
}
