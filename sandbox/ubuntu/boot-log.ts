import type { Random } from '../random.js';

/** What a boot prints on the serial console, in the order and about the volume of a real one. */
export interface BootLog {
  readonly kernel: string;
  readonly cloudInit: string;
  /** `24.04` */
  readonly version: string;
  readonly hostname: string;
  /** Lines of the kernel's device chatter. */
  readonly verbosity: number;
}

/** A part of the log, and the second of the boot at which it is printed. */
export interface BootStage {
  readonly second: number;
  readonly text: string;
}

/** Some kB: what an instance of a fleet prints. A builder's console is as full as a real one, about 30 kB a boot. */
export const QUIET = 60;
export const VERBOSE = 420;

/** When each part of the log is printed. @param duration seconds until the login prompt */
export function bootSeconds(duration: number): readonly [number, number, number, number] {
  return [0, duration * 0.3, duration * 0.7, duration];
}

/** @param duration seconds until the login prompt */
export function bootLog(log: BootLog, duration: number, random: Random): readonly BootStage[] {
  const lines = kernelLines(log, duration, random);
  const half = Math.ceil(lines.length / 2);
  const [kernel, devices, cloudInit, login] = bootSeconds(duration);
  return [
    { second: kernel, text: text(lines.slice(0, half)) },
    { second: devices, text: text(lines.slice(half)) },
    { second: cloudInit, text: text(cloudInitLines(log, cloudInit, random)) },
    {
      second: login,
      text: text([
        ...TARGETS.map((target) => `[  OK  ] Reached target ${target}.`),
        '',
        `Ubuntu ${log.version} LTS ${log.hostname} ttyS0`,
        '',
        `${log.hostname} login: `,
      ]),
    },
  ];
}

/** A line of the kernel's, as it comes between others at any time. */
export function kernelLine(uptime: number, random: Random): string {
  return `${stamp(uptime)} ${random.pick(CHATTER)}`;
}

/** The serial driver ends lines with a carriage return too. */
export function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}

const TARGETS = [
  'network-online.target - Network is Online',
  'multi-user.target - Multi-User System',
];

const CHATTER = [
  'audit: type=1400 audit: apparmor="STATUS" operation="profile_replace" profile="unconfined"',
  'workqueue: drm_fb_helper_damage_work hogged CPU for >10000us 4 times, consider switching to WQ_UNBOUND',
  'hrtimer: interrupt took 1204561 ns',
  'ena 0000:00:05.0 ens5: Local page cache is disabled for less than 16 channels',
  'systemd-journald[182]: Time jumped backwards, rotating.',
];

const DEVICES = [
  (n: number) => `ACPI: PCI: Interrupt link LNK${'ABCD'[n % 4]} configured for IRQ ${5 + (n % 7)}`,
  (n: number) => `pci 0000:00:${hex(n)}.0: reg 0x10: [mem 0xfe${hex(n)}0000-0xfe${hex(n)}3fff]`,
  (n: number) => `nvme nvme${n % 3}: pci function 0000:00:${hex(n)}.0`,
  (n: number) => `clocksource: refined-jiffies: mask: 0xffffffff max_cycles: 0x${hex(n)}ffffff`,
  (n: number) => `systemd[1]: Created slice system-unit${n}.slice - Slice /system/unit${n}.`,
  (n: number) => `Key type .fscrypt-provisioning-${n} registered`,
];

function kernelLines(log: BootLog, duration: number, random: Random): readonly string[] {
  const head = [
    `${stamp(0)} Linux version ${log.kernel} (buildd@lcy02-amd64-042) #1 SMP`,
    `${stamp(0)} Command line: BOOT_IMAGE=/vmlinuz-${log.kernel} root=LABEL=cloudimg-rootfs ro console=tty1 console=ttyS0`,
    `${stamp(0)} DMI: Amazon EC2, BIOS 1.0 10/16/2017`,
  ];
  const devices = Array.from({ length: log.verbosity }, (_, index) => {
    const uptime = (0.6 * duration * index) / log.verbosity;
    return `${stamp(uptime)} ${random.pick(DEVICES)(random.whole(0, 99))}`;
  });
  return [...head, ...devices];
}

function cloudInitLines(log: BootLog, uptime: number, random: Random): readonly string[] {
  const say = (line: string): string => `${stamp(uptime)} cloud-init[${pid}]: ${line}`;
  const pid = random.whole(400, 700);
  const mac = Array.from({ length: 5 }, () => random.hex(2)).join(':');
  return [
    say(`Cloud-init v. ${log.cloudInit} running 'init' after ${uptime.toFixed(2)} seconds.`),
    say('ci-info: ++++++++++++++++++++++++++++++Net device info++++++++++++++++++++++++++++++'),
    say(
      `ci-info: |  ens5  | True | 10.0.${random.whole(0, 63)}.${random.whole(4, 254)} | 06:${mac} |`,
    ),
    say(
      `Cloud-init v. ${log.cloudInit} running 'modules:config' after ${uptime.toFixed(2)} seconds.`,
    ),
    say('Generating public/private ed25519 key pair.'),
    say(
      `Cloud-init v. ${log.cloudInit} running 'modules:final' after ${uptime.toFixed(2)} seconds.`,
    ),
    say(`Cloud-init v. ${log.cloudInit} finished. Datasource DataSourceEc2Local.`),
  ];
}

function stamp(uptime: number): string {
  return `[${uptime.toFixed(6).padStart(12)}]`;
}

function hex(n: number): string {
  return n.toString(16).padStart(2, '0');
}
