import { LiveRegion } from '../components/LiveRegion.tsx';
import { useAnnouncementStore } from '../stores/announcements.ts';

/** The app's own voice for screen readers; always mounted, so that the first word is heard too. */
export function Announcements() {
  const { polite, assertive } = useAnnouncementStore();
  return (
    <>
      <LiveRegion text={polite} />
      <LiveRegion text={assertive} assertive />
    </>
  );
}
