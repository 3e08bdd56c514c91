import type { PersonId } from '@enishi/shared/ids';
import type { Pass } from '@enishi/shared/signal';
import type { LocalTracks, RemotePicture, Signalling, VideoRoom } from '../provider.ts';
import { samePictures } from '../samePictures.ts';
import { configurationOf } from './configuration.ts';
import { type Link, openLink } from './link.ts';
import { onNetworkChange } from './networkChange.ts';
import type { Outgoing } from './sending.ts';

/** Beyond four, everybody sending everybody a picture is more than a home's line carries: voices only. */
const roomWithPicture = 4;
const measureMs = 3_000;

/** Everybody connects with everybody: right for two to four people, or for few who listen to one. */
export function openRoom(
  pass: Pass,
  local: LocalTracks,
  signalling: Signalling,
  { mostWithPicture = roomWithPicture } = {},
): VideoRoom {
  const links = new Map<PersonId, Link>();
  const listeners = new Set<() => void>();
  let published = false;
  let closed = false;
  let people = pass.others.length + 1;
  let { relayOnly } = pass;
  let shown: readonly RemotePicture[] = [];

  function outgoing(): Outgoing {
    return published
      ? {
          audio: local.audio(),
          video: people > mostWithPicture ? null : local.video(),
          audible: local.audible(),
          people,
        }
      : { audio: null, video: null, audible: false, people };
  }
  function give(): void {
    for (const link of links.values()) link.give(outgoing());
  }
  function changed(): void {
    const now = [...links].map(([personId, link]) => ({ personId, ...link.picture() }));
    if (samePictures(now, shown)) return;
    shown = now;
    for (const listener of listeners) listener();
  }
  function update({ others, ...rest }: Pass): void {
    if (closed) return;
    people = others.length + 1;
    const configuration = configurationOf({ others, ...rest });
    const otherPaths = rest.relayOnly !== relayOnly;
    relayOnly = rest.relayOnly;
    for (const [personId, link] of links) {
      if (others.some((other) => other.personId === personId)) continue;
      link.close();
      links.delete(personId);
    }
    for (const { personId, polite } of others) {
      const known = links.get(personId);
      if (known) known.configure(configuration, otherPaths);
      else {
        const send = (signal: Parameters<Signalling['send']>[1]) => signalling.send(personId, signal);
        links.set(personId, openLink({ polite, configuration, outgoing: outgoing(), send, changed }));
      }
    }
    give();
    changed();
  }

  const offSignals = signalling.on((from, signal) => links.get(from)?.receive(signal));
  const offBack = signalling.onBack?.(() => {
    for (const link of links.values()) link.retry();
  });
  const offTracks = local.subscribe(give);
  const offNetwork = onNetworkChange(() => {
    for (const link of links.values()) link.restart();
  });
  const measuring = setInterval(() => {
    for (const link of links.values()) link.measure().catch(() => {}); // closed meanwhile
  }, measureMs);
  update(pass);

  return {
    pictures: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update,
    publish() {
      published = true;
      give();
    },
    standing: () => 'as_planned',
    close() {
      closed = true;
      clearInterval(measuring);
      offSignals();
      offBack?.();
      offTracks();
      offNetwork();
      for (const link of links.values()) link.close();
      links.clear();
      listeners.clear();
      shown = [];
    },
  };
}
