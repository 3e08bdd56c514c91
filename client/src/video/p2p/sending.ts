import { createTurns } from '../inTurn.ts';
import { sendingLimits } from './quality.ts';

/** What goes out to one person; before publishing both tracks are null. */
export type Outgoing = {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
  audible: boolean;
  people: number;
};

/** The two ways out of one connection. They stand there empty until there is a track to send. */
export function createSending(connection: RTCPeerConnection, offers: boolean) {
  const inTurn = createTurns((error) => console.warn('a track could not be sent', error));
  let wanted: Outgoing = { audio: null, video: null, audible: false, people: 2 };

  if (offers) {
    connection.addTransceiver('audio', { direction: 'sendrecv' });
    connection.addTransceiver('video', { direction: 'sendrecv' });
  }
  const senderOf = (kind: 'audio' | 'video') =>
    connection.getTransceivers().find(({ receiver }) => receiver.track.kind === kind)?.sender;

  async function send(): Promise<void> {
    if (connection.signalingState === 'closed') return;
    const audio = senderOf('audio');
    await swap(audio, wanted.audio);
    if (audio && wanted.audio) await goFirst(audio);
    const video = senderOf('video');
    await swap(video, wanted.video);
    if (video && wanted.video) await limit(video, wanted.video, wanted.people);
  }
  return {
    /** Answering: whoever offered made the ways, we make them lead both ways. */
    adopt(): void {
      for (const transceiver of connection.getTransceivers()) {
        if (transceiver.direction !== 'stopped') transceiver.direction = 'sendrecv';
      }
    },
    give(outgoing: Outgoing): void {
      wanted = outgoing;
      void inTurn(send);
    },
    /** Ways and limits exist only now. */
    negotiated(): void {
      void inTurn(send);
    },
  };
}

async function swap(sender: RTCRtpSender | undefined, track: MediaStreamTrack | null): Promise<void> {
  if (sender && sender.track !== track) await sender.replaceTrack(track);
}

async function limit(sender: RTCRtpSender, track: MediaStreamTrack, people: number): Promise<void> {
  const parameters = sender.getParameters();
  const limits = sendingLimits(people, track.getSettings());
  if (!parameters.encodings?.length) return;
  const alreadySo = parameters.encodings.every(
    (encoding) =>
      encoding.maxBitrate === limits.maxBitrate &&
      encoding.scaleResolutionDownBy === limits.scaleResolutionDownBy,
  );
  if (alreadySo) return;
  for (const encoding of parameters.encodings) Object.assign(encoding, limits);
  await sender.setParameters(parameters);
}

/** On a bad line the voice goes before the picture. */
async function goFirst(sender: RTCRtpSender): Promise<void> {
  const parameters = sender.getParameters();
  const [encoding] = parameters.encodings ?? [];
  if (!encoding || encoding.priority === 'high') return;
  Object.assign(encoding, { priority: 'high', networkPriority: 'high' });
  await sender.setParameters(parameters);
}
