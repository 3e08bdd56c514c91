/** Its code is large and only some servers have it: fetched in the lobby at the earliest. */
export const loadLiveKit = () => import('./openLiveKit.ts');
