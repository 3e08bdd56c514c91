import { LostConnection } from './LostConnection.tsx';

/** Above a live page, which moves down for it; a room says it among its own notices, beside the faces. */
export function LiveBanner() {
  return (
    <div className="sticky top-2 z-20 mx-auto w-fit max-w-[min(48rem,100%)] px-4">
      <div className="mt-2 rounded-control shadow-card empty:hidden">
        <LostConnection />
      </div>
    </div>
  );
}
