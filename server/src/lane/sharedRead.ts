import { createLane } from './createLane.ts';

/** Reads asked for while one is under way share the next one: the slower the store, the fewer the queries. */
export function createSharedRead<K, V>(
  read: (keys: readonly K[]) => Promise<V>,
): (keys: readonly K[]) => Promise<V> {
  type Asked = { keys: readonly K[]; resolve: (value: V) => void; reject: (error: unknown) => void };
  const lane = createLane<Asked>(async (batch) => {
    const keys = [...new Set(batch.flatMap((asked) => asked.keys))];
    await read(keys).then(
      (value) => {
        for (const { resolve } of batch) resolve(value);
      },
      (error: unknown) => {
        for (const { reject } of batch) reject(error);
      },
    );
  });
  return (keys) => new Promise((resolve, reject) => lane.push({ keys, resolve, reject }));
}
