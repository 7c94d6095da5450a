import { gunzipSync } from 'node:zlib';
import { MINUTE, SECOND } from '../clock.js';

/** User-data as cloud-init takes it, as far as the recipes of builders and proofs use it. */
export interface CloudConfig {
  readonly bootcmd?: unknown;
  readonly write_files?: readonly WrittenFile[];
  readonly runcmd?: unknown;
}

interface WrittenFile {
  readonly path: string;
  readonly encoding?: string;
  readonly content: string;
}

/** A script of the user's in a recipe. */
export interface Hook {
  readonly path: string;
  /** The status that the script ends with, as far as its last line says so. */
  readonly exits: number;
}

/** @throws Error when it is no cloud-config written as JSON */
export function cloudConfig(userData: Uint8Array): CloudConfig {
  const gzipped = userData[0] === 0x1f && userData[1] === 0x8b;
  const text = Buffer.from(gzipped ? gunzipSync(userData) : userData).toString();
  if (!text.startsWith('#cloud-config\n')) throw new Error('not a cloud-config');
  return JSON.parse(text.slice(text.indexOf('\n'))) as CloudConfig;
}

/** Whether a unit is started once the machine is up. */
export function starts({ runcmd }: CloudConfig, unit: string): boolean {
  return JSON.stringify(runcmd ?? []).includes(unit);
}

/** A file that is written, by its path. @throws Error when cloud-init could not decode it */
export function reader(cloud: CloudConfig): (path: string) => string | undefined {
  return (path) => {
    const file = cloud.write_files?.find((written) => written.path === path);
    return file && textOf(file);
  };
}

/** @throws Error when cloud-init could not decode it either */
function textOf({ path, encoding, content }: WrittenFile): string {
  if (encoding === undefined) return content;
  const data = Buffer.from(content, 'base64');
  if (/^(gz|gzip)\+b(64|ase64)$/.test(encoding)) return gunzipSync(data).toString();
  if (/^b(64|ase64)$/.test(encoding)) return data.toString();
  throw new Error(`${path}: unknown encoding ${encoding}`);
}

/** Milliseconds after a boot's start at which the dead-man timer powers off. */
export function deadlineOf(cloud: CloudConfig): number {
  return timeSpan(/OnActiveSec=([0-9a-z ]+)/.exec(bootCommands(cloud))?.[1]);
}

/** Milliseconds that a unit may take before systemd ends it. */
export function timeoutOf(unit: string): number {
  return timeSpan(/^TimeoutStartSec=(.*)$/m.exec(unit)?.[1]);
}

function bootCommands({ bootcmd }: CloudConfig): string {
  const commands = Array.isArray(bootcmd) ? bootcmd.flat() : [];
  // In the script the timer's unit is an argument of printf, with its line ends spelled out.
  return commands.join('\n').replaceAll('\\n', '\n');
}

/** `NAME=value` lines as a POSIX shell takes them: bare words, single and double quotes. */
export function shellAssignments(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/^([A-Z_][A-Z0-9_]*)=(.*)$/gm)) {
    found.set(
      name,
      value.replace(
        /'([^']*)'|"([^"]*)"|\\(.)|[ \t#].*$/g,
        (_all, single?: string, double?: string, escaped?: string) =>
          single ?? double ?? escaped ?? '',
      ),
    );
  }
  return found;
}

const UNITS: Readonly<Record<string, number>> = { s: SECOND, min: MINUTE, h: 60 * MINUTE };

/** systemd.time(7), as far as units use it: `45`, `40min`, `1h 30min`; `infinity`, or nothing, is no limit. */
function timeSpan(text: string | undefined): number {
  const parts = [...(text ?? '').matchAll(/(\d+)\s*(s|min|h)?/g)];
  if (parts.length === 0) return Number.POSITIVE_INFINITY;
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? 's'] ?? 0), 0);
}

/** By the name that the recipe has for it; nothing when it has none. */
export function hook<N extends string>(
  name: N,
  path: string | undefined,
  read: (path: string) => string | undefined,
): { readonly [K in N]?: Hook } {
  if (!path) return {};
  const exits = /(?:^|\n)exit (\d+)\s*$/.exec(read(path) ?? 'exit 127')?.[1];
  return { [name]: { path, exits: Number(exits ?? 0) } } as { readonly [K in N]?: Hook };
}
