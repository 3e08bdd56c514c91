import type { MixerId, PersonId, RoomId } from '@enishi/shared/ids';
import type { Pass } from '@enishi/shared/signal';

/** A room as its video knows it. */
export type VideoRoomId = { readonly mixerId: MixerId; readonly roomId: RoomId };

/** Speaks to everybody, or hears who does. */
export type StageRole = 'speaker' | 'listener';

/** What lets a person into the picture and voice of a room. Minted at delivery, never stored. */
export type Video = {
  /** `others`: everyone else of the room whose browser can connect */
  pass(me: PersonId, room: VideoRoomId, others: readonly PersonId[]): Pass;
  readonly stage: {
    /** how many can hear one speaker; null: as many as come */
    readonly reach: number | null;
    /** `others`: whom this person connects with, or through a media server looks out for */
    pass(me: PersonId, stage: VideoRoomId, role: StageRole, others: readonly PersonId[]): Pass;
  };
  /** null: pictures go from browser to browser, and nobody could close a room but the people in it */
  readonly server: VideoServer | null;
};

/** A server of its own through which the pictures go. Nothing here throws or has to be waited for. */
export type VideoServer = {
  /** Nobody stays in it. Safe to repeat. */
  closeRoom(room: VideoRoomId): void;
  /** Out of the room, whatever their browser does. Safe to repeat. */
  remove(room: VideoRoomId, person: PersonId): void;
  removeFromStage(stage: VideoRoomId, person: PersonId, role: StageRole): void;
};

/** What the media server tells of itself. */
export type VideoSign = VideoRoomId & {
  readonly what: 'came' | 'went';
  readonly person: PersonId;
  /** on a stage: whether they speak or only hear; in rooms all speak */
  readonly role: StageRole;
};
