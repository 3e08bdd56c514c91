import type { SharedView, Stamp } from '@enishi/shared/views';

/** The JSON of a view in UTF-8 up to the value of `mine`, which `VIEW_END` follows. */
export const viewHead = (at: Stamp, shared: SharedView | null): Uint8Array =>
  Buffer.from(`${JSON.stringify({ stamp: at, ...(shared && { shared }) }).slice(0, -1)},"mine":`);
export const VIEW_END: Uint8Array = Buffer.from('}');

type Place = 'inside' | 'outside';
type Shared = { readonly [P in Place]: SharedView };

/** The same head for all in one place, encoded once as long as the stamp stays. `shared` rides along when there is one. */
export function createViewHeads(stampNow: () => Stamp, shared: Shared | null): (place: Place) => Uint8Array {
  const headsAt = (at: Stamp) => ({
    at,
    inside: viewHead(at, shared?.inside ?? null),
    outside: viewHead(at, shared?.outside ?? null),
  });
  let heads = headsAt(stampNow());
  return (place) => {
    const now = stampNow();
    if (now.version !== heads.at.version || now.tick !== heads.at.tick) heads = headsAt(now);
    return heads[place];
  };
}
