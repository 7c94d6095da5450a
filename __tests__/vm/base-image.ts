import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Accelerator } from './machine.js';

/** The image that a made-up fleet runs, and the archive that it upgrades from. */
export interface Base {
  readonly image: string;
  readonly archive: string;
  readonly accelerator: Accelerator;
}

const SCRIPTS = new URL('../../../__tests__/vm/guest/', import.meta.url).pathname;

/** By what each is recognised, and Debian's name for it. */
const TOOLS: Readonly<Record<string, string>> = {
  'qemu-system-x86_64': 'qemu-system-x86 seabios',
  'qemu-img': 'qemu-utils',
  mmdebstrap: 'mmdebstrap',
  'apt-ftparchive': 'apt-utils',
  'dpkg-deb': 'dpkg-dev',
  sfdisk: 'fdisk',
  mke2fs: 'e2fsprogs',
  gpg: 'gnupg',
};

/** Why machines cannot be run here; undefined when they can. Installs what is missing where it may. */
export function whyNot(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'the guests are for Linux on x86-64';
  const lacking = missing();
  if (lacking.length === 0 && process.getuid?.() === 0) return undefined;
  const install = ['install', '-y', '-q', '--no-install-recommends', ...lacking];
  if (process.getuid?.() !== 0) return `it needs root, and apt-get ${install.join(' ')}`;
  spawnSync('apt-get', install, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return missing().length === 0
    ? undefined
    : `apt-get ${install.join(' ')} did not bring what is needed`;
}

function missing(): readonly string[] {
  const path = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`.split(':');
  return Object.entries(TOOLS)
    .filter(([tool]) => !path.some((folder) => existsSync(join(folder, tool))))
    .flatMap(([, names]) => names.split(' '));
}

/**
 * Built once for one text of its scripts, and kept in PATCH_CYCLE_VM_CACHE, else in the user's cache. A build that fails
 * leaves nothing.
 */
export function buildBase(): string {
  const cache = process.env.PATCH_CYCLE_VM_CACHE ?? join(homedir(), '.cache', 'patch-cycle-vm');
  const folder = join(cache, hashOf(SCRIPTS));
  if (existsSync(join(folder, 'base.qcow2'))) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    execFileSync('bash', [join(SCRIPTS, 'disk.sh'), unfinished], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** /dev/kvm opens on machines where no guest boots: only a kernel that says something within half a minute counts. */
export async function accelerator(image: string): Promise<Accelerator> {
  const hasFlag = /\b(vmx|svm)\b/.test(readFileSync('/proc/cpuinfo', 'utf8'));
  if (!hasFlag || !existsSync('/dev/kvm')) return 'tcg';
  const console = join(tmpdir(), `patch-cycle-kvm-${process.pid}`);
  const machine = [
    '-machine',
    'pc',
    '-accel',
    'kvm',
    '-cpu',
    'host',
    '-m',
    '512',
    '-display',
    'none',
    '-nodefaults',
  ];
  const disk = [
    '-drive',
    `file=${image},if=virtio,format=qcow2,snapshot=on`,
    '-serial',
    `file:${console}`,
  ];
  const qemu = spawn('qemu-system-x86_64', [...machine, ...disk], { stdio: 'ignore' });
  try {
    for (let second = 0; second < 30 && qemu.exitCode === null; second++) {
      await new Promise((wake) => setTimeout(wake, 1_000));
      if (existsSync(console) && readFileSync(console, 'latin1').includes('Linux version'))
        return 'kvm';
    }
    return 'tcg';
  } finally {
    qemu.kill('SIGKILL');
    rmSync(console, { force: true });
  }
}
