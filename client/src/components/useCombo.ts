import { type KeyboardEvent, useState } from 'react';

type Combo<T> = {
  options: readonly T[];
  onPick: (option: T) => void;
  /** the text was emptied and left */
  onClear: () => void;
  /** what is highlighted when the whole list opens */
  start: number;
};

/**
 * The editable combobox with automatic selection of the ARIA Authoring Practices: the first hit is
 * highlighted while one types and taken on Enter or on leaving; Escape goes back to what was chosen.
 */
export function useCombo<T>({ options, onPick, onClear, start }: Combo<T>) {
  // null: nothing typed since the last choice
  const [query, setQuery] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);

  const close = () => {
    setOpen(false);
    setQuery(null);
    setActive(-1);
  };
  /** with what is chosen in view, or nothing highlighted (-1) */
  const show = (at: number) => {
    setOpen(true);
    setActive(at);
  };
  const pick = (option: T) => {
    onPick(option);
    close();
  };
  const type = (text: string) => {
    setQuery(text);
    setOpen(true);
    setActive(text.trim() ? 0 : -1);
  };
  const leave = () => {
    const chosen = open ? options[active] : undefined;
    if (query !== null && !query.trim()) onClear();
    else if (query !== null && chosen !== undefined) onPick(chosen);
    close();
  };
  const move = (by: number) => {
    if (!open) return show(start);
    const next = active < 0 && by < 0 ? options.length - 1 : active + by;
    setActive(Math.max(0, Math.min(options.length - 1, next)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys belong to the input method while it converts (229: Safari's way to say so).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const chosen = open ? options[active] : undefined;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen !== undefined) pick(chosen);
    else if (event.key === 'Escape' && (open || query !== null)) close();
    else return;
    event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
  };
  return { query, open, active, setActive, show, close, pick, type, leave, onKeyDown };
}
