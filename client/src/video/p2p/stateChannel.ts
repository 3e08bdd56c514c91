import * as z from 'zod/mini';

/** Whether the sender's microphone and camera are on: browsers do not tell it of a track that is only silent. */
const Sent = z.object({ audio: z.boolean(), video: z.boolean() });
export type Sent = z.infer<typeof Sent>;

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
    const parsed = Sent.safeParse(parseJson(data));
    if (!parsed.success) return;
    theirs = parsed.data;
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

function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' && text.length < 200 ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
