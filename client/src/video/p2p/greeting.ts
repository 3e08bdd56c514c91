// Each connection has an id, told by `hello` before anything else. A new id of the other side means
// that they began anew (a reload, or a connection past saving).

export type Greeting = {
  /** the id of the other side's connection, null until they said hello */
  theirs: string | null;
  /** our connection took something from the other side: it cannot be used with a newer one of theirs */
  touched: boolean;
};

/**
 * known: they are still the same (and ask for new paths) · adopt: ours fits the newcomer, say hello back · renew: ours belongs to what is gone.
 * Two sides that renew at the same moment both become untouched, hence meet.
 */
export function greet({ theirs, touched }: Greeting, hello: string): 'known' | 'adopt' | 'renew' {
  if (hello === theirs) return 'known';
  return touched ? 'renew' : 'adopt';
}
