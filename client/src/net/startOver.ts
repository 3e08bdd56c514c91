/** What this browser keeps of one person and must not become another's. Devices, settings and language stay. */
const PERSONAL = /^enishi\.(draft|guest|person|cardFields|cardVersion|codeFor|keepLater\.|note\.|goal\.)/;

/** Goes on as whoever the session is now: every store begins anew with the page. */
export function startOver(path: string, { forget }: { forget: boolean }): void {
  if (forget) {
    try {
      for (const key of Object.keys(localStorage)) if (PERSONAL.test(key)) localStorage.removeItem(key);
    } catch {
      // Storage is closed in some private windows: nothing is kept there.
    }
  }
  window.location.assign(path);
}
