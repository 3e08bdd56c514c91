import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';

const STEPS: Readonly<Record<string, 'next' | 'back' | 'down' | 'up' | 'first' | 'last'>> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'first',
  End: 'last',
};

/** One stop for the Tab key in a grid of many; the arrow keys move inside. `at`: the item that is the stop. */
export function useGridKeys(list: RefObject<HTMLElement | null>, item: string, count: number) {
  const [stop, setStop] = useState(0);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>(item) ?? [])];
  const indexOf = (target: EventTarget) => (target instanceof HTMLElement ? items().indexOf(target) : -1);
  return {
    at: Math.min(stop, Math.max(0, count - 1)),
    onFocus(event: FocusEvent) {
      const index = indexOf(event.target);
      if (index >= 0) setStop(index);
    },
    onKeyDown(event: KeyboardEvent) {
      const step = STEPS[event.key];
      const all = items();
      const index = indexOf(event.target);
      if (!step || index < 0) return;
      event.preventDefault();
      const wide = columns(all);
      const target = {
        next: index + 1,
        back: index - 1,
        down: index + wide,
        up: index - wide,
        first: 0,
        last: all.length - 1,
      }[step];
      all[target]?.focus();
    },
  };
}

/** How many stand beside each other in the first line. */
function columns(all: readonly HTMLElement[]): number {
  const top = all[0]?.offsetTop;
  const below = all.findIndex((one) => one.offsetTop !== top);
  return below < 0 ? Math.max(1, all.length) : below;
}
