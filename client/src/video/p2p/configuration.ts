import type { Pass } from '@enishi/shared/signal';

export const configurationOf = ({ iceServers, relayOnly }: Pass): RTCConfiguration => ({
  iceServers: iceServers.map(({ urls, username, credential }) => ({
    urls,
    ...(username === undefined ? {} : { username }),
    ...(credential === undefined ? {} : { credential }),
  })),
  iceTransportPolicy: relayOnly ? 'relay' : 'all',
});
