import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { guestFiles } from '../../../src/image/guest-files.js';

/** What is installed or to be had: name, version, source, and lines more of its entry. */
export interface Deb {
  readonly name: string;
  readonly version: string;
  readonly source?: string;
  readonly arch?: string;
  readonly more?: readonly string[];
}

const HOME = '/var/lib/patch-cycle-build';
const PATHS = /(^|[\s"'=:(<>-])(\/(?:var|etc|run|boot|proc)(?=[/\s"']))/gm;

/**
 * A folder that the guest's programs take for the machine, with commands of its own in place of systemd's, cloud-init's and
 * dpkg's. apt-get is this machine's, and simulates: its indexes and what is installed are made up.
 */
export class MadeUpGuest {
  readonly root = mkdtempSync(join(tmpdir(), 'patch-cycle-guest-'));

  constructor() {
    for (const name of [
      'cloud-init',
      'systemctl',
      'dpkg',
      'journalctl',
      'python3',
      'sleep',
      'dmesg',
      'sync',
    ]) {
      this.bin(name, ':');
    }
    this.dpkg('');
    this.put('/var/log/older');
    this.put('/boot/vmlinuz-6.8.0-1018-aws');
    this.bin('uname', 'echo 6.8.0-1018-aws');
    this.put('/var/lib/apt/lists/lock');
    this.put(`${HOME}/clean.sh`, 'echo cleaned\n');
    this.put(
      '/apt.conf',
      [
        `Dir "${this.root}/";`,
        `Dir::State::status "${this.root}/var/lib/dpkg/status";`,
        'Dir::Bin::dpkg "/bin/false";',
        'APT::Architecture "amd64";',
        'APT::Architectures { "amd64"; "i386"; };',
        'APT::Machine-ID "0123456789abcdef0123456789abcdef";',
        'Acquire::Languages "none";',
        '',
      ].join('\n'),
    );
    for (const folder of [
      'etc/apt/apt.conf.d',
      'etc/apt/preferences.d',
      'var/cache/apt/archives',
    ]) {
      mkdirSync(join(this.root, folder, 'partial'), { recursive: true });
    }
    // Fetching and cleaning do nothing, and after the upgrade nothing is left to upgrade.
    this.bin(
      'apt-get',
      `case " $* " in *" update "* | *" clean "* | *" check "*) exit 0 ;; *" -s "*) exit "$(cat ${this.at('/simulated')} 2>/dev/null || echo 0)" ;; esac
/usr/bin/apt-get -s "$@" > ${this.at('/out')} 2>&1; rc=$?; cat ${this.at('/out')}; exit $rc`,
    );
    this.bin(
      'apt-mark',
      `echo "apt-mark $*" >> ${this.at('/marks')}; [ "$1" != showauto ] || shift; echo "$1"`,
    );
  }

  at(path: string): string {
    return join(this.root, path);
  }

  put(path: string, text = '', mode = 0o600): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text, { mode });
  }

  read(path: string): string {
    return existsSync(this.at(path)) ? readFileSync(this.at(path), 'utf8') : '';
  }

  /** A command of the machine's. */
  bin(name: string, script: string): void {
    this.put(`/bin/${name}`, `#!/bin/sh\n${script}\n`, 0o700);
  }

  /** `audit`: a shell command that prints what dpkg finds wrong. */
  dpkg(audit: string): void {
    this.bin(
      'dpkg',
      `case $1 in --print-foreign-architectures) echo i386 ;; --audit) ${audit || ':'} ;; esac`,
    );
  }

  /** What is installed, as dpkg and apt know it. `status`: dpkg's want, such as `hold`. */
  installed(debs: readonly (Deb & { readonly status?: 'hold' })[]): void {
    this.put(
      '/var/lib/dpkg/status',
      debs.map((deb) => entry(deb, [`Status: ${deb.status ?? 'install'} ok installed`])).join('\n'),
    );
    const rows = debs.map(({ name, version, source, arch, status }) =>
      [
        status === 'hold' ? 'hi ' : 'ii ',
        arch === undefined ? name : `${name}:${arch}`,
        version,
        source ?? name,
        version,
      ].join('\t'),
    );
    this.put('/rows', `${rows.join('\n')}\n`);
    this.bin('dpkg-query', `cat ${this.at('/rows')}`);
  }

  /** The index of a suite, as apt keeps it when it has fetched it. */
  suite(name: string, debs: readonly Deb[], release: readonly string[] = []): void {
    const list = `/var/lib/apt/lists/archive.test_dists_${name}`;
    this.put(
      `${list}_Release`,
      [
        'Origin: Ubuntu',
        'Label: Ubuntu',
        `Suite: ${name}`,
        `Codename: ${name}`,
        'Components: main',
        'Architectures: amd64 i386',
        ...release,
        '',
      ].join('\n'),
    );
    for (const arch of ['amd64', 'i386']) {
      const those = debs.filter((deb) => (deb.arch ?? 'amd64') === arch);
      this.put(`${list}_main_binary-${arch}_Packages`, those.map((deb) => entry(deb)).join('\n'));
    }
    const sources = this.read('/etc/apt/sources.list');
    this.put(
      '/etc/apt/sources.list',
      `${sources}deb [trusted=yes] http://archive.test ${name} main\n`,
    );
  }

  /** One of the guest's programs, its paths in this folder. */
  run(
    name: 'build.sh' | 'clean.sh' | 'finish.sh' | 'guard.sh',
    edit = (text: string) => text,
  ): SpawnSyncReturns<string> {
    const script = edit(guestFiles[name]).replace(PATHS, `$1${this.root}$2`);
    // One of them tells this machine's own first process something.
    return spawnSync('bash', ['-c', `kill() { :; }\n${script}`], {
      encoding: 'utf8',
      env: {
        PATH: `${this.at('/bin')}:${process.env.PATH ?? ''}`,
        APT_CONFIG: this.at('/apt.conf'),
        HOME: this.root,
      },
    });
  }

  /** The whole of build.sh. What it has installed or upgraded, as `name version`, and all that it has printed. */
  build(settings: Readonly<Record<string, string>> = {}) {
    const config = {
      NONCE: 'pc-9abcdef0-mkm2x3k4',
      MODE: 'security',
      PHASED: 'never',
      EXCLUDE: '',
      WANT: '',
      REBOOT: 'never',
      SNAP: '0',
      AUTOREMOVE: '0',
      LISTS: 'keep',
      REPORT_ONLY: '0',
      LINGER: '0',
      PRE_HOOK: '',
      POST_HOOK: '',
      ...settings,
    };
    this.put(
      `${HOME}/config`,
      Object.entries(config)
        .map(([key, value]) => `${key}='${value}'\n`)
        .join(''),
    );
    const { status, stdout, stderr } = this.run('build.sh');
    const brought = [...stdout.matchAll(/^Inst (\S+)(?: \[\S+\])? \((\S+)/gm)].map(
      ([, name, version]) => `${name} ${version}`,
    );
    return {
      status,
      log: stdout + stderr,
      brought: [...new Set(brought)].sort(),
      reason: this.home('reason').trim(),
      result: this.home('result').trim(),
    };
  }

  /** A file in the folder that the builder works in. */
  home(name: string): string {
    return this.read(`${HOME}/${name}`);
  }

  /** Puts a file there. */
  keep(name: string, text: string): void {
    this.put(`${HOME}/${name}`, text);
  }

  end(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function entry(
  { name, version, source, arch = 'amd64', more = [] }: Deb,
  extra: readonly string[] = [],
): string {
  return [
    `Package: ${name}`,
    ...extra,
    `Version: ${version}`,
    `Architecture: ${arch}`,
    ...(source === undefined ? [] : [`Source: ${source}`]),
    'Maintainer: nobody <nobody@example.com>',
    ...more,
    ...(extra.length > 0
      ? []
      : [`Filename: pool/${name}_${version}_${arch}.deb`, 'Size: 1', `SHA256: ${'0'.repeat(64)}`]),
    `Description: ${name}`,
    '',
  ].join('\n');
}
