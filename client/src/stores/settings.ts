import type { Language } from '@enishi/shared/language';
import { create } from 'zustand';

/** What a person chose for this browser; kept in it. */
export type Settings = {
  /** soft tones when a partner is found and near the end of a talk */
  readonly tones: boolean;
  /** I wish to read what the others of a room say */
  readonly captions: boolean;
  /** the language I speak in, where it is not the one I read in */
  readonly speaks: Language | null;
  /** a notification when a partner is found and the page is not looked at */
  readonly notifications: boolean;
  /** pictures and voices go over the server's relay alone, so that the others never learn where I am */
  readonly hideAddress: boolean;
};
type SettingsState = Settings & { change(settings: Partial<Settings>): void };

const KEY = 'enishi.settings';
const preset: Settings = {
  tones: true,
  captions: false,
  speaks: null,
  notifications: false,
  hideAddress: false,
};

function stored(): Partial<Settings> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}

export const useSettingsStore = create<SettingsState>((set, get) => ({
  ...preset,
  ...stored(),
  change: (settings) => {
    set(settings);
    const { tones, captions, speaks, notifications, hideAddress } = get();
    try {
      localStorage.setItem(KEY, JSON.stringify({ tones, captions, speaks, notifications, hideAddress }));
    } catch {
      // Storage is closed in some private windows: the choice then lasts as long as the page.
    }
  },
}));
