import { create } from 'zustand';

export type Urgency = 'polite' | 'assertive';
type Announcements = {
  readonly polite: string;
  readonly assertive: string;
  announce(text: string, urgency?: Urgency): void;
};

// A mark that is not heard, so that the same words twice are two announcements.
const again = '\u00a0';

export const useAnnouncementStore = create<Announcements>((set) => ({
  polite: '',
  assertive: '',
  announce: (text, urgency = 'polite') =>
    set((now) => ({ [urgency]: now[urgency] === text ? `${text}${again}` : text })),
}));
