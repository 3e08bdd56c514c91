import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Holder, parseHolder } from './holder.ts';

/** `unreadable`: it is there, but half-written or not ours. */
export type LockFileContent = Holder | 'absent' | 'unreadable';

export function lockFile(dataDir: string) {
  const path = join(dataDir, 'enishi.lock');
  return {
    async read(): Promise<LockFileContent> {
      try {
        return parseHolder(await readFile(path, 'utf8')) ?? 'unreadable';
      } catch (error) {
        if (isCode(error, 'ENOENT')) return 'absent';
        throw error;
      }
    },

    /** false when somebody was there first. */
    async create(holder: Holder): Promise<boolean> {
      try {
        await writeFile(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
        return true;
      } catch (error) {
        if (isCode(error, 'EEXIST')) return false;
        throw error;
      }
    },

    /** Whole or not at all, for whoever reads meanwhile. */
    async replace(holder: Holder): Promise<void> {
      const draft = `${path}.${holder.token}`;
      await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
      await rename(draft, path);
    },

    remove: () => rm(path, { force: true }),
  };
}

export type LockFile = ReturnType<typeof lockFile>;

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
