import type { Enishi } from './compose.ts';
import type { Config } from './config.ts';

/** What the terminal says at the start: the address, how to make a mixer, who can join. */
export function welcome(config: Config, { address, databaseKind }: Enishi): string {
  const protocol = config.tls ? 'https' : 'http';
  const local = `${protocol}://localhost:${address.port}`;
  const url = config.publicUrl ?? local;
  const store = databaseKind === 'embedded' ? `embedded database in ${config.dataDir}` : 'PostgreSQL';
  return [
    '',
    '  Enishi 縁 is running.',
    '',
    `  Open          ${url}`,
    `  Host a mixer  ${url}/new`,
    `  Who can join  ${reach(config, local)}`,
    `  Video         ${video(config)}`,
    `  Mail          ${mail(config, local)}`,
    `  Data          ${store}`,
    '',
    '',
  ].join('\n');
}

function reach({ publicUrl, host }: Config, local: string): string {
  if (publicUrl) return `everybody who can open ${publicUrl}`;
  const only = 'only this computer. Set PUBLIC_URL to the address under which others reach it';
  const camera = '(https, or browsers give no camera; see docs/operating.md).';
  return host === '127.0.0.1'
    ? `${only} ${camera}`
    : `others at your own risk: links still say ${local}. Set PUBLIC_URL.`;
}

function mail({ mail, publicUrl, dataDir }: Config, local: string): string {
  if (mail) return `sent as ${mail.from}`;
  const place = publicUrl ? `kept in ${dataDir}/outbox` : `kept; read it at ${local}/dev/outbox`;
  return `not sent, ${place}. Set SMTP_URL and MAIL_FROM to send it.`;
}

function video({ iceServers, turn, livekit }: Config): string {
  if (livekit) return `through your LiveKit server ${livekit.url}; directly where it cannot be reached.`;
  if (turn) return 'directly between browsers, over your TURN server where that is not possible.';
  return iceServers.length === 0
    ? 'directly between browsers of one network. Set ICE_SERVERS, and TURN_URLS with TURN_SECRET, for people elsewhere.'
    : 'directly between browsers, with your ICE servers.';
}
