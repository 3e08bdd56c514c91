/** Calls when the way out of this computer may have changed: another Wi-Fi, a phone's hand-over, back online. */
export function onNetworkChange(listener: () => void): () => void {
  const connection: EventTarget | null = connectionOf(navigator);
  window.addEventListener('online', listener);
  connection?.addEventListener('change', listener);
  return () => {
    window.removeEventListener('online', listener);
    connection?.removeEventListener('change', listener);
  };
}

/** Not in every browser, hence not in TypeScript's list. */
function connectionOf(browser: Navigator): EventTarget | null {
  const connection: unknown = 'connection' in browser ? browser.connection : null;
  return connection instanceof EventTarget ? connection : null;
}
