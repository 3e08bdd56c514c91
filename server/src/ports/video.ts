import type { MixerId, PersonId, RoomId } from '@enishi/shared/ids';
import type { Pass } from '@enishi/shared/signal';

/** A room as its video knows it. */
export type VideoRoomId = { readonly mixerId: MixerId; readonly roomId: RoomId };

/** What lets a person into the picture and voice of a room. Minted at delivery, never stored. */
export type Video = {
  /** `others`: everyone else of the room whose browser can connect */
  pass(me: PersonId, room: VideoRoomId, others: readonly PersonId[]): Pass;
  /** null: pictures go from browser to browser, and nobody could close a room but the people in it */
  readonly server: VideoServer | null;
};

/** A server of its own through which the pictures go. Nothing here throws or has to be waited for. */
export type VideoServer = {
  /** Nobody stays in it. Safe to repeat. */
  closeRoom(room: VideoRoomId): void;
  /** Out of the room, whatever their browser does. Safe to repeat. */
  remove(room: VideoRoomId, person: PersonId): void;
};

/** What the media server tells of itself. */
export type VideoSign = VideoRoomId & { readonly what: 'came' | 'went'; readonly person: PersonId };
