import type { Instant } from '../clock.js';
import { type BinaryGroup, binaryNames, type Notice, type NoticePackages } from './notice.js';
import { RELEASES, supportTag } from './releases.js';

/** Other notices that the API mentions in an entry: computed, as the API does, from the CVEs that they share. */
export interface Mentions {
  /** Ids of all published notices that name the CVE. */
  naming(cve: string): readonly string[];
}

/**
 * One notice as the API writes it: every member of the real entry, in its order.
 * The prose is ours; what programs read from it (`reboot`, a regression's origin) is kept.
 */
export function noticeEntry(notice: Notice, mentions: Mentions, now: Instant): object {
  const related = new Set(notice.cves.flatMap((cve) => mentions.naming(cve)));
  related.delete(notice.id);
  return {
    id: notice.id,
    title: notice.title,
    summary: summary(notice),
    instructions: instructions(notice),
    references: notice.references ?? [],
    published: notice.published,
    description: description(notice),
    is_hidden: notice.hidden ?? false,
    release_packages: Object.fromEntries(
      Object.entries(notice.releases)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([codename, packages]) => [codename, packageEntries(packages)]),
    ),
    type: notice.type ?? 'USN',
    cves: notice.cves.map((id) => ({ id, notices_ids: mentions.naming(id) })),
    cves_ids: notice.cves,
    releases: RELEASES.filter(({ codename }) => codename in notice.releases).map((release) => ({
      codename: release.codename,
      version: release.version,
      support_tag: supportTag(release, now),
    })),
    related_notices: [...related],
  };
}

export function description(notice: Notice): string {
  const about = notice.cves.length === 0 ? '' : ` (${notice.cves.join(', ')})`;
  return notice.regressionOf === undefined
    ? `Fixes of the packages listed.${about}`
    : `${notice.regressionOf} introduced a regression, which this update repairs.${about}`;
}

function summary(notice: Notice): string {
  return notice.regressionOf === undefined
    ? `Security fixes: ${notice.title}.`
    : `${notice.regressionOf} introduced a regression.`;
}

function instructions(notice: Notice): string {
  if (notice.type === 'LSN') return '';
  return notice.reboot === true
    ? 'Update the system, then reboot it: the kernel has a new version number (ABI change).'
    : 'Update the system in the usual way.';
}

function packageEntries(packages: NoticePackages): readonly object[] {
  return [
    ...packages.sources.map(([name, version]) => ({
      name,
      version,
      description: `source package ${name}`,
      is_source: true,
    })),
    ...packages.binaries.flatMap(binaryEntries),
  ];
}

function binaryEntries(group: BinaryGroup): readonly object[] {
  const sourceLink = group.source && `https://launchpad.net/ubuntu/+source/${group.source}`;
  return binaryNames(group).map((name) => ({
    name,
    version: group.version,
    is_source: false,
    is_visible: group.visible?.includes(name) ?? false,
    source_link: sourceLink ?? null,
    // Launchpad's public archive has no page for versions of Ubuntu Pro's pockets.
    version_link:
      sourceLink && ['security', 'updates'].includes(group.pocket)
        ? `${sourceLink}/${group.version}`
        : null,
    pocket: group.pocket,
  }));
}
