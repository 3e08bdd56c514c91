import type { Said } from './listen.ts';

const everyMs = 400;
const longest = 300;

/** Passes on what is said: a finished line at once, one that still changes a few times a second. */
export function paced(send: (said: Said) => void): { said(said: Said): void; stop(): void } {
  let waiting: Said | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function pass(said: Said): void {
    waiting = null;
    // Of somebody who speaks without a pause the latest words are read.
    send({ ...said, text: said.text.slice(-longest) });
    timer = setTimeout(() => {
      timer = undefined;
      if (waiting) pass(waiting);
    }, everyMs);
  }
  return {
    said(said) {
      if (timer !== undefined && !said.final) {
        waiting = said;
        return;
      }
      clearTimeout(timer);
      pass(said);
    },
    stop() {
      clearTimeout(timer);
      waiting = null;
    },
  };
}
