import type { Ambient } from './ambient.ts';
import type { Command } from './command.ts';
import { type Decision, nothing } from './decision.ts';
import { answerCard, giveThanks, offerCard, revokeCard } from './rules/cards.ts';
import { answerHelp, callHelp, cancelHelp } from './rules/help.ts';
import {
  acceptHosting,
  allowRepeats,
  becomeHost,
  changeSettings,
  endMixer,
  leaveVisit,
  removePerson,
  resignHosting,
  setAuto,
  setMode,
  shareHosting,
  startClosing,
  visitRoom,
} from './rules/hosting.ts';
import { joinMixer, leaveMixer, setReady } from './rules/join.ts';
import { passTime } from './rules/passTime.ts';
import { seatPool } from './rules/pool.ts';
import { noticeBack, noticeHostGone, noticeLost } from './rules/presence.ts';
import { holdSeat, leaveRoom, skipSeat } from './rules/rooms.ts';
import { endRound, extendRound, pause, resume, startRound } from './rules/rounds.ts';
import { wishSitOut } from './rules/sitOut.ts';
import { inviteToStage, leaveStage, noticeSpeakerGone, takeStage } from './rules/stage.ts';
import { wishTime } from './rules/time.ts';
import { drawTopic } from './rules/topics.ts';
import type { ReadonlyMixer } from './state.ts';

/** What follows from a command: facts, or a coded refusal. Pure: time, chance, presence and seatings are in `ambient`. */
export function decide(command: Command, mixer: ReadonlyMixer, ambient: Ambient): Decision {
  switch (command.type) {
    case 'JoinMixer':
      return joinMixer(command, mixer, ambient);
    case 'LeaveMixer':
      return leaveMixer(command, mixer);
    case 'SetReady':
      return setReady(command, mixer);
    case 'SkipSeat':
      return skipSeat(command, mixer);
    case 'LeaveRoom':
      return leaveRoom(command, mixer);
    case 'HoldSeat':
      return holdSeat(command, mixer);
    case 'DrawTopic':
      return drawTopic(command, mixer, ambient);
    case 'WishTime':
      return wishTime(command, mixer);
    case 'WishSitOut':
      return wishSitOut(command, mixer, ambient);
    case 'OfferCard':
      return offerCard(command, mixer, ambient);
    case 'AnswerCard':
      return answerCard(command, mixer);
    case 'RevokeCard':
      return revokeCard(command, mixer);
    case 'GiveThanks':
      return giveThanks(command, mixer, ambient);
    case 'CallHelp':
      return callHelp(command, mixer);
    case 'CancelHelp':
      return cancelHelp(command, mixer);
    case 'AnswerHelp':
      return answerHelp(command, mixer);
    case 'StartRound':
      return startRound(command, mixer, ambient);
    case 'EndRound':
      return endRound(command, mixer, ambient);
    case 'ExtendRound':
      return extendRound(command, mixer);
    case 'Pause':
      return pause(command, mixer);
    case 'Resume':
      return resume(command, mixer, ambient);
    case 'SetAuto':
      return setAuto(command, mixer, ambient);
    case 'SetMode':
      return setMode(command, mixer);
    case 'AllowRepeats':
      return allowRepeats(command, mixer, ambient);
    case 'StartClosing':
      return startClosing(command, mixer);
    case 'EndMixer':
      return endMixer(command, mixer);
    case 'ChangeSettings':
      return changeSettings(command, mixer);
    case 'RemovePerson':
      return removePerson(command, mixer);
    case 'ShareHosting':
      return shareHosting(command, mixer);
    case 'ResignHosting':
      return resignHosting(command, mixer);
    case 'AcceptHosting':
      return acceptHosting(command, mixer, ambient);
    case 'BecomeHost':
      return becomeHost(command, mixer);
    case 'VisitRoom':
      return visitRoom(command, mixer);
    case 'LeaveVisit':
      return leaveVisit(command, mixer);
    case 'TakeStage':
      return takeStage(command, mixer, ambient);
    case 'LeaveStage':
      return leaveStage(command, mixer);
    case 'InviteToStage':
      return inviteToStage(command, mixer);
    case 'NoticeSpeakerGone':
      return noticeSpeakerGone(command, mixer, ambient);
    case 'NoticeLost':
      return noticeLost(command, mixer, ambient);
    case 'NoticeBack':
      return noticeBack(command, mixer);
    case 'NoticeHostGone':
      return noticeHostGone(command, mixer, ambient);
    case 'SeatPool':
      return mixer.paused ? nothing : seatPool(mixer, ambient);
    case 'PassTime':
      return passTime(mixer, ambient);
  }
}
