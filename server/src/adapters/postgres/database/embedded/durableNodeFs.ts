import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

interface OpenFile {
  /** The host's descriptor; directories have none. */
  nfd?: number;
  node: unknown;
}
interface EmscriptenNodeFs {
  stream_ops: Record<string, unknown>;
  realPath(node: unknown): string;
}
interface EmscriptenModule {
  NODEFS: EmscriptenNodeFs;
}
interface EmscriptenOptions {
  preRun: ((module: EmscriptenModule) => void)[];
  onAbort(what: unknown): void;
}

/**
 * PGlite's own NodeFS has no fsync: a power cut takes everything acknowledged in the last half minute
 * (https://github.com/electric-sql/pglite/issues/1107). This one passes it through to the disk.
 */
export class DurableNodeFS extends NodeFS {
  readonly #onDeath: (reason: string) => void;

  constructor(folder: string, onDeath: (reason: string) => void) {
    super(folder);
    this.#onDeath = onDeath;
  }

  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const result = await super.init(pg, options);
    // PGlite's types leave out the parts of Emscripten that are needed here.
    const emscripten = result.emscriptenOpts as unknown as EmscriptenOptions;
    emscripten.onAbort = (what) => this.#onDeath(`PostgreSQL aborted ${String(what)}`);
    emscripten.preRun.push(({ NODEFS }) => {
      NODEFS.stream_ops = { ...NODEFS.stream_ops, fsync: (file: OpenFile) => this.#sync(file, NODEFS) };
    });
    return result;
  }

  #sync(file: OpenFile, nodeFs: EmscriptenNodeFs): 0 {
    try {
      if (file.nfd === undefined) syncDirectory(nodeFs.realPath(file.node));
      else fdatasyncSync(file.nfd);
    } catch (error) {
      // After a failed sync nobody knows what is on the disk: never try again, never go on.
      this.#onDeath(`the disk refused to save: ${String(error)}`);
    }
    return 0;
  }
}

function syncDirectory(path: string) {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
