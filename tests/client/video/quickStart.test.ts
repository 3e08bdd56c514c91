import { expect, it } from 'vitest';
import { beginningAt } from '../../../client/src/video/p2p/quickStart.ts';

const told = [
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'm=video 9 UDP/TLS/RTP/SAVPF 96 97 103',
  'a=rtpmap:96 VP8/90000',
  'a=rtcp-fb:96 nack pli',
  'a=rtpmap:97 rtx/90000',
  'a=fmtp:97 apt=96',
  'a=rtpmap:103 H264/90000',
  'a=fmtp:103 packetization-mode=1;profile-level-id=42001f',
  '',
];
const written = (lines: readonly string[]) => lines.join('\r\n');

it('[N111] each way to write a picture is told what the line carries, beside its own parameters, and nothing else is', () => {
  const lines = beginningAt(800, written(told)).split('\r\n');
  const added = lines.filter((line) => !told.includes(line));
  expect(added).toEqual([
    'a=fmtp:96 x-google-start-bitrate=800',
    'a=fmtp:103 packetization-mode=1;profile-level-id=42001f;x-google-start-bitrate=800',
  ]);
  const same = (line: string) => !line.startsWith('a=fmtp:96') && !line.startsWith('a=fmtp:103');
  expect(lines.filter(same)).toEqual(told.filter(same));
});

it('[N111] a description without a picture stays as it is', () => {
  const voices = written([...told.slice(0, 3), '']);
  expect(beginningAt(800, voices)).toBe(voices);
});
