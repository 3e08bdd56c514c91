import type { ErrorCode, Reply } from '@enishi/shared/errors';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { Presence as Told } from '@enishi/shared/signal';
import type { View } from '@enishi/shared/views';
import type { Notice } from '../mixer/command.ts';
import { areTogether, isClosedTo, isEnded, isHost, roomWith } from '../mixer/questions.ts';
import { searching } from '../mixer/rules/pool.ts';
import type { ReadonlyMixer } from '../mixer/state.ts';
import { stageRole } from '../mixer/viewFor.ts';
import type { Clock } from '../ports/clock.ts';
import type { Outbound } from '../ports/outbound.ts';
import type { People } from '../ports/people.ts';
import type { LiveMixer, LiveMixers } from './liveMixers.ts';
import type { PresenceBook, SocketKind } from './presence.ts';
import type { Publish } from './publish.ts';
import type { StageAudience } from './stageAudience.ts';
import type { Timekeeper } from './timekeeper.ts';

/** What the socket side asks of a mixer besides commands: coming, going and signs. */
export type Connections = {
  /** Why this person may not connect; null: they may. */
  refusal(id: MixerId, person: PersonId, kind: SocketKind): Promise<ErrorCode | null>;
  arrive(id: MixerId, person: PersonId, socket: string, kind: SocketKind): Promise<void>;
  leave(id: MixerId, person: PersonId, socket: string, kind: SocketKind): void;
  /** the whole view again */
  sync(id: MixerId, person: PersonId, kind: SocketKind): Promise<Reply<View>>;
  tell(id: MixerId, person: PersonId, told: Told): void;
  /** everyone else in the room this person sits in or visits */
  roommates(id: MixerId, person: PersonId): readonly PersonId[];
  /** those of the room who wish to read what this person agreed to have written */
  captionReaders(id: MixerId, person: PersonId): readonly PersonId[];
  areTogether(id: MixerId, one: PersonId, other: PersonId): boolean;
  /** one of them speaks to everybody, and the other is there to hear it */
  shareStage(id: MixerId, one: PersonId, other: PersonId): boolean;
  /** shared a room at some time in this mixer */
  satTogether(id: MixerId, one: PersonId, other: PersonId): Promise<boolean>;
};

export function createConnections(deps: {
  mixers: LiveMixers;
  people: People;
  presence: PresenceBook;
  publish: Publish;
  outbound: Outbound;
  timekeeper: Timekeeper;
  audience: StageAudience;
  clock: Clock;
  notice: (id: MixerId, notice: Notice) => Promise<unknown>;
}): Connections {
  const { mixers, people, presence, publish, outbound, timekeeper, audience, clock, notice } = deps;
  const state = (id: MixerId): ReadonlyMixer | undefined => mixers.peek(id)?.state;

  function roommates(id: MixerId, person: PersonId): readonly PersonId[] {
    const mixer = state(id);
    const room = mixer && roomWith(mixer, person);
    return room ? [...room.people, ...room.visitors].filter((other) => other !== person) : [];
  }

  /** Something changed that the journal does not hold. */
  function ticked(live: LiveMixer, touched: Iterable<PersonId>): void {
    live.tick += 1;
    publish.changed(live, { touched, urgent: false });
  }

  /** Back from a long drop into their seat or the pool; after a short one in the pool, somebody may wait there. */
  function welcomeBack({ id, state: mixer }: LiveMixer, person: PersonId): void {
    if (mixer.participants.get(person)?.status === 'missing') void notice(id, { type: 'NoticeBack', person });
    else if (searching(mixer, clock.now(), (other) => other === person).length > 0)
      void notice(id, { type: 'SeatPool' });
  }

  /** Hosting is offered only while no host is here. */
  function hostCameOrWent(live: LiveMixer): void {
    const { hostingOfferedTo } = live.state;
    if (hostingOfferedTo !== null) ticked(live, [hostingOfferedTo]);
  }

  return {
    async refusal(id, person, kind) {
      const live = await mixers.load(id);
      if (!live) return 'unknown_mixer';
      return refusalOf(live.state, person, kind);
    },
    async arrive(id, person, socket, kind) {
      const first = presence.arrived(id, person, socket, kind);
      const [live] = await Promise.all([mixers.loadWritten(id), people.load([person])]);
      if (!live || !presence.isHere(id, person)) return;
      const view = publish.whole(live, person, kind);
      if (kind === 'seat') outbound.toSeat(id, person, [Buffer.from(JSON.stringify(view))]);
      else outbound.toConsoles(id, person, view);
      if (first && kind === 'seat') ticked(live, [...roommates(id, person), ...audience.concerned(live)]);
      if (kind === 'seat') welcomeBack(live, person);
      if (first && isHost(live.state, person)) hostCameOrWent(live);
      if (first) timekeeper.someoneCame(live);
    },
    leave(id, person, socket, kind) {
      const last = presence.gone(id, person, socket, kind);
      const live = mixers.peek(id);
      if (!last || !live || isEnded(live.state)) return;
      if (kind === 'seat') {
        ticked(live, [...roommates(id, person), ...audience.concerned(live)]);
        timekeeper.watchLost(live, person);
      }
      timekeeper.watchSpeakers(live);
      if (!isHost(live.state, person)) return;
      hostCameOrWent(live);
      timekeeper.watchHosts(live);
    },
    async sync(id, person, kind) {
      const live = await mixers.loadWritten(id);
      if (!live) return { ok: false, code: 'unknown_mixer' };
      const code = refusalOf(live.state, person, kind);
      if (code === null && kind === 'seat') welcomeBack(live, person);
      return code === null ? { ok: true, value: publish.whole(live, person, kind) } : { ok: false, code };
    },
    tell(id, person, told) {
      const before = presence.told(id, person);
      presence.tell(id, person, told);
      const live = mixers.peek(id);
      const same =
        before &&
        before.media === told.media &&
        before.mic === told.mic &&
        before.camera === told.camera &&
        before.fellBack === told.fellBack &&
        before.readsCaptions === told.readsCaptions &&
        before.captioned === told.captioned;
      if (live && !same) ticked(live, roommates(id, person));
    },
    roommates,
    captionReaders: (id, person) =>
      presence.told(id, person)?.captioned
        ? roommates(id, person).filter((other) => presence.told(id, other)?.readsCaptions)
        : [],
    areTogether: (id, one, other) => {
      const mixer = state(id);
      return mixer !== undefined && areTogether(mixer, one, other);
    },
    shareStage(id, one, other) {
      const mixer = state(id);
      return (
        mixer !== undefined && one !== other && (speaksTo(mixer, one, other) || speaksTo(mixer, other, one))
      );
    },
    async satTogether(id, one, other) {
      if (one === other) return false;
      const mixer = (await mixers.load(id))?.state;
      const rooms = mixer?.participants.get(one)?.rooms ?? [];
      return rooms.some((roomId) => mixer?.rooms.get(roomId)?.seated.includes(other));
    },
  };
}

const speaksTo = (mixer: ReadonlyMixer, speaker: PersonId, other: PersonId): boolean =>
  mixer.stage.speakers.has(speaker) && stageRole(mixer, other) !== null;

/** Taken out is out, and only hosts have a console. */
function refusalOf(mixer: ReadonlyMixer, person: PersonId, kind: SocketKind): ErrorCode | null {
  if (isClosedTo(mixer, person)) return 'not_invited';
  if (kind === 'console') return isHost(mixer, person) ? null : 'not_host';
  return mixer.participants.get(person)?.status === 'removed' && !isHost(mixer, person) ? 'removed' : null;
}
