import { describe, expect, it, test } from '@jest/globals';
import { parsePackageList } from '../../../src/notices/package-list.js';
import { readFixture } from './fixtures.js';

/** As syft 1.x writes them for an Ubuntu image, shortened to what is read and its neighbours. */
const spdx = (...purls: readonly string[]) =>
  JSON.stringify({
    spdxVersion: 'SPDX-2.3',
    SPDXID: 'SPDXRef-DOCUMENT',
    packages: [
      { name: 'ubuntu', SPDXID: 'SPDXRef-DocumentRoot', versionInfo: 'sha256:0' },
      ...purls.map((purl, i) => ({
        name: `package ${i}`,
        versionInfo: 'for people',
        externalRefs: [
          {
            referenceCategory: 'SECURITY',
            referenceType: 'cpe23Type',
            referenceLocator: 'cpe:2.3:a',
          },
          { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl },
        ],
      })),
    ],
  });
const cyclone = (...purls: readonly string[]) =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    components: [
      { type: 'operating-system', name: 'ubuntu', version: '24.04' },
      ...purls.map((purl) => ({ type: 'library', name: 'x', version: 'for people', purl })),
    ],
  });

const distro = 'distro=ubuntu-24.04';
const read = (text: string) => [...parsePackageList(text)];

describe.each([
  ['SPDX', spdx],
  ['CycloneDX', cyclone],
])('%s', (_, of) => {
  test.each([
    [
      'a package',
      `pkg:deb/ubuntu/libc6@2.39-0ubuntu8.4?arch=amd64&${distro}`,
      ['libc6', '2.39-0ubuntu8.4'],
    ],
    ['an epoch in the version', `pkg:deb/ubuntu/login@1%3A4.13-1?${distro}`, ['login', '1:4.13-1']],
    ['an epoch beside it', `pkg:deb/ubuntu/login@4.13-1?epoch=1&${distro}`, ['login', '1:4.13-1']],
    ['an epoch in both', `pkg:deb/ubuntu/login@1:4.13-1?epoch=1`, ['login', '1:4.13-1']],
    [
      'a plus',
      'pkg:deb/ubuntu/libstdc%2B%2B6@14.2.0-4ubuntu2~24.04+x',
      ['libstdc++6', '14.2.0-4ubuntu2~24.04+x'],
    ],
    [
      'a plus as it is',
      'pkg:deb/ubuntu/libstdc++6@14.2.0-4ubuntu2~24.04',
      ['libstdc++6', '14.2.0-4ubuntu2~24.04'],
    ],
    ['capitals where none belong', 'pkg:DEB/Ubuntu/bash@5.2-1', ['bash', '5.2-1']],
  ])('names %s', (_what, purl, entry) => {
    expect(read(of(purl))).toEqual([entry]);
  });

  it('names other things than Debian packages, and sources, which are not installed', () => {
    expect(
      read(
        of(
          'pkg:pypi/requests@2.31.0',
          'pkg:golang/stdlib@1.22',
          'pkg:deb/ubuntu/glibc@2.39?arch=source',
          'pkg:deb/ubuntu/bash@5.2-1?arch=amd64',
        ),
      ),
    ).toEqual([['bash', '5.2-1']]);
  });

  it('names a package once more for another architecture', () => {
    const purls = ['amd64', 'i386', 'amd64'].map(
      (arch) => `pkg:deb/ubuntu/zlib1g@1.3-${arch.length}?arch=${arch}`,
    );
    expect(read(of(...purls))).toEqual([
      ['zlib1g', '1.3-5'],
      ['zlib1g:i386', '1.3-4'],
    ]);
  });

  test.each([
    ['of another distribution', 'pkg:deb/debian/bash@5.2-1', /is not a package of Ubuntu/],
    ['of none', 'pkg:deb/bash@5.2-1', /is not a package of Ubuntu/],
    ['without a version', 'pkg:deb/ubuntu/bash', /names no version/],
  ])(
    'with a package %s is refused: an all-clear of it would be worth nothing',
    (_what, purl, why) => {
      expect(() => parsePackageList(of('pkg:deb/ubuntu/dash@1', purl))).toThrow(why);
    },
  );

  it('of two images is refused', () => {
    const both = of('pkg:deb/ubuntu/bash@5.2-1', 'pkg:deb/ubuntu/bash@5.2-2');
    expect(() => parsePackageList(both)).toThrow(
      /\[2\] has bash 5.2-2, but .*\[1\] has bash 5.2-1/,
    );
  });

  it('without a Debian package is refused', () => {
    expect(() => parsePackageList(of('pkg:pypi/requests@2.31.0'))).toThrow(
      /names no installed package/,
    );
  });
});

describe('the release that a document names', () => {
  const of = (qualifier: string) => spdx(`pkg:deb/ubuntu/bash@5.2-1?arch=amd64${qualifier}`);

  test.each(['&distro=ubuntu-24.04', '&distro=noble', '&distro=Ubuntu-24.04', ''])(
    'may be the one given: %s',
    (qualifier) => {
      expect(parsePackageList(of(qualifier), 'noble').size).toBe(1);
    },
  );

  test.each(['&distro=ubuntu-22.04', '&distro=jammy', '&distro=ubuntu-25.10'])(
    'is refused when it is another: %s. No notice would name its versions, which is no all-clear',
    (qualifier) => {
      expect(() => parsePackageList(of(qualifier), 'noble')).toThrow(
        /^release: 'noble' is not what the manifest says/,
      );
    },
  );
});

it('may lie in what GitHub wraps around it', () => {
  const wrapped = `{"sbom": ${spdx('pkg:deb/ubuntu/bash@5.2-1')}}`;
  expect(read(wrapped)).toEqual([['bash', '5.2-1']]);
});

it('may nest components to any depth', () => {
  const depth = 20_000;
  const inner = '{"purl":"pkg:deb/ubuntu/bash@5.2-1"}';
  const nested = `${'{"components":['.repeat(depth)}${inner}${']}'.repeat(depth)}`;
  expect(read(`{"bomFormat":"CycloneDX","components":[${nested}]}`)).toEqual([['bash', '5.2-1']]);
});

test.each([
  ['JSON cut short', '{"spdxVersion":"SPDX-2.3","packages":[', /begins like JSON and is not/],
  ['JSON of something else', '{"name":"x"}', /not a bill of materials/],
  [
    'SPDX 3',
    '{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[]}',
    /not a bill of materials/,
  ],
  ['a list', '[]', /not a bill of materials/],
  [
    'a component that is none',
    '{"bomFormat":"CycloneDX","components":["bash"]}',
    /components\[0\] is not a component/,
  ],
])('%s is refused', (_, text, why) => {
  expect(() => parsePackageList(text)).toThrow(why);
});

it('says the same as the plain list of the same image', () => {
  const plain = parsePackageList(readFixture('manifests/noble-2025-11-20.manifest'));
  const purls = [...plain].map(
    ([name, version]) =>
      `pkg:deb/ubuntu/${encodeURIComponent(name)}@${encodeURIComponent(version)}?${distro}`,
  );
  expect(parsePackageList(spdx(...purls))).toEqual(plain);
  expect(parsePackageList(cyclone(...purls))).toEqual(plain);
});
