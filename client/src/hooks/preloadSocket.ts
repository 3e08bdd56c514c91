/** Fetches the socket's code while the mixer's page is still being asked for. */
export const preloadSocket = (): void => {
  // Whoever opens the socket tries again and tells.
  import('socket.io-client').catch(() => {});
};
