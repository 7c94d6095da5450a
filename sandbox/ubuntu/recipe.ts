import { gunzipSync } from 'node:zlib';
import { MINUTE, SECOND } from '../clock.js';

/** What user-data that is the builder's recipe asks of the guest: the settings in its files, as the guest reads them. */
export interface Recipe {
  readonly nonce: string;
  readonly mode: 'security' | 'full';
  readonly exclude: readonly string[];
  readonly reboot: 'auto' | 'always' | 'never';
  readonly snap: boolean;
  readonly autoremove: boolean;
  /** Milliseconds between the last record and power-off. */
  readonly linger: number;
  readonly preHook?: Hook;
  readonly postHook?: Hook;
  /** Milliseconds that the unit may take before systemd ends it. */
  readonly timeout: number;
  /** Milliseconds after a boot's start at which the dead-man timer powers off. */
  readonly deadline: number;
}

export interface Hook {
  readonly path: string;
  /** The status that the script ends with, as far as its last line says so. */
  readonly exits: number;
}

const FOLDER = '/var/lib/patch-cycle-build';
const UNIT = 'patch-cycle-build.service';

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

/**
 * The recipe in an instance's user-data. Undefined for anybody else's user-data, and for a recipe that cloud-init could
 * not have carried out: to the guest it is as if there were none.
 */
export function readRecipe(userData: Uint8Array): Recipe | undefined {
  if (userData.length === 0) return undefined;
  try {
    return recipeIn(cloudConfig(userData));
  } catch {
    // YAML proper, a script, a damaged archive: the fleet's own user-data may be anything.
    return undefined;
  }
}

/** @throws Error when it is no cloud-config written as JSON */
export function cloudConfig(userData: Uint8Array): CloudConfig {
  const gzipped = userData[0] === 0x1f && userData[1] === 0x8b;
  const text = Buffer.from(gzipped ? gunzipSync(userData) : userData).toString();
  if (!text.startsWith('#cloud-config\n')) throw new Error('not a cloud-config');
  return JSON.parse(text.slice(text.indexOf('\n'))) as CloudConfig;
}

function recipeIn(cloud: CloudConfig): Recipe | undefined {
  if (!JSON.stringify(cloud.runcmd ?? []).includes(UNIT)) return undefined;
  const read = (path: string): string | undefined => textIn(cloud, path);
  const config = read(`${FOLDER}/config`);
  const unit = read(`/etc/systemd/system/${UNIT}`);
  if (config === undefined || unit === undefined || read(`${FOLDER}/build.sh`) === undefined) {
    return undefined;
  }
  const settings = shellAssignments(config);
  const nonce = settings.get('NONCE') ?? '';
  if (!/^[A-Za-z0-9-]{8,64}$/.test(nonce)) return undefined;
  return {
    nonce,
    mode: settings.get('MODE') === 'security' ? 'security' : 'full',
    exclude: (settings.get('EXCLUDE') ?? '').split(/\s+/).filter(Boolean),
    reboot: oneOf(['auto', 'always', 'never'], settings.get('REBOOT')) ?? 'never',
    snap: settings.get('SNAP') === '1',
    autoremove: settings.get('AUTOREMOVE') === '1',
    linger: Number(settings.get('LINGER') ?? 0) * SECOND,
    timeout: timeSpan(/^TimeoutStartSec=(.*)$/m.exec(unit)?.[1]),
    deadline: deadlineIn(cloud),
    ...hook('preHook', hookIn(cloud, settings.get('PRE_HOOK'))),
    ...hook('postHook', hookIn(cloud, settings.get('POST_HOOK'))),
  };
}

/** Of the dead-man timer, in milliseconds after a boot's start. */
export function deadlineIn(cloud: CloudConfig): number {
  return timeSpan(/OnActiveSec=([0-9a-z ]+)/.exec(bootCommands(cloud))?.[1]);
}

/** What cloud-init would write to the path. */
export function textIn(cloud: CloudConfig, path: string): string | undefined {
  const file = cloud.write_files?.find((written) => written.path === path);
  return file && textOf(file);
}

/** @throws Error when cloud-init could not decode it either */
function textOf({ path, encoding, content }: WrittenFile): string {
  if (encoding === undefined) return content;
  const data = Buffer.from(content, 'base64');
  if (/^(gz|gzip)\+b(64|ase64)$/.test(encoding)) return gunzipSync(data).toString();
  if (/^b(64|ase64)$/.test(encoding)) return data.toString();
  throw new Error(`${path}: unknown encoding ${encoding}`);
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

/** Undefined where no path is named. */
export function hookIn(cloud: CloudConfig, path: string | undefined): Hook | undefined {
  if (!path) return undefined;
  const exits = /(?:^|\n)exit (\d+)\s*$/.exec(textIn(cloud, path) ?? 'exit 127')?.[1];
  return { path, exits: Number(exits ?? 0) };
}

function hook<N extends 'preHook' | 'postHook'>(
  name: N,
  found: Hook | undefined,
): { readonly [K in N]?: Hook } {
  return found === undefined ? {} : ({ [name]: found } as { readonly [K in N]?: Hook });
}

function oneOf<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((known) => known === value);
}
