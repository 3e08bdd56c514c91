import type { Pass } from '@enishi/shared/signal';

export const configurationOf = ({ iceServers, relayOnly }: Pass): RTCConfiguration => ({
  iceServers: iceServers.map(({ urls, username, credential }) => ({
    urls,
    ...(username === undefined ? {} : { username }),
    ...(credential === undefined ? {} : { credential }),
  })),
  // Voice, picture and state take one path, so only one is looked for.
  bundlePolicy: 'max-bundle',
  iceTransportPolicy: relayOnly ? 'relay' : 'all',
});
