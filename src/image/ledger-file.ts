import { createHash } from 'node:crypto';
import type { Instant } from '../ports.js';

/**
 * The file of one image in the ledger: what is known of it in lines that begin with `#`, then a package a line, by name,
 * so that `git diff` between the files of two images says what changed in between.
 *
 *     # patch-cycle ledger 1
 *     # image ami-0123456789abcdef0
 *     # release noble
 *     # architecture x86_64
 *     # manifest 4f5c...
 *     # pockets esm-apps esm-infra
 *     # reported 2026-01-20T04:17:00.000Z
 *     # packages 750 sha256 9e1a...
 *     adduser	3.137ubuntu1
 */
export interface LedgerEntry {
  readonly image: string;
  /** Ubuntu's codename. */
  readonly release: string;
  /** As EC2 says it: `x86_64`, `arm64`. */
  readonly architecture: string;
  /** The sha256 of the manifest that lies in the image, as its tag has it; absent for images that are not ours. */
  readonly manifest?: string;
  /** Of Ubuntu Pro, those that it can install from; absent when its client did not say. */
  readonly pockets?: ReadonlySet<string>;
  readonly reported: Instant;
  readonly packages: ReadonlyMap<string, string>;
}

const FIRST = '# patch-cycle ledger 1';
const NONE = 'none';

/** Undefined for what is no image's id: it becomes part of a path. */
export function ledgerPath(imageId: string): string | undefined {
  return /^ami-[0-9a-f]{8,17}$/.test(imageId) ? `images/${imageId}.txt` : undefined;
}

export function writeLedgerFile(entry: LedgerEntry): string {
  const { image, release, architecture, manifest, pockets, reported } = entry;
  const lines = linesOf(entry.packages);
  const facts: readonly (readonly [string, string])[] = [
    ['image', image],
    ['release', release],
    ['architecture', architecture],
    ['manifest', manifest ?? NONE],
    ...(pockets === undefined ? [] : [['pockets', [...pockets].sort().join(' ') || NONE] as const]),
    ['reported', new Date(reported).toISOString()],
  ];
  const digest = digestOf(facts, lines);
  return [
    FIRST,
    ...facts.map(([name, value]) => `# ${name} ${value}`),
    `# packages ${lines.length} sha256 ${digest}`,
    ...lines,
    '',
  ].join('\n');
}

const FACT = /^# (image|release|architecture|manifest|pockets|reported) (\S+(?: \S+)*)$/;
const SEAL = /^# packages (\d{1,7}) sha256 ([0-9a-f]{64})$/;
const PACKAGE = /^([A-Za-z0-9][A-Za-z0-9+._-]*(?::[a-z0-9-]+)?)\t([\x21-\x7e]+)$/;

/** The entry, or in words what is wrong with the file. */
export function readLedgerFile(text: string): LedgerEntry | string {
  // Checked out on Windows and committed again, lines end otherwise.
  const [first, ...rest] = text.replaceAll('\r\n', '\n').split('\n');
  if (first !== FIRST) return `it does not begin with '${FIRST}'`;
  const at = rest.findIndex((line) => !FACT.test(line));
  const facts = rest.slice(0, at).map((line) => {
    const [, name = '', value = ''] = FACT.exec(line) ?? [];
    return [name, value] as const;
  });
  const [, count, digest] = SEAL.exec(rest[at] ?? '') ?? [];
  if (count === undefined) return `line ${at + 2} does not say how many packages follow`;
  const lines = rest.slice(at + 1).filter((line) => line !== '');
  if (lines.length !== Number(count)) {
    return `it promises ${count} packages and has ${lines.length}`;
  }
  if (digestOf(facts, lines) !== digest) return 'it is not what its checksum was made of';
  return entryOf(new Map(facts), lines) ?? 'it lacks what must be known of an image';
}

function entryOf(
  facts: ReadonlyMap<string, string>,
  lines: readonly string[],
): LedgerEntry | undefined {
  const [image, release, architecture, manifest, reported, pockets] = [
    'image',
    'release',
    'architecture',
    'manifest',
    'reported',
    'pockets',
  ].map((name) => facts.get(name));
  const at = Date.parse(reported ?? '');
  const packages = new Map<string, string>();
  for (const line of lines) {
    const [, name, version] = PACKAGE.exec(line) ?? [];
    if (name === undefined || version === undefined || packages.has(name)) return undefined;
    packages.set(name, version);
  }
  if (image === undefined || release === undefined || architecture === undefined) return undefined;
  if (manifest === undefined || Number.isNaN(at)) return undefined;
  return {
    image,
    release,
    architecture,
    ...(manifest !== NONE && { manifest }),
    ...(pockets !== undefined && {
      pockets: new Set(pockets === NONE ? [] : pockets.split(' ')),
    }),
    reported: at,
    packages,
  };
}

/** By code unit, whatever the order of the list: two images' files then differ in what changed alone. */
function linesOf(packages: ReadonlyMap<string, string>): readonly string[] {
  return [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, version]) => `${name}\t${version}`);
}

function digestOf(facts: readonly (readonly [string, string])[], lines: readonly string[]): string {
  const whole = [...facts.map(([name, value]) => `# ${name} ${value}`), ...lines].join('\n');
  return createHash('sha256').update(whole).digest('hex');
}
