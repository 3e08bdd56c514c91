import { Room } from 'livekit-client';

const cleanups = new WeakMap<WeakKey, () => void>();

// livekit-client 2.23 hands over how to take a room's listener for device changes back once the room is collected.
// It never is: the listener's closure holds the room. So it is taken back when the room is closed.
Room.cleanupRegistry = new (class extends FinalizationRegistry<() => void> {
  override register(room: WeakKey, cleanup: () => void): void {
    cleanups.set(room, cleanup);
  }
})((cleanup) => cleanup());

export function cleanUp(room: Room): void {
  cleanups.get(room)?.();
  cleanups.delete(room);
}
