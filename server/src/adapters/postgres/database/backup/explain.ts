import type { Language } from '@enishi/shared/language';
import en from '@enishi/shared/locales/en/terminal.json' with { type: 'json' };
import ja from '@enishi/shared/locales/ja/terminal.json' with { type: 'json' };
import { DataDirectoryLocked } from '../lock/DataDirectoryLocked.ts';
import { BackupUnusable } from './backupFile.ts';
import { DeckRefused } from './deckFiles.ts';
import { DatabaseNotEmpty } from './restore.ts';

const texts = { en, ja };

/** A sentence for the person at the terminal. */
export function say(
  language: Language,
  sentence: keyof typeof en,
  values: Record<string, string | number> = {},
): string {
  return texts[language][sentence].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Why a backup or a restore did not happen; what we did not foresee is told as it came. */
export function explain(language: Language, error: unknown, file: string): string {
  if (error instanceof DataDirectoryLocked) return explainLock(language, error);
  if (error instanceof BackupUnusable) return say(language, error.reason, { file });
  if (error instanceof DatabaseNotEmpty) return say(language, 'databaseNotEmpty');
  if (error instanceof DeckRefused)
    return say(language, error.reason === 'name' ? 'deckName' : 'deckThere', { file, deck: error.deck });
  if (isMissingFile(error)) return say(language, 'fileMissing', { file });
  return error instanceof Error ? error.message : String(error);
}

const isMissingFile = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ENOENT' &&
  'syscall' in error &&
  error.syscall === 'open';

function explainLock(language: Language, { dataDir, holder }: DataDirectoryLocked): string {
  if (!holder) return say(language, 'lockedByUnknown', { dataDir });
  const since = new Date(holder.since).toISOString();
  return say(language, 'locked', { dataDir, pid: holder.pid, host: holder.host, since });
}
