import { type Settings, useSettingsStore } from '../stores/settings.ts';

/** `const [{ tones }, change] = useSettings()` */
export function useSettings(): readonly [Settings, (settings: Partial<Settings>) => void] {
  const settings = useSettingsStore();
  return [settings, settings.change];
}
