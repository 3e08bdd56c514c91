import { type ComponentType, lazy } from 'react';

/** A screen whose code comes when it is first shown, or before. */
export type ScreenSource = {
  /**
   * The same component each time until `renew`. Code that was fetched before it is first shown makes it the screen
   * itself: React shows the fallback of a lazy one for 300 ms even when its code is there, and so at second zero of a room.
   */
  screen(): ComponentType;
  /** Fetches the code ahead of time; a failure shows only when the screen is wanted. */
  preload(): void;
  renew(): void;
};

export function screenSource(load: () => Promise<ComponentType>): ScreenSource {
  let fetched: ComponentType | undefined;
  let shown: ComponentType | undefined;
  const fetch = async () => {
    fetched = await load();
    return { default: fetched };
  };
  return {
    screen: () => {
      shown ??= fetched ?? lazy(fetch);
      return shown;
    },
    preload: () => void fetch().catch(() => {}),
    renew: () => {
      shown = undefined;
    },
  };
}
