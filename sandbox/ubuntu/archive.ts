import type { Instant } from '../clock.js';
import type { PackageList } from '../world.js';
import { compareVersions, newest } from './debian-version.js';
import { flavourOf, type Kernel, kernels, pointsAt, successors } from './kernels.js';
import { binaryNames, type Notice, publishedAt } from './notice.js';

/** One version of a binary package in one pocket of a release's archive, from a moment on. */
export interface ArchiveEntry {
  /** Codename. */
  readonly release: string;
  readonly name: string;
  readonly version: string;
  /** `security`, `updates`, `esm-infra`, ... */
  readonly pocket: string;
  readonly from: Instant;
  /** The source package's name, where it is not the binary's. */
  readonly source?: string;
  /** Installing it means removing another package, which `apt-get upgrade` never does. */
  readonly needsRemoval?: boolean;
  /** Phased in: the percentage of machines that are to have it so far. The updates pocket alone has such. */
  readonly phasedTo?: number;
}

export interface UpgradeOptions {
  /** `security`: from security pockets alone, as the recipe's pins have it. */
  readonly mode: 'security' | 'full';
  /** Names or globs that are pinned to -1. */
  readonly exclude?: readonly string[];
  /** Names that may come from any pocket and in any phase, with all that is built from the same sources. */
  readonly want?: readonly string[];
  /** Whether this machine is among those that are to have an update so far. Without it, it takes all. */
  readonly isPhasedIn?: (name: string, percentage: number) => boolean;
  /** Names that are on hold. */
  readonly held?: readonly string[];
  /** Ubuntu Pro's pockets that are enabled. */
  readonly pro?: readonly string[];
}

export interface Upgrade {
  readonly after: PackageList;
  /** Sorted by name; `before` is null for what is new. */
  readonly changed: readonly (readonly [name: string, before: string | null, after: string])[];
  /** What `dist-upgrade` would do still. */
  readonly keptBack: readonly string[];
}

/** Ubuntu's package archive in virtual time: a fix is there from the moment that its notice is published. */
export class Archive {
  /** By release, then by name. */
  readonly #entries = new Map<string, Map<string, ArchiveEntry[]>>();

  constructor(entries: readonly ArchiveEntry[]) {
    for (const entry of entries) {
      const names = getOrAdd(this.#entries, entry.release, () => new Map<string, ArchiveEntry[]>());
      getOrAdd(names, entry.name, () => []).push(entry);
    }
  }

  /** The version that apt would install of a package, from the pockets given; undefined when there is none. */
  candidate(
    release: string,
    name: string,
    now: Instant,
    pockets: readonly string[],
  ): ArchiveEntry | undefined {
    const there = (this.#entries.get(release)?.get(bare(name)) ?? []).filter(
      ({ from, pocket }) => from <= now && pockets.includes(pocket),
    );
    const best = newest(there.map(({ version }) => version));
    return there.find(({ version }) => version === best);
  }

  /** The source package that a binary is built from, as far as notices have named it. */
  sourceOf(release: string, name: string): string {
    const entries = this.#entries.get(release)?.get(bare(name)) ?? [];
    return entries.find(({ source }) => source !== undefined)?.source ?? bare(name);
  }

  /** `apt-get --with-new-pkgs upgrade` right after an `apt-get update`. */
  upgrade(packages: PackageList, release: string, now: Instant, options: UpgradeOptions): Upgrade {
    const after = new Map(packages);
    const keptBack: string[] = [];
    const wanted = new Set((options.want ?? []).map((name) => this.sourceOf(release, name)));
    const isWanted = (name: string): boolean =>
      wanted.size > 0 && wanted.has(this.sourceOf(release, name));
    const find = (name: string): ArchiveEntry | undefined =>
      isListed(name, options.exclude)
        ? undefined
        : this.candidate(release, name, now, reachable(options, isWanted(name)));

    for (const [name, installed] of packages) {
      const entry = find(name);
      if (entry === undefined || compareVersions(entry.version, installed) <= 0) continue;
      if (isListed(name, options.held)) continue;
      const { phasedTo = 100 } = entry;
      const waits = phasedTo < 100 && options.isPhasedIn?.(name, phasedTo) === false;
      if (waits && !isWanted(name)) continue;
      const news = this.#newKernel(packages, entry, find, options.exclude);
      if (entry.needsRemoval === true || news === undefined) {
        keptBack.push(name);
        continue;
      }
      after.set(name, entry.version);
      for (const added of news) after.set(added.name, added.version);
    }
    return { after, changed: difference(packages, after), keptBack: keptBack.sort() };
  }

  /**
   * The packages that a kernel's meta package brings when it moves: none when `entry` is no such meta,
   * undefined when it points at a kernel that cannot be had.
   */
  #newKernel(
    packages: PackageList,
    entry: ArchiveEntry,
    find: (name: string) => ArchiveEntry | undefined,
    exclude: readonly string[] | undefined,
  ): readonly ArchiveEntry[] | undefined {
    const { name, release } = entry;
    const series = pointsAt(name, entry.version);
    if (series === undefined) return [];
    const flavour = flavourOf(name, this.#flavours(release, `${series.upstream}-${series.abi}`));
    const image = find(`linux-image-${series.upstream}-${series.abi}-${flavour}`);
    if (image === undefined) return undefined;
    const old: Kernel | undefined = kernels(packages).find((kernel) => kernel.flavour === flavour);
    const names = old === undefined ? [] : successors(packages, old, series);
    return [
      image,
      ...names
        .filter((added) => !isListed(added, exclude))
        // Notices may leave modules and headers out of their lists; the archive has them with the image.
        .map((added) => find(added) ?? { ...image, name: added }),
    ];
  }

  #flavours(release: string, series: string): readonly string[] {
    const prefix = `linux-image-${series}-`;
    return [...(this.#entries.get(release)?.keys() ?? [])]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
  }
}

/** What the notices put into the archive. Livepatch notices speak of no package. */
export function entriesOf(notices: readonly Notice[]): readonly ArchiveEntry[] {
  return notices
    .filter(({ type }) => type !== 'LSN')
    .flatMap((notice) => {
      const from = publishedAt(notice);
      return Object.entries(notice.releases).flatMap(([release, { binaries }]) =>
        binaries.flatMap((group) =>
          binaryNames(group).map((name) => ({
            release,
            name,
            version: group.version,
            pocket: group.pocket,
            from,
            ...(group.source === undefined ? {} : { source: group.source }),
          })),
        ),
      );
    });
}

/**
 * A newer build of the newest kernel in a package list, as the archive would get it: packages of the new ABI for all
 * that the old one has, and the meta packages moved. For scenarios whose notices bring no kernel of the fleet's flavour.
 * @param version `6.8.0-1044.50`
 */
export function kernelUpdate(
  packages: PackageList,
  version: string,
  at: { readonly release: string; readonly pocket: string; readonly from: Instant },
): readonly ArchiveEntry[] {
  const [old] = kernels(packages);
  const [, upstream, abi, upload] = /^(\d+\.\d+\.\d+)-(\d+)\.(.+)$/.exec(version) ?? [];
  if (old === undefined) throw new Error('the package list has no kernel');
  if (upstream === undefined || abi === undefined) {
    throw new Error(`not a kernel's version: '${version}'`);
  }
  const parts = successors(packages, old, { upstream, abi });
  const metas = [...packages]
    .filter(([name, installed]) => pointsBack(name, installed, old))
    .map(([name, installed]) => ({
      name,
      version: installed.startsWith(`${old.upstream}.`) ? `${upstream}.${abi}.${upload}` : version,
    }));
  return [...parts.map((name) => ({ name, version })), ...metas].map((entry) => ({
    ...entry,
    ...at,
  }));
}

/** Whether a package is a meta (of image, headers, tools, ...) of the kernel's flavour and build. */
function pointsBack(name: string, installed: string, kernel: Kernel): boolean {
  return (
    /^linux-[a-z]/.test(name) &&
    !/\d+\.\d+\.\d+-\d+/.test(name) &&
    new RegExp(`-${kernel.flavour}(-|$)`).test(name) &&
    (installed === kernel.version || installed.startsWith(`${kernel.upstream}.${kernel.abi}.`))
  );
}

function reachable({ mode, pro }: UpgradeOptions, isWanted: boolean): readonly string[] {
  return ['security', ...(pro ?? []), ...(mode === 'full' || isWanted ? ['updates'] : [])];
}

function difference(before: PackageList, after: PackageList): Upgrade['changed'] {
  return [...after]
    .filter(([name, version]) => before.get(name) !== version)
    .map(([name, version]) => [name, before.get(name) ?? null, version] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function isListed(name: string, patterns: readonly string[] | undefined): boolean {
  return (patterns ?? []).some((pattern) =>
    new RegExp(`^${pattern.replace(/[.+]/g, '\\$&').replaceAll('*', '.*')}$`).test(bare(name)),
  );
}

function bare(name: string): string {
  return name.replace(/:[a-z0-9]+$/, '');
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
