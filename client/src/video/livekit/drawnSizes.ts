import type { PersonId } from '@enishi/shared/ids';
import type { RemoteTrackPublication } from 'livekit-client';

/** a window being pulled larger tells its size once it rests */
const restMs = 150;
/** more than two of the screen's points for one of the picture's are not seen */
const mostDense = 2;

/**
 * Tells LiveKit how large each picture is drawn, so that it sends none larger, and none where nobody looks.
 * livekit-client's own adaptive stream tells it only after the picture came, which then begins anew in another size;
 * and it stops what is not drawn yet, as in a room that is being prepared.
 */
export function createDrawnSizes(cameraOf: (person: PersonId) => RemoteTrackPublication | undefined) {
  const drawn = new Map<PersonId, Set<HTMLVideoElement>>();
  const timers = new Map<PersonId, ReturnType<typeof setTimeout>>();
  const pageWatch = new AbortController();
  let comesUnseen = false;

  const observer = new ResizeObserver((entries) => {
    for (const [person, elements] of drawn)
      if (entries.some(({ target }) => target instanceof HTMLVideoElement && elements.has(target)))
        tellSoon(person);
  });
  function tellSoon(person: PersonId): void {
    clearTimeout(timers.get(person));
    timers.set(
      person,
      setTimeout(() => tell(person), restMs),
    );
  }
  function tell(person: PersonId): void {
    const camera = cameraOf(person);
    if (!camera?.isSubscribed) return;
    const size = largest(drawn.get(person) ?? []);
    const wanted = size.width > 0 ? document.visibilityState === 'visible' : comesUnseen;
    if (wanted && size.width > 0) camera.setVideoDimensions(size);
    if (camera.isEnabled !== wanted) camera.setEnabled(wanted);
  }
  document.addEventListener(
    'visibilitychange',
    () => {
      for (const person of drawn.keys()) tell(person);
    },
    { signal: pageWatch.signal },
  );

  return {
    /** Their picture begins to come. */
    came(person: PersonId): void {
      if (drawn.get(person)?.size) tell(person);
      else tellSoon(person);
    },
    watch(person: PersonId, element: HTMLVideoElement): () => void {
      const elements = drawn.get(person) ?? new Set();
      drawn.set(person, elements.add(element));
      observer.observe(element);
      tell(person);
      return () => {
        elements.delete(element);
        observer.unobserve(element);
        tellSoon(person); // mostly it is drawn elsewhere in the next moment
      };
    },
    /** What nobody has looked at yet comes all the same, so that it is there when they do. */
    keepComing(): void {
      comesUnseen = true;
    },
    close(): void {
      pageWatch.abort();
      observer.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

function largest(elements: Iterable<HTMLVideoElement>): { width: number; height: number } {
  const density = Math.min(devicePixelRatio, mostDense);
  let size = { width: 0, height: 0 };
  for (const { clientWidth, clientHeight } of elements)
    if (clientWidth * clientHeight > size.width * size.height)
      size = { width: clientWidth, height: clientHeight };
  return { width: Math.ceil(size.width * density), height: Math.ceil(size.height * density) };
}
