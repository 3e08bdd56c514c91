import type { CardField } from '@enishi/shared/contactCard';
import type { ErrorCode } from '@enishi/shared/errors';
import type { CardVersionId, CommandId, MixerId, PersonId, RoomId } from '@enishi/shared/ids';
import type { PersonTag } from '@enishi/shared/personTag';
import { create } from 'zustand';

/** What stands beside the picture; null: the topic and the partner's own words. */
export type RoomPanel =
  | 'chat'
  | 'notes'
  | 'card'
  | 'more'
  | 'devices'
  | 'captions'
  | 'intro'
  | 'help'
  | 'report'
  | 'shortcuts';
/** A field being written; bad: what was typed was not taken. */
export type FieldDraft = { readonly text: string; readonly bad: boolean };
export type CardDraft = {
  /** the line that goes with it */
  readonly reason: string;
  /** of which of my cards, null: the main one; undefined: of the one given last */
  readonly version: CardVersionId | null | undefined;
  /** undefined: what was given last */
  readonly wanted: readonly CardField[] | undefined;
  /** what the card lacks and is being written */
  readonly written: Readonly<Partial<Record<CardField, FieldDraft>>>;
};
export const nothingDrafted: CardDraft = { reason: '', version: undefined, wanted: undefined, written: {} };
/** `sent`: the server has it, and its next view shows it; an error: it was refused */
export type Outgoing = {
  readonly commandId: CommandId;
  readonly mixerId: MixerId | null;
  readonly to: RoomId | 'lobby';
  readonly text: string;
  readonly state: 'sending' | 'sent' | ErrorCode;
};
export type Corner = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';

type RoomState = {
  readonly roomId: RoomId | null;
  readonly panel: RoomPanel | null;
  /** whose card the panel `card` is about; null: the first partner's */
  readonly cardOf: PersonId | null;
  /** everybody met in this room so far: who has left is still to be written about */
  readonly people: readonly PersonTag[];
  readonly messagesRead: number;
  /** the host's messages and the answers to calls that were closed */
  readonly closed: readonly string[];
  readonly selfCorner: Corner;
  /** what was given with the last card: the start of the next choice */
  readonly lastFields: readonly CardField[] | null;
  /** which of my cards that was; null: the main one */
  readonly lastVersion: CardVersionId | null;
  /** what I wrote in this room and in the lobby, in its order */
  readonly outgoing: readonly Outgoing[];
  /** what I was writing about our cards, by whom it is for */
  readonly cardDrafts: ReadonlyMap<PersonId, CardDraft>;
  /** A new room starts with nothing open and nothing read. */
  enter(roomId: RoomId): void;
  open(panel: RoomPanel | null, cardOf?: PersonId): void;
  meet(people: readonly PersonTag[]): void;
  read(messages: number): void;
  closeNotice(id: string): void;
  moveSelf(corner: Corner): void;
  keepOutgoing(message: Outgoing): void;
  forgetOutgoing(lines: readonly CommandId[]): void;
  /** null: it is sent */
  draftCard(to: PersonId, next: (now: CardDraft) => CardDraft | null): void;
  rememberGiven(fields: readonly CardField[], version: CardVersionId | null): void;
};

const FIELDS = 'enishi.cardFields';
const VERSION = 'enishi.cardVersion';
// Named here once more because the contract's own list comes with its parser.
const known: Readonly<Record<CardField, true>> = { role: true, company: true, email: true, link: true };
const isField = (one: unknown): one is CardField => typeof one === 'string' && Object.hasOwn(known, one);

export const useRoomStore = create<RoomState>((set) => ({
  roomId: null,
  panel: null,
  cardOf: null,
  people: [],
  messagesRead: 0,
  closed: [],
  selfCorner: 'bottomRight',
  lastFields: storedFields(),
  lastVersion: storedVersion(),
  outgoing: [],
  cardDrafts: new Map(),
  enter: (roomId) =>
    set((now) =>
      now.roomId === roomId
        ? now
        : {
            roomId,
            panel: null,
            cardOf: null,
            people: [],
            messagesRead: 0,
            outgoing: now.outgoing.filter(({ to }) => to === 'lobby'),
          },
    ),
  open: (panel, cardOf) => set({ panel, cardOf: cardOf ?? null }),
  meet: (people) =>
    set((now) => ({
      people: [
        ...now.people.filter((one) => !people.some(({ personId }) => personId === one.personId)),
        ...people,
      ],
    })),
  read: (messagesRead) => set({ messagesRead }),
  closeNotice: (id) => set((now) => ({ closed: [...now.closed, id] })),
  moveSelf: (selfCorner) => set({ selfCorner }),
  keepOutgoing: (message) =>
    set(({ outgoing }) => {
      const known = outgoing.some(({ commandId }) => commandId === message.commandId);
      return {
        outgoing: known
          ? outgoing.map((one) => (one.commandId === message.commandId ? message : one))
          : [...outgoing, message],
      };
    }),
  forgetOutgoing: (lines) =>
    set(({ outgoing }) => ({ outgoing: outgoing.filter(({ commandId }) => !lines.includes(commandId)) })),
  draftCard: (to, next) =>
    set((now) => {
      const cardDrafts = new Map(now.cardDrafts);
      const draft = next(cardDrafts.get(to) ?? nothingDrafted);
      if (draft) cardDrafts.set(to, draft);
      else cardDrafts.delete(to);
      return { cardDrafts };
    }),
  rememberGiven: (lastFields, lastVersion) => {
    set({ lastFields, lastVersion });
    try {
      localStorage.setItem(FIELDS, JSON.stringify(lastFields));
      localStorage.setItem(VERSION, lastVersion ?? '');
    } catch {
      // Storage is closed in some private windows: the choice then lasts as long as the page.
    }
  },
}));

function storedVersion(): CardVersionId | null {
  try {
    return localStorage.getItem(VERSION) || null;
  } catch {
    return null;
  }
}

function storedFields(): CardField[] | null {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(FIELDS) ?? 'null');
    return Array.isArray(read) ? read.filter(isField) : null;
  } catch {
    return null;
  }
}
