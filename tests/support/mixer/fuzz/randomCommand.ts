import { CARD_FIELDS } from '@enishi/shared/contactCard';
import type { PersonId } from '@enishi/shared/ids';
import { PAIRING_MODES } from '@enishi/shared/settings';
import type { Command } from '../../../../server/src/mixer/command.ts';
import type { ReadonlyMixer } from '../../../../server/src/mixer/state.ts';
import type { SeededChance } from '../../seededChance.ts';
import { settingsOf } from '../history.ts';
import { SECOND } from '../moments.ts';

type Making = {
  readonly mixer: ReadonlyMixer;
  readonly people: readonly PersonId[];
  readonly chance: SeededChance;
  readonly newId: () => string;
};

/** Something somebody could press, sensible more often than not: the state is looked at for rooms, offers and calls. */
export function randomCommand({ mixer, people, chance, newId }: Making): Command {
  const one = (list: readonly string[]): string => chance.pick(list) ?? 'nobody-00';
  const often = (percent: number) => chance.below(100) < percent;
  const sitting = people.filter((id) => mixer.participants.get(id)?.roomId);
  const by = sitting.length > 0 && often(70) ? one(sitting) : one(people);
  const host = often(85) ? one(mixer.hosts) : by;
  const person = one(people);
  const participant = mixer.participants.get(by);
  const roomId = often(80)
    ? (participant?.roomId ?? one([...mixer.openRooms]))
    : one([...mixer.rooms.keys()]);
  const seated = mixer.rooms.get(roomId)?.seated ?? people;
  const to = often(90) ? one(seated) : person;
  const round = often(92) ? mixer.roundsStarted : chance.below(4);
  const offerId = often(80) ? one(participant?.offers ?? []) : one([...mixer.offers.keys()]);
  const wished = [...mixer.rooms.values()].find(
    (room) => !room.closed && !room.agreed && room.wishes.size > 0,
  );
  const unwished = wished?.people.filter((id) => !wished.wishes.has(id)) ?? [];
  const lonely = [...mixer.rooms.values()].find(
    (room) => !room.closed && room.lastRound === room.round && room.sitOutWishes.size > 0,
  );
  const unlike = (room: typeof lonely) => room?.people.filter((id) => !room.sitOutWishes.has(id)) ?? [];
  const callId = one([...mixer.calls.keys()]);
  const fields = CARD_FIELDS.filter(() => often(50));

  const makers: readonly (readonly [weight: number, make: () => Command])[] = [
    [6, () => ({ type: 'JoinMixer', by, pledge: often(95) })],
    [often(30) ? 1 : 0, () => ({ type: 'LeaveMixer', by })],
    [6, () => ({ type: 'SetReady', by, ready: often(72) })],
    [2, () => ({ type: 'SkipSeat', by, round })],
    [1, () => ({ type: 'LeaveRoom', by, roomId })],
    [5, () => ({ type: 'HoldSeat', by, roomId, hold: often(60) })],
    [10, () => ({ type: 'DrawTopic', by, roomId, drawn: mixer.rooms.get(roomId)?.topics.length ?? 1 })],
    [8, () => ({ type: 'WishTime', by, roomId, wish: often(90) })],
    [wished ? 8 : 0, () => ({ type: 'WishTime', by: one(unwished), roomId: wished?.id ?? '', wish: true })],
    [6, () => ({ type: 'WishSitOut', by, roomId, wish: often(90) })],
    [
      lonely ? 6 : 0,
      () => ({ type: 'WishSitOut', by: one(unlike(lonely)), roomId: lonely?.id ?? '', wish: true }),
    ],
    [10, () => ({ type: 'OfferCard', by, offerId: newId(), roomId, to, fields })],
    [
      5,
      () => ({
        type: 'AnswerCard',
        by,
        offerId,
        answer: chance.pick(['accept', 'later', 'decline']) ?? 'later',
        fields,
      }),
    ],
    [2, () => ({ type: 'RevokeCard', by, offerId })],
    [2, () => ({ type: 'GiveThanks', by, roomId, to })],
    [2, () => ({ type: 'CallHelp', by, callId: newId() })],
    [1, () => ({ type: 'CancelHelp', by })],
    [1, () => ({ type: 'AcceptHosting', by })],
    [8, () => ({ type: 'StartRound', by: host, round })],
    [1, () => ({ type: 'EndRound', by: host, round })],
    [2, () => ({ type: 'ExtendRound', by: host, round, byMs: (10 + chance.below(200)) * SECOND })],
    [1, () => ({ type: 'Pause', by: host, round })],
    [8, () => ({ type: 'Resume', by: host, round })],
    [2, () => ({ type: 'SetAuto', by: host, round, on: often(70) })],
    [1, () => ({ type: 'AllowRepeats', by: host, round, allow: often(50) })],
    [1, () => ({ type: 'SetMode', by: host, round, mode: chance.pick(PAIRING_MODES) ?? 'diverse' })],
    [often(2) ? 1 : 0, () => ({ type: 'StartClosing', by: host, round })],
    [often(1) ? 1 : 0, () => ({ type: 'EndMixer', by: host, round })],
    [often(20) ? 1 : 0, () => ({ type: 'RemovePerson', by: host, person })],
    [1, () => ({ type: 'ShareHosting', by: host, person, on: often(70) })],
    [1, () => ({ type: 'ResignHosting', by: host })],
    [1, () => ({ type: 'AnswerHelp', by: host, callId })],
    [3, () => ({ type: 'VisitRoom', by: host, roomId: one([...mixer.openRooms]) })],
    [1, () => ({ type: 'LeaveVisit', by: host })],
    [1, () => ({ type: 'TakeStage', by: often(50) ? host : by })],
    [1, () => ({ type: 'LeaveStage', by })],
    [1, () => ({ type: 'InviteToStage', by: host, person, on: often(80) })],
    [1, () => ({ type: 'BecomeHost', by })],
    [
      1,
      () => ({
        type: 'ChangeSettings',
        by: host,
        settings: settingsOf({ rounds: 2 + chance.below(9) }),
      }),
    ],
  ];
  let left = chance.below(makers.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, make] of makers) {
    if (left < weight) return make();
    left -= weight;
  }
  return { type: 'PassTime' };
}
