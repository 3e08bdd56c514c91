import type { RtcSignal } from '@enishi/shared/signal';
import type { RemotePicture } from '../provider.ts';
import { connect } from './connection.ts';
import { hear, newConnectionId, readHello, writeHello } from './greeting.ts';
import { judgeLine, type LineCounts, type LineQuality } from './lineQuality.ts';
import { hopelessMs, remedyFor, type Trouble } from './recovery.ts';
import type { Outgoing } from './sending.ts';

export type Link = {
  picture(): Omit<RemotePicture, 'personId'>;
  receive(signal: RtcSignal): void;
  give(outgoing: Outgoing): void;
  /** `anew`: paths already in use must not be used any more; they outlive a mere restart. */
  configure(configuration: RTCConfiguration, anew: boolean): void;
  /** Looks how well packets come through; to be called every few seconds. */
  measure(): Promise<void>;
  /** The network changed under us: looks for new paths at once. */
  restart(): void;
  /** Signals get through again: what was said meanwhile is lost, so a trouble is not left until its next turn. */
  retry(): void;
  close(): void;
};

type Outside = {
  polite: boolean;
  configuration: RTCConfiguration;
  outgoing: Outgoing;
  send(signal: RtcSignal): void;
  changed(): void;
};

/** All that connects us with one person, through as many connections as it takes. */
export function openLink({ polite, configuration, outgoing, send, changed }: Outside): Link {
  let mine = '';
  let theirs: string | null = null;
  let met = false;
  let connection = begin();
  let trouble: { kind: Trouble; since: number; tried: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let line: LineCounts | null = null;
  let quality: LineQuality = 'good';

  function begin() {
    mine = newConnectionId();
    met = false;
    const fresh = connect({ polite, configuration, send, changed: connectionChanged });
    fresh.give(outgoing);
    return fresh;
  }
  function renew(): void {
    connection.close();
    connection = begin();
    line = null;
  }
  function sayHello(): void {
    send({ kind: 'hello', connection: writeHello({ from: mine, to: theirs }) });
  }
  function restart(): void {
    if (polite) sayHello();
    else connection.restart();
  }

  function connectionChanged(): void {
    const state = connection.state();
    if (state === 'connected') calm();
    else if (state === 'disconnected' && !trouble) worry('disconnected');
    // Once something has been tried, its failing changes nothing: the next remedy is on its way.
    else if (state === 'failed' && !trouble?.tried) worry('failed');
    changed();
  }
  function calm(): void {
    clearTimeout(timer);
    trouble = null;
  }
  function worry(kind: Trouble, since = trouble?.since ?? Date.now()): void {
    trouble = { kind, since, tried: 0 };
    arm();
  }
  function arm(): void {
    clearTimeout(timer);
    if (!trouble) return;
    const { step, afterMs } = remedyFor(trouble.kind, trouble.tried, met, polite);
    timer = setTimeout(() => {
      if (trouble) trouble.tried += 1;
      if (step === 'restart') restart();
      else {
        if (step === 'renew') renew();
        sayHello();
      }
      arm();
      changed();
    }, afterMs);
  }

  function hello(line: string): void {
    const said = readHello(line);
    const heard = hear({ mine, theirs, met, touched: connection.touched() }, said);
    // Until they came nothing was wrong; their coming again is part of the same trouble.
    const since = theirs === null ? Date.now() : undefined;
    const settled = met && said.from === theirs;
    theirs = said.from;
    if (heard.renew) renew();
    if (heard.reply) sayHello();
    if (heard.asks) connection.restart();
    met = heard.met;
    if (settled) return;
    worry('starting', since);
    if (met) connection.greeted();
    changed();
  }
  function stateShown(): RemotePicture['state'] {
    if (connection.state() === 'connected') return 'connected';
    const hopeless = theirs !== null && trouble !== null && Date.now() - trouble.since > hopelessMs;
    return hopeless ? 'failed' : 'connecting';
  }

  sayHello();
  worry('starting');
  return {
    picture() {
      const sent = connection.theirs();
      const { stream } = connection;
      return { stream, state: stateShown(), hasVideo: sent.video, hasAudio: sent.audio, quality };
    },
    receive(signal) {
      if (signal.kind === 'hello') hello(signal.connection);
      else if (met) connection.receive(signal);
    },
    give(next) {
      outgoing = next;
      connection.give(next);
    },
    configure(next, anew) {
      configuration = next;
      if (!anew) return connection.configure(next);
      renew();
      sayHello();
      worry('starting', Date.now());
      changed();
    },
    async measure() {
      const measured = connection;
      if (measured.state() !== 'connected') return;
      const now = await measured.count();
      if (measured !== connection) return;
      quality = judgeLine(line, now);
      line = now;
      changed();
    },
    restart() {
      if (connection.touched()) restart();
    },
    retry() {
      if (!trouble) return;
      if (connection.touched()) restart();
      else sayHello();
      arm();
    },
    close() {
      calm();
      connection.close();
    },
  };
}
