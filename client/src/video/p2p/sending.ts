import { createTurns } from '../inTurn.ts';
import { changeParameters } from './changeParameters.ts';
import { sendingLimits } from './quality.ts';

/** What goes out to one person; before publishing both tracks are null. */
export type Outgoing = {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
  audible: boolean;
  people: number;
};

/**
 * The two ways out of one connection. They stand there empty until there is a track to send; how much they may
 * carry is told them before, so that a track is all that is missing when the talk begins.
 */
export function createSending(connection: RTCPeerConnection, offers: boolean) {
  const inTurn = createTurns((error) => console.warn('a track could not be sent', error));
  let wanted: Outgoing = { audio: null, video: null, audible: false, people: 2 };

  // Only what goes by the same name is played in step: voice and lips.
  const person = new MediaStream();

  if (offers) {
    const way: RTCRtpTransceiverInit = { direction: 'sendrecv', streams: [person] };
    connection.addTransceiver('audio', { ...way, sendEncodings: [{ ...first }] });
    connection.addTransceiver('video', way);
  }
  const senderOf = (kind: 'audio' | 'video') =>
    connection.getTransceivers().find(({ receiver }) => receiver.track.kind === kind)?.sender;

  async function send(): Promise<void> {
    if (connection.signalingState === 'closed') return;
    const [audio, video] = [senderOf('audio'), senderOf('video')];
    await Promise.all([swap(video, wanted.video), swap(audio, wanted.audio)]);
    await Promise.all([video && limit(video, wanted), audio && goFirst(audio)]);
  }
  const settle = () => void inTurn(send);
  return {
    /** Answering: whoever offered made the ways, we make them lead both ways. */
    adopt(): void {
      for (const transceiver of connection.getTransceivers()) {
        if (transceiver.direction === 'stopped') continue;
        transceiver.direction = 'sendrecv';
        transceiver.sender.setStreams(person);
      }
      settle();
    },
    give(outgoing: Outgoing): void {
      wanted = outgoing;
      settle();
    },
    /** Limits can be set only now. */
    negotiated: settle,
  };
}

async function swap(sender: RTCRtpSender | undefined, track: MediaStreamTrack | null): Promise<void> {
  if (sender && sender.track !== track) await sender.replaceTrack(track);
}

function limit(sender: RTCRtpSender, { people, video }: Outgoing): Promise<void> {
  const limits = sendingLimits(people, video?.getSettings() ?? {});
  return changeParameters(sender, ({ encodings = [] }) => {
    const others = encodings.filter(
      (encoding) =>
        encoding.maxBitrate !== limits.maxBitrate ||
        encoding.scaleResolutionDownBy !== limits.scaleResolutionDownBy,
    );
    for (const encoding of others) Object.assign(encoding, limits);
    return others.length > 0;
  });
}

/** On a bad line the voice goes before the picture. */
const first = { priority: 'high', networkPriority: 'high' } as const;

function goFirst(sender: RTCRtpSender): Promise<void> {
  return changeParameters(sender, ({ encodings: [encoding] = [] }) => {
    if (!encoding || encoding.priority === 'high') return false;
    Object.assign(encoding, first);
    return true;
  });
}
