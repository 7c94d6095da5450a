import { describe, expect, test } from '@jest/globals';
import {
  beforeListSchema,
  buildManifestSchema,
  packagesAfter,
  packagesBefore,
  packagesBeforeChanges,
  parseReport,
} from '../../../src/image/guest-report.js';
import { beforeList, manifest, NONCE } from './console-writer.js';

const before = [
  ['bash', '5.2-1'],
  ['dropped', '1.0'],
  ['openssl', '3.0-1'],
] as const;
const after = [
  ['added', '2.0'],
  ['bash', '5.2-1'],
  ['openssl', '3.0-2'],
] as const;
const changed = [
  ['added', null, '2.0'],
  ['dropped', '1.0', null],
  ['openssl', '3.0-1', '3.0-2'],
] as const;

const list = () =>
  parseReport(beforeListSchema, JSON.stringify(beforeList(before)), NONCE) ?? missing();
const report = (packages: typeof after | readonly [], more = {}) =>
  parseReport(buildManifestSchema, JSON.stringify(manifest(packages, changed, more)), NONCE) ??
  missing();

describe('the package lists of a build', () => {
  test('are those that were sent', () => {
    expect([...packagesBefore(list())]).toEqual(before);
    expect([...(packagesAfter(report(after)) ?? [])]).toEqual(after);
  });

  test('before the upgrade can be worked out from the manifest', () => {
    expect([...(packagesBeforeChanges(report(after)) ?? [])].sort()).toEqual(before);
  });

  test('after the upgrade can be worked out from the list before it', () => {
    const short = report([], { packages_omitted: true });
    expect([...(packagesAfter(short, list()) ?? [])].sort()).toEqual(after);
  });

  test('are not known when neither was sent', () => {
    const short = report([], { packages_omitted: true });
    expect(packagesAfter(short)).toBeUndefined();
    expect(packagesBeforeChanges(short)).toBeUndefined();
  });
});

test.each([
  ['no JSON', '{'],
  ['of another build', JSON.stringify(beforeList(before, 'pc-00000000-mkm2x3k4'))],
  ['of another format', JSON.stringify({ ...beforeList(before), format: 2 })],
  ['a list of something else', JSON.stringify(beforeList([['bash', '5.2 or so']]))],
])('a report that is %s is not read', (_, json) => {
  expect(parseReport(beforeListSchema, json, NONCE)).toBeUndefined();
});

function missing(): never {
  throw new Error('the report is not read');
}
