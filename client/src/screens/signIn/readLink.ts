/** What the mail's link carries in its fragment; null when it carries nothing. */
export function readLink(hash: string): { address: string; code: string } | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const [address, code] = [parts.get('address'), parts.get('code')];
  return address && code && /^\d{6}$/.test(code) ? { address, code } : null;
}
