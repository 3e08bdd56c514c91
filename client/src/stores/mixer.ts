import type { ConsoleView } from '@enishi/shared/consoleView';
import type { ErrorCode } from '@enishi/shared/errors';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { Handshake } from '@enishi/shared/socketMap';
import type { MineView, SharedView, View } from '@enishi/shared/views';
import { create } from 'zustand';

/**
 * connecting · online · reconnecting (the last view stays) · elsewhere (another tab has the seat) ·
 * refused (see `refusal`) · stopping (the server restarts and comes back)
 */
export type Connection = 'connecting' | 'online' | 'reconnecting' | 'elsewhere' | 'refused' | 'stopping';
export type SocketKind = Handshake['kind'];

type Shown = {
  readonly mixerId: MixerId | null;
  readonly kind: SocketKind;
  readonly connection: Connection;
  readonly refusal: ErrorCode | null;
  readonly shared: SharedView | null;
  readonly mine: MineView | null;
  readonly console: ConsoleView | null;
  /** who in my room speaks now */
  readonly speaking: ReadonlySet<PersonId>;
};
type MixerState = Shown & {
  open(mixerId: MixerId, kind: SocketKind): void;
  close(): void;
  setConnection(connection: Connection, refusal?: ErrorCode): void;
  /** Each part of a view replaces the former part; parts left out stay. */
  show(view: View): void;
  setSpeaking(person: PersonId, speaks: boolean): void;
};

const nothing: Shown = {
  mixerId: null,
  kind: 'seat',
  connection: 'connecting',
  refusal: null,
  shared: null,
  mine: null,
  console: null,
  speaking: new Set(),
};

export const useMixerStore = create<MixerState>((set) => ({
  ...nothing,
  open: (mixerId, kind) => set({ ...nothing, mixerId, kind }),
  close: () => set(nothing),
  setConnection: (connection, refusal) => set({ connection, refusal: refusal ?? null }),
  show: ({ shared, mine, console }) =>
    set((now) => ({
      ...(shared && { shared }),
      ...(mine && { mine }),
      ...(console && { console }),
      ...(mine && mine.room?.roomId !== now.mine?.room?.roomId && { speaking: new Set<PersonId>() }),
    })),
  setSpeaking: (person, speaks) =>
    set((now) => {
      if (now.speaking.has(person) === speaks) return now;
      const speaking = new Set(now.speaking);
      if (speaks) speaking.add(person);
      else speaking.delete(person);
      return { speaking };
    }),
}));
