import { liveConnections } from '../../../client/src/video/p2p/connectionCount.ts';

type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * The largest step of brightness between two neighbours in a part of the picture now on show, 0 to 255; without a
 * part, along its middle.
 */
export async function hardestEdge(stream: MediaStream, part?: Part): Promise<number> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  await video.play();
  const { videoWidth: width, videoHeight: height } = video;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(video, 0, 0);
  video.srcObject = null;
  const of = part ?? { x: 0, y: Math.floor(height / 2), width, height: 1 };
  const { data } = context.getImageData(of.x, of.y, of.width, of.height);
  let hardest = 0;
  for (let at = 4; at < data.length; at += 4)
    if ((at / 4) % of.width !== 0)
      hardest = Math.max(hardest, Math.abs((data[at + 1] ?? 0) - (data[at - 3] ?? 0)));
  return hardest;
}

/** A sum over the picture now on show; it changes as long as frames are decoded. */
export async function pictureSum(stream: MediaStream): Promise<number> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [160, 120];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  video.srcObject = null;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return data.reduce((sum, value, index) => (sum + value * (index % 251)) % 1_000_003, 0);
}

export type Flow = {
  /** media only: what the connections themselves need is not counted */
  sentBytes: number;
  heardEnergy: number;
  framesDecoded: number;
  frameHeight: number;
};

/** Over all connections of this page, or those that are given. */
export async function flow(connections: Iterable<RTCPeerConnection> = liveConnections()): Promise<Flow> {
  const all: Flow = { sentBytes: 0, heardEnergy: 0, framesDecoded: 0, frameHeight: 0 };
  for (const connection of connections) {
    for (const report of (await connection.getStats()).values()) {
      if (report.type === 'outbound-rtp') all.sentBytes += report.bytesSent;
      if (report.type !== 'inbound-rtp') continue;
      all.heardEnergy += report.totalAudioEnergy ?? 0;
      all.framesDecoded += report.framesDecoded ?? 0;
      all.frameHeight = Math.max(all.frameHeight, report.frameHeight ?? 0);
    }
  }
  return all;
}
