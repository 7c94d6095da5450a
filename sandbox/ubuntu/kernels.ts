import type { PackageList } from '../world.js';
import { compareVersions } from './debian-version.js';

/** An installed kernel, read off the name of its image package. */
export interface Kernel {
  /** What `uname -r` says when it runs: `6.8.0-1042-azure`. */
  readonly release: string;
  /** `6.8.0` */
  readonly upstream: string;
  /** `1042`: kernels with another number are other packages, installed side by side. */
  readonly abi: string;
  /** `azure`, `aws-64k` */
  readonly flavour: string;
  /** Of the package: `6.8.0-1042.48`. */
  readonly version: string;
}

const IMAGE = /^linux-image-(?:unsigned-)?(\d+\.\d+\.\d+)-(\d+)-([a-z0-9-]+?)(?::[a-z0-9]+)?$/;

/** A list of packages never changes, and a fleet boots the same one over and over. */
const known = new WeakMap<PackageList, readonly Kernel[]>();

/** Newest first: the order in which GRUB offers them. */
export function kernels(packages: PackageList): readonly Kernel[] {
  const found = known.get(packages) ?? kernelsAmong(packages);
  known.set(packages, found);
  return found;
}

function kernelsAmong(packages: PackageList): readonly Kernel[] {
  const found: Kernel[] = [];
  for (const [name, version] of packages) {
    const [, upstream, abi, flavour] = IMAGE.exec(name) ?? [];
    if (upstream === undefined || abi === undefined || flavour === undefined) continue;
    found.push({ release: `${upstream}-${abi}-${flavour}`, upstream, abi, flavour, version });
  }
  return found.sort((a, b) => compareVersions(b.release, a.release));
}

/** What a meta package such as `linux-image-aws` points at. */
export interface KernelSeries {
  readonly upstream: string;
  readonly abi: string;
}

/**
 * Meta packages carry the kernel's version in one of two forms, `6.8.0-1044.50` and, on jammy and before,
 * `5.15.0.1102.100`. Undefined for names that are no image meta.
 */
export function pointsAt(meta: string, version: string): KernelSeries | undefined {
  if (!/^linux-image-[a-z]/.test(meta) || IMAGE.test(meta)) return undefined;
  const [, upstream, abi] = /^(\d+\.\d+\.\d+)[.-](\d+)\./.exec(version) ?? [];
  return upstream === undefined || abi === undefined ? undefined : { upstream, abi };
}

/** The flavour that an image meta stands for: the longest of `flavours` that its name begins with. */
export function flavourOf(meta: string, flavours: readonly string[]): string | undefined {
  const suffix = meta.replace(/^linux-image-/, '').replace(/:.*$/, '');
  // `virtual` is the generic kernel with fewer modules.
  const name = suffix.replace(/^virtual\b/, 'generic');
  return flavours
    .filter((flavour) => name === flavour || name.startsWith(`${flavour}-`))
    .sort((a, b) => b.length - a.length)[0];
}

/**
 * Names of the packages that the installed kernel `from` has (image, modules, headers, tools, ...),
 * and what they are called for the kernel `to`.
 */
export function successors(
  packages: PackageList,
  from: Kernel,
  to: KernelSeries,
): readonly string[] {
  const oldSeries = from.upstream.replace(/\.\d+$/, '');
  const newSeries = to.upstream.replace(/\.\d+$/, '');
  return partsOf(packages, from).map((name) =>
    name
      .replace(`${from.upstream}-${from.abi}`, `${to.upstream}-${to.abi}`)
      // Rolling kernels name their series a second time: linux-aws-6.14-headers-6.14.0-1007.
      .replace(`-${oldSeries}-`, `-${newSeries}-`),
  );
}

/**
 * What `apt-get autoremove` takes of the old kernels: all but the one that runs and the two newest.
 * Nothing but kernel packages, as the recipe restricts it.
 */
export function oldKernelPackages(packages: PackageList, running: string): readonly string[] {
  const installed = kernels(packages);
  const kept = installed.filter(({ release }, index) => index < 2 || release === running);
  const keptSeries = new Set(kept.map(({ upstream, abi }) => `${upstream}-${abi}`));
  return installed
    .filter((kernel) => !kept.includes(kernel))
    .flatMap((kernel) =>
      partsOf(packages, kernel).filter(
        (name) =>
          name.endsWith(`-${kernel.flavour}`) ||
          !keptSeries.has(`${kernel.upstream}-${kernel.abi}`),
      ),
    );
}

function partsOf(packages: PackageList, { upstream, abi, flavour }: Kernel): readonly string[] {
  const series = `${upstream}-${abi}`;
  return [...packages.keys()].filter((name) => {
    const bare = name.replace(/:.*$/, '');
    return (
      bare.startsWith('linux-') &&
      (bare.endsWith(`-${series}-${flavour}`) || bare.endsWith(`-${series}`))
    );
  });
}
