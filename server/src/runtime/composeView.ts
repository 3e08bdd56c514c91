import type { ConsoleRoom, ConsoleView } from '@enishi/shared/consoleView';
import type { CardVersionId, PersonId, RoomId } from '@enishi/shared/ids';
import { familyOf, isDivision } from '@enishi/shared/industries';
import type { PersonTag } from '@enishi/shared/personTag';
import { cardValues, shownCard } from '@enishi/shared/shownCard';
import type { Exchange, Message, MineView, RoomView, SharedView } from '@enishi/shared/views';
import { consoleView } from '../mixer/consoleView.ts';
import { canStillSeat } from '../mixer/rules/pool.ts';
import { heldUntil } from '../mixer/rules/presence.ts';
import { sharedView } from '../mixer/sharedView.ts';
import type { ExchangeRef, MineRef, PersonRef, RoomRef } from '../mixer/view.ts';
import { viewFor } from '../mixer/viewFor.ts';
import type { Clock } from '../ports/clock.ts';
import type { StoredMessage } from '../ports/messages.ts';
import type { People } from '../ports/people.ts';
import type { Presence } from '../ports/presence.ts';
import { freshWarning } from './freshRounds.ts';
import type { LiveMixer } from './liveMixers.ts';
import type { Passes } from './passes.ts';
import { roomState } from './roomState.ts';
import type { StageAudience } from './stageAudience.ts';
import { tagOf } from './tagOf.ts';

export type Compose = {
  shared(live: LiveMixer): SharedView;
  mine(live: LiveMixer, person: PersonId): MineView;
  console(live: LiveMixer): ConsoleView;
  tag(ref: PersonRef): PersonTag;
};

/** Fills the core's references with people's own words, and adds who is here now. It can add no field of a person. */
export function createCompose(deps: {
  people: People;
  presence: Presence;
  passes: Pick<Passes, 'give' | 'giveStage' | 'neverCame'>;
  audience: StageAudience;
  clock: Clock;
}): Compose {
  const { people, presence, passes, audience, clock } = deps;

  const tag = (ref: PersonRef): PersonTag => tagOf(ref, people.get(ref.person));

  function exchange(live: LiveMixer, me: PersonId, ref: ExchangeRef): Exchange {
    if (ref.state === 'exchanged')
      return {
        ...ref,
        gave: [...ref.gave],
        card: ref.card && shownCard(people.get(ref.card.owner), ref.card),
        revoked: ref.revoked || isDeleted(me, ref.version),
      };
    if (ref.state === 'asked')
      return { ...ref, reason: live.words.at(`offer:${ref.offerId}`).at(-1)?.text ?? '' };
    if (ref.state === 'offered') return { ...ref, fields: [...ref.fields] };
    return ref;
  }

  const isDeleted = (owner: PersonId, version: CardVersionId | undefined): boolean => {
    const record = people.get(owner);
    return version !== undefined && record !== undefined && cardValues(record, version) === null;
  };

  const message = ({ id, from, text, at }: StoredMessage): Message => ({
    id,
    from: tag({ person: from, shows: 'list' }),
    text,
    at,
  });

  function partnerPresence(live: LiveMixer, person: PersonId): RoomView['partners'][number]['presence'] {
    const participant = live.state.participants.get(person);
    if (participant && !presence.isPresent(live.id, person))
      return {
        state: 'reconnecting',
        heldUntil: heldUntil(live.state, participant, presence.lostAt(live.id, person)),
      };
    const told = presence.told(live.id, person);
    if (!told) return { state: 'here', media: 'text', mic: false, camera: false };
    const { media, mic, camera, readsCaptions, captioned } = told;
    return {
      state: 'here',
      media,
      mic,
      camera,
      ...(readsCaptions && { readsCaptions }),
      ...(captioned && { captioned }),
    };
  }

  function room(live: LiveMixer, me: PersonId, ref: RoomRef): RoomView {
    const { together, call, chatFrom } = ref;
    const others = together.filter((id) => id !== me && !people.get(id)?.simulated);
    const answer = call && live.words.at(`answer:${call.callId}`).at(-1);
    // Field by field: a copy of the rest costs, thousands at once, as much as all that is looked up.
    return {
      roomId: ref.roomId,
      round: ref.round,
      number: ref.number,
      startsAt: ref.startsAt,
      endsAt: ref.endsAt,
      ...(ref.pausedMs !== undefined && { pausedMs: ref.pausedMs }),
      opener: ref.opener,
      // Reasons are never changed once written; only their type says readonly.
      why: ref.why as RoomView['why'],
      topic: ref.topic,
      wish: ref.wish,
      sitOut: ref.sitOut,
      partners: ref.partners.map((partner) => ({
        person: tag(partner.person),
        presence: partnerPresence(live, partner.person.person),
        exchange: exchange(live, me, partner.exchange),
        metBefore: partner.metBefore,
      })),
      visitors: ref.visitors.map((visitor) => ({
        ...tag(visitor),
        ...(presence.told(live.id, visitor.person)?.readsCaptions && { readsCaptions: true }),
      })),
      chat: live.words
        .at(`room:${ref.roomId}`)
        .filter(({ at }) => at > chatFrom)
        .map(message),
      ...(chatFrom > 0 && { cameLater: true }),
      call: call && { at: call.at, answer: answer?.text ?? null },
      joining: ref.joining && { person: tag(ref.joining.person), at: ref.joining.at },
      pass: people.get(me)?.simulated ? null : passes.give(live, ref.roomId, me, others),
    };
  }

  function stage(live: LiveMixer, me: PersonId, role: MineRef['stage']): MineView['stage'] {
    if (role === null) return undefined;
    const others = people.get(me)?.simulated ? null : audience.connects(live, me);
    return { role, pass: others && passes.giveStage(live, me, role, others) };
  }

  return {
    tag,
    shared(live) {
      const ref = sharedView(live.state);
      return {
        ...ref,
        // Who came by the host link alone has told no name yet.
        hosts: ref.hosts.map(tag).filter(({ name }) => name !== ''),
        freshRoundsLeft: freshWarning(live.state, people.get),
        now: clock.now(),
        lobby: lobby(live),
        chat: live.words.at('lobby').map(message),
        announcement: live.words.at('all').map(message).at(-1) ?? null,
        stage: ref.stage.map(tag),
      };
    },
    mine(live, person) {
      const ref = viewFor(live.state, person);
      const hostIsHere = live.state.hosts.some((host) => presence.isHere(live.id, host));
      const { waiting, stageInvited } = ref;
      const onStage = stage(live, person, ref.stage);
      return {
        personId: ref.personId,
        host: ref.host,
        status: ref.status,
        alone: ref.alone,
        holding: ref.holding,
        visiting: ref.visiting,
        callsWaiting: ref.callsWaiting,
        ...(stageInvited && { stageInvited }),
        ...(onStage && { stage: onStage }),
        hostOffered: ref.hostOffered && !hostIsHere,
        waiting: waiting && {
          ...waiting,
          searching: waiting.searching && canStillSeat(live.state, clock.now()),
        },
        room: ref.room && room(live, person, ref.room),
        met: ref.met.map((met) => ({
          person: tag(met.person),
          round: met.round,
          roomId: met.roomId,
          topic: met.topics.at(-1) ?? '',
          exchange: exchange(live, person, met.exchange),
          thanked: met.thanked,
          thankedMe: met.thankedMe,
        })),
      };
    },
    console(live) {
      const ref = consoleView(live.state);
      return {
        rooms: ref.rooms.map(({ calling, alone, startsAt, ...shown }) => ({
          ...shown,
          people: shown.people.map(tag),
          ...neverCameTo(live, shown.roomId),
          ...roomState(
            { calling, alone, startsAt, people: shown.people.map(({ person }) => person) },
            live.id,
            presence,
            clock.now(),
          ),
        })),
        people: ref.people.map((one) => ({
          ...one,
          person: tag(one.person),
          connected: presence.isPresent(live.id, one.person.person),
        })),
        calls: ref.calls.map((call) => ({
          ...call,
          from: tag(call.from),
          text: live.words.at(`call:${call.callId}`).at(-1)?.text ?? '',
        })),
        unseated: ref.unseated.map(({ person, because }) => ({ person: tag(person), because })),
        certificate: live.state.certificate && { ...live.state.certificate },
        ...fellBackIn(live),
        ...stageIn(live),
      };
    },
  };

  /** Sits here, and neither picture nor voice ever came: quietly told, as they may just be reading. */
  function neverCameTo(live: LiveMixer, roomId: RoomId): Pick<ConsoleRoom, 'neverCame'> {
    const neverCame = passes
      .neverCame(live, roomId)
      .filter((one) => presence.isPresent(live.id, one) && !presence.told(live.id, one)?.fellBack);
    return neverCame.length > 0 ? { neverCame } : {};
  }

  /** Rooms in which somebody had to do without the media server. */
  function fellBackIn(live: LiveMixer): Pick<ConsoleView, 'fellBack'> {
    let fellBack = 0;
    for (const id of live.state.openRooms)
      if (live.state.rooms.get(id)?.people.some((person) => presence.told(live.id, person)?.fellBack))
        fellBack += 1;
    return fellBack > 0 ? { fellBack } : {};
  }

  function stageIn(live: LiveMixer): Pick<ConsoleView, 'stageInvited' | 'stageMisses'> {
    const stageInvited = [...live.state.stage.invited];
    const stageMisses = audience.missed(live);
    return { ...(stageInvited.length > 0 && { stageInvited }), ...(stageMisses > 0 && { stageMisses }) };
  }

  function lobby(live: LiveMixer): SharedView['lobby'] {
    const families: Record<string, number> = {};
    let here = 0;
    let ready = 0;
    for (const { id, status } of live.state.participants.values()) {
      if (status === 'left' || status === 'removed' || !presence.isPresent(live.id, id)) continue;
      here += 1;
      if (status === 'ready') ready += 1;
      const industry = people.get(id)?.profile?.industry;
      if (industry !== undefined && isDivision(industry)) {
        const family = familyOf(industry);
        families[family] = (families[family] ?? 0) + 1;
      }
    }
    return { here, ready, families };
  }
}
