/** A host as browsers send it: a name, an IPv4 or a bracketed IPv6 address, with or without a port. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

export type Asked = { readonly protocol: string; readonly host: string | undefined };

/** The address under which people reach this server, without a slash at the end. Null: the request names no sane host. */
export function ownOrigin(publicUrl: string | null, { protocol, host }: Asked): string | null {
  if (publicUrl) return new URL(publicUrl).origin;
  return host && HOST.test(host) ? `${protocol}://${host.toLowerCase()}` : null;
}

/** A missing Origin is not a browser and may pass; a foreign one, `null` among them, may not. */
export function isForeignOrigin(origin: string | undefined, publicUrl: string | null, asked: Asked): boolean {
  if (origin === undefined) return false;
  const own = ownOrigin(publicUrl, asked);
  if (!own) return true;
  // Without PUBLIC_URL a proxy in front may speak https while we hear http: the host decides.
  return publicUrl ? origin !== own : hostOf(origin) !== hostOf(own);
}

const hostOf = (origin: string) => origin.replace(/^https?:\/\//i, '').toLowerCase();
