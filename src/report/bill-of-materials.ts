import type { Instant } from '../ports.js';
import { VERSION } from '../version.js';

/** What a bill of materials is written of. */
export interface Contents {
  readonly imageId: string;
  readonly name: string;
  /** `noble`, `24.04`. */
  readonly release: string;
  readonly version: string;
  /** Debian's: `amd64`. */
  readonly architecture: string;
  /** Names (with `:arch` where dpkg shows it) and versions. */
  readonly packages: readonly (readonly [string, string])[];
  readonly made: Instant;
}

/** SPDX 2.3, as JSON. https://spdx.github.io/spdx-spec/v2.3/ */
export function spdx(contents: Contents): object {
  const packages = contents.packages.map((one, index) => ({
    SPDXID: `SPDXRef-Package-${index + 1}`,
    name: nameOf(one),
    versionInfo: one[1],
    ...NOT_SAID,
    externalRefs: [
      {
        referenceCategory: 'PACKAGE-MANAGER',
        referenceType: 'purl',
        referenceLocator: purl(one, contents),
      },
    ],
  }));
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: contents.name,
    documentNamespace: `https://spdx.org/spdxdocs/${encodeURIComponent(`${contents.name}-${contents.imageId}`)}`,
    creationInfo: { created: stamp(contents.made), creators: [`Tool: patch-cycle-${VERSION}`] },
    packages: [
      {
        SPDXID: 'SPDXRef-Image',
        name: contents.imageId,
        versionInfo: contents.name,
        ...NOT_SAID,
        primaryPackagePurpose: 'OPERATING-SYSTEM',
      },
      ...packages,
    ],
    relationships: [
      related('SPDXRef-DOCUMENT', 'DESCRIBES', 'SPDXRef-Image'),
      ...packages.map(({ SPDXID }) => related('SPDXRef-Image', 'CONTAINS', SPDXID)),
    ],
  };
}

/** A list of what is installed says neither who a package came from nor under which licence. */
const NOT_SAID = {
  supplier: 'NOASSERTION',
  downloadLocation: 'NOASSERTION',
  filesAnalyzed: false,
  licenseConcluded: 'NOASSERTION',
  licenseDeclared: 'NOASSERTION',
  copyrightText: 'NOASSERTION',
} as const;

function related(one: string, relationshipType: string, other: string): object {
  return { spdxElementId: one, relationshipType, relatedSpdxElement: other };
}

/** CycloneDX 1.5, as JSON. https://cyclonedx.org/docs/1.5/json/ */
export function cycloneDx(contents: Contents): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(contents.imageId)}`,
    version: 1,
    metadata: {
      timestamp: stamp(contents.made),
      tools: { components: [{ type: 'application', name: 'patch-cycle', version: VERSION }] },
      component: {
        type: 'operating-system',
        'bom-ref': contents.imageId,
        name: 'ubuntu',
        version: contents.version,
        description: `${contents.imageId}, ${contents.name}`,
      },
    },
    components: contents.packages.map((one) => ({
      type: 'library',
      'bom-ref': purl(one, contents),
      name: nameOf(one),
      version: one[1],
      purl: purl(one, contents),
    })),
  };
}

/** The image's own digits in a UUID of our own making (RFC 9562, version 8): the same bill has the same number. */
function uuidOf(imageId: string): string {
  const digits = imageId
    .replace(/[^0-9a-f]/g, '')
    .slice(-24)
    .padStart(24, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8000-8000-${digits.slice(12)}`;
}

/** https://github.com/package-url/purl-spec, its type `deb` */
function purl([shown, version]: readonly [string, string], contents: Contents): string {
  const [name = '', architecture = contents.architecture] = shown.split(':');
  const distro = `ubuntu-${contents.version}`;
  return `pkg:deb/ubuntu/${encodeURIComponent(name)}@${encodeURIComponent(version)}?arch=${architecture}&distro=${distro}`;
}

function nameOf([shown]: readonly [string, string]): string {
  return shown.replace(/:.*/, '');
}

/** Whole seconds: SPDX takes no fractions. */
function stamp(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
