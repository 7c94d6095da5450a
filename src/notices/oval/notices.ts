import { type FixedPackage, NOTICE_ID, type Row, shorten, TITLE_MAX } from '../notice.js';
import { parsePublished } from '../published.js';
import type { Criterion, Definition, OvalDocument } from './document.js';

/** The file's definitions as the rows that the API would give. What it cannot read it says; it never throws. */
export function rowsOf(document: OvalDocument): readonly Row[] {
  return document.definitions
    .filter((definition) => definition.class === 'patch')
    .map((definition) => rowOf(document, definition));
}

function rowOf(document: OvalDocument, definition: Definition): Row {
  const { notice: id, issued, title } = definition;
  if (id === undefined || !NOTICE_ID.test(id)) {
    return unreadable(
      `(${shorten(definition.id, 60)})`,
      'it does not say which notice it is about',
    );
  }
  // By the day, as the file has it: see windowStart.
  const published = parsePublished(`${issued}T00:00:00`);
  if (!id.startsWith('USN-')) return { is: 'left-out', id, ...(published && { published }) };
  if (published === undefined) return unreadable(id, 'its date of issue cannot be read');
  const read = readPackages(document, definition);
  if (typeof read === 'string') {
    return { is: 'unreadable', id, unreadable: { id, why: read, published } };
  }
  const { cves, priorities, regression } = definition;
  return {
    is: 'notice',
    id,
    notice: {
      id,
      title: shorten(title.replace(`${id} -- `, ''), TITLE_MAX),
      published,
      cves,
      packages: read,
      // The file has no instructions; a kernel's fix asks for a reboot by being one.
      reboot: false,
      regression,
      priorities,
    },
  };
}

function unreadable(id: string, why: string): Row {
  return { is: 'unreadable', id, unreadable: { id, why } };
}

/** Why not, when something of it cannot be read. */
function readPackages(
  document: OvalDocument,
  definition: Definition,
): readonly FixedPackage[] | string {
  if (definition.isTangled) return 'its criteria are not of the form any of these';
  const packages: FixedPackage[] = [];
  for (const criterion of definition.criteria) {
    const group = readGroup(document, criterion);
    if (typeof group === 'string') return group;
    packages.push(...group);
  }
  return packages;
}

/** The packages of one version. */
function readGroup(
  document: OvalDocument,
  { test, comment }: Criterion,
): readonly FixedPackage[] | string {
  const { object, state } = document.tests.get(test) ?? {};
  const fixed = document.states.get(state ?? '');
  const values = document.variables.get(document.objects.get(object ?? '') ?? '');
  if (fixed === undefined || values === undefined || values.length === 0) {
    return `its test ${shorten(test, 60)} is not whole`;
  }
  if (fixed.operation !== 'less than' || fixed.datatype !== 'debian_evr_string') {
    return `its test ${shorten(test, 60)} does not compare versions`;
  }
  const packages: FixedPackage[] = [];
  for (const value of values) {
    const names = namesOf(value, fixed.version);
    if (names === undefined) return `it looks for ${shorten(JSON.stringify(value), 60)}`;
    const isKernel = value.includes('(?:unsigned-)?');
    const pocket = pocketOf(comment, fixed.version, isKernel);
    packages.push(...names.map((name) => ({ name, version: fixed.version, pocket })));
  }
  return packages;
}

/** A line of a manifest: `^NAME(?::\w+|)\s+(.*)$`. */
const LINE = /^\^(.+)\(\?::\\w\+\|\)\\s\+\(\.\*\)\$$/;
const PLAIN = /^[a-z0-9][a-z0-9+.-]*$/;
/** `linux-image-(?:unsigned-)?6.8.0-\d+(?:-aws|-generic)`; older files capture the flavour. */
const KERNEL =
  /^linux-image-\(\?:unsigned-\)\?(\d+\.\d+\.\d+)-\\d\+\((?:\?:)?((?:-[\w-]+)(?:\|-[\w-]+)*)\)$/;

/** For a kernel the names that the notice itself would have, but for the ABI where the version does not say it. */
function namesOf(value: string, version: string): readonly string[] | undefined {
  const name = LINE.exec(value)?.[1];
  if (name === undefined) return undefined;
  if (PLAIN.test(name)) return [name];
  const [, upstream, flavours] = KERNEL.exec(name) ?? [];
  if (upstream === undefined || flavours === undefined) return undefined;
  const abi = /-(\d+)/.exec(version)?.[1] ?? '0';
  return flavours.split('|').map((flavour) => `linux-image-${upstream}-${abi}${flavour}`);
}

/** In these words, by ubuntu-cve-tracker, cve_lib.py, the file names archives that every machine can install from. */
const FREE = /^(Long Term|Interim)/;

/**
 * The generator decides once for a notice, by its first package, and a notice can have packages in several pockets.
 * Versions tell more: all that Ubuntu Pro builds but kernels are called esm or fips, and nothing else is. So where the
 * two disagree the version is right. Words that are not known are given on, and make what they are about unknown.
 */
function pocketOf(comment: string, version: string, isKernel: boolean): string {
  const declared = declaredPocket(comment);
  if (isKernel) return declared;
  if (/fips/i.test(version)) return declared.startsWith('fips') ? declared : 'fips-updates';
  if (/esm/i.test(version)) return declared.startsWith('esm') ? declared : 'esm-apps';
  return /^(esm|fips)/.test(declared) ? 'security' : declared;
}

function declaredPocket(comment: string): string {
  if (FREE.test(comment)) return 'security';
  if (/fips/i.test(comment)) return 'fips-updates';
  if (/real-?time/i.test(comment)) return 'realtime';
  if (!/Ubuntu Pro|Ubuntu Advantage|ESM|Expanded Security/i.test(comment)) {
    return `? ${shorten(comment, 60)}`;
  }
  const part = /infra/i.test(comment)
    ? 'esm-infra'
    : /legacy/i.test(comment)
      ? 'esm-infra'
      : 'esm-apps';
  return /legacy/i.test(comment) ? `${part}-legacy` : part;
}
