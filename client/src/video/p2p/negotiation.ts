// Of two people only the impolite one offers; the polite one answers, and asks by a hello when it needs
// an offer. So two offers never meet. Perfect negotiation, which lets them meet and rolls one back, costs
// the polite side its picture: after a rollback Chromium (seen in 156) decodes frames and shows none.

export type Standing = {
  polite: boolean;
  /** steps are taken in turn: between two of them it is stable or have-local-offer */
  signalingState: RTCSignalingState;
};

/** What does not fit is a left-over of something that was given up. */
export function judgeDescription({ polite, signalingState }: Standing, type: RTCSdpType): 'apply' | 'ignore' {
  const awaited = polite
    ? type === 'offer' && signalingState === 'stable'
    : type === 'answer' && signalingState === 'have-local-offer';
  return awaited ? 'apply' : 'ignore';
}

/** An offer to somebody who is not there yet would be lost. */
export const mayOffer = (standing: Standing, greeted: boolean): boolean =>
  greeted && !standing.polite && standing.signalingState === 'stable';

/** A connection that is still being made needs no second try beside the first. */
export const mayRestart = ({ polite }: Pick<Standing, 'polite'>, state: RTCPeerConnectionState): boolean =>
  !polite && (state === 'connected' || state === 'disconnected' || state === 'failed');
