import type { ImageContent, PackageList } from '../world.js';
import type { Archive, Upgrade } from './archive.js';
import { canonicalJson, sha256 } from './console-frames.js';
import type { Recipe } from './recipe.js';
import { releaseOf } from './releases.js';

/** What a build knows when it is through. */
export interface BuildOutcome {
  readonly before: PackageList;
  readonly content: ImageContent;
  readonly kernelBefore: string;
  readonly running: string;
  /** Whose machine id and host keys they are. */
  readonly instanceId: string;
  readonly newest: string;
  readonly rebooted: boolean;
  /** Packages whose maintainer scripts have asked for a reboot that has not happened. */
  readonly rebootRequiredBy: readonly string[];
  readonly keptBack: readonly string[];
}

/** The list that a builder sends once the archive's indexes are there, before it upgrades anything. */
export function beforeReport(recipe: Recipe, content: ImageContent): string {
  return canonicalJson({
    format: 1,
    build: recipe.nonce,
    os: osRelease(content),
    arch: debianArchitecture(content),
    packages: sorted(content.packages),
    ...proStatus(content),
  });
}

/** The manifest, with the members that the recipe's own program gives it. */
export function manifestReport(recipe: Recipe, outcome: BuildOutcome, archive: Archive): string {
  const { content } = outcome;
  return canonicalJson({
    format: 1,
    build: recipe.nonce,
    mode: recipe.mode,
    os: osRelease(content),
    arch: debianArchitecture(content),
    machine: content.architecture === 'arm64' ? 'aarch64' : 'x86_64',
    kernel: {
      before: outcome.kernelBefore,
      running: outcome.running,
      newest: outcome.newest,
      version: `Linux version ${outcome.running} (buildd@lcy02-amd64-042) #1 SMP`,
    },
    rebooted: outcome.rebooted,
    reboot_required: outcome.rebootRequiredBy.length > 0,
    reboot_required_pkgs: outcome.rebootRequiredBy,
    cloud_init:
      'status: done\nextended_status: done\nboot_status_code: enabled-by-generator\ndetail: DataSourceEc2Local\nerrors: []\nrecoverable_errors: {}',
    failed_units: { before: [], after: [] },
    identity: ['machine-id', 'ecdsa', 'ed25519', 'rsa'].map((what) =>
      sha256(`${what} of ${outcome.instanceId}`).slice(0, 16),
    ),
    kept_back: outcome.keptBack,
    held: (content.held ?? []).filter((name) => content.packages.has(name)),
    changed: changes(outcome.before, content.packages),
    packages: sorted(content.packages).map(([name, version]) => {
      const source = archive.sourceOf(content.release, name);
      return source === name.replace(/:.*$/, '') ? [name, version] : [name, version, source];
    }),
    not_fully_installed: [],
    ...proStatus(content),
  });
}

/** The manifest when it is too long for the console: what changed, and no list. */
export function withoutPackages(manifest: string): string {
  const whole = JSON.parse(manifest) as object;
  return canonicalJson({ ...whole, packages: [], packages_omitted: true });
}

/**
 * Packages whose maintainer scripts ask for a reboot when they are upgraded: kernels, dbus, and the two libraries that
 * every process holds.
 */
export function asksForReboot(changed: Upgrade['changed']): readonly string[] {
  return changed
    .map(([name]) => name)
    .filter((name) =>
      /^(linux-image-(unsigned-)?\d.*|dbus|libc6|libssl[\d.]+(t64)?)(:.*)?$/.test(name),
    );
}

function changes(
  before: PackageList,
  after: PackageList,
): readonly (readonly [string, string | null, string | null])[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((name) => [name, before.get(name) ?? null, after.get(name) ?? null] as const)
    .filter(([, was, is]) => was !== is);
}

function sorted(packages: PackageList): readonly (readonly [string, string])[] {
  return [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function osRelease({ release }: ImageContent): object {
  return { ID: 'ubuntu', VERSION_ID: releaseOf(release).version, VERSION_CODENAME: release };
}

export function debianArchitecture({ architecture }: ImageContent): string {
  return architecture === 'arm64' ? 'arm64' : 'amd64';
}

/** `pro status` names the services of an unattached machine too, without a status. Nothing where the client is missing. */
function proStatus({ packages, pro }: ImageContent): object {
  const installed = packages.has('ubuntu-pro-client') || packages.has('ubuntu-advantage-tools');
  if (pro === undefined && !installed) return {};
  const status = (service: string): string | null =>
    pro === undefined ? null : pro.includes(service) ? 'enabled' : 'disabled';
  return {
    pro: {
      attached: pro !== undefined,
      services: { 'esm-apps': status('esm-apps'), 'esm-infra': status('esm-infra') },
    },
  };
}
