import { createPostgresJournal } from '../../server/src/adapters/postgres/journal.ts';
import { migrate } from '../../server/src/adapters/postgres/migrate.ts';
import type { MixerEvent } from '../../server/src/mixer/event.ts';
import { databaseKinds, openTestDatabase } from '../support/testDatabases.ts';
import { spread } from './statistics.ts';

const APPENDS = 2_000;
const MIXERS = 8;
const clock = { now: () => Date.now(), wake: () => () => undefined };
const joined = (nr: number): MixerEvent => ({ type: 'ParticipantJoined', at: nr, person: `person-${nr}` });

/** Appends of one event with its answer, durable each; alone, and from several mixers at once. The baseline writes one row. */
for (const kind of databaseKinds) {
  const test = await openTestDatabase(kind);
  if (!test) continue;
  const { pool } = test.database;
  await migrate(pool, new URL('../../server/migrations', import.meta.url).pathname);
  await pool.query('create table baseline (id serial primary key, body jsonb)');
  const journal = createPostgresJournal(pool, clock);

  const baseline = await time(APPENDS, (nr) =>
    pool.query('insert into baseline (body) values ($1)', [joined(nr)]),
  );
  const one = await appendTo(journal, ['alone'], APPENDS);
  const many = await appendTo(
    journal,
    Array.from({ length: MIXERS }, (_, nr) => `together-${nr}`),
    APPENDS,
  );
  console.log(`\n${kind}`);
  say('baseline: one row', baseline, baseline);
  say('append, one mixer', one, baseline);
  say(`append, ${MIXERS} mixers at once`, many, baseline);
  await test.destroy();
}

async function appendTo(
  journal: ReturnType<typeof createPostgresJournal>,
  ids: readonly string[],
  appends: number,
) {
  for (const [nr, id] of ids.entries()) await journal.create(id, `${id.length}CODE${nr}`, [joined(0)], null);
  const each = Math.floor(appends / ids.length);
  const latencies: number[] = [];
  const began = performance.now();
  await Promise.all(
    ids.map(async (id) => {
      for (let nr = 1; nr <= each; nr += 1) {
        const at = performance.now();
        const outcomes = [
          { person: `person-${nr}`, commandId: `command-${nr}`, reply: { ok: true as const, value: {} } },
        ];
        await journal.append({ id, expectedVersion: nr, events: [joined(nr)], outcomes, deadline: null });
        latencies.push(performance.now() - at);
      }
    }),
  );
  return { perSecond: (each * ids.length * 1000) / (performance.now() - began), latencies };
}

async function time(times: number, act: (nr: number) => Promise<unknown>) {
  const latencies: number[] = [];
  const began = performance.now();
  for (let nr = 0; nr < times; nr += 1) {
    const at = performance.now();
    await act(nr);
    latencies.push(performance.now() - at);
  }
  return { perSecond: (times * 1000) / (performance.now() - began), latencies };
}

type Timed = { perSecond: number; latencies: readonly number[] };
function say(what: string, { perSecond, latencies }: Timed, baseline: Timed): void {
  const { p50, p99, max } = spread(latencies);
  const ratio = perSecond / baseline.perSecond;
  console.log(
    `  ${what.padEnd(28)} ${perSecond.toFixed(0).padStart(6)}/s · p50 ${p50.toFixed(2)} p99 ${p99.toFixed(2)} max ${max.toFixed(1)} ms · ${ratio.toFixed(2)} × the baseline`,
  );
}
