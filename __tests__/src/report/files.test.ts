import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsePackageList } from '../../../src/notices/package-list.js';
import type { Event } from '../../../src/report/events.js';
import { reportFiles } from '../../../src/report/files.js';
import { openReport } from '../../../src/reporting.js';
import { fakeRunner } from '../fake-runner.js';

const AT = Date.UTC(2026, 0, 20, 4, 17, 0, 123);

const started = (sbom?: 'spdx' | 'cyclonedx'): Event => ({
  at: AT,
  type: 'started',
  command: 'cycle',
  targets: ['web'],
  run: '1-1',
  ...(sbom && { sbom }),
});
const created: Event = {
  at: AT,
  type: 'image-created',
  imageId: 'ami-2',
  name: 'patch-cycle-noble-1',
  source: 'ami-1',
  changed: [
    ['linux-image-6.8.0-2', null, '6.8.0-2.2'],
    ['linux-image-6.8.0-1', '6.8.0-1.1', null],
    ['openssl', '3.0-1', '3.0-2'],
    ['tool', '2:1.0-1', '1:9.9-1'],
  ],
  kernel: { before: '6.8.0-1', after: '6.8.0-2' },
};
const contents = (packages: readonly (readonly [string, string])[]): Event => ({
  at: AT,
  type: 'image-contents',
  imageId: 'ami-2',
  name: 'patch-cycle-noble-1',
  release: 'noble',
  version: '24.04',
  architecture: 'amd64',
  packages,
});

test('what changed is told apart: added, removed, upgraded, put back, and the kernel', () => {
  const [file, ...more] = reportFiles([started(), created, contents([['openssl', '3.0-2']])]);
  expect(more).toEqual([]);
  expect(file).toMatchObject({ output: 'package-changes', name: 'ami-2-package-changes.json' });
  expect(JSON.parse(file?.text ?? '')).toEqual({
    format: 1,
    image: 'ami-2',
    name: 'patch-cycle-noble-1',
    source: 'ami-1',
    kernel: { before: '6.8.0-1', after: '6.8.0-2' },
    added: [{ package: 'linux-image-6.8.0-2', version: '6.8.0-2.2' }],
    removed: [{ package: 'linux-image-6.8.0-1', version: '6.8.0-1.1' }],
    upgraded: [{ package: 'openssl', from: '3.0-1', to: '3.0-2' }],
    downgraded: [{ package: 'tool', from: '2:1.0-1', to: '1:9.9-1' }],
  });
});

describe.each(['spdx', 'cyclonedx'] as const)('a bill of materials in %s', (form) => {
  const bill = (packages: readonly (readonly [string, string])[]) =>
    reportFiles([started(form), contents(packages)]).find((file) => file.output === 'sbom');
  const name = fc.stringMatching(/^[a-z0-9][a-z0-9+.-]{1,20}$/);
  const version = fc.stringMatching(/^([1-9]:)?[0-9][0-9A-Za-z.+~]{0,10}(-[0-9A-Za-z.+~]{1,8})?$/);

  test('is read back as what the image holds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, version), {
          minLength: 1,
          maxLength: 20,
          selector: ([one]) => one,
        }),
        (packages) => {
          const read = parsePackageList(bill(packages)?.text ?? '', 'noble');
          expect(new Map(read)).toEqual(new Map(packages));
        },
      ),
    );
  });

  test('names the architecture of each package, and of the image where it has none', () => {
    const text = bill([
      ['libc6:i386', '2.39-1'],
      ['bash', '1:5.2-1'],
    ])?.text;
    expect(text).toContain('pkg:deb/ubuntu/libc6@2.39-1?arch=i386&distro=ubuntu-24.04');
    expect(text).toContain('pkg:deb/ubuntu/bash@1%3A5.2-1?arch=amd64&distro=ubuntu-24.04');
  });

  // SPDX 2.3, 7: Package Information; NTIA's minimum elements.
  test('claims nothing of suppliers and licences that a package list does not say', () => {
    const read = JSON.parse(bill([['bash', '5.2-1']])?.text ?? '{}');
    if (form === 'cyclonedx') {
      expect(read.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(Object.keys(read.components[0])).toEqual([
        'type',
        'bom-ref',
        'name',
        'version',
        'purl',
      ]);
      return;
    }
    for (const one of read.packages) {
      const { supplier, licenseConcluded, licenseDeclared, copyrightText, filesAnalyzed } = one;
      expect([supplier, licenseConcluded, licenseDeclared, copyrightText]).toEqual(
        Array(4).fill('NOASSERTION'),
      );
      expect(filesAnalyzed).toBe(false);
    }
    expect(read.relationships[0]).toEqual({
      spdxElementId: 'SPDXRef-DOCUMENT',
      relationshipType: 'DESCRIBES',
      relatedSpdxElement: 'SPDXRef-Image',
    });
  });

  test('has whole seconds, and the same text for the same image', () => {
    const one = bill([['bash', '5.2-1']])?.text;
    expect(one).toContain('2026-01-20T04:17:00Z');
    expect(bill([['bash', '5.2-1']])?.text).toBe(one);
  });
});

describe('the files of a run', () => {
  const closed = async (failing = {}) => {
    const runner = fakeRunner(failing);
    const report = openReport(runner, () => AT);
    for (const { at: _, ...news } of [started('spdx'), created, contents([['a', '1']])]) {
      report.tell(news);
    }
    await report.close();
    return runner;
  };

  test('are written, and outputs say where', async () => {
    const { files, outputs } = await closed();
    expect([...files.keys()]).toEqual(['ami-2-package-changes.json', 'ami-2.spdx.json']);
    expect(outputs).toMatchObject({
      'package-changes': '/tmp/ami-2-package-changes.json',
      sbom: '/tmp/ami-2.spdx.json',
    });
  });

  test('that cannot be written change nothing but that they are not there', async () => {
    const { log, outputs } = await closed({ file: new Error('ENOSPC') });
    expect(outputs).toMatchObject({ 'package-changes': '', sbom: '' });
    expect(log.join('\n')).toContain('could not be written: Error: ENOSPC');
  });
});
