import { gzipSync } from 'node:zlib';
import { InputError } from '../errors.js';
import { guestFiles } from './guest-files.js';

/** EC2's limit for user-data before base64 (RunInstances, UserData). */
export const USER_DATA_LIMIT = 16_384;

export const NONCE = /^[A-Za-z0-9-]{8,64}$/;

/** An entry of cloud-init's write_files. */
export interface WrittenFile {
  readonly path: string;
  readonly owner: string;
  readonly permissions: string;
  readonly encoding?: string;
  readonly content: string;
}

/** What an input of the user's puts into the user-data. */
export interface Share {
  /** As action.yml calls it. */
  readonly input: string;
  readonly text: string;
  /** The file that it was read from. */
  readonly path?: string;
}

/**
 * User-data: gzip'd cloud-config, the same bytes for the same value. JSON is YAML, so no YAML writer is needed.
 * @throws InputError naming the input with the biggest of `shares` when the whole is too big for EC2
 */
export function userData(config: unknown, whose: string, shares: readonly Share[]): Uint8Array {
  const zipped = zippedConfig(config);
  refuseTooBig(zipped.length, whose, shares, 0);
  return zipped;
}

/**
 * The same refusal before there is anything to start.
 * @param spare bytes that must stay free for what is not known yet
 * @throws InputError
 */
export function refuseTooMuch(
  config: unknown,
  whose: string,
  shares: readonly Share[],
  spare = 0,
): void {
  refuseTooBig(zippedConfig(config).length, whose, shares, spare);
}

function zippedConfig(config: unknown): Buffer {
  return zip(`#cloud-config\n${JSON.stringify(config)}\n`);
}

/** The biggest share is named first, each with its size. */
function refuseTooBig(
  length: number,
  whose: string,
  shares: readonly Share[],
  spare: number,
): void {
  const over = length + spare - USER_DATA_LIMIT;
  if (over <= 0) return;
  const [biggest, ...others] = shares
    .filter(({ text }) => text !== '')
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  if (biggest === undefined) {
    throw new Error(`the user-data of ${whose} would be ${length} bytes by itself`);
  }
  const beside = others.map((one) => `${one.input} (${nameOf(one)}${sizeOf(one)} bytes)`);
  const kept = spare === 0 ? '' : `, ${spare} of which are kept for names of packages`;
  throw new InputError(
    biggest.input,
    `${nameOf(biggest)}${sizeOf(biggest)} bytes${beside.length === 0 ? '' : `, beside ${beside.join(' and ')}`}, is too much: the user-data of ${whose} would be ${length} bytes, compressed and before base64, and EC2 takes ${USER_DATA_LIMIT}${kept}. Save at least ${over}: shorten it, or let it fetch its bulk from where the builder can reach it.`,
  );
}

/** Of a share; nothing where it came from no file. */
export function pathed(path: string | undefined): Pick<Share, 'path'> {
  return path === undefined ? {} : { path };
}

function nameOf({ path }: Share): string {
  return path === undefined ? '' : `'${path}', `;
}

function sizeOf({ text }: Share): number {
  return Buffer.byteLength(text);
}

/** A text of ours, which is printable ASCII: it stands there as it is, so that the whole is compressed as one. */
export function file(path: string, text: string, permissions = '0600'): WrittenFile {
  return { path, owner: 'root:root', permissions, content: text };
}

/** A script of the user's, which may hold what YAML would not take. */
export function userFile(path: string, text: string): WrittenFile {
  return { ...file(path, zip(text).toString('base64')), encoding: 'gz+b64' };
}

/** The programs' comments are for us; the guest's share of 16 KB is small. The interpreter line stays. */
export function bare(script: string): string {
  return script.replace(/^[ \t]*#(?!!).*\n/gm, '');
}

/** The boot-time commands that mask units and arm the dead-man switch. `deadline` in milliseconds. */
export function guard(maskUnits: readonly string[], deadline: number): string {
  // Quoted: unit names escaped by systemd hold backslashes. A function, because text could hold `$&`.
  const units = maskUnits.map((unit) => `'${unit}'`).join(' ');
  return bare(guestFiles['guard.sh'])
    .replace('@MASK@', () => units)
    .replace('@DEADLINE@', inSeconds(deadline));
}

/** As systemd reads it. */
export function inSeconds(milliseconds: number): string {
  return `${milliseconds / 1_000}s`;
}

/** Node writes no time into the header but the operating system's number: 3 (Unix) wherever we run. */
function zip(text: string): Buffer {
  const zipped = gzipSync(text, { level: 9 });
  zipped[9] = 3;
  return zipped;
}

/** The checks of options: each throws InputError naming the option, the value and what was expected. */
export const must = {
  nonce(value: string): void {
    if (!NONCE.test(value)) refuse('nonce', value, '8 to 64 letters, digits and hyphens');
  },
  oneOf(name: string, value: string, allowed: readonly string[]): void {
    if (!allowed.includes(value)) refuse(name, value, `one of ${allowed.join(', ')}`);
  },
  flag(name: string, value: boolean): void {
    if (typeof value !== 'boolean') refuse(name, String(value), 'true or false');
  },
  /** Milliseconds, whole seconds. */
  duration(name: string, value: number, least: number, most: number): void {
    if (!Number.isInteger(value / 1_000) || value < least || value > most) {
      refuse(name, String(value), `whole seconds from ${least} to ${most} milliseconds`);
    }
  },
  /** What systemd does when it ends the work must come before the dead-man switch. */
  deadline(deadline: number, timeout: number): void {
    this.duration('timeout', timeout, 60_000, 6 * 3_600_000);
    this.duration('deadline', deadline, 60_000, 6 * 3_600_000);
    if (deadline <= timeout) {
      refuse('deadline', String(deadline), `more than timeout (${timeout})`);
    }
  },
  script(name: string, value: string): void {
    if (typeof value !== 'string' || value.includes('\0')) {
      refuse(name, 'a script with a NUL character', 'the text of a bash script');
    }
  },
  units(name: string, values: readonly string[]): void {
    for (const unit of values) {
      if (!/^[A-Za-z0-9@:_.\\-]+\.(service|timer|socket|target|path)$/.test(unit)) {
        refuse(name, unit, "a unit's full name, such as app.service");
      }
      if (unit.startsWith('patch-cycle-')) refuse(name, unit, 'a unit of your own');
    }
  },
  /** Names of packages. */
  packages(name: string, values: readonly string[]): void {
    for (const value of values) {
      if (!/^[a-z0-9][a-z0-9+.-]*$/.test(value)) refuse(name, value, 'the name of a package');
    }
  },
  /** Names in which `*` stands for anything, but not alone. */
  patterns(name: string, values: readonly string[]): void {
    for (const value of values) {
      if (!/^[a-z0-9*][a-z0-9+.*-]*$/.test(value) || !/[a-z0-9]/.test(value)) {
        refuse(name, value, 'a package name, in which * may stand for anything');
      }
    }
  },
  sha256(name: string, value: string): void {
    if (!/^[0-9a-f]{64}$/.test(value)) refuse(name, value, '64 lower-case hexadecimal digits');
  },
} as const;

function refuse(name: string, value: string, expected: string): never {
  throw new InputError(name, `'${value}' is not allowed. Expected ${expected}.`);
}
