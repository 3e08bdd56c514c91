import type { Reply } from '@enishi/shared/errors';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { MixerSettings } from '@enishi/shared/settings';
import type { Command } from '../mixer/command.ts';
import type { MixerEvent, Twin } from '../mixer/event.ts';
import { fold } from '../mixer/evolve.ts';
import { nextDeadline } from '../mixer/nextDeadline.ts';
import { isAwaited, isHost, isIn, isMeeting } from '../mixer/questions.ts';
import { phaseShown } from '../mixer/sharedView.ts';
import type { Timing } from '../mixer/timing.ts';
import type { ExchangeRef } from '../mixer/view.ts';
import { metBy } from '../mixer/viewFor.ts';
import type { Clock } from '../ports/clock.ts';
import type { HostKeys } from '../ports/hostKeys.ts';
import type { Journal } from '../ports/journal.ts';
import type { Listings } from '../ports/listings.ts';
import type { MetExchange, MixerSummary } from '../ports/mixerRecords.ts';
import type { Mixers } from '../ports/mixers.ts';
import type { Random } from '../ports/random.ts';
import type { Execute } from './execute.ts';
import type { LiveMixer, LiveMixers } from './liveMixers.ts';

const LISTED = 24;
const CODE_TRIES = 5;

/** What the HTTP side asks of mixers. */
export function createMixers(deps: {
  mixers: LiveMixers;
  execute: Execute;
  journal: Journal;
  listings: Listings;
  hostKeys: HostKeys;
  random: Random;
  clock: Clock;
  timing: Timing;
  /** a mixer was made: its effects and its timer */
  onCreated: (live: LiveMixer) => void;
}): Mixers {
  const { mixers, execute, journal, listings, hostKeys, random, clock, timing, onCreated } = deps;

  async function create(...[settings, by, options]: Parameters<Mixers['create']>) {
    const id = random.id();
    for (let attempt = 0; attempt < CODE_TRIES; attempt += 1) {
      const code = random.code();
      const at = clock.now();
      const twin = twinOf(options);
      const events: MixerEvent[] = [
        { type: 'MixerCreated', at, id, code, by, settings, timing, twin },
        ...(options?.meetingOf ?? []).map((person) => ({ type: 'ParticipantJoined', at, person }) as const),
      ];
      if ((await journal.create(id, code, events, nextDeadline(fold(events)))) === 'code_taken') continue;
      const hostKey = random.id();
      await hostKeys.replace(id, hostKey, clock.now());
      const live = await mixers.load(id);
      if (live) onCreated(live);
      return { mixerId: id, code, hostKey };
    }
    throw new Error('no free mixer code was found');
  }

  async function command(id: MixerId, asked: Command & { by: PersonId }): Promise<Reply<object>> {
    const reply = await execute.run(id, asked, { person: asked.by, commandId: random.id() });
    return reply.ok ? { ok: true, value: {} } : reply;
  }

  return {
    create,
    findByCode: (code) => journal.findByCode(code),
    listOpen: () => listings.open(LISTED),
    async becomeHost(id, person, key) {
      if (!(await hostKeys.fits(id, key))) return { ok: false, code: 'wrong_host_key' };
      return command(id, { type: 'BecomeHost', by: person });
    },
    async newHostKey(id, by) {
      const live = await mixers.load(id);
      if (!live) return { ok: false, code: 'unknown_mixer' };
      if (!isHost(live.state, by)) return { ok: false, code: 'not_host' };
      const hostKey = random.id();
      await hostKeys.replace(id, hostKey, clock.now());
      return { ok: true, value: { hostKey } };
    },
    changeSettings: (id, by, settings: MixerSettings) =>
      command(id, { type: 'ChangeSettings', by, settings }),
    takeCardBack: (id, by, offerId) => command(id, { type: 'RevokeCard', by, offerId }),
    comeIn: (id, person) => command(id, { type: 'JoinMixer', by: person, pledge: true }),
    async end(id) {
      const state = (await mixers.load(id))?.state;
      const by = state && (state.hosts[0] ?? [...state.participants.keys()][0]);
      if (state && by) await command(id, { type: 'EndMixer', by, round: state.roundsStarted });
    },
    async summary(id) {
      const live = await mixers.load(id);
      return live && summaryOf(live);
    },
    async metBy(id, person) {
      const live = await mixers.load(id);
      const participant = live?.state.participants.get(person);
      if (!live || !participant) return [];
      return metBy(live.state, participant, { running: true }).map(({ person: other, exchange, ...met }) => ({
        ...met,
        with: other.person,
        exchange: exchangeRecord(live, exchange),
      }));
    },
  };
}

function twinOf(options: Parameters<Mixers['create']>[2]): Twin | null {
  if (options?.rehearsalOf) return { kind: 'rehearsal', of: options.rehearsalOf };
  if (options?.meetingOf) return { kind: 'meeting' };
  return options?.tryAlone ? { kind: 'try_alone' } : null;
}

function summaryOf({ id, state }: LiveMixer): MixerSummary {
  return {
    mixerId: id,
    code: state.code,
    settings: state.settings,
    phase: phaseShown(state),
    hosts: [...state.hosts],
    joined: [...state.participants.keys()].filter((person) => isIn(state, person)),
    left: participantsWho(state, 'left'),
    removed: participantsWho(state, 'removed'),
    awaited: [...state.participants.keys()].filter((person) => isAwaited(state, person)),
    rehearsalOf: state.twin?.kind === 'rehearsal' ? state.twin.of : null,
    tryAlone: state.twin?.kind === 'try_alone',
    meeting: isMeeting(state),
    createdBy: state.createdBy,
  };
}

function participantsWho({ participants }: LiveMixer['state'], is: 'left' | 'removed'): PersonId[] {
  return [...participants.values()].filter(({ status }) => status === is).map(({ id }) => id);
}

function exchangeRecord(live: LiveMixer, ref: ExchangeRef): MetExchange {
  if (ref.state === 'asked')
    return { ...ref, reason: live.words.at(`offer:${ref.offerId}`).at(-1)?.text ?? '' };
  if (ref.state !== 'exchanged') return ref;
  const { card: got, ...rest } = ref;
  return { ...rest, got };
}
