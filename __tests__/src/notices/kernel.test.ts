import { describe, expect, it, test } from '@jest/globals';
import { bootKernels, fixedKernel, rollingFlavour } from '../../../src/notices/kernel.js';
import { parseVersion } from '../../../src/notices/version.js';

const installed = (...packages: readonly (readonly [string, string])[]) =>
  packages.flatMap(([name, text]) => {
    const version = parseVersion(text);
    return version === undefined ? [] : [{ name, version }];
  });

const namesOf = (kernels: readonly { readonly name: string }[]) => kernels.map(({ name }) => name);

describe('the name of a kernel image', () => {
  test.each([
    ['linux-image-6.8.0-1044-aws', '6.8.0 aws'],
    ['linux-image-unsigned-6.8.0-90-generic', '6.8.0 generic'],
    ['linux-image-uc-6.8.0-90-generic', '6.8.0 generic'],
    ['linux-image-6.8.0-1044-aws-64k', '6.8.0 aws-64k'],
    ['linux-image-5.15.0-1118-azure-fips', '5.15.0 azure-fips'],
  ])('%s says %s', (name, line) => {
    expect(fixedKernel(name)?.line).toBe(line);
  });

  test.each([
    'linux-image-aws',
    'linux-image-aws-6.8',
    'linux-image-generic-hwe-22.04-edge',
    'linux-image-aws-lts-24.04',
    'linux-image-hmac-5.15.0-1118-azure-fips',
    'linux-image-unsigned-hmac-5.15.0-1118-azure-fips',
    'linux-headers-6.8.0-1044-aws',
    'linux-libc-dev',
  ])('%s says nothing', (name) => {
    expect(fixedKernel(name)).toBeUndefined();
  });
});

describe('the kernel that boots', () => {
  it('is the highest, not the last or the longest', () => {
    const kernels = installed(
      ['linux-image-6.8.0-1041-aws', '6.8.0-1041.43'],
      ['linux-image-6.14.0-1007-aws', '6.14.0-1007.7~24.04.1'],
      ['linux-image-6.8.0-1044-aws', '6.8.0-1044.46'],
      ['linux-image-aws', '6.14.0-1007.7~24.04.1'],
    );
    expect(namesOf(bootKernels(kernels))).toEqual(['linux-image-6.14.0-1007-aws']);
  });

  it('is told by its ABI, since a backport may have the lower package version', () => {
    const kernels = installed(
      ['linux-image-6.8.0-90-generic', '6.8.0-90.91~22.04.1'],
      ['linux-image-6.8.0-9-generic', '7.0'],
    );
    expect(namesOf(bootKernels(kernels))).toEqual(['linux-image-6.8.0-90-generic']);
  });

  it('may be either of two flavours with one ABI', () => {
    const kernels = installed(
      ['linux-image-5.15.0-1088-azure', '5.15.0-1088.97~20.04.1'],
      ['linux-image-5.15.0-1088-azure-fde', '5.15.0-1088.97~20.04.1.1'],
      ['linux-image-5.15.0-1087-azure', '5.15.0-1087.96~20.04.1'],
    );
    expect(namesOf(bootKernels(kernels))).toEqual([
      'linux-image-5.15.0-1088-azure',
      'linux-image-5.15.0-1088-azure-fde',
    ]);
  });

  it('is none where no image is installed, as in a container', () => {
    expect(bootKernels(installed(['linux-libc-dev', '6.8.0-90.91']))).toEqual([]);
  });
});

describe('the flavour of a meta that rolls from series to series', () => {
  test.each([
    ['linux-image-aws', 'aws'],
    ['linux-image-azure-fde', 'azure-fde'],
    ['linux-image-generic-hwe-24.04', 'generic'],
    ['linux-image-generic-hwe-24.04-edge', 'generic'],
    ['linux-image-generic', undefined],
    ['linux-image-virtual', undefined],
    ['linux-image-aws-lts-24.04', undefined],
    ['linux-image-aws-6.8', undefined],
    ['linux-image-6.8.0-1044-aws', undefined],
    ['bash', undefined],
  ])('%s: %s', (name, flavour) => {
    expect(rollingFlavour(name)).toBe(flavour);
  });
});
