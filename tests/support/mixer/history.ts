import type { PersonId } from '@enishi/shared/ids';
import type { UnseatedReason } from '@enishi/shared/reasons';
import { MixerSettings, type MixerSettingsInput } from '@enishi/shared/settings';
import { TOPICS, type TopicId } from '@enishi/shared/topics';
import type { Fact } from '../../../server/src/mixer/decision.ts';
import type { OpenedRoom, Twin } from '../../../server/src/mixer/event.ts';
import { DEFAULT_TIMING, type Timing } from '../../../server/src/mixer/timing.ts';
import { DAWN, MINUTE, SECOND } from './moments.ts';
import { host, roomNr } from './people.ts';
import type { Story } from './story.ts';

/** One sentence of what happened before; a moment of the story decides what it says. */
export type Step = Fact | readonly Step[] | ((story: Story) => Step);

export const settingsOf = (more: Partial<MixerSettingsInput> = {}): MixerSettings =>
  MixerSettings.parse({
    name: '異業種の夜',
    purpose: 'ちがう仕事の話を聞く',
    roundMs: 8 * MINUTE,
    breakMs: MINUTE,
    ...more,
  });

type Created = Partial<MixerSettingsInput> & { timing?: Partial<Timing>; twin?: Twin };

export const mixerCreated = ({ timing, twin, ...settings }: Created = {}): Fact => ({
  type: 'MixerCreated',
  id: 'mixer-0001',
  code: 'ABCDEFGH',
  by: host,
  settings: settingsOf(settings),
  timing: { ...DEFAULT_TIMING, ...timing },
  twin: twin ?? null,
});

export const joined = (...people: readonly PersonId[]): Step =>
  people.map((person) => ({ type: 'ParticipantJoined', person }));

/** A mixer whose host starts the first round by hand, with these people in its lobby. */
export const lobbyOf = (...people: readonly PersonId[]): Step => [mixerCreated(), joined(...people)];
export const lobbyWith = (created: Created, ...people: readonly PersonId[]): Step => [
  mixerCreated(created),
  joined(...people),
];

/** A mixer that starts by itself ten minutes from the story's beginning. */
export const startsIn10 = (more: Created = {}): Created => ({ startsAt: DAWN + 10 * MINUTE, ...more });

export const later =
  (ms: number): Step =>
  (story) => {
    story.now += ms;
    return [];
  };

/** The clock runs and does what is due meanwhile; nobody is seated by it. */
export const timePassed =
  (ms: number, absent: readonly PersonId[] = []): Step =>
  (story) => {
    story.pass(ms, { absent });
    return [];
  };

type Unseated = readonly { readonly person: PersonId; readonly because: UnseatedReason }[];
const certificate = { value: 1, bound: 1, gap: 0, stage: 'exact' } as const;

/** A round is announced for these rooms: "who is next" begins now. */
export const roundAnnounced =
  (rooms: readonly (readonly PersonId[])[], unseated: Unseated = []): Step =>
  ({ mixer, now }) => {
    const startsAt = now + mixer.timing.nextMs;
    return {
      type: 'RoundStarted',
      round: mixer.roundsStarted + 1,
      startsAt,
      endsAt: startsAt + mixer.settings.roundMs,
      rooms: rooms.map((people, at) => openedRoom(mixer.lastRoomNumber + 1 + at, people)),
      unseated,
      certificate,
    };
  };

/** A round that has just begun: these people are in their rooms now. */
export const roundOf = (...rooms: readonly (readonly PersonId[])[]): Step => [
  roundAnnounced(rooms),
  later(10 * SECOND),
];
export const roundWithout = (left: PersonId, ...rooms: readonly (readonly PersonId[])[]): Step => [
  roundAnnounced(rooms, [{ person: left, because: 'odd_one_out' }]),
  later(10 * SECOND),
];

/** The running round is over, in its time or now. */
export const roundEnded: Step = ({ mixer, now }) => {
  const { auto, breakMs } = mixer.settings;
  return { type: 'RoundEnded', round: mixer.roundsStarted, nextStartsAt: auto ? now + breakMs : null };
};

/** Each room of a story has its own topic card: room 1 the first of all cards, and so on. */
export const topicNr = (number: number): TopicId => TOPICS[number - 1]?.id ?? 'trends-01';

function openedRoom(number: number, people: readonly PersonId[]): OpenedRoom {
  const [opener = ''] = people;
  return {
    id: roomNr(number),
    number,
    people,
    opener,
    topic: topicNr(number),
    topicSeenBefore: false,
    why: [],
  };
}

export const wentMissing = (person: PersonId, { noShow = false } = {}): Fact => ({
  type: 'WentMissing',
  person,
  noShow,
});
