import type { MineView, RoomView, SharedView, View } from '@enishi/shared/views';
import type { Clock } from '../ports/clock.ts';
import type { Dice } from './dice.ts';
import type { Persona } from './persona.ts';
import type { SeatSocket } from './seatSocket.ts';

const ALL_FIELDS = ['role', 'company', 'email', 'link'] as const;
/** Unasked, a real partner hears hello and this many lines more in a round. */
const MOST_NUDGES = 2;

/** While so much of a round is left, whoever comes late can still be seated with somebody who is free. */
const WORTH_JOINING = 0.55;

export type SimulatedPerson = {
  /** ready, and without a partner in a round that still seats people */
  isFree(): boolean;
  /** gives up a talk with another simulated person, who is free then; false when this is not in one, or not for long */
  stepsOut(): boolean;
  stop(): void;
};

type Deps = { socket: SeatSocket; clock: Clock; dice: Dice };

/**
 * Someone who joins, says hello, talks, draws topics, answers card requests, wishes for more time, drops out and
 * comes back. Acts on views alone, as a person does, and at a person's pace.
 */
export function simulatePerson(persona: Persona, { socket, clock, dice }: Deps): SimulatedPerson {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let shared: SharedView | null = null;
  let mine: MineView | null = null;
  let room: RoomView | null = null;
  /** what was done in the present room, so that each thing is done once */
  let done = new Set<string>();
  let replying: ReturnType<typeof setTimeout> | null = null;
  let joined = false;
  let said = 0;

  function later(ms: number, act: () => void) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timer.unref();
    timers.add(timer);
    return timer;
  }
  function once(what: string, act: () => void): void {
    if (done.has(what)) return;
    done.add(what);
    act();
  }
  /** Does it later, if the same room is still on. */
  function inRoom(ms: number, act: (now: RoomView) => void) {
    const at = room?.roomId;
    return later(ms, () => room && room.roomId === at && act(room));
  }

  function say(to: string): void {
    const line = persona.chat[said % persona.chat.length];
    said += 1;
    if (line) socket.ask('chat:send', { to, text: line });
  }

  function arrive(): void {
    if (joined || !mine) return;
    joined = true;
    if (mine.status !== 'not_joined') return;
    later(dice.between(200, 4_000), () => socket.ask('mixer:join', { pledge: true }));
    if (dice.percent(50)) later(dice.between(6_000, 40_000), sayInLobby);
  }

  function sayInLobby(): void {
    const line = dice.pick(persona.lobby);
    if (line && !room && shared?.phase.kind !== 'ended') socket.ask('chat:send', { to: 'lobby', text: line });
  }

  function enter(entered: RoomView): void {
    room = entered;
    done = new Set();
    const startsIn = Math.max(0, entered.startsAt - clock.now());
    const lengthMs = entered.endsAt - entered.startsAt;
    inRoom(startsIn + dice.between(3_000, 9_000), ({ roomId }) => once('first words', () => say(roomId)));
    if (isAmongUs(entered)) chatter(startsIn);
    else for (let nudge = 1; nudge <= MOST_NUDGES; nudge += 1) breakSilence(startsIn + nudge * 45_000);
    if (dice.percent(40))
      inRoom(startsIn + lengthMs * 0.5 + dice.between(0, 15_000), ({ roomId, topic }) =>
        socket.ask('topic:draw', { roomId, drawn: topic.drawn }),
      );
    if (dice.percent(isAmongUs(entered) ? 60 : 80))
      inRoom(startsIn + Math.max(12_000, lengthMs - 55_000), offerCard);
    if (dice.percent(55))
      inRoom(startsIn + Math.max(8_000, lengthMs - 35_000), ({ roomId }) =>
        socket.ask('time:wish', { roomId, wish: true }),
      );
    if (isAmongUs(entered) && dice.percent(4))
      inRoom(startsIn + lengthMs * 0.4, () => socket.drop(dice.between(4_000, 9_000)));
  }

  function chatter(startsIn: number): void {
    inRoom(startsIn + dice.between(14_000, 32_000), ({ roomId }) => {
      say(roomId);
      chatter(0);
    });
  }

  /** A real partner who has not written for a while is spoken to again. */
  function breakSilence(ms: number): void {
    inRoom(ms + dice.between(0, 12_000), ({ roomId, chat }) => {
      const latest = chat.at(-1);
      if (!replying && clock.now() - (latest?.at ?? 0) > 30_000) say(roomId);
    });
  }

  function offerCard(now: RoomView): void {
    const [partner] = now.partners;
    if (partner?.exchange.state !== 'none') return;
    socket.ask('card:offer', {
      roomId: now.roomId,
      to: partner.person.personId,
      fields: [...ALL_FIELDS],
      reason: persona.cardReason,
    });
  }

  /** Answers what a real partner did since the last view. */
  function answer(now: RoomView): void {
    for (const { exchange } of now.partners)
      if (exchange.state === 'asked' && !exchange.later)
        once(`card ${exchange.offerId}`, () => answerCard(exchange.offerId));
    const latest = now.chat.at(-1);
    if (latest && latest.from.personId !== mine?.personId && !latest.from.simulated)
      once(`chat ${latest.id}`, reply);
  }

  function answerCard(offerId: string): void {
    later(dice.between(2_500, 6_000), () =>
      socket.ask('card:answer', {
        offerId,
        answer: dice.percent(85) ? 'accept' : 'later',
        fields: [...ALL_FIELDS],
      }),
    );
  }

  /** One reply to several messages in a row, a while after the last of them. */
  function reply(): void {
    done.add('first words');
    if (replying) {
      clearTimeout(replying);
      timers.delete(replying);
    } else if (dice.percent(35))
      later(dice.between(800, 2_000), () => socket.ask('reaction:send', { kind: 'iSee' }));
    replying = later(dice.between(3_000, 7_000), () => {
      replying = null;
      if (room) say(room.roomId);
    });
  }

  function leave(left: RoomView): void {
    room = null;
    if (replying) clearTimeout(replying);
    replying = null;
    for (const { person } of left.partners)
      if (!person.simulated && dice.percent(70))
        later(dice.between(2_000, 8_000), () =>
          socket.ask('thanks:give', { roomId: left.roomId, to: person.personId }),
        );
    if (dice.percent(6)) {
      socket.ask('ready:set', { ready: false });
      later(dice.between(20_000, 50_000), () => socket.ask('ready:set', { ready: true }));
    }
  }

  socket.onView((view: View) => {
    shared = view.shared ?? shared;
    mine = view.mine ?? mine;
    arrive();
    const now = mine?.room ?? null;
    if (room && now?.roomId !== room.roomId) leave(room);
    if (now && now.roomId !== room?.roomId) enter(now);
    if (now) {
      room = now;
      answer(now);
    }
  });

  return {
    isFree: () => mine?.waiting?.searching === true,
    stepsOut() {
      const phase = shared?.phase;
      if (!room || shared?.odd !== 'bye' || phase?.kind !== 'round') return false;
      const now = clock.now();
      const goesOn =
        now >= room.startsAt && room.endsAt - now > WORTH_JOINING * (room.endsAt - room.startsAt);
      if (!goesOn || room.partners.length !== 1 || !isAmongUs(room)) return false;
      socket.ask('seat:skip', { round: phase.round });
      return true;
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      socket.close();
    },
  };
}

/** Nobody real sits here. */
const isAmongUs = ({ partners }: RoomView): boolean => partners.every(({ person }) => person.simulated);
