import type { Language } from '@enishi/shared/language';
import { openRecogniser } from './recogniser.ts';

export type Said = { readonly line: number; readonly text: string; readonly final: boolean };
type Outside = {
  said(said: Said): void;
  /** It will not come back by itself. */
  failed(): void;
};

const restartMs = 300;
/** so many ends in a row without a word, of a recogniser that did not just hear silence */
const mostVain = 6;
/** what trying again does not mend */
const hopeless = ['not-allowed', 'service-not-allowed', 'language-not-supported', 'audio-capture'];
/** numbers of this page, so that a new room's first line replaces nothing */
let lines = 0;

/**
 * Writes what is said into a microphone until it is stopped. Browsers end it after some silence, and after a
 * minute in any case; it is then begun again.
 */
export function listen(
  track: MediaStreamTrack,
  language: Language,
  { said, failed }: Outside,
  open: typeof openRecogniser = openRecogniser,
): () => void {
  let over = false;
  let vain = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = () => {};

  function stop(): void {
    over = true;
    clearTimeout(timer);
    abort();
  }
  function giveUp(): void {
    if (over) return;
    stop();
    failed();
  }
  async function begin(): Promise<void> {
    const recogniser = await open(language);
    if (over) return;
    const first = lines;
    let silence = false;
    recogniser.onresult = ({ resultIndex, results }) => {
      vain = 0;
      for (let index = resultIndex; index < results.length; index += 1) {
        const result = results[index];
        const text = result?.[0].transcript.trim() ?? '';
        lines = Math.max(lines, first + index + 1);
        if (!over && result && text) said({ line: first + index, text, final: result.isFinal });
      }
    };
    recogniser.onerror = ({ error }) => {
      if (hopeless.includes(error)) giveUp();
      // Chromium's word, some ten seconds into it: whoever listens to the other for minutes is heard afterwards.
      silence = error === 'no-speech';
    };
    recogniser.onend = () => {
      if (over) return;
      vain = silence ? 0 : vain + 1;
      if (vain > mostVain) return giveUp();
      timer = setTimeout(() => void begin().catch(giveUp), restartMs * Math.max(1, vain));
    };
    abort = () => recogniser.abort();
    recogniser.start(track);
  }
  begin().catch(giveUp);
  return stop;
}
