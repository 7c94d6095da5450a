import { compareVersions, parseVersion, type Version } from './version.js';

/**
 * Kernels are told apart by upstream version and flavour, as Canonical's OVAL for images does (ubuntu-cve-tracker,
 * oval_lib.py, process_kernel_binaries): each ABI is a package of its own, so a fixed kernel never has the name of the
 * installed one, while headers, tools, linux-libc-dev and the metas share theirs between kernels that are not installed.
 *
 * A series that the archive has rolled away from (6.5, 6.14, ...) gets no more notices, so nothing is found for it.
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

/** Undefined for metas (`linux-image-aws`), whose versions cannot be compared with those of images. */
export function fixedKernel(name: string): KernelImage | undefined {
  return kernelImage(FIXED_IMAGE, name);
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
    const kernel = kernelImage(INSTALLED_IMAGE, installed.name);
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
  const [, upstream, abi, flavour] = shape.exec(name) ?? [];
  if (upstream === undefined) return undefined;
  return { line: `${upstream} ${flavour}`, abi: `${upstream}-${abi}` };
}
