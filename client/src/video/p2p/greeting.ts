// Signals say neither from which connection they come nor for which they are, and a reload changes one of
// the two. So each connection has an id, and a hello names both: `mine>theirs`. Descriptions and candidates
// count from the moment the other side has named ours: whatever was meant for an earlier one came before.

export type Hello = { from: string; to: string | null };

/** Not `crypto.randomUUID`, which a page without encryption does not have. */
export const newConnectionId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');

export const writeHello = ({ from, to }: Hello): string => (to === null ? from : `${from}>${to}`);

export function readHello(connection: string): Hello {
  const [from = '', to = null] = connection.split('>');
  return { from, to };
}

export type Greeting = {
  mine: string;
  theirs: string | null;
  /** they know ours, we know theirs */
  met: boolean;
  /** ours took in something of theirs: it cannot be used with a newer one */
  touched: boolean;
};

export type Heard = {
  /** ours belongs to what is gone: begin anew */
  renew: boolean;
  met: boolean;
  /** they do not know ours yet */
  reply: boolean;
  /** nothing new, hence a wish: look for new network paths */
  asks: boolean;
};

export function hear({ mine, theirs, met, touched }: Greeting, { from, to }: Hello): Heard {
  const newcomer = from !== theirs;
  const known = to === mine;
  if (newcomer && touched) return { renew: true, met: false, reply: true, asks: false };
  if (newcomer) return { renew: false, met: known, reply: true, asks: false };
  return { renew: false, met: met || known, reply: !known, asks: met && known };
}
