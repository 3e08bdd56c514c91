import { type ComponentType, lazy } from 'react';

/** A part whose code comes when it is first shown, or before. */
export type LazySource<Props = object> = {
  /**
   * The same component each time until `renew`. Code that was fetched before it is first shown makes it the part itself:
   * React shows the fallback of a lazy one for 300 ms even when its code is there, and so at second zero of a room.
   */
  component(): ComponentType<Props>;
  /** Fetches the code ahead of time; a failure shows only when the part is wanted. */
  preload(): void;
  renew(): void;
};

export function lazySource<Props = object>(load: () => Promise<ComponentType<Props>>): LazySource<Props> {
  let fetched: ComponentType<Props> | undefined;
  let shown: ComponentType<Props> | undefined;
  const fetch = async () => {
    fetched = await load();
    return { default: fetched };
  };
  return {
    component: () => {
      shown ??= fetched ?? lazy(fetch);
      return shown;
    },
    preload: () => void fetch().catch(() => {}),
    renew: () => {
      shown = undefined;
    },
  };
}
