import type { Recogniser } from '../../../client/src/video/captions/recogniser.ts';

type Said = { readonly text: string; readonly final: boolean };

/** Speech recognition moved by hand: headless browsers have none. */
export class FakeRecogniser implements Recogniser {
  static made: FakeRecogniser[] = [];
  static available?: (asked: { langs: readonly string[]; processLocally: boolean }) => Promise<string>;
  lang = '';
  continuous = false;
  interimResults = false;
  processLocally = false;
  onresult: Recogniser['onresult'] = null;
  onerror: Recogniser['onerror'] = null;
  onend: Recogniser['onend'] = null;
  started: MediaStreamTrack | null = null;
  aborted = false;

  constructor() {
    FakeRecogniser.made.push(this);
  }
  static latest(): FakeRecogniser {
    const found = FakeRecogniser.made.at(-1);
    if (!found) throw new Error('nobody listens');
    return found;
  }
  start(track: MediaStreamTrack): void {
    this.started = track;
  }
  abort(): void {
    this.aborted = true;
  }
  /** All results of this session; from `index` on they are new or changed. */
  says(results: readonly Said[], index = results.length - 1): void {
    const heard = results.map(({ text, final }) => ({ isFinal: final, 0: { transcript: text } }));
    this.onresult?.({ resultIndex: index, results: heard });
  }
  ends(error?: string): void {
    if (error) this.onerror?.({ error });
    this.onend?.();
  }
}

/** This browser recognises speech, on this computer when `here`. */
export function hasRecogniser({ here = false } = {}): void {
  FakeRecogniser.made = [];
  if (here) FakeRecogniser.available = async () => 'available';
  else delete FakeRecogniser.available;
  Object.assign(window, { SpeechRecognition: FakeRecogniser });
}
export const hasNoRecogniser = (): boolean => Reflect.deleteProperty(window, 'SpeechRecognition');
