import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Holder, thisProcess } from '../../server/src/adapters/postgres/database/lock/holder.ts';
import { lockDataDirectory } from '../../server/src/adapters/postgres/database/lock/lockDataDirectory.ts';
import { lockFile } from '../../server/src/adapters/postgres/database/lock/lockFile.ts';
import { openDatabase } from '../../server/src/adapters/postgres/database/openDatabase.ts';
import { bundleWorker } from '../support/bundleWorker.ts';
import { eventually } from '../support/eventually.ts';
import { emptyFolder, freshDataDir, pgliteWorker } from '../support/testDatabases.ts';

const heartbeatMs = 40;
let dataDir: string;
beforeEach(async () => {
  dataDir = await emptyFolder();
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const elsewhere = (changes: Partial<Holder> = {}): Holder => ({
  ...thisProcess(),
  ...{ pid: 7, host: 'another-machine', place: 'another boot', since: Date.UTC(2026, 0, 2) },
  ...changes,
});
const lock = (onLost = (_cause: Error) => {}) => lockDataDirectory(dataDir, { onLost, heartbeatMs });

describe('the lock of a data directory', () => {
  it('[D11] a second server is refused at once and told who has it', async () => {
    const first = await lock();
    const sentence = new RegExp(`in use by process ${process.pid} on ${hostname()}, since \\d{4}-.*Z`);
    await expect(lock()).rejects.toThrow(sentence);
    await expect(lock()).rejects.toMatchObject({ name: 'DataDirectoryLocked', holder: { pid: process.pid } });
    await first.release();
    await (await lock()).release();
  });

  it('[D11] a second process on an open database ends and names the first', async () => {
    const [workerFile, inserting] = [
      await pgliteWorker(),
      await bundleWorker('tests/support/insertingProcess.ts'),
    ];
    const ownDir = await freshDataDir();
    const database = await openDatabase({ dataDir: ownDir, workerFile });
    const second = spawn(process.execPath, [inserting.pathname, ownDir, workerFile.href, '1']);
    let said = '';
    second.stdout.on('data', (part) => {
      said += part;
    });
    expect(await new Promise((done) => second.once('close', done))).toBe(1);
    expect(said).toContain(
      `refused DataDirectoryLocked: The data directory ${ownDir} is in use by process ${process.pid}`,
    );
    await database.close();
    await rm(ownDir, { recursive: true });
  });

  it('[D12] a server on another machine or in another container is known by its heartbeat', async () => {
    const file = lockFile(dataDir);
    const holder = elsewhere();
    await file.create(holder);
    let beatAt = holder.beatAt;
    let beating = Promise.resolve();
    const heart = setInterval(() => {
      beatAt += 1;
      beating = beating.then(() => file.replace({ ...holder, beatAt }));
    }, heartbeatMs / 4);
    await expect(lock()).rejects.toThrow('process 7 on another-machine, since 2026-01-02T00:00:00.000Z');
    clearInterval(heart);
    await beating;
  });

  it('[D12] a holder that no longer beats is replaced', async () => {
    for (const dead of [elsewhere(), elsewhere({ beatAt: Date.now() - 3_600_000 })]) {
      await lockFile(dataDir).create(dead);
      await (await lock()).release();
    }
    await writeFile(join(dataDir, 'enishi.lock'), '{"half');
    await (await lock()).release();
    expect(await lockFile(dataDir).read()).toBe('absent');
  });

  it.runIf(process.platform === 'linux')(
    '[D12] what a killed server left is taken over without waiting',
    async () => {
      const longBeatMs = 10 * 60_000;
      await lockFile(dataDir).create({ ...thisProcess(), pid: 7 });
      const taken = await lockDataDirectory(dataDir, { onLost: () => {}, heartbeatMs: longBeatMs });
      await taken.release();
    },
  );

  it('[D13] a server whose directory was taken over learns it, and leaves the new lock alone', async () => {
    const losses: string[] = [];
    const lost = await lock((cause) => losses.push(cause.message));
    const newHolder = elsewhere();
    await lockFile(dataDir).replace(newHolder);
    await eventually(() =>
      expect(losses).toEqual(['Process 7 on another-machine took the data directory over.']),
    );
    await lost.release();
    expect(await lockFile(dataDir).read()).toEqual(newHolder);
  });
});
