import type { Language } from '@enishi/shared/language';

// The browser's own speech recognition (https://webaudio.github.io/web-speech-api/), which TypeScript does not
// know yet. Chromium and Safari call it by an older name.
type Result = { readonly isFinal: boolean; readonly 0: { readonly transcript: string } };
export type Recogniser = {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally?: boolean;
  onresult: ((event: { readonly resultIndex: number; readonly results: ArrayLike<Result> }) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  /** older browsers listen to the system's microphone, whatever is given */
  start(track: MediaStreamTrack): void;
  abort(): void;
};
type Asked = { readonly langs: readonly string[]; readonly processLocally: boolean };
type RecogniserClass = {
  new (): Recogniser;
  available?(asked: Asked): Promise<string>;
};

const tags: Readonly<Record<Language, string>> = { ja: 'ja-JP', en: 'en-US' };

function recogniserClass(): RecogniserClass | null {
  const found: unknown =
    'SpeechRecognition' in window
      ? window.SpeechRecognition
      : 'webkitSpeechRecognition' in window
        ? window.webkitSpeechRecognition
        : null;
  return typeof found === 'function' ? (found as RecogniserClass) : null;
}

export const canRecognise = (): boolean => recogniserClass() !== null;

/** The sound stays on this computer: the browser says so, and has what it needs for this language. */
export async function recognisesHere(language: Language): Promise<boolean> {
  try {
    const asked = { langs: [tags[language]], processLocally: true };
    return (await recogniserClass()?.available?.(asked)) === 'available';
  } catch {
    return false; // an older shape of the same question
  }
}

export async function openRecogniser(language: Language): Promise<Recogniser> {
  const Class = recogniserClass();
  if (!Class) throw new Error('this browser does not recognise speech');
  const here = await recognisesHere(language);
  const recogniser = new Class();
  recogniser.lang = tags[language];
  recogniser.continuous = recogniser.interimResults = true;
  if (here) recogniser.processLocally = true;
  return recogniser;
}
