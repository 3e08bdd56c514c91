const picture = /^a=rtpmap:(\d+) (?:VP8|VP9|AV1|H264|H265)\/90000\r\n/gm;

/**
 * The other side's description, with word that the line carries this much. Without it Chromium and Safari begin at
 * 300 kbit/s: of a camera's 720 lines they throw the first frames away, one for each step down to 180 lines, and
 * climb back for seconds. Others pass over it. It counts when a connection begins, not when it is restarted.
 */
export function beginningAt(kbitPerSecond: number, sdp: string): string {
  const word = `x-google-start-bitrate=${kbitPerSecond}`;
  const codecs = [...sdp.matchAll(picture)].flatMap(([, codec]) => codec ?? []);
  return codecs.reduce((told, codec) => {
    // Not every browser reads a second line of parameters for the same codec.
    const parameters = new RegExp(`^(a=fmtp:${codec} .+)\\r\\n`, 'm');
    return parameters.test(told)
      ? told.replace(parameters, `$1;${word}\r\n`)
      : told.replace(new RegExp(`^(a=rtpmap:${codec} .+\\r\\n)`, 'm'), `$1a=fmtp:${codec} ${word}\r\n`);
  }, sdp);
}
