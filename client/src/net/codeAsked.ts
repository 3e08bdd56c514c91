const KEY = 'enishi.codeFor';

/** Remembers that this browser asked for a code, so that the mail's link knows whether it came home. */
export function rememberAsking(address: string): void {
  try {
    localStorage.setItem(KEY, address.toLowerCase());
  } catch {
    // Storage is closed in some private windows: the link then shows its code to type.
  }
}

export function askedHere(address: string): boolean {
  try {
    return localStorage.getItem(KEY) === address.toLowerCase();
  } catch {
    return false;
  }
}
