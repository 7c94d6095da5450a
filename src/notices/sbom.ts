import * as v from 'valibot';
import { InputError } from '../errors.js';
import { CODENAMES } from './codenames.js';

/** A Debian package that a bill of materials names. */
export interface SbomEntry {
  /** Where it stands, for messages: `packages[3]`. */
  readonly where: string;
  readonly name: string;
  readonly version: string;
  readonly architecture?: string;
  /** The release that the package is said to be of, by its codename or as the document spells it. */
  readonly release?: string;
}

const INPUT = 'manifest';
const FORMS =
  'Give SPDX 2 or CycloneDX as JSON, of an Ubuntu image, with package URLs (pkg:deb/ubuntu/...).';

const Spdx = v.object({
  spdxVersion: v.pipe(v.string(), v.startsWith('SPDX-2')),
  packages: v.array(
    v.object({
      externalRefs: v.nullish(
        v.array(v.object({ referenceType: v.string(), referenceLocator: v.string() })),
        [],
      ),
    }),
  ),
});

const CycloneDx = v.object({
  bomFormat: v.literal('CycloneDX'),
  components: v.nullish(v.array(v.unknown()), []),
});

const Component = v.object({
  purl: v.nullish(v.string(), ''),
  components: v.nullish(v.array(v.unknown()), []),
});

/** Lists of packages in lines begin with a name. */
export function isSbom(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

/**
 * The Debian packages of an SPDX or CycloneDX document, by their package URLs: names and versions beside them are for
 * people, and the same tools name Python's and Go's packages in the same way.
 * @throws InputError when it is neither, or names a package of another distribution
 */
export function readSbom(text: string): readonly SbomEntry[] {
  const document = parse(text);
  const spdx = v.safeParse(Spdx, document);
  if (spdx.success) {
    return spdx.output.packages.flatMap(({ externalRefs }, index) =>
      externalRefs
        .filter(({ referenceType }) => referenceType === 'purl')
        .flatMap((ref) => readPurl(ref.referenceLocator, `packages[${index}]`) ?? []),
    );
  }
  const cyclone = v.safeParse(CycloneDx, document);
  if (cyclone.success) return readComponents(cyclone.output.components);
  throw new InputError(INPUT, `it is JSON, but not a bill of materials that can be read. ${FORMS}`);
}

function parse(text: string): unknown {
  try {
    const document = JSON.parse(text) as { readonly sbom?: unknown } | null;
    // GitHub's own export wraps it.
    return document?.sbom ?? document;
  } catch {
    throw new InputError(INPUT, `it begins like JSON and is not. ${FORMS}`);
  }
}

/** Components can have components, to any depth. */
function readComponents(top: readonly unknown[]): readonly SbomEntry[] {
  const entries: SbomEntry[] = [];
  const waiting = top.map((component, index) => ({ component, where: `components[${index}]` }));
  // It grows while it is gone through.
  for (const { component, where } of waiting) {
    const read = v.safeParse(Component, component);
    if (!read.success) throw new InputError(INPUT, `${where} is not a component. ${FORMS}`);
    const entry = readPurl(read.output.purl, where);
    if (entry !== undefined) entries.push(entry);
    // One that lies in another's is named by that.
    for (const inner of read.output.components) waiting.push({ component: inner, where });
  }
  return entries;
}

const PURL = /^pkg:deb\/(?:([^/@?#]+)\/)?([^/@?#]+)@([^?#]+)(?:\?([^#]*))?/i;

/** `pkg:deb/ubuntu/libc6@2.39-0ubuntu8.4?arch=amd64&distro=ubuntu-24.04`; undefined for what is not a binary Debian package. */
function readPurl(purl: string, where: string): SbomEntry | undefined {
  if (!/^pkg:deb\//i.test(purl)) return undefined;
  const [, namespace = '', name, version, query = ''] = PURL.exec(purl) ?? [];
  const qualifiers = new URLSearchParams(query);
  const architecture = qualifiers.get('arch') ?? undefined;
  if (architecture === 'source') return undefined;
  if (name === undefined || version === undefined) {
    throw new InputError(INPUT, `${where} names no version: ${excerpt(purl)}. ${FORMS}`);
  }
  if (namespace.toLowerCase() !== 'ubuntu') {
    throw new InputError(INPUT, `${where} is not a package of Ubuntu: ${excerpt(purl)}. ${FORMS}`);
  }
  const epoch = qualifiers.get('epoch');
  const plain = decode(version);
  return {
    where,
    name: decode(name),
    // Trivy writes the epoch as a qualifier, syft in the version.
    version: epoch === null || plain.includes(':') ? plain : `${epoch}:${plain}`,
    ...(architecture !== undefined && { architecture }),
    ...releaseIn(qualifiers.get('distro')),
  };
}

/** Syft and Trivy write `ubuntu-24.04`, others the codename. */
function releaseIn(distro: string | null): Pick<SbomEntry, 'release'> {
  if (distro === null) return {};
  const number = distro.replace(/^ubuntu-/i, '');
  return { release: CODENAMES[number] ?? number.toLowerCase() };
}

/** A plus is a plus outside the query. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function excerpt(text: string): string {
  return JSON.stringify(text.length <= 80 ? text : `${text.slice(0, 79)}…`);
}
