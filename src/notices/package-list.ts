import { InputError } from '../errors.js';
import type { Manifest } from './finding.js';
import { isSbom, readSbom } from './sbom.js';

const INPUT = 'manifest';
const FORMS =
  'a cloud-image manifest, what `dpkg-query -W`, `dpkg -l` or `apt list --installed` print, or SPDX or CycloneDX JSON';

/** Debian Policy 5.6.7, and an architecture or `any`. */
const NAME = '[a-z0-9][a-z0-9+.-]*';
const ARCHITECTURE = '[a-z0-9-]+';

interface Entry {
  /** With `:arch` when the list has it there. */
  readonly name: string;
  readonly version: string;
  /** Where the list has it in a column of its own. */
  readonly architecture?: string;
}

/** With its place in the list, for messages. */
type Placed = Entry & { readonly where: string; readonly release?: string };

/** Reads one line: an entry, `skip` for a line that names nothing installed, undefined for what it cannot read. */
type ReadLine = (line: string) => Entry | 'skip' | undefined;

/**
 * Reads a package list in any of the forms that Ubuntu and bills of materials have, told apart by their own marks.
 * @param release the codename that the list is taken for: one that says otherwise itself is refused
 * @throws InputError naming the line that cannot be read, or that the list is empty.
 */
export function parsePackageList(text: string, release?: string): Manifest {
  const whole = text.replace(/^\uFEFF/, '');
  const entries: readonly Placed[] = isSbom(whole) ? readSbom(whole) : readLines(whole);
  const other = entries.find((entry) => (entry.release ?? release) !== release);
  if (other !== undefined && release !== undefined) {
    throw new InputError(
      'release',
      `'${release}' is not what the manifest says: its ${other.where}, ${other.name}, is of ${other.release}. Give the release that the list is of.`,
    );
  }
  const manifest = new Map<string, string>();
  const placeOf = new Map<string, string>();
  const architectureOf = new Map<string, string | undefined>();
  for (const entry of entries) {
    const name = nameFor(entry, manifest, architectureOf);
    const known = manifest.get(name);
    if (known !== undefined && known !== entry.version) {
      throw new InputError(
        INPUT,
        `${entry.where} has ${name} ${entry.version}, but ${placeOf.get(name)} has ${name} ${known}. ` +
          'Give the package list of one image.',
      );
    }
    manifest.set(name, entry.version);
    placeOf.set(name, entry.where);
    if (!architectureOf.has(name)) architectureOf.set(name, entry.architecture);
  }
  if (manifest.size === 0) {
    throw new InputError(INPUT, `it names no installed package. Give ${FORMS}.`);
  }
  return manifest;
}

function readLines(text: string): readonly Placed[] {
  const lines = text.split(/\r?\n/);
  const { readLine, from } = formOf(lines);
  const entries: Placed[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < from || line.trim() === '') continue;
    const entry = readLine(line);
    if (entry === undefined) throw new InputError(INPUT, unreadable(index + 1, line));
    if (entry !== 'skip') entries.push({ ...entry, where: `line ${index + 1}` });
  }
  return entries;
}

function formOf(lines: readonly string[]): { readonly readLine: ReadLine; readonly from: number } {
  const rule = lines.findIndex((line) => line.startsWith('+++-'));
  if (rule !== -1) return { readLine: readDpkgRow, from: rule + 1 };
  if (lines[0]?.startsWith(LEDGER)) return { readLine: readLedgerRow, from: 1 };
  const isApt = lines.some((line) => APT_ROW.test(line) || APT_HEADER.test(line));
  return { readLine: isApt ? readAptRow : readTableRow, from: 0 };
}

const APT_HEADER = /^Listing\.\.\./;
/** `N: There is 1 additional version.`, `WARNING: apt does not have a stable CLI interface.` */
const APT_REMARK = /^(?:[NWE]: |WARNING: )/;
const APT_ROW = new RegExp(`^(${NAME})/\\S+ (\\S+) (${ARCHITECTURE})(?: \\[([^\\]]*)\\])?$`);

function readAptRow(line: string): ReturnType<ReadLine> {
  if (APT_HEADER.test(line) || APT_REMARK.test(line)) return 'skip';
  const [, name, version, architecture, state = ''] = APT_ROW.exec(line.trimEnd()) ?? [];
  if (name === undefined || version === undefined || architecture === undefined) return undefined;
  if (state.startsWith('installed')) return { name, version, architecture };
  // The column then holds what could be installed.
  const [, older] = /^upgradable from: (\S+)$/.exec(state) ?? [];
  return older === undefined ? 'skip' : { name, version: older, architecture };
}

/** What the package should be, what it is (`n`ot installed, only `c`onfiguration files left, ...), an error flag. */
const DPKG_ROW = new RegExp(
  `^[uihrp]([ncHUFWti])[ R]?\\s+(${NAME}(?::${ARCHITECTURE})?)\\s+(\\S+)(?:\\s|$)`,
);

function readDpkgRow(line: string): ReturnType<ReadLine> {
  const [, state, name, version] = DPKG_ROW.exec(line) ?? [];
  if (state === undefined || name === undefined || version === undefined) return undefined;
  // Half-installed, unpacked or waiting for a trigger: the files are there, so their age counts.
  return state === 'n' || state === 'c' ? 'skip' : { name, version };
}

const TABLE_ROW = new RegExp(`^(${NAME}(?::${ARCHITECTURE})?)[ \\t]+(\\S+)[ \\t]*$`);
/** `dpkg-query -W` has an empty version for what is known but not installed. */
const NOT_INSTALLED = new RegExp(`^${NAME}(?::${ARCHITECTURE})?\\t[ \\t]*$`);

function readTableRow(line: string): ReturnType<ReadLine> {
  if (line.startsWith('snap:') || NOT_INSTALLED.test(line)) return 'skip';
  const [, name, version] = TABLE_ROW.exec(line) ?? [];
  return name === undefined || version === undefined ? undefined : { name, version };
}

/** The file of an image in the ledger (src/image/ledger-file.ts): what is known of the image stands above its list. */
const LEDGER = '# patch-cycle ledger ';

function readLedgerRow(line: string): ReturnType<ReadLine> {
  return line.startsWith('# ') ? 'skip' : readTableRow(line);
}

/** A package of two architectures stands there twice, and its name does not always tell which is which. */
function nameFor(
  { name, architecture }: Entry,
  manifest: Manifest,
  architectureOf: ReadonlyMap<string, string | undefined>,
): string {
  const isTheSame = architecture === undefined || architectureOf.get(name) === architecture;
  return isTheSame || !manifest.has(name) ? name : `${name}:${architecture}`;
}

function unreadable(number: number, line: string): string {
  const words = line.length <= 60 ? line : `${line.slice(0, 59)}…`;
  return `line ${number} is not a package and its version: ${JSON.stringify(words)}. Give ${FORMS}.`;
}
