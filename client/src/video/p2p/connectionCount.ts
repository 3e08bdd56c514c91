const live = new Set<RTCPeerConnection>();

/** Every connection is made and closed here: one that is forgotten goes on sending. */
export function openConnection(configuration: RTCConfiguration): RTCPeerConnection {
  const connection = new RTCPeerConnection(configuration);
  live.add(connection);
  return connection;
}

export function closeConnection(connection: RTCPeerConnection): void {
  connection.close();
  live.delete(connection);
}

export const liveConnections = (): ReadonlySet<RTCPeerConnection> => live;
