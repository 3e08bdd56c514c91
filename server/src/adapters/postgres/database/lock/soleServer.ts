import { hostname } from 'node:os';
import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';

/** Any number, the same for every server; nothing else of ours takes an advisory lock with it. */
const SOLE_SERVER = 7_240_302;
/** A server that is being replaced may need this long to stop. */
const WAIT_MS = 5_000;
const AGAIN_MS = 250;

export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse';
}

/**
 * Who is connected is known to one process only: a second server on the same database would take everybody of the
 * first for lost. Rejects with `DatabaseInUse`; `onLost` when another server has the database after a broken connection.
 */
export async function becomeSoleServer(
  connectionString: string,
  onLost: (cause: Error) => void,
  waitMs = WAIT_MS,
): Promise<{ release(): Promise<void> }> {
  let released = false;
  let client = await hold({ connectionString, waitMs }, watch);

  /** A lock goes with its connection: it is taken again as soon as the database answers. */
  function watch(lost: pg.Client): void {
    lost.once('end', () => {
      if (!released) void takeAgain();
    });
  }

  async function takeAgain(): Promise<void> {
    while (!released) {
      try {
        client = await hold({ connectionString, waitMs }, watch);
        if (released) await client.end();
        return;
      } catch (error) {
        if (error instanceof DatabaseInUse) return onLost(error);
        await after(AGAIN_MS, undefined, { ref: false });
      }
    }
  }

  return {
    async release() {
      released = true;
      await client.end();
    },
  };
}

async function hold(
  { connectionString, waitMs }: { connectionString: string; waitMs: number },
  watch: (client: pg.Client) => void,
): Promise<pg.Client> {
  const application_name = `enishi process ${process.pid} on ${hostname()}`;
  const client = new pg.Client({ connectionString, application_name, keepAlive: true });
  // The connection's end is what counts.
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (let waited = 0; !(await isTaken(client)); waited += AGAIN_MS) {
      if (waited >= waitMs)
        throw new DatabaseInUse(`The database is in use by ${await holderOf(client)}. Stop it first.`);
      await after(AGAIN_MS);
    }
  } catch (error) {
    await client.end();
    throw error;
  }
  watch(client);
  return client;
}

async function isTaken(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    SOLE_SERVER,
  ]);
  return rows[0]?.taken === true;
}

async function holderOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string; since: Date }>(
    `select application_name as name, backend_start as since
     from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [SOLE_SERVER],
  );
  const [holder] = rows;
  return holder ? `${holder.name}, since ${holder.since.toISOString()}` : 'another server';
}
