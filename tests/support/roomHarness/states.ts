import type { Exchange, MineView, Partner, RoomView, SharedView } from '@enishi/shared/views';
import type { RoomPanel } from '../../../client/src/stores/room.ts';
import { mineView, partner, roomView, sharedView } from '../../client/fixtures.ts';
import { type HarnessLanguage, people } from './people.ts';

export type HarnessState = {
  readonly screen: 'next' | 'room' | 'between' | 'closing';
  readonly shared: SharedView;
  readonly mine: MineView;
  readonly panel?: RoomPanel;
  readonly speaking?: readonly string[];
  readonly media?: 'video' | 'text' | 'cameraOff';
  readonly picture?: 'connected' | 'connecting' | 'failed';
  /** a weak line, and a microphone without a sound */
  readonly trouble?: boolean;
  /** how much was said by whom */
  readonly spoken?: { readonly mineMs: number; readonly theirsMs: number };
};

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const ROUND = 8 * MINUTE;
const CARD = { name: '', company: '', role: '', email: 'takase@shiokaze.example' };

/** Every state worth looking at, around the moment `now`. */
export function states(language: HarnessLanguage, now: number): Record<string, HarnessState> {
  const ja = language === 'ja';
  const who = people(language);
  const name = ja ? 'つくる人と、届ける人の夜' : 'An evening for makers and movers';
  const shared = (leftMs: number, changes: Partial<SharedView> = {}): SharedView =>
    sharedView({
      name,
      now,
      hosts: [who.host],
      phase: { kind: 'round', round: 3, startsAt: now + leftMs - ROUND, endsAt: now + leftMs },
      ...changes,
    });
  const misaki = (changes: Partial<Partner> = {}) => partner({ person: who.misaki, ...changes });
  const kenta = partner({ person: who.kenta });
  const room = (leftMs: number, changes: Partial<RoomView> = {}): RoomView =>
    roomView({
      round: 3,
      startsAt: now + leftMs - ROUND,
      endsAt: now + leftMs,
      partners: [misaki()],
      topic: { id: 'trends-02', seenBefore: false, drawn: 1 },
      why: [
        { kind: 'industry', between: ['person-me', 'person-misaki'], level: 'section' },
        { kind: 'give', giver: 'person-misaki', taker: 'person-me', tag: 'logistics' },
        { kind: 'common', what: 'occupation', value: 'making' },
      ],
      wish: { mine: false, agreed: false, gainMs: 40 * SECOND },
      sitOut: { mine: false, agreed: false, possible: true },
      pass: { engine: 'p2p', iceServers: [], relayOnly: false, others: [] },
      ...changes,
    });
  const inRoom = (
    leftMs: number,
    changes: Partial<RoomView> = {},
    extra: Partial<HarnessState> = {},
  ): HarnessState => ({
    screen: 'room',
    shared: shared(leftMs),
    mine: mineView({ room: room(leftMs, changes) }),
    speaking: ['person-misaki'],
    ...extra,
  });
  const card = { ...CARD, name: who.misaki.name, company: who.misaki.company, role: who.misaki.role };
  const exchanged: Exchange = {
    state: 'exchanged',
    offerId: 'offer-0001',
    at: now,
    gave: ['company', 'role', 'email'],
    card,
    revoked: false,
  };
  const asked: Exchange = {
    state: 'asked',
    offerId: 'offer-0001',
    at: now,
    reason: ja ? '混載の図を、あとで送らせてください。' : 'Let me send you the load chart afterwards.',
    later: false,
  };
  const offered: Exchange = {
    state: 'offered',
    offerId: 'offer-0001',
    at: now,
    fields: ['company', 'role'],
    notNow: false,
  };
  const chat: RoomView['chat'] = [
    {
      id: 'm1',
      from: who.misaki,
      text: ja
        ? '混載の図です。週二便でも回っています。'
        : 'Here is the load chart. Two runs a week are enough.',
      at: now - 90 * SECOND,
    },
    {
      id: 'm2',
      from: { ...who.misaki, personId: 'person-me', name: who.profile.name, industry: '10' },
      text: ja ? '拝見します。仕込みの曜日と合いそうです。' : 'Thank you. It seems to fit our brewing days.',
      at: now - 40 * SECOND,
    },
  ];
  const quiet = 6 * MINUTE + 24 * SECOND;
  const next = (changes: Partial<RoomView> = {}): HarnessState => {
    const startsAt = now + 9 * SECOND;
    return {
      screen: 'next',
      shared: shared(ROUND, { phase: { kind: 'round', round: 3, startsAt, endsAt: startsAt + ROUND } }),
      mine: mineView({ room: room(ROUND, { startsAt, endsAt: startsAt + ROUND, ...changes }) }),
    };
  };
  const met = (exchange: Exchange = { state: 'none' }, person = who.misaki): MineView['met'][number] => ({
    person,
    round: 3,
    roomId: 'room-0001',
    topic: 'trends-02',
    exchange,
    thanked: false,
    thankedMe: false,
  });
  const pause: Partial<SharedView> = {
    phase: {
      kind: 'intermission',
      round: 3,
      nextStartsAt: now + 42 * SECOND,
      waitingForPeople: false,
      closesAt: null,
    },
  };
  const closing: Partial<SharedView> = { phase: { kind: 'closing', round: 5, since: 1, endsAt: null } };
  const alone = (changes: Partial<MineView>): HarnessState => ({
    ...inRoom(quiet, { partners: [], wish: { mine: false, agreed: false, gainMs: 0 } }),
    mine: mineView({
      room: room(quiet, { partners: [], wish: { mine: false, agreed: false, gainMs: 0 } }),
      alone: true,
      ...changes,
    }),
  });
  return {
    trouble: inRoom(quiet, {}, { trouble: true }),
    share: inRoom(quiet, {}, { panel: 'more', spoken: { mineMs: 84_000, theirsMs: 132_000 } }),
    next: next(),
    nextTrio: next({ partners: [misaki(), kenta], why: [] }),
    nextText: { ...next(), media: 'text' },
    room: inRoom(quiet, { chat }),
    opener: inRoom(ROUND - 5 * SECOND),
    turn: inRoom(4 * MINUTE - 2 * SECOND),
    last: inRoom(52 * SECOND, { chat }),
    soon: inRoom(18 * SECOND),
    chat: inRoom(quiet, { chat }, { panel: 'chat' }),
    notes: inRoom(quiet, { chat }, { panel: 'notes' }),
    more: inRoom(quiet, {}, { panel: 'more' }),
    devices: inRoom(quiet, {}, { panel: 'devices' }),
    intro: inRoom(quiet, {}, { panel: 'intro' }),
    help: inRoom(quiet, {}, { panel: 'help' }),
    report: inRoom(quiet, {}, { panel: 'report' }),
    shortcuts: inRoom(quiet, {}, { panel: 'shortcuts' }),
    cardOffer: inRoom(50 * SECOND, {}, { panel: 'card' }),
    cardAsked: inRoom(3 * MINUTE, { partners: [misaki({ exchange: asked })] }),
    cardAskedInChat: inRoom(3 * MINUTE, { chat, partners: [misaki({ exchange: asked })] }, { panel: 'chat' }),
    cardOffered: inRoom(50 * SECOND, { partners: [misaki({ exchange: offered })] }, { panel: 'card' }),
    cardNotNow: inRoom(
      50 * SECOND,
      { partners: [misaki({ exchange: { ...offered, notNow: true } })] },
      { panel: 'card' },
    ),
    cardReceipt: inRoom(3 * MINUTE, { partners: [misaki({ exchange: exchanged })] }, { panel: 'card' }),
    sitOutOffered: inRoom(50 * SECOND, {}),
    sitOutWished: inRoom(70 * SECOND, { sitOut: { mine: true, agreed: false, possible: true } }),
    sitOutAgreed: inRoom(700 * SECOND, { sitOut: { mine: true, agreed: true, possible: false } }),
    wished: inRoom(70 * SECOND, { wish: { mine: true, agreed: false, gainMs: 40 * SECOND } }),
    agreed: {
      ...inRoom(95 * SECOND, { wish: { mine: true, agreed: true, gainMs: 0 } }),
      shared: shared(quiet, pause),
    },
    reconnecting: inRoom(quiet, {
      partners: [misaki({ presence: { state: 'reconnecting', heldUntil: now + 18 * SECOND } })],
    }),
    searching: alone({ waiting: { because: 'partner_left', searching: true, nextStartsAt: null } }),
    holding: alone({
      holding: true,
      waiting: { because: 'partner_left', searching: false, nextStartsAt: null },
    }),
    tooLate: alone({
      waiting: { because: 'partner_left', searching: false, nextStartsAt: now + 5 * MINUTE },
    }),
    connecting: inRoom(quiet, {}, { picture: 'connecting' }),
    failed: inRoom(quiet, {}, { picture: 'failed' }),
    text: inRoom(quiet, {
      chat,
      partners: [misaki({ presence: { state: 'here', media: 'text', mic: false, camera: false } })],
    }),
    cameraOff: inRoom(quiet, {
      partners: [misaki({ presence: { state: 'here', media: 'video', mic: false, camera: false } })],
    }),
    simulated: inRoom(quiet, {
      partners: [
        partner({
          person: who.sora,
          presence: { state: 'here', media: 'text', mic: false, camera: false },
        }),
      ],
    }),
    trio: inRoom(quiet, { partners: [misaki(), kenta], why: [] }),
    joining: inRoom(quiet, { chat, joining: { person: who.kenta, at: now + 5 * SECOND } }),
    cameLater: inRoom(quiet, { cameLater: true }, { panel: 'chat' }),
    visitor: inRoom(quiet, { visitors: [who.host] }),
    paused: {
      ...inRoom(quiet),
      shared: shared(quiet, { paused: { since: now, remainingMs: quiet } }),
    },
    called: inRoom(quiet, { call: { at: now, answer: null } }),
    answered: {
      ...inRoom(quiet, {
        call: { at: now, answer: ja ? 'すぐにうかがいます。' : 'I am on my way.' },
      }),
      shared: shared(quiet, {
        announcement: {
          id: 'a1',
          from: who.host,
          text: ja
            ? '次の回のあとに、五分の休憩を入れます。'
            : 'There will be a break of five minutes after the next round.',
          at: now,
        },
      }),
    },
    between: {
      screen: 'between',
      shared: shared(quiet, pause),
      mine: mineView({ met: [met()] }),
    },
    betweenAsked: {
      screen: 'between',
      shared: shared(quiet, pause),
      mine: mineView({ met: [{ ...met(asked), thankedMe: true }] }),
    },
    betweenTrio: {
      screen: 'between',
      shared: shared(quiet, pause),
      mine: mineView({ met: [met(exchanged), met({ state: 'none' }, who.kenta)] }),
    },
    betweenHost: {
      screen: 'between',
      shared: shared(quiet, {
        phase: {
          kind: 'intermission',
          round: 3,
          nextStartsAt: null,
          waitingForPeople: false,
          closesAt: null,
        },
      }),
      mine: mineView({ met: [{ ...met(exchanged), thanked: true }] }),
    },
    closing: {
      screen: 'closing',
      shared: shared(quiet, {
        ...closing,
        announcement: {
          id: 'a2',
          from: who.host,
          text: ja
            ? '今夜はありがとうございました。次は春に集まりましょう。'
            : 'Thank you for tonight. Let us meet again in spring.',
          at: now,
        },
      }),
      mine: mineView({
        met: [
          { ...met({ state: 'none' }, who.kenta), round: 2, roomId: 'room-0000' },
          { ...met(exchanged), thankedMe: true },
        ],
      }),
    },
    closingAlone: { screen: 'closing', shared: shared(quiet, closing), mine: mineView() },
    ended: {
      screen: 'closing',
      shared: shared(quiet, { phase: { kind: 'ended', at: now } }),
      mine: mineView({ met: [met(exchanged)] }),
    },
  };
}
