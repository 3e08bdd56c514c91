import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A screen whose code comes when it is first shown. */
export type ScreenSource = {
  screen: LazyExoticComponent<ComponentType>;
  /** Fetches the code ahead of time; a failure shows only when the screen is wanted. */
  preload(): void;
  renew(): void;
};

export function screenSource(load: () => Promise<ComponentType>): ScreenSource {
  const fetched = () => lazy(async () => ({ default: await load() }));
  const source: ScreenSource = {
    screen: fetched(),
    preload: () => void load().catch(() => {}),
    renew: () => {
      source.screen = fetched();
    },
  };
  return source;
}
