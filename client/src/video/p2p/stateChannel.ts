/** Whether the sender's microphone and camera are on: browsers do not tell it of a track that is only silent. */
export type Sent = { audio: boolean; video: boolean };

/** Goes from browser to browser, so that it also works while our server is away. */
export function openStateChannel(connection: RTCPeerConnection, changed: () => void) {
  const channel = connection.createDataChannel('state', { negotiated: true, id: 0 });
  let mine: Sent = { audio: false, video: false };
  let theirs: Sent = { audio: false, video: false };

  const tell = () => {
    if (channel.readyState === 'open') channel.send(JSON.stringify(mine));
  };
  channel.onopen = tell;
  channel.onmessage = ({ data }) => {
    const told = readSent(data);
    if (!told) return;
    theirs = told;
    changed();
  };
  channel.onclose = () => {
    theirs = { audio: false, video: false };
    changed();
  };
  return {
    theirs: () => theirs,
    tell(sent: Sent): void {
      if (sent.audio === mine.audio && sent.video === mine.video) return;
      mine = sent;
      tell();
    },
    close(): void {
      channel.onopen = channel.onmessage = channel.onclose = null;
      channel.close();
    },
  };
}

/** It comes from another person's browser, so it may be anything. */
export function readSent(message: unknown): Sent | null {
  if (typeof message !== 'string' || message.length > 200) return null;
  try {
    const told: unknown = JSON.parse(message);
    if (typeof told !== 'object' || told === null || !('audio' in told) || !('video' in told)) return null;
    return { audio: told.audio === true, video: told.video === true };
  } catch {
    return null;
  }
}
