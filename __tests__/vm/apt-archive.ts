import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, normalize } from 'node:path';

/** What a mirror does wrong: how often the index of the security pocket cannot be had. */
export interface Mirror {
  brokenIndexes: number;
}

/** The test archive over HTTP. Requests are counted down on `mirror`, so that it may recover. */
export function aptArchive(folder: string, mirror: Mirror): Server {
  return createServer((request, response) => {
    const path = normalize(
      decodeURIComponent((request.url ?? '').replace(/^https?:\/\/[^/]*/, '')),
    );
    const isIndex = /test-security\/main\/.*Packages/.test(path);
    const breaks = isIndex && mirror.brokenIndexes > 0;
    // apt asks for the compressed index first, then for the plain one: both must fail for the try to fail.
    if (breaks && path.endsWith('Packages')) mirror.brokenIndexes--;
    const size = breaks || path.includes('..') ? undefined : sizeOf(join(folder, path));
    response.writeHead(size === undefined ? 404 : 200, {
      'content-length': size ?? 0,
      connection: 'close',
    });
    if (size === undefined || request.method === 'HEAD') response.end();
    else createReadStream(join(folder, path)).pipe(response);
  });
}

function sizeOf(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : undefined;
}
