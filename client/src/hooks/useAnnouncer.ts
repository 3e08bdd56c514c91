import { type Urgency, useAnnouncementStore } from '../stores/announcements.ts';

/** Says something to those who listen instead of look: `announce('...')`, or at once with 'assertive'. */
export const useAnnouncer = (): ((text: string, urgency?: Urgency) => void) =>
  useAnnouncementStore((now) => now.announce);
