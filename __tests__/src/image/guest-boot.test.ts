import { spawnSync } from 'node:child_process';
import { lstatSync, readlinkSync, utimesSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { guard } from '../../../src/image/cloud-config.js';
import { MadeUpGuest } from './made-up-guest.js';

/** guard.sh, clean.sh and finish.sh in a folder that they take for the machine. */
const knowsUnits = spawnSync('systemctl', ['--version']).status === 0;

jest.setTimeout(30_000);

let guest: MadeUpGuest;
beforeEach(() => {
  guest = new MadeUpGuest();
  guest.bin('systemctl', `echo "$*" >> ${guest.at('/asked')}`);
});
afterEach(() => guest.end());

const home = '/var/lib/patch-cycle-build';
const HOUR = 3_600;
/** Makes a file `seconds` older or younger than the boot. */
const put = (path: string, seconds: number) => {
  guest.put(path, 'text\n');
  utimesSync(guest.at(path), 1_700_000_000 + seconds, 1_700_000_000 + seconds);
};
const isThere = (path: string) =>
  lstatSync(guest.at(path), { throwIfNoEntry: false }) !== undefined;

describe('before any service starts', () => {
  const boot = (...units: readonly string[]) =>
    guest.run('guard.sh', () => guard(units, 3_000_000));
  const background = [
    'apt-daily.timer',
    'apt-daily-upgrade.timer',
    'apt-daily.service',
    'apt-daily-upgrade.service',
    'unattended-upgrades.service',
  ];

  // systemd.unit(5), "Unit File Load Path": what lies in /etc/systemd/system wins over what lies in /run/systemd/system.
  (knowsUnits ? test : test.skip)(
    'units are masked wherever their files lie, and for this boot only',
    () => {
      const unit = '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n';
      const own = ['own.service', 'from-package.service', 'local.timer'];
      guest.put('/etc/systemd/system/own.service', unit);
      guest.put('/usr/local/lib/systemd/system/local.timer', unit);
      for (const name of ['from-package.service', 'other.service', ...background])
        guest.put(`/usr/lib/systemd/system/${name}`, unit);
      expect(boot(...own)).toMatchObject({ status: 0, stderr: '' });
      const seen = (name: string) =>
        spawnSync('systemctl', [`--root=${guest.root}`, 'is-enabled', name], {
          encoding: 'utf8',
        }).stdout.trim();
      for (const name of [...own, ...background])
        expect([name, seen(name)]).toEqual([name, 'masked-runtime']);
      expect(seen('other.service')).toBe('disabled');
    },
  );

  test('names of units are taken as they are', () => {
    boot('dev-disk\\x2dby.target', 'app@1.service');
    for (const name of ['dev-disk\\x2dby.target', 'app@1.service']) {
      expect(readlinkSync(guest.at(`/run/systemd/system.control/${name}`))).toBe('/dev/null');
    }
  });

  test("a dead man's switch is armed, and nothing is waited for", () => {
    boot();
    expect(guest.read('/run/systemd/system/patch-cycle-deadman.timer')).toMatch(
      /\[Timer\]\nOnActiveSec=3000s\n/,
    );
    expect(guest.read('/run/systemd/system/patch-cycle-deadman.service')).toContain(
      'ExecStart=/bin/systemctl poweroff --force\n',
    );
    expect(guest.read('/asked')).toBe(
      'daemon-reload\nstart --no-block patch-cycle-deadman.timer\n',
    );
  });
});

describe('cleaned for the image', () => {
  const clean = (lists: string, found: string) => {
    guest.put(`${home}/config`, `LISTS=${lists}\n`);
    guest.keep('lists', `${found}\n`);
    put(`${home}/pre/stamp`, 0);
    expect(guest.run('clean.sh')).toMatchObject({ status: 0, stderr: '' });
  };

  test('is what belongs to this one machine, and not what is older than its boot', () => {
    guest.put('/etc/machine-id', 'f00d\n');
    const gone = [
      '/etc/ssh/ssh_host_rsa_key',
      '/etc/ssh/ssh_host_rsa_key.pub',
      '/var/lib/systemd/random-seed',
      '/boot/efi/loader/random-seed',
      '/var/lib/systemd/credential.secret',
      '/var/lib/amazon/ssm/i-0123456789abcdef0/state',
      // The agent would take the builder's key pair for the clone's: ec2_identity.go, Register.
      '/var/lib/amazon/ssm/Vault/EC2Manifest',
      '/var/lib/amazon/ssm/Vault/Store/EC2RegistrationKey',
      '/var/lib/amazon/ssm/Vault/Store/InstanceFingerprint',
      '/var/lib/dhcp/dhclient.leases',
      '/var/lib/dhcpcd/ens5.lease',
      '/var/lib/dhcpcd/duid',
      '/var/lib/dhcpcd/secret',
      '/var/cache/pollinate/seeded',
      '/var/lib/systemd/timers/stamp-apt-daily.timer',
      '/var/log/journal/f00d/system.journal',
      '/var/crash/app.crash',
    ];
    for (const path of gone) put(path, HOUR);
    // No image is to have it, whoever made it.
    put('/var/lib/amazon/ssm/Vault/Store/EC2RegistrationKey', -HOUR);
    const kept = [
      '/etc/ssh/ssh_host_ed25519_key',
      '/var/lib/amazon/ssm/Vault/Manifest',
      '/var/lib/amazon/ssm/Vault/Store/RegistrationKey',
      '/var/log/journal/0ther/system.journal',
      '/var/lib/systemd/timers/stamp-own.timer',
    ];
    for (const path of kept) put(path, -HOUR);
    clean('keep', 'kept');
    for (const path of gone) expect([path, isThere(path)]).toEqual([path, false]);
    for (const path of kept) expect([path, isThere(path)]).toEqual([path, true]);
    expect(isThere('/etc/machine-id') && guest.read('/etc/machine-id')).toBe('');
    expect(guest.read('/run/systemd/system/systemd-random-seed.service.d/patch-cycle.conf')).toBe(
      '[Service]\nExecStop=\n',
    );
    // Else it would write again.
    expect(guest.read('/asked')).toMatch(
      /^stop amazon-ssm-agent\.service snap\.amazon-ssm-agent\.amazon-ssm-agent\.service$/m,
    );
  });

  test('are logs that were written since the boot; what apt and dpkg did is kept', () => {
    for (const path of ['/var/log/syslog', '/var/log/own/app.log']) put(path, HOUR);
    for (const path of [
      '/var/log/apt/history.log',
      '/var/log/dpkg.log',
      '/var/log/patch-cycle-build.log',
    ])
      put(path, HOUR);
    put('/var/log/old.log', -HOUR);
    clean('keep', 'kept');
    for (const path of ['/var/log/syslog', '/var/log/own/app.log'])
      expect([path, guest.read(path)]).toEqual([path, '']);
    for (const path of ['/var/log/apt/history.log', '/var/log/dpkg.log', '/var/log/old.log']) {
      expect([path, guest.read(path)]).toEqual([path, 'text\n']);
    }
  });

  test("is cloud-init, and the owner's own scripts are put back", () => {
    guest.bin('cloud-init', `rm -rf ${guest.at('/var/lib/cloud')}`);
    guest.put('/var/lib/cloud/scripts/per-boot/ours', '');
    for (const path of [
      'scripts/per-boot/own.sh',
      'handlers/own.py',
      'sem/config_scripts_per_once.once',
    ]) {
      guest.put(`${home}/pre/${path}`, 'own\n');
    }
    clean('keep', 'kept');
    expect(guest.read('/var/lib/cloud/scripts/per-boot/own.sh')).toBe('own\n');
    expect(guest.read('/var/lib/cloud/handlers/own.py')).toBe('own\n');
    expect(guest.read('/var/lib/cloud/sem/config_scripts_per_once.once')).toBe('own\n');
    expect(isThere('/var/lib/cloud/scripts/per-boot/ours')).toBe(false);
  });

  test.each([
    ['auto', 'empty', false],
    ['auto', 'kept', true],
    ['keep', 'empty', true],
    ['purge', 'kept', false],
  ])('are indexes by lists %s, where they were %s: still there %p', (lists, found, there) => {
    put('/var/lib/apt/lists/index', HOUR);
    clean(lists, found);
    expect(isThere('/var/lib/apt/lists/index')).toBe(there);
  });
});

describe('the end', () => {
  /** What is sent, and whether the folder is there still. */
  const finish = (result: string, env: string) => {
    guest.put(`${home}/config`, 'NONCE=pc-9abcdef0-mkm2x3k4\nLINGER=0\n');
    guest.keep('result', result);
    guest.put(`${home}/manifest.json`, '{}');
    guest.bin('python3', `shift; [ ! -e ${guest.at(home)} ] || there=there; echo "emit $* $there"`);
    return guest.run('finish.sh', (text) => `${env}\n${text}`).stdout;
  };

  test.each([
    ['ok\n', 'SERVICE_RESULT=success', 'emit ok \n'],
    ['reported\n', 'SERVICE_RESULT=success', 'emit reported there\n'],
    ['proven\n', 'SERVICE_RESULT=success', 'emit ok there\n'],
    ['ok\n', 'SERVICE_RESULT=timeout EXIT_STATUS=TERM', 'emit fail timeout TERM there\n'],
    ['', 'SERVICE_RESULT=exit-code EXIT_STATUS=7', 'emit fail exit-code 7 there\n'],
    ['', 'SERVICE_RESULT=success', 'emit fail success  there\n'],
  ])(
    'of a build with result %j and %s is sent, of an image only when nothing else is left on its disk; then the machine powers off whoever is against it',
    (result, env, sent) => {
      expect(finish(result, env)).toBe(sent);
      expect(guest.read('/asked').trimEnd().split('\n').at(-1)).toBe('--no-block -i poweroff');
      expect(guest.read('/var/lib/patch-cycle/build-id')).toBe(
        sent === 'emit ok \n' ? 'pc-9abcdef0-mkm2x3k4\n' : '',
      );
    },
  );

  test('is not before the reboot', () => {
    guest.keep('rebooting', '');
    expect(finish('', 'SERVICE_RESULT=success')).toBe('');
    expect(isThere('/asked')).toBe(false);
  });
});
