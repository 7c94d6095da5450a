import { compareVersions, parseVersion, type Version } from './version.js';

/**
 * Kernels are told apart by upstream version and flavour, as Canonical's OVAL for images does (ubuntu-cve-tracker,
 * oval_lib.py, process_kernel_binaries): each ABI is a package of its own, so a fixed kernel never has the name of the
 * installed one, while headers, tools, linux-libc-dev and the metas share theirs between kernels that are not installed.
 *
 * A series that the archive has rolled away from (6.5, 6.14, ...) gets no more notices, so nothing is found for it by its
 * line. Then the meta tells: see `seriesOf`.
 */
export interface KernelImage {
  /** `6.8.0 aws`: upstream version and flavour. */
  readonly line: string;
  /** `6.8.0-1044`, which boot loaders sort by. */
  readonly abi: string;
}

const FIXED_IMAGE = /^linux-image-(?:unsigned-|uc-)?(\d+\.\d+\.\d+)-(\d+)-([a-z0-9.+-]+)$/;
const INSTALLED_IMAGE = /^linux-image-(?:unsigned-)?(\d+\.\d+\.\d+)-(\d+)-([a-z0-9.+-]+)$/;

/** Any name of this kind makes the packages that share its version and pocket a kernel's. */
export function isKernelName(name: string): boolean {
  return name.startsWith('linux-image-');
}

/**
 * A meta, such as `linux-image-aws`, which brings whatever kernel is the newest of its kind; or `linux-image-aws-6.8`, which
 * stays with one series.
 */
export function isKernelMeta(name: string): boolean {
  return isKernelName(name) && !/-\d+\.\d+\.\d+-\d+-/.test(name);
}

/**
 * The flavour of a meta that goes on to a newer series in the middle of a release: those of clouds (`linux-image-aws`) and of
 * hardware enablement (`linux-image-generic-hwe-24.04`). Others stay with the release's first, or with one that they name.
 */
export function rollingFlavour(name: string): string | undefined {
  if (!isKernelMeta(name)) return undefined;
  const meta = name.slice('linux-image-'.length);
  const [, enabled] = /^([a-z0-9-]+?)-hwe-\d\d\.\d\d(?:-edge)?$/.exec(meta) ?? [];
  if (enabled !== undefined) return enabled;
  return /^(generic|virtual|kvm|lowlatency)$|\d\.\d/.test(meta) ? undefined : meta;
}

/** Undefined for metas (`linux-image-aws`), whose versions cannot be compared with those of images. */
export function fixedKernel(name: string): KernelImage | undefined {
  return kernelImage(FIXED_IMAGE, name);
}

/** Undefined for what is no kernel image with a version in its name. */
export function kernelOf(name: string): KernelImage | undefined {
  return kernelImage(INSTALLED_IMAGE, name);
}

/**
 * `6.14` of `6.14.0-1007.7~24.04.1`, of `6.14.0-1007` and of `6.14.0.1007.8`, as numbers. It is all that can be compared between the
 * version of a meta (5.15.0.1102.100) and that of an image (5.15.0-1102.111).
 */
export function seriesOf(version: string): readonly [number, number] | undefined {
  const [, major, minor] = /^(?:\d+:)?(\d{1,4})\.(\d{1,4})\b/.exec(version) ?? [];
  return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)];
}

/** Whether the first series is the older one. */
export function isOlderSeries(
  a: readonly [number, number] | undefined,
  b: readonly [number, number] | undefined,
): boolean {
  if (a === undefined || b === undefined) return false;
  return a[0] === b[0] ? a[1] < b[1] : a[0] < b[0];
}

/**
 * The kernel that boots, of the packages of an image: GRUB starts the highest version. More than one when flavours
 * have the same ABI number, since then the name alone does not say which.
 */
export function bootKernels<P extends { readonly name: string; readonly version: Version }>(
  packages: Iterable<P>,
): readonly (P & { readonly kernel: KernelImage })[] {
  let highest: Version | undefined;
  let boots: (P & { readonly kernel: KernelImage })[] = [];
  for (const installed of packages) {
    const kernel = kernelOf(installed.name);
    const abi = kernel && parseVersion(kernel.abi);
    if (kernel === undefined || abi === undefined) continue;
    const order = highest === undefined ? 1 : compareVersions(abi, highest);
    if (order < 0) continue;
    if (order > 0) boots = [];
    highest = abi;
    boots.push({ ...installed, kernel });
  }
  return boots;
}

function kernelImage(shape: RegExp, name: string): KernelImage | undefined {
  if (!isKernelName(name)) return undefined;
  const [, upstream, abi, flavour] = shape.exec(name) ?? [];
  if (upstream === undefined) return undefined;
  return { line: `${upstream} ${flavour}`, abi: `${upstream}-${abi}` };
}
