import type { Fix, FixIndex } from './fix-index.js';
import { kernelOf } from './kernel.js';
import { compareVersions, type Version } from './version.js';

/** Those that need Ubuntu Pro, by the names that the API allows: ubuntu-com-security-api, webapp/types.py. */
export const PRO_POCKET = /^(esm-[a-z-]+|fips(-[a-z-]+)?|ros-esm|realtime|soss)$/;

/** The services of `pro status` whose names are not those of their pockets. */
const POCKET_OF: Readonly<Record<string, string>> = {
  ros: 'ros-esm',
  'realtime-kernel': 'realtime',
};

/**
 * The pockets of the services that `pro status` names as enabled (trivy reads the same file: pkg/fanal/analyzer/os/ubuntu/esm.go).
 * Undefined when the client does not say: then the package list has to.
 */
export function pocketsOfServices(
  attached: boolean | null | undefined,
  services: Readonly<Record<string, string | null>> = {},
): ReadonlySet<string> | undefined {
  if (attached === false) return new Set();
  if (attached !== true) return undefined;
  const enabled = Object.keys(services).filter((name) => services[name] === 'enabled');
  return new Set(enabled.map((name) => POCKET_OF[name] ?? name));
}

/** The version of a build that only Ubuntu Pro's customers get. */
const ESM = /[+~]esm\d/;
const FIPS = /fips/i;

/**
 * The Pro pockets that an installed package proves to be reachable: by a version that a notice has in that pocket, or by
 * an ESM build of a package whose fixes a notice has there. It says nothing of pockets that nothing was installed from:
 * python2.7 with `+esm6`, from `esm-apps`, is no way to the kernel of `esm-infra`.
 */
export function provenBy(
  { name, version }: { readonly name: string; readonly version: Version },
  { byPackage, byKernel, beyondArchive }: FixIndex,
): readonly string[] {
  const line = kernelOf(name)?.line ?? '';
  if (!beyondArchive.has(name) && !beyondArchive.has(line)) return [];
  const fixes = [...(byPackage.get(name) ?? []), ...(byKernel.get(line) ?? [])];
  return [...new Set(fixes.filter((fix) => isFrom(version, fix)).map(({ pocket }) => pocket))];
}

function isFrom(version: Version, { pocket, version: fixed }: Fix): boolean {
  if (!PRO_POCKET.test(pocket)) return false;
  if (fixed !== undefined && compareVersions(version, fixed) === 0) return true;
  // The legacy pockets are a service more, and their builds look the same.
  return pocket.startsWith('esm-') && !pocket.endsWith('-legacy') && ESM.test(version.text);
}

/** A build for FIPS 140 can have come from no other pocket than FIPS's. The names of its kernels say so too. */
export function isFipsBuild(name: string, version: Version): boolean {
  return FIPS.test(version.text) || FIPS.test(name);
}
