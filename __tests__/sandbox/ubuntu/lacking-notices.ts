import type { Notice } from '../../../sandbox/ubuntu/notice.js';
import type { PackageList } from '../../../sandbox/world.js';

/**
 * Which notices a package list lacks: an oracle that shares nothing with the sandbox but the fixtures. It turns versions
 * into texts that sort as dpkg sorts versions, and matches kernels by upstream version and flavour.
 */
export function lacking(
  notices: readonly Notice[],
  packages: PackageList,
  release: string,
  pockets: readonly string[],
): readonly string[] {
  return notices
    .filter((notice) =>
      (notice.releases[release]?.binaries ?? [])
        .filter(({ pocket }) => pockets.includes(pocket))
        .some(({ version, visible = [], hidden = [] }) =>
          [...visible, ...hidden].some((name) =>
            installedVersions(packages, name).some((has) => sortKey(has) < sortKey(version)),
          ),
        ),
    )
    .map(({ id }) => id);
}

const KERNEL = /^linux-image-(?:unsigned-)?(\d+\.\d+\.\d+)-\d+-(.+)$/;

function installedVersions(packages: PackageList, fixed: string): readonly string[] {
  const kernel = KERNEL.exec(fixed);
  // Metas, headers and tools say nothing of the kernel that runs.
  if (fixed.startsWith('linux-') && kernel === null) return [];
  return [...packages]
    .filter(([name]) => {
      const installed = KERNEL.exec(name);
      return kernel === null
        ? name === fixed
        : installed?.[1] === kernel[1] && installed?.[2] === kernel[2];
    })
    .map(([, version]) => version);
}

function sortKey(version: string): string {
  const [, epoch = '0', rest = ''] = /^(?:(\d+):)?(.*)$/.exec(version) ?? [];
  const dash = rest.lastIndexOf('-');
  const upstream = dash < 0 ? rest : rest.slice(0, dash);
  return [epoch, upstream, dash < 0 ? '' : rest.slice(dash + 1)].map(partKey).join('');
}

/** Numbers get their length in front; `~` sorts below the end of the text, the end below letters, these below the rest. */
function partKey(part: string): string {
  const keyed = part.replace(/\d+|[^\d]/g, (run) => {
    if (/\d/.test(run)) {
      const digits = run.replace(/^0+(?=\d)/, '');
      return `3${String.fromCharCode(0x40 + digits.length)}${digits}`;
    }
    return run === '~' ? '1' : /[A-Za-z]/.test(run) ? `4${run}` : `5${run}`;
  });
  return `${keyed}2`;
}
