import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import express, { type RequestHandler } from 'express';

const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.json', '.webmanifest', '.wasm', '.txt']);
const packers = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 9 }),
};

/** The built client. Files under /assets carry a hash in their name and never change; texts go out compressed. */
export function clientFiles(folder: string): RequestHandler[] {
  const clientDir = resolve(folder);
  const known = new Set(filesUnder(clientDir));
  const packed = new Map<string, Promise<Buffer>>();

  const compressed: RequestHandler = async (request, response, next) => {
    const encoding = request.acceptsEncodings(['br', 'gzip']);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const textFile = known.has(request.path) && COMPRESSIBLE.has(extname(request.path));
    if (!reads || !textFile || (encoding !== 'br' && encoding !== 'gzip')) return next();
    const key = `${encoding} ${request.path}`;
    const body = packed.get(key) ?? packers[encoding](readFileSync(join(clientDir, request.path)));
    packed.set(key, body);
    response.set({ 'Content-Encoding': encoding, 'Cache-Control': keptFor(request.path) });
    response.vary('Accept-Encoding');
    response.type(extname(request.path)).send(await body);
  };
  const plain = express.static(clientDir, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', keptFor(path.slice(clientDir.length)));
      response.setHeader('Vary', 'Accept-Encoding');
    },
  });
  return [compressed, plain];
}

const keptFor = (path: string) =>
  path.replaceAll('\\', '/').startsWith('/assets/')
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=3600';

function filesUnder(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length).replaceAll('\\', '/'));
  } catch {
    return []; // not built yet: the page says so
  }
}
