import { describe, expect, it, test } from '@jest/globals';
import { isFipsBuild, pocketsOfServices } from '../../../src/notices/pro.js';
import { parseVersion, type Version } from '../../../src/notices/version.js';

describe('the pockets that the services of `pro status` open', () => {
  test.each([
    [
      'are those that are enabled',
      { 'esm-infra': 'enabled', 'esm-apps': 'disabled' },
      ['esm-infra'],
    ],
    [
      'have other names for two',
      { ros: 'enabled', 'realtime-kernel': 'enabled' },
      ['ros-esm', 'realtime'],
    ],
    ['are not those that are not there to be had', { fips: 'n/a', 'fips-updates': null }, []],
  ])('%s', (_, services: Readonly<Record<string, string | null>>, pockets) => {
    expect([...(pocketsOfServices(true, services) ?? [])]).toEqual(pockets);
  });

  it('are none on a machine that is not attached, whatever is listed', () => {
    expect(pocketsOfServices(false, { 'esm-infra': 'enabled' })).toEqual(new Set());
  });

  test.each([undefined, null])('are not known where the client does not say (%s)', (attached) => {
    expect(pocketsOfServices(attached, { 'esm-infra': 'enabled' })).toBeUndefined();
  });
});

test.each([
  ['libssl3', '3.0.2-0ubuntu1.26+Fips1', true],
  ['libnettle8', '3.7.3-1ubuntu0.1~Fips1', true],
  ['linux-image-4.15.0-2100-azure-fips', '4.15.0-2100.106', true],
  ['libssl3', '3.0.2-0ubuntu1.20', false],
])('%s %s is a build for FIPS: %s', (name, version, is) => {
  expect(isFipsBuild(name, parseVersion(version) as Version)).toBe(is);
});
