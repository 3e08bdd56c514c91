const live = new Set<RTCPeerConnection>();
const { close } = RTCPeerConnection.prototype;

Object.assign(RTCPeerConnection.prototype, {
  close(this: RTCPeerConnection) {
    live.delete(this);
    close.call(this);
  },
});
window.RTCPeerConnection = new Proxy(RTCPeerConnection, {
  construct(target, given) {
    const connection: RTCPeerConnection = Reflect.construct(target, given);
    live.add(connection);
    return connection;
  },
});

/** Every connection of this page that was opened and not closed, whoever made it. */
export const openConnections = (): number => live.size;
