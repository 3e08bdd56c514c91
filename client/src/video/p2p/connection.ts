import type { RtcSignal } from '@enishi/shared/signal';
import { createTurns } from '../inTurn.ts';
import { createCandidateQueue } from './candidateQueue.ts';
import { closeConnection, openConnection } from './connectionCount.ts';
import { countLine, type LineCounts } from './lineQuality.ts';
import { judgeDescription, mayOffer, mayRestart } from './negotiation.ts';
import { startingKbit } from './quality.ts';
import { beginningAt } from './quickStart.ts';
import { createSending, type Outgoing } from './sending.ts';
import { openStateChannel, type Sent } from './stateChannel.ts';

export type Connection = {
  stream: MediaStream;
  state(): RTCPeerConnectionState;
  /** what the other side says it sends */
  theirs(): Sent;
  /** something of the other side has been taken in */
  touched(): boolean;
  /** The other side is there and new: offers, or repeats the offer it has not seen. */
  greeted(): void;
  receive(signal: Exclude<RtcSignal, { kind: 'hello' }>): void;
  give(outgoing: Outgoing): void;
  /** sums of what came so far */
  count(): Promise<LineCounts>;
  configure(configuration: RTCConfiguration): void;
  /** Looks for new paths; the polite side cannot and does nothing. */
  restart(): void;
  close(): void;
};

type Outside = {
  polite: boolean;
  configuration: RTCConfiguration;
  send(signal: RtcSignal): void;
  changed(): void;
};

/** One RTCPeerConnection and what is said about it. It never comes back once it is closed. */
export function connect({ polite, configuration, send, changed }: Outside): Connection {
  const connection = openConnection(configuration);
  const channel = openStateChannel(connection, changed);
  const sending = createSending(connection, !polite);
  const candidates = createCandidateQueue(connection);
  const stream = new MediaStream();
  const inTurn = createTurns((error) => console.warn('negotiation failed', error));
  let greeted = false;
  let touched = false;
  let restarting = false;
  let people = 2;

  const standing = () => ({ polite, signalingState: connection.signalingState });

  function sendDescription(): void {
    const description = connection.localDescription;
    if (description) send({ kind: 'description', type: description.type, sdp: description.sdp });
  }
  const offer = () =>
    inTurn(async () => {
      if (!mayOffer(standing(), greeted)) return;
      await connection.setLocalDescription();
      sendDescription();
    });
  const takeDescription = (type: RTCSdpType, sdp: string) =>
    inTurn(async () => {
      if (judgeDescription(standing(), type) === 'ignore') return;
      await connection.setRemoteDescription({ type, sdp: beginningAt(startingKbit(people), sdp) });
      await candidates.flush();
      if (type === 'offer') {
        sending.adopt();
        await connection.setLocalDescription();
        sendDescription();
      }
      restarting = false;
      sending.negotiated();
    });

  connection.onnegotiationneeded = offer;
  connection.onconnectionstatechange = changed;
  connection.onicecandidate = ({ candidate }) => {
    if (!candidate?.candidate) return; // the end of the list is worth no message
    const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
    send({
      kind: 'candidate',
      candidate: { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment },
    });
  };
  connection.ontrack = ({ track }) => {
    stream.addTrack(track);
    changed();
  };

  return {
    stream,
    state: () => connection.connectionState,
    theirs: channel.theirs,
    touched: () => touched,
    greeted() {
      greeted = true;
      void inTurn(async () => {
        if (connection.signalingState === 'have-local-offer') sendDescription();
      });
      void offer();
    },
    receive(signal) {
      if (signal.kind === 'candidate') {
        void inTurn(() => candidates.take(signal.candidate));
        return;
      }
      touched = true;
      void takeDescription(signal.type, signal.sdp);
    },
    give(outgoing) {
      people = outgoing.people;
      sending.give(outgoing);
      channel.tell({ audio: outgoing.audible, video: outgoing.video !== null });
    },
    count: () => countLine(connection),
    configure(next) {
      connection.setConfiguration(next);
    },
    restart() {
      if (restarting || !mayRestart(standing(), connection.connectionState)) return;
      restarting = true;
      connection.restartIce();
    },
    close() {
      channel.close();
      connection.onnegotiationneeded = connection.onconnectionstatechange = null;
      connection.onicecandidate = connection.ontrack = null;
      closeConnection(connection);
    },
  };
}
