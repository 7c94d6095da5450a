import { describe, expect, test } from '@jest/globals';
import { kernelUpdate } from '../../../sandbox/ubuntu/archive.js';
import { packageList, publishedNotices } from '../../../sandbox/ubuntu/fixtures.js';
import type { ImageContent } from '../../../sandbox/world.js';
import { lacking } from './lacking-notices.js';
import { EPOCH, Machine, NOBLE, NONCE, type OnReboot, userData } from './machine.js';
import { readTranscript } from './transcript.js';

const recipe = userData();
const notices = publishedNotices();
const kernel = kernelUpdate(NOBLE.packages, '6.8.0-1044.50', {
  release: 'noble',
  pocket: 'security',
  from: EPOCH,
});

const built = (machine: Machine) => {
  machine.runHours(2);
  return readTranscript(machine.console, NONCE);
};
const packagesIn = (report: Record<string, unknown> | undefined) =>
  new Map(
    ((report?.packages ?? []) as [string, string][]).map(([name, version]) => [name, version]),
  );

describe('a build', () => {
  const machine = new Machine({ userData: recipe });
  const read = built(machine);

  test('says where it is, phase by phase', () => {
    expect(read.phases).toEqual([
      'wait',
      'update',
      'before',
      'upgrade',
      'check',
      'autoremove',
      'clean',
      'manifest',
    ]);
  });

  test('sends the list before the upgrade', () => {
    expect(read.before).toEqual({
      format: 1,
      build: NONCE,
      os: { ID: 'ubuntu', VERSION_ID: '24.04', VERSION_CODENAME: 'noble' },
      arch: 'amd64',
      packages: [...NOBLE.packages].sort(([a], [b]) => (a < b ? -1 : 1)),
      pro: { attached: false, services: { 'esm-apps': null, 'esm-infra': null } },
    });
  });

  test('ends with a manifest in which no finding is left', () => {
    const after = packagesIn(read.manifest);
    expect(lacking(notices, NOBLE.packages, 'noble', ['security'])).toHaveLength(8);
    expect(lacking(notices, after, 'noble', ['security'])).toEqual([]);
    expect(read.manifest).toMatchObject({
      build: NONCE,
      mode: 'security',
      machine: 'x86_64',
      kernel: {
        before: '6.8.0-1042-azure',
        running: '6.8.0-1042-azure',
        newest: '6.8.0-1042-azure',
      },
      rebooted: false,
      reboot_required: false,
      kept_back: [],
      held: [],
      not_fully_installed: [],
    });
    expect(read.manifest?.changed).toHaveLength(29);
    expect(read.manifest?.packages).toContainEqual(['gpgv', '2.4.4-2ubuntu17.4', 'gnupg2']);
  });

  test('says so three times, and the disk is what the manifest says', () => {
    expect(read.end).toMatchObject({ result: 'ok', whole: read.end?.sha256 });
    expect(read.ends).toBeGreaterThanOrEqual(2);
    expect(machine.guest.content.packages).toEqual(packagesIn(read.manifest));
    expect(machine.guest.content.app).toBe('serves');
    expect(JSON.parse(machine.guest.content.built?.manifest ?? '')).toEqual(read.manifest);
  });

  test('powers itself off after it has lingered, within minutes', () => {
    const reported = machine.history
      .of('guest')
      .find(({ text }) => text === 'reports a finished build');
    expect(machine.poweredOffAt).toBeGreaterThan((reported?.at ?? 0) + 45_000);
    expect(machine.poweredOffAt).toBeLessThan(EPOCH + 6 * 60_000);
    expect(machine.reboots).toBe(0);
  });

  test('prints a boot before it, with the prefixes of kernel and cloud-init', () => {
    expect(machine.console).toMatch(/^\[ {4}0\.000000\] Linux version 6\.8\.0-1042-azure/);
    expect(machine.console).toMatch(/\[ +\d+\.\d+\] cloud-init\[\d+\]: Cloud-init v\. 25\.2/);
    expect(machine.console).toContain(' login: \r\n');
    expect(machine.console.length).toBeGreaterThan(40_000);
  });

  test('is the same to the byte from the same seed, and another from another', () => {
    const again = new Machine({ userData: recipe });
    const other = new Machine({ userData: recipe, seed: 2 });
    for (const one of [again, other]) one.runHours(2);
    expect(again.console).toBe(machine.console);
    expect(again.history.toLines()).toBe(machine.history.toLines());
    expect(other.console).not.toBe(machine.console);
  });
});

describe('the console that the kernel shares', () => {
  const transcripts = Array.from({ length: 25 }, (_, seed) => {
    const machine = new Machine({ userData: recipe, seed });
    return { read: built(machine), console: machine.console };
  });

  test('breaks lines now and then, and never so that a list is lost', () => {
    expect(transcripts.filter(({ read }) => read.damaged > 0).length).toBeGreaterThan(10);
    for (const { read } of transcripts) {
      expect(read.before).toBeDefined();
      expect(read.manifest).toBeDefined();
    }
  });

  test('is written by the kernel between records too', () => {
    const between = /%PC1% [^\r\n]*\r\n\[ +\d+\.\d+\] [^\r\n]*\r\n%PC1% /;
    expect(transcripts.some(({ console }) => between.test(console))).toBe(true);
  });
});

describe('a build with a new kernel', () => {
  const ubuntu = { archive: kernel };

  test.each<OnReboot>(['nothing', 'boots at once', 'boots later'])(
    'reboots once into it, when the host does this about it: %s',
    (onReboot) => {
      const machine = new Machine({ userData: recipe, ubuntu, onReboot });
      const read = built(machine);
      expect(machine.reboots).toBe(1);
      expect(read.phases).toEqual([
        'wait',
        'update',
        'before',
        'upgrade',
        'reboot',
        'check',
        'autoremove',
        'clean',
        'manifest',
      ]);
      expect(read.manifest).toMatchObject({
        rebooted: true,
        reboot_required: false,
        kernel: {
          before: '6.8.0-1042-azure',
          running: '6.8.0-1044-azure',
          newest: '6.8.0-1044-azure',
        },
      });
      expect(machine.guest.content.packages).toEqual(packagesIn(read.manifest));
      expect(machine.console.match(/Linux version 6\.8\.0-1044-azure/g)).toHaveLength(1);
      expect(machine.poweredOffAt).toBeDefined();
    },
  );

  test('is down for half a minute or so', () => {
    const machine = new Machine({ userData: recipe, ubuntu });
    built(machine);
    const at = (text: string) => machine.history.of('guest').find((h) => h.text === text)?.at ?? 0;
    expect(at('phase check') - at('phase reboot')).toBeGreaterThan(24_000);
    expect(at('phase check') - at('phase reboot')).toBeLessThan(50_000);
  });

  test('does not reboot when told never to, and says that one is required', () => {
    const machine = new Machine({ userData: userData({ REBOOT: 'never' }), ubuntu });
    const read = built(machine);
    expect(machine.reboots).toBe(0);
    expect(read.phases).not.toContain('autoremove');
    expect(read.manifest).toMatchObject({
      rebooted: false,
      reboot_required: true,
      reboot_required_pkgs: ['linux-image-6.8.0-1044-azure'],
      kernel: { running: '6.8.0-1042-azure', newest: '6.8.0-1044-azure' },
    });
  });

  test('removes the oldest of three kernels, and nothing when autoremove is off', () => {
    const content: ImageContent = {
      ...NOBLE,
      packages: new Map([...NOBLE.packages, ['linux-image-6.8.0-1041-azure', '6.8.0-1041.47']]),
    };
    const images = (autoremove: number) => {
      const data = userData({ AUTOREMOVE: autoremove });
      const machine = new Machine({ userData: data, ubuntu, content });
      const { manifest } = built(machine);
      expect(machine.guest.content.packages).toEqual(packagesIn(manifest));
      return [...packagesIn(manifest).keys()].filter((name) => /^linux-image-\d/.test(name));
    };
    expect(images(1)).toEqual(['linux-image-6.8.0-1042-azure', 'linux-image-6.8.0-1044-azure']);
    expect(images(0)).toHaveLength(3);
  });
});

describe('a recipe', () => {
  test('that reboots always does so without a new kernel', () => {
    const machine = new Machine({ userData: userData({ REBOOT: 'always' }) });
    expect(built(machine).manifest).toMatchObject({ rebooted: true });
    expect(machine.reboots).toBe(1);
  });

  test.each([
    ['dbus', true],
    ['libc6', true],
    ['libssl3t64', true],
    ['linux-base', false],
    ['dbus-bin', false],
  ])('that may reboot does so for %s: %p', (name, reboots) => {
    const extra = { release: 'noble', name, version: '9:1', pocket: 'security', from: EPOCH };
    const machine = new Machine({ userData: recipe, ubuntu: { archive: [extra] } });
    expect(built(machine).manifest).toMatchObject({ rebooted: reboots });
  });

  test('of everything takes from the updates pocket too', () => {
    const extra = {
      release: 'noble',
      name: 'bash',
      version: '5.2.21-2ubuntu5',
      pocket: 'updates',
      from: EPOCH,
    };
    const version = (MODE: string) =>
      packagesIn(
        built(new Machine({ userData: userData({ MODE }), ubuntu: { archive: [extra] } })).manifest,
      ).get('bash');
    expect(version('security')).toBe('5.2.21-2ubuntu4');
    expect(version('full')).toBe('5.2.21-2ubuntu5');
  });

  test('with exclusions, on an image with holds, leaves both alone and names the holds', () => {
    const content = { ...NOBLE, held: ['klibc-utils', 'not-installed'] };
    const data = userData({ EXCLUDE: "'binutils*'" });
    const { manifest } = built(new Machine({ userData: data, content }));
    expect(manifest?.held).toEqual(['klibc-utils']);
    const left = lacking(notices, packagesIn(manifest), 'noble', ['security']);
    expect(left).toEqual(['USN-7959-1', 'USN-7919-1', 'USN-7899-1']);
  });

  test('gets what is wanted from the updates pocket, with the rest of its source, and nothing else', () => {
    const entry = (name: string, source: string) => ({
      release: 'noble',
      name,
      source,
      version: '9:1',
      pocket: 'updates',
      from: EPOCH,
      phasedTo: 0,
    });
    const archive = [entry('bash', 'bash'), entry('tar', 'tar'), entry('less', 'bash')];
    const data = userData({ WANT: "'bash'" });
    const after = packagesIn(built(new Machine({ userData: data, ubuntu: { archive } })).manifest);
    expect([after.get('bash'), after.get('less')]).toEqual(['9:1', '9:1']);
    expect(after.get('tar')).not.toBe('9:1');
  });

  test.each([
    ['never', 50, [0, 0]],
    ['always', 0, [20, 20]],
    ['default', 50, [1, 19]],
  ])(
    'with phased updates %s takes one that is phased to %d %% on some machines: from %j of 20',
    (PHASED, phasedTo, [least, most]) => {
      const extra = {
        release: 'noble',
        name: 'bash',
        version: '9:1',
        pocket: 'updates',
        from: EPOCH,
        phasedTo,
      };
      const taken = Array.from({ length: 20 }, (_, seed) => {
        const data = userData({ MODE: 'full', PHASED });
        const machine = new Machine({ userData: data, seed, ubuntu: { archive: [extra] } });
        return packagesIn(built(machine).manifest).get('bash') === '9:1';
      }).filter(Boolean).length;
      expect(taken).toBeGreaterThanOrEqual(least as number);
      expect(taken).toBeLessThanOrEqual(most as number);
    },
  );

  test('that only reports sends its list, changes nothing, and powers off', () => {
    const machine = new Machine({ userData: userData({ REPORT_ONLY: 1, PRE_HOOK: '/no/such' }) });
    const read = built(machine);
    expect(read.phases).toEqual(['wait', 'before']);
    expect(read.before?.packages).toHaveLength(NOBLE.packages.size);
    expect(read.end).toMatchObject({ result: 'reported' });
    expect(machine.guest.content).toBe(NOBLE);
    expect(machine.poweredOffAt).toBeDefined();
  });

  test('on an image with Ubuntu Pro gets its fixes, and says what is enabled', () => {
    const content: ImageContent = {
      ...NOBLE,
      release: 'focal',
      packages: packageList('focal-20250514'),
      pro: ['esm-infra'],
    };
    const { manifest } = built(new Machine({ userData: recipe, content }));
    expect(lacking(notices, packagesIn(manifest), 'focal', ['esm-infra'])).toEqual([]);
    expect(manifest).toMatchObject({
      pro: { attached: true, services: { 'esm-apps': 'disabled', 'esm-infra': 'enabled' } },
    });
  });

  test('on arm64 says so', () => {
    const content: ImageContent = {
      ...NOBLE,
      architecture: 'arm64',
      packages: packageList('noble-arm64-20251120'),
    };
    const read = built(new Machine({ userData: recipe, content }));
    expect(read.before).toMatchObject({ arch: 'arm64' });
    expect(read.manifest).toMatchObject({ arch: 'arm64', machine: 'aarch64' });
  });

  test('refreshes snaps and runs hooks in their places', () => {
    const hook = '/var/lib/patch-cycle-build/hook.sh';
    const data = userData({ SNAP: 1, PRE_HOOK: hook, POST_HOOK: hook }, { hook: 'true\n' });
    const { phases } = built(new Machine({ userData: data }));
    expect(phases.slice(0, 7)).toEqual([
      'wait',
      'pre-hook',
      'update',
      'before',
      'upgrade',
      'snap',
      'post-hook',
    ]);
  });

  test('sends no list when there are thousands of packages, but what changed', () => {
    const many = Array.from({ length: 6_000 }, (_, n): [string, string] => [
      `lib${Math.imul(n + 1, 2_654_435_761) >>> 0}`,
      `${(n * 7_919) % 10_007}.${n}-1ubuntu${(n * 31) % 97}`,
    ]);
    const content = { ...NOBLE, packages: new Map([...NOBLE.packages, ...many]) };
    const machine = new Machine({ userData: recipe, content });
    const read = built(machine);
    expect(read.manifest).toMatchObject({ packages: [], packages_omitted: true });
    expect(read.manifest?.changed).toHaveLength(29);
    expect(read.end?.whole).not.toBe(read.end?.sha256);
  });
});

describe('a build that fails', () => {
  test('when no index can be fetched says so after five tries, and leaves the disk alone', () => {
    const machine = new Machine({
      userData: recipe,
      ubuntu: { builderFault: () => 'broken-index' },
    });
    const read = built(machine);
    expect(read.phases).toEqual(['wait', 'update']);
    expect(read.end).toMatchObject({
      result: 'fail',
      phase: 'update',
      reason: 'apt-get update: not every index could be fetched',
      service_result: 'exit-code',
      exit_status: '1',
    });
    expect(read.before).toBeUndefined();
    expect(read.log).toContain('try 5 did not get every index');
    expect(machine.guest.content.packages).toEqual(NOBLE.packages);
    expect(machine.poweredOffAt).toBeGreaterThan(EPOCH + 150_000);
  });

  test('by its hook names it and its status', () => {
    const hook = '/var/lib/patch-cycle-build/hook.sh';
    const read = built(
      new Machine({ userData: userData({ PRE_HOOK: hook }, { hook: 'exit 7\n' }) }),
    );
    expect(read.end).toMatchObject({ result: 'fail', phase: 'pre-hook' });
    expect(read.end?.reason).toContain('exited 7');
  });

  test('when it hangs is ended by systemd at its limit, with a report', () => {
    const data = userData({}, { timeout: '10min', deadline: '20min' });
    const machine = new Machine({ userData: data, ubuntu: { builderFault: () => 'hung-upgrade' } });
    const read = built(machine);
    expect(read.end).toMatchObject({
      phase: 'upgrade',
      reason: 'killed',
      service_result: 'timeout',
    });
    expect(machine.poweredOffAt).toBeGreaterThan(EPOCH + 10 * 60_000);
    expect(machine.poweredOffAt).toBeLessThan(EPOCH + 13 * 60_000);
  });

  test('to start is powered off by the dead-man timer, without a word', () => {
    const data = userData({}, { deadline: '20min' });
    const machine = new Machine({ userData: data, ubuntu: { builderFault: () => 'hang' } });
    const read = built(machine);
    expect([read.phases, read.end]).toEqual([[], undefined]);
    expect(machine.poweredOffAt).toBe(EPOCH + 20 * 60_000);
    expect(machine.guest.content.packages).toEqual(NOBLE.packages);
  });

  test('is powered off by the dead-man timer while it lingers too long', () => {
    const machine = new Machine({ userData: userData({ LINGER: 3_000 }, { deadline: '15min' }) });
    const read = built(machine);
    expect(read.end).toMatchObject({ result: 'ok' });
    expect(machine.poweredOffAt).toBe(EPOCH + 15 * 60_000);
  });

  test('gets the dead-man time anew after its own reboot', () => {
    const data = userData({ REBOOT: 'always', LINGER: 3_000 }, { deadline: '15min' });
    const machine = new Machine({ userData: data });
    machine.runHours(1);
    const second = machine.history.of('guest').filter(({ text }) => text.startsWith('boots'))[1];
    expect(machine.poweredOffAt).toBe((second?.at ?? 0) + 15 * 60_000);
  });

  test('to be heard does its work all the same', () => {
    const machine = new Machine({
      userData: recipe,
      ubuntu: { builderFault: () => 'silent-console' },
    });
    machine.runHours(1);
    expect(machine.console).toBe('');
    expect(machine.guest.content.packages.get('klibc-utils')).toBe('2.0.13-4ubuntu0.2');
    expect(machine.poweredOffAt).toBeDefined();
  });

  test('to be read loses the same chunk in every pass', () => {
    for (let seed = 0; seed < 5; seed++) {
      const ubuntu = { builderFault: () => 'torn-console' as const };
      const read = built(new Machine({ userData: recipe, seed, ubuntu }));
      expect(read.end).toMatchObject({ result: 'ok' });
      expect([read.before, read.manifest]).toEqual([undefined, undefined]);
    }
  });

  test('does so by the content of the image it was booted from, which may be chosen later', () => {
    const machine = new Machine();
    machine.ubuntu.builderFault = (source) => (source.release === 'noble' ? 'hang' : undefined);
    const other = new Machine({
      userData: recipe,
      ubuntu: { builderFault: machine.ubuntu.builderFault },
    });
    expect(built(other).phases).toEqual([]);
  });
});

describe('a builder that is shut down', () => {
  test('in the middle of the upgrade reports that it was killed, and its disk is upgraded in part', () => {
    const machine = new Machine({ userData: recipe });
    machine.runUntil('upgrade');
    while (machine.guest.content.packages === NOBLE.packages) machine.clock.advance(1_000);
    machine.guest.shutDown();
    const before = machine.console;
    const read = built(machine);
    expect(read.end).toMatchObject({ result: 'fail', phase: 'upgrade', service_result: 'signal' });
    expect(machine.console).toBe(before);
    expect(machine.poweredOffAt).toBeUndefined();
    const left = lacking(notices, machine.guest.content.packages, 'noble', ['security']);
    expect(left.length).toBeGreaterThan(0);
    expect(machine.guest.content.packages).not.toEqual(NOBLE.packages);
  });

  test('after its report says no more', () => {
    const machine = new Machine({ userData: recipe });
    machine.runUntil('manifest');
    machine.clock.advance(20_000);
    machine.guest.shutDown();
    const read = built(machine);
    expect(read.end).toMatchObject({ result: 'ok' });
    expect(machine.poweredOffAt).toBeUndefined();
  });

  test('does not begin again when a failed one is started again', () => {
    const machine = new Machine({
      userData: recipe,
      ubuntu: { builderFault: () => 'broken-index' },
    });
    machine.runHours(1);
    const { length } = machine.tellings();
    machine.boot();
    machine.runHours(0.2);
    expect(machine.tellings().slice(length)).toEqual(['boots 6.8.0-1042-azure']);
  });

  test('begins again when a finished one is started again: cloud-init has forgotten it', () => {
    const machine = new Machine({ userData: recipe });
    machine.runHours(1);
    const { length } = machine.tellings();
    machine.boot();
    machine.runHours(1);
    expect(machine.tellings().slice(length)).toContain('reports a finished build');
  });
});
