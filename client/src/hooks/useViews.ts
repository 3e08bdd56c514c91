import type { ConsoleView } from '@enishi/shared/consoleView';
import type { MineView, SharedView } from '@enishi/shared/views';
import { useMixerStore } from '../stores/mixer.ts';

/** What everybody sees. Only below a screen that waits for it (LiveMixer, the host's gate). */
export const useShared = (): SharedView =>
  present(
    useMixerStore((now) => now.shared),
    'shared',
  );
/** What only I see. */
export const useMine = (): MineView =>
  present(
    useMixerStore((now) => now.mine),
    'mine',
  );
/** What a host sees; null until it is here, and for everybody else. */
export const useConsole = (): ConsoleView | null => useMixerStore((now) => now.console);

function present<T>(part: T | null, name: string): T {
  if (part === null) throw new Error(`no ${name} view yet: mount this screen below LiveMixer`);
  return part;
}
