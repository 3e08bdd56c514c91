/** Acts of one key one after the other, so that a slow answer never stands over a newer one; a failed one holds up none. */
export function createTurns(): <T>(key: string, act: () => Promise<T>) => Promise<T> {
  const latest = new Map<string, Promise<unknown>>();
  return (key, act) => {
    const mine = (latest.get(key) ?? Promise.resolve()).then(act, act);
    latest.set(key, mine);
    const done = () => {
      if (latest.get(key) === mine) latest.delete(key);
    };
    mine.then(done, done);
    return mine;
  };
}
