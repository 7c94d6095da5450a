import { gzipSync } from 'node:zlib';
import { InputError } from '../errors.js';
import { guestFiles } from './guest-files.js';

/** What a builder does between its boot and its power-off. Durations are milliseconds, whole seconds. */
export interface RecipeOptions {
  /** Names the build in every record on the console: 8 to 64 letters, digits and hyphens. */
  readonly nonce: string;
  /** `security`: the security pockets alone; `full`: whatever the archive holds. */
  readonly mode: 'security' | 'full';
  /** Phased updates: left out, taken in, or drawn by apt's own lot. */
  readonly phased: 'never' | 'always' | 'default';
  /** Package names to leave alone; `*` stands for anything. */
  readonly exclude: readonly string[];
  /** `auto`: once, when a package asks for it or the newest kernel is not the one that runs. */
  readonly reboot: 'auto' | 'always' | 'never';
  readonly snap: boolean;
  /** Old kernels are purged; nothing else ever is. */
  readonly autoremove: boolean;
  /** apt's indexes in the image: as they were found, kept, or removed. */
  readonly lists: 'auto' | 'keep' | 'purge';
  /** How long the guest stays up after its last record, so that a poll with Latest still meets it running. */
  readonly linger: number;
  /** When systemd ends the build. */
  readonly timeout: number;
  /** When the builder powers off whatever hangs, counted from each of its boots. */
  readonly deadline: number;
  /** Units of the image's owner that must not start on a builder. */
  readonly maskUnits: readonly string[];
  /** Scripts of the user, run by bash as root before the indexes are fetched and after the upgrade. Empty: none. */
  readonly preHook: string;
  readonly postHook: string;
}

export const recipeDefaults: Omit<RecipeOptions, 'nonce'> = {
  mode: 'security',
  phased: 'never',
  exclude: [],
  reboot: 'auto',
  snap: false,
  autoremove: true,
  lists: 'auto',
  linger: 45_000,
  timeout: 40 * 60_000,
  deadline: 50 * 60_000,
  maskUnits: [],
  preHook: '',
  postHook: '',
};

/** EC2's limit for user-data before base64 (RunInstances, UserData). */
export const USER_DATA_LIMIT = 16_384;

export const NONCE = /^[A-Za-z0-9-]{8,64}$/;

/** Where the guest programs find each other; they name it themselves. */
const HOME = '/var/lib/patch-cycle-build';

/**
 * The user-data of a builder: gzip'd cloud-config, the same bytes for the same options.
 * The work is not done inside cloud-init: `runcmd` only starts a systemd unit, because `cloud-init clean` must not run
 * while cloud-init does, and because ExecStopPost reports however the work ended.
 * @throws InputError naming the option when a value is not allowed, or when the whole is too big for EC2
 */
export function renderRecipe(
  wish: Partial<RecipeOptions> & Pick<RecipeOptions, 'nonce'>,
): Uint8Array {
  const options = { ...recipeDefaults, ...wish };
  check(options);
  const zipped = zip(`#cloud-config\n${JSON.stringify(cloudConfig(options))}\n`);
  if (zipped.length > USER_DATA_LIMIT) {
    throw new InputError(
      options.preHook.length >= options.postHook.length ? 'preHook' : 'postHook',
      `the builder's user-data would be ${zipped.length} bytes, and EC2 takes ${USER_DATA_LIMIT}. Shorten the script, or let it fetch its bulk.`,
    );
  }
  return zipped;
}

/** JSON is YAML, so no YAML writer is needed. */
function cloudConfig(options: RecipeOptions): unknown {
  const hooks = [
    { path: `${HOME}/preHook.sh`, text: options.preHook },
    { path: `${HOME}/postHook.sh`, text: options.postHook },
  ].filter((hook) => hook.text !== '');
  const unit = guestFiles['patch-cycle-build.service'].replace(
    '@TIMEOUT@',
    inSeconds(options.timeout),
  );
  return {
    package_update: false,
    package_upgrade: false,
    package_reboot_if_required: false,
    bootcmd: [['sh', '-c', bootScript(options)]],
    write_files: [
      file(`${HOME}/config`, guestConfig(options)),
      file(`${HOME}/build.sh`, bare(guestFiles['build.sh'])),
      file(`${HOME}/clean.sh`, bare(guestFiles['clean.sh'])),
      file(`${HOME}/finish.sh`, bare(guestFiles['finish.sh'])),
      file(`${HOME}/emit.py`, bare(guestFiles['emit.py'])),
      file('/etc/systemd/system/patch-cycle-build.service', unit, '0644'),
      ...hooks.map((hook) => file(hook.path, hook.text)),
    ],
    runcmd: [
      ['systemctl', 'daemon-reload'],
      ['systemctl', 'start', '--no-block', 'patch-cycle-build.service'],
    ],
  };
}

/** Shell assignments: every value has been checked against a pattern that needs no more quoting than this. */
function guestConfig(options: RecipeOptions): string {
  return [
    `NONCE=${options.nonce}`,
    `MODE=${options.mode}`,
    `PHASED=${options.phased}`,
    `EXCLUDE='${options.exclude.join(' ')}'`,
    `REBOOT=${options.reboot}`,
    `SNAP=${options.snap ? 1 : 0}`,
    `AUTOREMOVE=${options.autoremove ? 1 : 0}`,
    `LISTS=${options.lists}`,
    `LINGER=${options.linger / 1_000}`,
    `PRE_HOOK=${options.preHook === '' ? '' : `${HOME}/preHook.sh`}`,
    `POST_HOOK=${options.postHook === '' ? '' : `${HOME}/postHook.sh`}`,
    '',
  ].join('\n');
}

function bootScript(options: RecipeOptions): string {
  // Quoted: unit names escaped by systemd hold backslashes. A function, because text could hold `$&`.
  const units = options.maskUnits.map((unit) => `'${unit}'`).join(' ');
  return bare(guestFiles['bootcmd.sh'])
    .replace('@MASK@', () => units)
    .replace('@DEADLINE@', inSeconds(options.deadline));
}

/** The programs' comments are for us; the guest's share of 16 KB is small. The interpreter line stays. */
function bare(script: string): string {
  return script.replace(/^[ \t]*#(?!!).*\n/gm, '');
}

function file(path: string, text: string, permissions = '0600') {
  return {
    path,
    owner: 'root:root',
    permissions,
    encoding: 'gz+b64',
    content: zip(text).toString('base64'),
  };
}

/** Node writes no time into the header but the operating system's number: 3 (Unix) wherever we run. */
function zip(text: string): Buffer {
  const zipped = gzipSync(text, { level: 9 });
  zipped[9] = 3;
  return zipped;
}

function inSeconds(milliseconds: number): string {
  return `${milliseconds / 1_000}s`;
}

function check(options: RecipeOptions): void {
  if (!NONCE.test(options.nonce)) {
    refuse('nonce', options.nonce, '8 to 64 letters, digits and hyphens');
  }
  oneOf('mode', options.mode, ['security', 'full']);
  oneOf('phased', options.phased, ['never', 'always', 'default']);
  oneOf('reboot', options.reboot, ['auto', 'always', 'never']);
  oneOf('lists', options.lists, ['auto', 'keep', 'purge']);
  flag('snap', options.snap);
  flag('autoremove', options.autoremove);
  for (const name of options.exclude) {
    if (!/^[a-z0-9*][a-z0-9+.*-]*$/.test(name) || !/[a-z0-9]/.test(name)) {
      refuse('exclude', name, 'a package name, in which * may stand for anything');
    }
  }
  for (const unit of options.maskUnits) {
    if (!/^[A-Za-z0-9@:_.\\-]+\.(service|timer|socket|target|path)$/.test(unit)) {
      refuse('maskUnits', unit, "a unit's full name, such as app.service");
    }
    if (unit.startsWith('patch-cycle-')) refuse('maskUnits', unit, 'a unit of your own');
  }
  duration('linger', options.linger, 0, 600_000);
  duration('timeout', options.timeout, 60_000, 6 * 3_600_000);
  duration('deadline', options.deadline, 60_000, 6 * 3_600_000);
  if (options.deadline <= options.timeout) {
    refuse('deadline', String(options.deadline), `more than timeout (${options.timeout})`);
  }
  script('preHook', options.preHook);
  script('postHook', options.postHook);
}

function oneOf(name: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) refuse(name, value, `one of ${allowed.join(', ')}`);
}

function flag(name: string, value: boolean): void {
  if (typeof value !== 'boolean') refuse(name, String(value), 'true or false');
}

function duration(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value / 1_000) || value < least || value > most) {
    refuse(name, String(value), `whole seconds from ${least} to ${most} milliseconds`);
  }
}

function script(name: string, value: string): void {
  if (typeof value !== 'string' || value.includes('\0')) {
    refuse(name, 'a script with a NUL character', 'the text of a bash script');
  }
}

function refuse(name: string, value: string, expected: string): never {
  throw new InputError(name, `'${value}' is not allowed. Expected ${expected}.`);
}
