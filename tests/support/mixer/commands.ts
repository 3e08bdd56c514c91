import type { CardField } from '@enishi/shared/contactCard';
import type { Instant, PersonId, RoomId } from '@enishi/shared/ids';
import type { MixerSettings } from '@enishi/shared/settings';
import type { Command } from '../../../server/src/mixer/command.ts';
import { host, roomNr } from './people.ts';

/** A host's control for the round that has begun; 0 before the first. */
type Control = { by?: PersonId };
const room1 = roomNr(1);

export const startRound = (round = 0, { by = host }: Control = {}): Command => ({
  type: 'StartRound',
  by,
  round,
});
export const endRound = (round = 1, { by = host }: Control = {}): Command => ({
  type: 'EndRound',
  by,
  round,
});
export const extendRound = (byMs: number, round = 1, { by = host }: Control = {}): Command => ({
  type: 'ExtendRound',
  by,
  round,
  byMs,
});
export const pause = (round = 1, { by = host }: Control = {}): Command => ({ type: 'Pause', by, round });
export const resume = (round = 1, { by = host }: Control = {}): Command => ({ type: 'Resume', by, round });
export const setAuto = (on: boolean, round = 1, { by = host }: Control = {}): Command => ({
  type: 'SetAuto',
  by,
  round,
  on,
});
export const allowRepeats = (allow: boolean, round = 1, { by = host }: Control = {}): Command => ({
  type: 'AllowRepeats',
  by,
  round,
  allow,
});
export const setMode = (mode: MixerSettings['mode'], round = 1, { by = host }: Control = {}): Command => ({
  type: 'SetMode',
  by,
  round,
  mode,
});
export const startClosing = (round = 1, { by = host }: Control = {}): Command => ({
  type: 'StartClosing',
  by,
  round,
});
export const endMixer = (round = 1, { by = host }: Control = {}): Command => ({
  type: 'EndMixer',
  by,
  round,
});
export const passTime: Command = { type: 'PassTime' };
export const seatPool: Command = { type: 'SeatPool' };

export const join = (by: PersonId, { pledge = true } = {}): Command => ({ type: 'JoinMixer', by, pledge });
export const leave = (by: PersonId): Command => ({ type: 'LeaveMixer', by });
export const setReady = (by: PersonId, ready: boolean): Command => ({ type: 'SetReady', by, ready });
export const skip = (by: PersonId, round = 1): Command => ({ type: 'SkipSeat', by, round });
export const leaveRoom = (by: PersonId, roomId: RoomId = room1): Command => ({
  type: 'LeaveRoom',
  by,
  roomId,
});
export const hold = (by: PersonId, on = true, roomId: RoomId = room1): Command => ({
  type: 'HoldSeat',
  by,
  roomId,
  hold: on,
});
export const noticeLost = (person: PersonId, lostAt: Instant): Command => ({
  type: 'NoticeLost',
  person,
  lostAt,
});
export const noticeBack = (person: PersonId): Command => ({ type: 'NoticeBack', person });

export const drawTopic = (by: PersonId, drawn = 1, roomId: RoomId = room1): Command => ({
  type: 'DrawTopic',
  by,
  roomId,
  drawn,
});
export const wishSitOut = (by: PersonId, wish = true, roomId: RoomId = room1): Command => ({
  type: 'WishSitOut',
  by,
  roomId,
  wish,
});
export const wishTime = (by: PersonId, wish = true, roomId: RoomId = room1): Command => ({
  type: 'WishTime',
  by,
  roomId,
  wish,
});

export const OFFER = 'offer-0001';
export const offerCard = (
  by: PersonId,
  to: PersonId,
  fields: readonly CardField[] = ['email'],
  { offerId = OFFER, roomId = room1, version = undefined as string | undefined } = {},
): Command => ({ type: 'OfferCard', by, to, fields, offerId, roomId, version });
export const answerCard = (
  by: PersonId,
  answer: 'accept' | 'later' | 'decline',
  fields: readonly CardField[] = [],
  version?: string,
): Command => ({ type: 'AnswerCard', by, offerId: OFFER, answer, fields, version });
export const revokeCard = (by: PersonId): Command => ({ type: 'RevokeCard', by, offerId: OFFER });
export const giveThanks = (by: PersonId, to: PersonId, roomId: RoomId = room1): Command => ({
  type: 'GiveThanks',
  by,
  to,
  roomId,
});

export const callHelp = (by: PersonId, callId = 'call-0001'): Command => ({ type: 'CallHelp', by, callId });
export const cancelHelp = (by: PersonId): Command => ({ type: 'CancelHelp', by });
export const answerHelp = (by: PersonId, callId = 'call-0001'): Command => ({
  type: 'AnswerHelp',
  by,
  callId,
});
export const visitRoom = (by: PersonId, roomId: RoomId = room1): Command => ({
  type: 'VisitRoom',
  by,
  roomId,
});
export const takeStage = (by: PersonId): Command => ({ type: 'TakeStage', by });
export const leaveStage = (by: PersonId): Command => ({ type: 'LeaveStage', by });
export const inviteToStage = (person: PersonId, { on = true, by = host } = {}): Command => ({
  type: 'InviteToStage',
  by,
  person,
  on,
});
export const noticeSpeakerGone = (person: PersonId, goneAt: Instant): Command => ({
  type: 'NoticeSpeakerGone',
  person,
  goneAt,
});
export const leaveVisit = (by: PersonId): Command => ({ type: 'LeaveVisit', by });
export const shareHosting = (by: PersonId, person: PersonId, on = true): Command => ({
  type: 'ShareHosting',
  by,
  person,
  on,
});
export const resignHosting = (by: PersonId): Command => ({ type: 'ResignHosting', by });
export const acceptHosting = (by: PersonId): Command => ({ type: 'AcceptHosting', by });
export const becomeHost = (by: PersonId): Command => ({ type: 'BecomeHost', by });
export const removePerson = (person: PersonId, by = host): Command => ({ type: 'RemovePerson', by, person });
export const noticeHostGone = (since: Instant): Command => ({ type: 'NoticeHostGone', since });
