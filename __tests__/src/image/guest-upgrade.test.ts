import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { MadeUpGuest } from './made-up-guest.js';

/** build.sh as a whole, with this machine's own apt-get, which only simulates. */
const hasApt = spawnSync('/usr/bin/apt-get', ['--version']).status === 0;

// It starts apt and Python many times: slow on a busy machine.
jest.setTimeout(60_000);

let guest: MadeUpGuest;
beforeEach(() => {
  guest = new MadeUpGuest();
});
afterEach(() => guest.end());

const deb = (name: string, version: string, more: object = {}) => ({ name, version, ...more });

(hasApt ? describe : describe.skip)('what apt is told to upgrade', () => {
  test('security: the fixes alone, whatever other pockets have', () => {
    guest.installed([deb('fixed', '1.0'), deb('feature', '1.0'), deb('both', '1.0')]);
    guest.suite('noble', [deb('fixed', '1.0')]);
    guest.suite('noble-security', [deb('fixed', '1.1'), deb('both', '1.1')]);
    guest.suite('noble-infra-security', [deb('esm', '1.1')]);
    guest.suite('noble-updates', [deb('feature', '2.0'), deb('both', '2.0')]);
    expect(guest.build()).toMatchObject({ result: 'ok', brought: ['both 1.1', 'fixed 1.1'] });
  });

  test('a new dependency of a fix comes from another pocket, but not from backports or proposed if it need not', () => {
    guest.installed([deb('fixed', '1.0')]);
    guest.suite('noble-security', [deb('fixed', '1.1', { more: ['Depends: fresh'] })]);
    guest.suite('noble-updates', [deb('fresh', '1.0')]);
    guest.suite(
      'noble-backports',
      [deb('fresh', '3.0')],
      ['NotAutomatic: yes', 'ButAutomaticUpgrades: yes'],
    );
    guest.suite('noble-proposed', [deb('fresh', '2.0')], ['NotAutomatic: yes']);
    expect(guest.build().brought).toEqual(['fixed 1.1', 'fresh 1.0']);
  });

  test('what is wanted comes from updates with what its source builds too, and never from backports or proposed', () => {
    guest.installed([
      deb('tool', '1.0', { source: 'src' }),
      deb('libtool', '1.0', { source: 'src' }),
      deb('other', '1.0'),
    ]);
    const src = (version: string) => [
      deb('tool', version, { source: 'src', more: [`Depends: libtool (= ${version})`] }),
      deb('libtool', version, { source: 'src' }),
    ];
    guest.suite('noble-updates', [...src('1.1'), deb('other', '2.0')]);
    guest.suite('noble-backports', src('3.0'), ['NotAutomatic: yes', 'ButAutomaticUpgrades: yes']);
    guest.suite('noble-proposed', src('2.0'));
    expect(guest.build({ WANT: 'tool' }).brought).toEqual(['libtool 1.1', 'tool 1.1']);
    // What was installed automatically stays marked so.
    expect(guest.read('/marks')).toMatch(
      /^apt-mark showauto libtool tool\napt-mark auto libtool$/m,
    );
  });

  test('what is wanted comes whatever its phase', () => {
    guest.installed([deb('tool', '1.0'), deb('other', '1.0')]);
    const phased = { more: ['Phased-Update-Percentage: 0'] };
    guest.suite('noble-updates', [deb('tool', '1.1', phased), deb('other', '1.1', phased)]);
    expect(guest.build({ WANT: 'tool' }).brought).toEqual(['tool 1.1']);
    expect(guest.build({ MODE: 'full', WANT: 'tool' }).brought).toEqual(['tool 1.1']);
    expect(guest.build({ MODE: 'full', PHASED: 'always' }).brought).toEqual([
      'other 1.1',
      'tool 1.1',
    ]);
  });

  test('what is wanted of a foreign architecture comes too', () => {
    const same = { more: ['Multi-Arch: same'], source: 'glibc' };
    guest.installed([
      deb('libc6', '1.0', { ...same, arch: 'amd64' }),
      deb('libc6', '1.0', { ...same, arch: 'i386' }),
    ]);
    guest.suite('noble-updates', [
      deb('libc6', '1.1', same),
      deb('libc6', '1.1', { ...same, arch: 'i386' }),
    ]);
    expect(guest.build({ WANT: 'libc6' }).brought).toEqual(['libc6 1.1', 'libc6:i386 1.1']);
  });

  test('a wanted kernel comes by its meta', () => {
    const kernel = (abi: string) =>
      deb(`linux-image-6.8.0-${abi}-aws`, `6.8.0-${abi}.1`, { source: 'linux-signed-aws' });
    const meta = (abi: string) =>
      deb('linux-image-aws', `6.8.0.${abi}.1`, {
        source: 'linux-meta-aws',
        more: [`Depends: linux-image-6.8.0-${abi}-aws`],
      });
    guest.installed([kernel('1018'), meta('1018')]);
    guest.suite('noble-updates', [kernel('1020'), meta('1020')]);
    expect(guest.build({ WANT: 'linux-image-6.8.0-1018-aws' }).brought).toEqual([
      'linux-image-6.8.0-1020-aws 6.8.0-1020.1',
      'linux-image-aws 6.8.0.1020.1',
    ]);
  });

  test('what is excluded stays, of every architecture, and costs nothing else that is wanted', () => {
    const all = [
      deb('libone1', '1.0', { source: 'one' }),
      deb('one-tool', '1.0', { source: 'one' }),
      deb('two', '1.0'),
      deb('g++', '1.0'),
    ];
    guest.installed([...all, deb('wine32', '1.0', { arch: 'i386' })]);
    guest.suite('noble-security', [deb('wine32', '1.1', { arch: 'i386' }), deb('g++', '1.1')]);
    guest.suite(
      'noble-updates',
      all.map((one) => ({ ...one, version: '1.1' })),
    );
    const { brought, log } = guest.build({ EXCLUDE: 'one-* wine* g++', WANT: 'libone1 two g++' });
    expect(brought).toEqual(['libone1 1.1', 'two 1.1']);
    expect(log).not.toContain('not upgraded: ');
  });

  test('one wanted source that cannot be had does not cost the others', () => {
    guest.installed([deb('stuck', '1.0'), deb('free', '1.0'), deb('rival', '1.0')]);
    guest.suite('noble-updates', [
      deb('stuck', '1.1', { more: ['Conflicts: rival'] }),
      deb('free', '1.1'),
    ]);
    const { brought, log, result } = guest.build({ WANT: 'stuck free' });
    expect([brought, result]).toEqual([['free 1.1'], 'ok']);
    expect(log).toContain('not upgraded: stuck');
  });

  test('one package of a wanted source that cannot be had does not cost the others of it', () => {
    const sourced = { source: 'shop' };
    guest.installed([
      deb('stuck', '1.0', sourced),
      deb('mate', '1.0', sourced),
      deb('rival', '1.0'),
    ]);
    guest.suite('noble-updates', [
      deb('stuck', '1.1', { ...sourced, more: ['Conflicts: rival'] }),
      deb('mate', '1.1', sourced),
    ]);
    const { brought, log, result } = guest.build({ WANT: 'mate' });
    expect([brought, result]).toEqual([['mate 1.1'], 'ok']);
    expect(log).toMatch(/not upgraded: stuck$/m);
  });

  test('what is held stays, also when it is wanted, and costs nothing else', () => {
    guest.installed([deb('held', '1.0', { status: 'hold' }), deb('free', '1.0')]);
    guest.suite('noble-updates', [deb('held', '1.1'), deb('free', '1.1')]);
    const { brought, log } = guest.build({ WANT: 'held free' });
    expect(brought).toEqual(['free 1.1']);
    expect(log).not.toContain('not upgraded: ');
  });

  test("the owner's pins win", () => {
    guest.installed([deb('fixed', '1.0'), deb('kept', '1.0')]);
    guest.put('/etc/apt/preferences.d/own', 'Package: kept\nPin: version 1.0\nPin-Priority: 1001');
    guest.put(
      '/etc/apt/preferences.d/own.bak',
      'Package: fixed\nPin: version 1.0\nPin-Priority: 1001\n',
    );
    guest.suite('noble-security', [deb('fixed', '1.1'), deb('kept', '1.1')]);
    expect(guest.build().brought).toEqual(['fixed 1.1']);
  });
});

(hasApt ? describe : describe.skip)('a build', () => {
  const ready = () => {
    guest.installed([deb('fixed', '1.0')]);
    guest.suite('noble-security', [deb('fixed', '1.1')]);
  };

  test('does not fail because apt cannot say what it keeps back', () => {
    ready();
    guest.put('/simulated', '100');
    // The other simulation must have its answer.
    const real = guest.read('/bin/apt-get');
    guest.bin(
      'apt-get',
      real
        .replace(/^#!.*\n/, '')
        .replace('case " $* " in', 'case " $* " in *" -s upgrade "*) exit 0 ;;'),
    );
    expect(guest.build()).toMatchObject({
      result: 'ok',
      log: expect.stringContaining('what is kept back is not known'),
    });
  });

  test('lets be what dpkg has had against the image before, and nothing new', () => {
    ready();
    guest.dpkg('echo old trouble');
    expect(guest.build().result).toBe('ok');
    guest.dpkg(`[ -e ${guest.at('/asked')} ] && echo new trouble; touch ${guest.at('/asked')}`);
    guest.keep('result', '');
    expect(guest.build()).toMatchObject({ result: '', reason: 'dpkg --audit: new trouble' });
  });

  test('notes the units that fail by themselves, before it upgrades, as often as it looks', () => {
    ready();
    guest.bin(
      'systemctl',
      `case "$*" in
*list-units*auto-restart*) n=$(cat ${guest.at('/looks')} 2>/dev/null || echo 0); echo $((n + 1)) > ${guest.at('/looks')}; echo "unit$n.service loaded failed failed X" ;;
esac`,
    );
    expect(guest.build().result).toBe('ok');
    expect(guest.home('failed-before').split('\n')).toEqual(['unit0.service', 'unit1.service', '']);
    expect(guest.home('failed-after')).toBe('unit2.service\n');
  });

  test('reboots whoever is against it, and says so when it cannot', () => {
    ready();
    guest.bin('systemctl', `case "$*" in *reboot*) echo "$*" >> ${guest.at('/asked')} ;; esac`);
    expect(guest.build({ REBOOT: 'always' })).toMatchObject({ status: 0, result: '' });
    expect(guest.read('/asked')).toBe('--no-block -i reboot\n');
    expect(guest.home('stage')).toBe('2\n');
    guest.keep('stage', '1');
    guest.bin('systemctl', 'case "$*" in *reboot*) exit 1 ;; esac');
    expect(guest.build({ REBOOT: 'always' })).toMatchObject({
      status: 1,
      reason: 'the machine would not reboot',
    });
    expect(guest.home('rebooting')).toBe('');
  });

  test.each([
    ['6.8.0-1018-aws', 'auto', false],
    ['6.8.0-1017-aws', 'auto', true],
    ['6.8.0-1017-aws', 'never', false],
    ['6.8.0-1018-aws', 'always', true],
  ])('that runs %s, and is to reboot %s: %p', (running, REBOOT, reboots) => {
    ready();
    guest.bin('uname', `echo ${running}`);
    expect(guest.build({ REBOOT }).result).toBe(reboots ? '' : 'ok');
  });

  test('purges kernels by their versions, never the one that runs, nor a meta', () => {
    ready();
    const remv = [
      'linux-image-6.8.0-1016-aws',
      'linux-modules-6.8.0-1016-aws',
      'linux-aws-headers-6.8.0-1016',
      'linux-image-6.8.0-1018-aws',
      'linux-headers-aws',
      'linux-image-aws-6.8',
      'libfoo',
      'linux-firmware',
    ];
    const real = guest.read('/bin/apt-get').replace(/^#!.*\n/, '');
    const asked = guest.at('/purged');
    guest.bin(
      'apt-get',
      `case " $* " in *" autoremove "*) for p in ${remv.join(' ')}; do echo "Remv $p [1]"; done; exit 0 ;; *" purge "*) while [ "$1" != purge ]; do shift; done; echo "$*" > ${asked}; exit 0 ;; esac\n${real}`,
    );
    expect(guest.build({ AUTOREMOVE: '1' }).result).toBe('ok');
    expect(guest.read('/purged')).toBe(
      'purge linux-image-6.8.0-1016-aws linux-modules-6.8.0-1016-aws linux-aws-headers-6.8.0-1016\n',
    );
  });

  test('purges no kernel while another than the newest runs', () => {
    ready();
    guest.bin('uname', 'echo 6.8.0-1017-aws');
    expect(guest.build({ AUTOREMOVE: '1' })).toMatchObject({
      result: 'ok',
      log: expect.not.stringContaining('phase autoremove'),
    });
  });

  test.each([
    ['Err:1 http://archive.test noble InRelease', 0],
    ['E: The repository does not have a Release file.', 0],
    ['W: Failed to fetch http://archive.test/x  404', 0],
    [
      'W: Some index files failed to download. They have been ignored, or old ones used instead.',
      0,
    ],
    ['nothing of the kind', 100],
  ])('fails in phase update when apt-get update says: %s (%d)', (said, status) => {
    ready();
    const real = guest.read('/bin/apt-get').replace(/^#!.*\n/, '');
    guest.bin(
      'apt-get',
      `case " $* " in *" update "*) echo "${said}"; exit ${status} ;; esac\n${real}`,
    );
    expect(guest.build()).toMatchObject({
      status: 1,
      result: '',
      reason: 'apt-get update: not every index could be fetched',
    });
    expect(guest.home('phase')).toBe('update\n');
  });

  test('goes on when an index comes at the fifth try', () => {
    ready();
    const real = guest.read('/bin/apt-get').replace(/^#!.*\n/, '');
    const tries = guest.at('/tries');
    guest.bin(
      'apt-get',
      `case " $* " in *" update "*) echo x >> ${tries}; [ $(wc -l < ${tries}) -ge 5 ] || echo "Err:1 x"; exit 0 ;; esac\n${real}`,
    );
    expect(guest.build()).toMatchObject({ result: 'ok', brought: ['fixed 1.1'] });
  });
});
