import type { Image, KnownPackages, PackageListSource } from '../ports.js';

/** What is asked of Systems Manager, and what of its answers is looked at. */
export interface InventoryCalls {
  /** DescribeInstanceInformation: those of at most fifty instances that are managed. @throws CloudError */
  managed(instanceIds: readonly string[]): Promise<readonly ManagedInstance[]>;
  /** Every page of ListInventoryEntries for `AWS:Application`. @throws CloudError */
  applications(instanceId: string): Promise<readonly ApplicationsPage[]>;
}

export interface ManagedInstance {
  readonly InstanceId?: string | undefined;
  readonly PingStatus?: string | undefined;
  readonly PlatformName?: string | undefined;
  readonly PlatformVersion?: string | undefined;
}

export interface ApplicationsPage {
  readonly CaptureTime?: string | undefined;
  readonly Entries?: readonly Readonly<Record<string, string>>[] | undefined;
}

/** As many ids as one page of answers holds. Of a fleet that has one image, any will do. */
const ASKED = 50;
/** Lists that are read before the next source is asked instead. A list is some fifteen calls. */
const READ = 3;

/** The package list of a running instance, as the agent on it has last told (Systems Manager Inventory). */
export class Inventory implements PackageListSource {
  readonly kind = 'inventory';
  readonly #calls: InventoryCalls;

  constructor(calls: InventoryCalls) {
    this.#calls = calls;
  }

  async packages(
    _image: Image,
    instanceIds: readonly string[],
  ): Promise<KnownPackages | undefined> {
    if (instanceIds.length === 0) return undefined;
    const managed = await this.#calls.managed(instanceIds.slice(0, ASKED));
    const online = managed.filter(
      (one) => one.PingStatus === 'Online' && one.PlatformName === 'Ubuntu',
    );
    for (const { InstanceId: id, PlatformVersion: release } of online.slice(0, READ)) {
      if (id === undefined || release === undefined) continue;
      const packages = packagesOf(await this.#calls.applications(id));
      if (packages !== undefined) return { release, packages };
    }
    return undefined;
  }
}

/** What the service keeps of one list at most (API reference, InventoryItem): one so long may be cut. */
const CONTENT_MAX = 10_000;

interface Deb {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
}

/**
 * The Debian packages of a list; undefined when it is not what the agent writes on Ubuntu, or not whole.
 *
 * The agent has it from `dpkg-query -W` (amazon-ssm-agent, agent/plugins/inventory/gatherers/application,
 * dataProvider_unix.go): `Version` is dpkg's own, epoch and revision included, `Name` has no architecture, and `PackageId` is
 * all three together. Snaps stand among them without a `PackageId`. Packages that are removed but for their configuration
 * stand there too, and nothing tells them apart: so such a list can name a fix that is not needed, and a builder's report
 * has the last word.
 */
export function packagesOf(
  pages: readonly ApplicationsPage[],
): ReadonlyMap<string, string> | undefined {
  const times = new Set(pages.map(({ CaptureTime }) => CaptureTime));
  // Two times are two lists, of which each has only a part here.
  if (times.size !== 1 || times.has(undefined)) return undefined;
  const entries = pages.flatMap(({ Entries }) => Entries ?? []);
  if (entries.length >= CONTENT_MAX) return undefined;
  const debs = entries.filter(({ PackageId = '' }) => PackageId !== '').map(readDeb);
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  for (const deb of debs) {
    if (deb === undefined) return undefined;
    const whole = `${deb.name}:${deb.architecture}`;
    if (seen.has(whole)) return undefined;
    seen.add(whole);
    packages.set(packages.has(deb.name) ? whole : deb.name, deb.version);
  }
  return packages.has('dpkg') && hasEpochs(packages) ? packages : undefined;
}

/** Undefined when the parts do not agree with the whole: then nobody knows what `Version` is. */
function readDeb({
  Name = '',
  Version = '',
  PackageId = '',
}: Readonly<Record<string, string>>): Deb | undefined {
  const start = `${Name}_${Version}_`;
  const [, architecture] = /^([a-z0-9-]+)\.deb$/.exec(PackageId.slice(start.length)) ?? [];
  if (Name === '' || Version === '' || !PackageId.startsWith(start)) return undefined;
  return architecture === undefined ? undefined : { name: Name, version: Version, architecture };
}

/** Every Ubuntu has packages with an epoch. A list without any has lost them, and all of those would look too old. */
function hasEpochs(packages: ReadonlyMap<string, string>): boolean {
  return [...packages.values()].some((version) => version.includes(':'));
}
