import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import { openDatabase } from '../../server/src/adapters/postgres/database/openDatabase.ts';
import { startServer } from '../support/server.ts';
import { pgliteWorker } from '../support/testDatabases.ts';
import { followCore } from './coreTrail.ts';
import type { LoadOrder, LoadReport } from './load.ts';
import { type Guest, prepareGuests } from './sessions.ts';
import { median, spread } from './statistics.ts';

const SIZES = (process.env.SIZES ?? '1000,5000,10000').split(',').map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const NEXT_MS = 3_000;
const STORM_MS = 10_000;

const child = (name: string) =>
  fork(fileURLToPath(new URL(name, import.meta.url)), {
    execArgv: ['--import', 'tsx', '--max-old-space-size=4096'],
  });
const next = <T>(process: ChildProcess) => new Promise<T>((resolve) => process.once('message', resolve));
async function order(load: ChildProcess, what: LoadOrder): Promise<LoadReport> {
  const report = next<LoadReport>(load);
  load.send(what);
  return report;
}
const residentKb = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN);
}

/** One size: a data directory with guests, a join storm, some rounds, and the floor with the same bytes. */
async function measure(size: number): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'enishi-bench-'));
  const env = { NEXT_MS: String(NEXT_MS), GRACE_MS: '60000', LOG_LEVEL: 'error' };
  const first = await startServer({ dataDir, env });
  await first.stop();
  const guests = await guestsOf(dataDir, size + 1);
  const server = await startServer({ dataDir, env });
  const load = child('load.ts');
  try {
    await pass(1_000);
    const restingKb = residentKb(server.pid);
    const [owner, ...people] = guests;
    if (!owner) throw new Error('nobody to host');
    const { mixerId, host } = await createMixer(server.url, owner, size);

    await metric(server.url, 'nodejs_eventloop_lag_max_seconds');
    const cookies = people.map(({ cookie }) => cookie);
    const joined = await order(load, {
      do: 'connect',
      url: server.url,
      mixerId,
      cookies,
      overMs: STORM_MS,
      join: true,
    });
    if (joined.did !== 'connected') throw new Error('the storm did not end');
    const stormStall = await metric(server.url, 'nodejs_eventloop_lag_max_seconds');
    console.log(`\nN = ${size}`);
    say('join storm over 10 s, ack ms', {
      ...spread(joined.ackMs),
      failed: joined.failed,
      'stall ms': stormStall * 1000,
    });

    const results: {
      p50: number;
      p99: number;
      max: number;
      missed: number;
      stall: number;
      pairing: number;
      bytes: number;
      core: number;
      waited: number;
    }[] = [];
    let sample = '';
    for (let round = 0; round < ROUNDS; round += 1) {
      await pass(2_500);
      await order(load, { do: 'watch' });
      await metric(server.url, 'nodejs_eventloop_lag_max_seconds');
      const pairedBefore = await metric(server.url, 'enishi_pairing_seconds_sum');
      const trail = followCore(server.pid);
      const startsAt = await startRound(host, round);
      await pass(NEXT_MS + 2_000);
      trail.stop();
      const collected = await order(load, { do: 'collect' });
      if (collected.did !== 'collected') throw new Error('nothing was collected');
      const decidedAt = startsAt - NEXT_MS;
      sample = collected.sample;
      results.push({
        ...spread(collected.seenAt.map((at) => at - decidedAt)),
        missed: size - collected.seenAt.length,
        stall: (await metric(server.url, 'nodejs_eventloop_lag_max_seconds')) * 1000,
        pairing: ((await metric(server.url, 'enishi_pairing_seconds_sum')) - pairedBefore) * 1000,
        bytes: collected.bytes / Math.max(1, collected.seenAt.length),
        ...trail.between(decidedAt, Math.max(...collected.seenAt)),
      });
      await ask(host, 'round:end', { round: round + 1 });
    }
    const of = (key: keyof (typeof results)[number]) => median(results.map((one) => one[key]));
    say('rotation, ms from RoundStarted to parsed', { p50: of('p50'), p99: of('p99'), max: of('max') });
    say('missed, stall ms, pairing ms, bytes', {
      missed: Math.max(...results.map((one) => one.missed)),
      stall: of('stall'),
      pairing: of('pairing'),
      bytes: of('bytes'),
    });
    say('of these the server on a core, kept from one', { core: of('core'), waited: of('waited') });
    say('KiB resident per participant', { kib: (residentKb(server.pid) - restingKb) / size });
    host.disconnect();
    await order(load, { do: 'close' });

    const floor = await measureFloor(load, size, sample);
    say('floor: bare ws, the same view to all, ms', floor);
    say('ratio to the floor', { p99: of('p99') / floor.p99, core: of('core') / floor.core });
  } finally {
    load.kill();
    await server.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measureFloor(load: ChildProcess, size: number, sample: string) {
  const floor = child('floor.ts');
  try {
    const { port } = await next<{ port: number }>(floor);
    const pid = floor.pid ?? 0;
    await order(load, { do: 'connect_floor', url: `ws://127.0.0.1:${port}`, count: size });
    const runs = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await order(load, { do: 'watch' });
      const trail = followCore(pid);
      const sent = next<{ sentAt: number }>(floor);
      floor.send({ sample });
      const { sentAt } = await sent;
      await pass(2_500);
      trail.stop();
      const collected = await order(load, { do: 'collect' });
      if (collected.did !== 'collected') continue;
      const last = Math.max(...collected.seenAt);
      runs.push({
        ...spread(collected.seenAt.map((at) => at - sentAt)),
        ...trail.between(sentAt, last),
      });
    }
    return {
      p50: median(runs.map((run) => run.p50)),
      p99: median(runs.map((run) => run.p99)),
      max: median(runs.map((run) => run.max)),
      core: median(runs.map((run) => run.core)),
      waited: median(runs.map((run) => run.waited)),
    };
  } finally {
    floor.kill();
  }
}

async function guestsOf(dataDir: string, count: number): Promise<Guest[]> {
  const { session } = JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8'));
  const database = await openDatabase({ dataDir, workerFile: await pgliteWorker() });
  try {
    return await prepareGuests(database.pool, session, count);
  } finally {
    await database.close();
  }
}

type Host = ReturnType<typeof io>;
async function createMixer(url: string, owner: Guest, size: number) {
  const body = {
    name: 'Bench',
    purpose: 'To be measured.',
    rounds: 20,
    roundMs: 600_000,
    breakMs: 5_000,
    auto: false,
    odd: 'bye',
    capacity: Math.max(2, size),
  };
  const response = await fetch(`${url}/api/mixers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: owner.cookie },
    body: JSON.stringify(body),
  });
  const { value } = await response.json();
  const host = io(url, {
    transports: ['websocket'],
    extraHeaders: { cookie: owner.cookie },
    auth: { protocol: 1, mixerId: value.mixerId, kind: 'seat' },
  });
  await new Promise<void>((resolve) => host.once('connect', () => resolve()));
  return { mixerId: value.mixerId as string, host };
}

let asked = 0;
async function ask(host: Host, name: string, payload: object): Promise<void> {
  asked += 1;
  const reply = await host
    .timeout(60_000)
    .emitWithAck(name, { commandId: `bench-host-${asked}`, ...payload });
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.code}`);
}

async function startRound(host: Host, round: number): Promise<number> {
  const began = new Promise<number>((resolve) => {
    const look = (view: { shared?: { phase: { kind: string; round?: number; startsAt?: number } } }) => {
      if (view.shared?.phase.kind !== 'round' || view.shared.phase.round !== round + 1) return;
      host.off('view', look);
      resolve(view.shared.phase.startsAt ?? 0);
    };
    host.on('view', look);
  });
  await ask(host, 'round:start', { round });
  return began;
}

function say(what: string, numbers: Record<string, number>): void {
  const shown = Object.entries(numbers).map(
    ([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toFixed(2)}`,
  );
  console.log(`  ${what.padEnd(44)} ${shown.join(' · ')}`);
}

for (const size of SIZES) await measure(size);
