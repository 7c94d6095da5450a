// Bills of materials of a real image in both forms, as one line of JSON, written by what the action writes them with.
import { readFileSync } from 'node:fs';
import { parsePackageList } from '../../build/src/notices/package-list.js';
import { reportFiles } from '../../build/src/report/files.js';

const list = new URL(
  '../../__tests__/fixtures/manifests/noble-2026-08-20.manifest',
  import.meta.url,
);
const packages = [...parsePackageList(readFileSync(list, 'utf8'), 'noble')];
const at = Date.UTC(2026, 0, 20, 4, 17, 0, 123);
const contents = {
  type: 'image-contents',
  at,
  imageId: 'ami-0123456789abcdef0',
  name: 'patch-cycle-noble-20260120T041706Z-4f1d2a',
  release: 'noble',
  version: '24.04',
  architecture: 'amd64',
  packages: [...packages, ['libc6:i386', '1:2.39-0ubuntu8.6+esm1~24.04']],
};

const bill = (sbom) => {
  const started = { type: 'started', at, command: 'cycle', targets: ['web'], run: '1-1', sbom };
  const [file] = reportFiles([started, contents]);
  return file.text;
};

const forms = { spdx: bill('spdx'), cyclonedx: bill('cyclonedx') };
process.stdout.write(JSON.stringify({ ...forms, packages: contents.packages }));
