import { describe, expect, test } from '@jest/globals';
import {
  Archive,
  type ArchiveEntry,
  entriesOf,
  kernelUpdate,
} from '../../../sandbox/ubuntu/archive.js';
import { edgeNotice, packageList, publishedNotices } from '../../../sandbox/ubuntu/fixtures.js';
import { kernels, oldKernelPackages } from '../../../sandbox/ubuntu/kernels.js';
import { lacking } from './lacking-notices.js';

const EPOCH = Date.UTC(2026, 0, 20, 4, 17);
const notices = publishedNotices();
const archive = new Archive(entriesOf(notices));
const noble = packageList('noble-20251120');

const entry = (name: string, version: string, more: Partial<ArchiveEntry> = {}): ArchiveEntry => ({
  release: 'noble',
  name,
  version,
  pocket: 'security',
  from: EPOCH,
  ...more,
});
const names = (changed: readonly (readonly [string, ...unknown[]])[]) => changed.map(([n]) => n);

describe('an upgrade', () => {
  test('takes away every finding that needs no Ubuntu Pro, and touches nothing else', () => {
    const { after, changed, keptBack } = archive.upgrade(noble, 'noble', EPOCH, {
      mode: 'security',
    });
    expect(lacking(notices, noble, 'noble', ['security'])).toHaveLength(8);
    expect(lacking(notices, after, 'noble', ['security'])).toEqual([]);
    expect(after.size).toBe(noble.size);
    expect(keptBack).toEqual([]);
    expect(changed).toContainEqual(['klibc-utils', '2.0.13-4ubuntu0.1', '2.0.13-4ubuntu0.2']);
    expect(changed).toContainEqual(['binutils', '2.42-4ubuntu2.6', '2.42-4ubuntu2.8']);
    expect(changed).toHaveLength(29);
  });

  test('of a list that has it all changes nothing', () => {
    const patched = packageList('noble-20260127');
    expect(archive.upgrade(patched, 'noble', EPOCH, { mode: 'full' }).changed).toEqual([]);
  });

  test('gets a fix from the moment of its notice', () => {
    const published = Date.UTC(2026, 0, 14, 5, 20, 1, 109);
    const version = (now: number) =>
      archive.upgrade(noble, 'noble', now, { mode: 'security' }).after.get('klibc-utils');
    expect(version(published - 1)).toBe('2.0.13-4ubuntu0.1');
    expect(version(published)).toBe('2.0.13-4ubuntu0.2');
  });

  test('gets the version of the day: binutils was fixed twice', () => {
    const version = (now: number) =>
      archive.upgrade(noble, 'noble', now, { mode: 'security' }).after.get('binutils');
    expect(version(Date.UTC(2025, 11, 5))).toBe('2.42-4ubuntu2.7');
    expect(version(EPOCH)).toBe('2.42-4ubuntu2.8');
  });

  test('never goes back to an older version', () => {
    const newer = new Map([['klibc-utils', '2.0.13-4ubuntu9']]);
    expect(archive.upgrade(newer, 'noble', EPOCH, { mode: 'full' }).changed).toEqual([]);
  });

  test('leaves alone what is on hold or excluded, by name or glob', () => {
    const options = {
      mode: 'security',
      held: ['klibc-utils'],
      exclude: ['binutils*', 'gpg'],
    } as const;
    const { after, changed, keptBack } = archive.upgrade(noble, 'noble', EPOCH, options);
    for (const name of ['klibc-utils', 'binutils', 'binutils-common', 'gpg']) {
      expect(after.get(name)).toBe(noble.get(name));
    }
    expect(names(changed)).toContain('gpgv');
    expect(keptBack).toEqual([]);
  });

  test('reaches Ubuntu Pro where it is attached only', () => {
    const focal = packageList('focal-20250514');
    const pro = ['esm-infra', 'esm-apps'];
    const left = (enabled: readonly string[]) =>
      lacking(
        notices,
        archive.upgrade(focal, 'focal', EPOCH, { mode: 'security', pro: enabled }).after,
        'focal',
        pro,
      ).length;
    expect(left([])).toBe(9);
    expect(left(pro)).toBe(0);
  });

  test('takes from the updates pocket in full mode only', () => {
    const extra = new Archive([entry('curl', '8.5.0-2ubuntu10.9', { pocket: 'updates' })]);
    const list = new Map([['curl', '8.5.0-2ubuntu10.6']]);
    expect(extra.upgrade(list, 'noble', EPOCH, { mode: 'security' }).changed).toEqual([]);
    expect(names(extra.upgrade(list, 'noble', EPOCH, { mode: 'full' }).changed)).toEqual(['curl']);
  });

  test('keeps back what would need a removal', () => {
    const extra = new Archive([entry('curl', '9', { needsRemoval: true })]);
    const { changed, keptBack } = extra.upgrade(new Map([['curl', '8']]), 'noble', EPOCH, {
      mode: 'security',
    });
    expect([changed, keptBack]).toEqual([[], ['curl']]);
  });

  test('knows packages that carry their architecture', () => {
    const list = new Map([['libpng16-16t64:amd64', '1.6.43-5build1']]);
    const { after } = archive.upgrade(list, 'noble', EPOCH, { mode: 'security' });
    expect([...after]).toEqual([['libpng16-16t64:amd64', '1.6.43-5ubuntu0.1']]);
  });

  test('never offers a livepatch as a package', () => {
    const live = new Archive(entriesOf([edgeNotice('LSN-120-1', EPOCH)]));
    expect(live.candidate('noble', 'linux', EPOCH, ['livepatch'])).toBeUndefined();
  });
});

describe('a kernel', () => {
  const jammy = new Map([
    ['linux-aws', '6.8.0-1043.45~22.04.1'],
    ['linux-image-aws', '6.8.0-1043.45~22.04.1'],
    ['linux-headers-aws', '6.8.0-1043.45~22.04.1'],
    ['linux-image-6.8.0-1043-aws', '6.8.0-1043.45~22.04.1'],
    ['linux-modules-6.8.0-1043-aws', '6.8.0-1043.45~22.04.1'],
    ['linux-headers-6.8.0-1043-aws', '6.8.0-1043.45~22.04.1'],
    ['linux-aws-6.8-headers-6.8.0-1043', '6.8.0-1043.45~22.04.1'],
  ]);
  const real = new Archive(entriesOf([edgeNotice('USN-7931-1', EPOCH)]));

  test('comes as new packages next to the old ones, by the meta that moves', () => {
    const { after, changed } = real.upgrade(jammy, 'jammy', EPOCH, { mode: 'security' });
    const fixed = '6.8.0-1044.46~22.04.1';
    expect(changed).toEqual([
      ['linux-aws', '6.8.0-1043.45~22.04.1', fixed],
      ['linux-aws-6.8-headers-6.8.0-1044', null, fixed],
      ['linux-headers-6.8.0-1044-aws', null, fixed],
      ['linux-headers-aws', '6.8.0-1043.45~22.04.1', fixed],
      ['linux-image-6.8.0-1044-aws', null, fixed],
      ['linux-image-aws', '6.8.0-1043.45~22.04.1', fixed],
      ['linux-modules-6.8.0-1044-aws', null, fixed],
    ]);
    expect(kernels(after).map(({ release }) => release)).toEqual([
      '6.8.0-1044-aws',
      '6.8.0-1043-aws',
    ]);
  });

  test('comes without the parts that are excluded', () => {
    const options = { mode: 'security', exclude: ['linux-modules-*'] } as const;
    const { after } = real.upgrade(jammy, 'jammy', EPOCH, options);
    expect(after.has('linux-image-6.8.0-1044-aws')).toBe(true);
    expect(after.has('linux-modules-6.8.0-1044-aws')).toBe(false);
  });

  test('does not come to an image without the meta package', () => {
    const bare = new Map(
      [...jammy].filter(([name]) => !/^linux-(image-|headers-)?aws$/.test(name)),
    );
    expect(real.upgrade(bare, 'jammy', EPOCH, { mode: 'security' }).changed).toEqual([]);
  });

  test('is kept back when its image cannot be had', () => {
    const meta = new Archive([entry('linux-image-aws', '6.8.0-1050.52')]);
    const list = new Map([['linux-image-aws', '6.8.0-1043.45']]);
    const { changed, keptBack } = meta.upgrade(list, 'noble', EPOCH, { mode: 'security' });
    expect([changed, keptBack]).toEqual([[], ['linux-image-aws']]);
  });

  test.each([
    ['noble-20251120', 'noble', '6.8.0-1044.50', '6.8.0-1044-azure', '6.8.0-1044.50', 13],
    ['jammy-20251120', 'jammy', '5.15.0-1102.111', '5.15.0-1102-azure', '5.15.0.1102.111', 13],
  ] as const)('of a scenario reaches %s', (list, release, version, kernel, meta, count) => {
    const packages = packageList(list);
    const at = { release, pocket: 'security', from: EPOCH };
    const extra = new Archive(kernelUpdate(packages, version, at));
    const { after, changed } = extra.upgrade(packages, release, EPOCH, { mode: 'security' });
    expect(changed).toHaveLength(count);
    expect(after.get(`linux-image-${kernel}`)).toBe(version);
    expect(after.get(`linux-modules-extra-${kernel}`)).toBe(version);
    expect(after.get(`linux-image-azure-lts-${release === 'noble' ? '24.04' : '22.04'}`)).toBe(
      meta,
    );
    expect(after.get('linux-libc-dev')).toBe(packages.get('linux-libc-dev'));
    expect(kernels(after)[0]?.release).toBe(kernel);
    const early = extra.upgrade(packages, release, EPOCH - 1, { mode: 'security' });
    expect(early.changed).toEqual([]);
  });

  test.each([
    ['no-kernel', new Map([['curl', '8']]), '6.8.0-1044.50', 'no kernel'],
    ['version', noble, '6.8', "'6.8'"],
  ] as const)('of a scenario is refused for want of a %s', (_what, packages, version, message) => {
    const at = { release: 'noble', pocket: 'security', from: EPOCH };
    expect(() => kernelUpdate(packages, version, at)).toThrow(message);
  });

  test('is removed by autoremove when two newer ones are there and it does not run', () => {
    const three = new Map(
      ['1042', '1043', '1044'].flatMap((abi): [string, string][] => [
        [`linux-image-6.8.0-${abi}-aws`, `6.8.0-${abi}.1`],
        [`linux-aws-headers-6.8.0-${abi}`, `6.8.0-${abi}.1`],
      ]),
    );
    expect(oldKernelPackages(three, '6.8.0-1044-aws')).toEqual([
      'linux-image-6.8.0-1042-aws',
      'linux-aws-headers-6.8.0-1042',
    ]);
    expect(oldKernelPackages(three, '6.8.0-1042-aws')).toEqual([]);
  });

  test('of another flavour keeps the packages that both share', () => {
    const shared = new Map([
      ['linux-image-6.8.0-90-generic', '6.8.0-90.91'],
      ['linux-image-6.8.0-91-generic', '6.8.0-91.92'],
      ['linux-image-6.8.0-90-lowlatency', '6.8.0-90.91'],
      ['linux-headers-6.8.0-90', '6.8.0-90.91'],
    ]);
    expect(oldKernelPackages(shared, '6.8.0-91-generic')).toEqual(['linux-image-6.8.0-90-generic']);
  });
});

test('a source package is known from the notices, else it is the binary itself', () => {
  expect(archive.sourceOf('noble', 'gpgv')).toBe('gnupg2');
  expect(archive.sourceOf('noble', 'curl')).toBe('curl');
});
