import { CONSIDERED_TAG } from '../notices/considered.js';
import { IGNORING_TAG } from '../notices/what-counts.js';
import type { Tags } from '../ports.js';
import type { RunIdentity } from '../settings.js';
import { tagText } from '../tag-text.js';
import { NONCE } from './cloud-config.js';

/** The tags of builders and images. They are the only memory that outlives a run. */
export const TAG = {
  /** On a builder: the image that it was started from. */
  builder: 'patch-cycle:builder',
  /** On a builder and its image: the build's nonce. */
  build: 'patch-cycle:build',
  run: 'patch-cycle:run',
  repository: 'patch-cycle:repository',
  /** On an image: the image that it was made from. */
  source: 'patch-cycle:source',
  /** The release's codename. */
  release: 'patch-cycle:release',
  /** The sha256 of the manifest that lies in the image. */
  manifest: 'patch-cycle:manifest',
  /** Which notices were considered when it was made; src/notices reads and writes it. */
  notices: CONSIDERED_TAG,
  /** On an image that lacks what did not count: up to when, and by which rules; src/notices reads and writes it. */
  ignoring: IGNORING_TAG,
  /** On the instance that proves an image: that image. It carries `builder` too, so that it is swept with the builders. */
  proof: 'patch-cycle:proof',
  /** On a builder that only reports what its image has: that image. It carries `builder` too, for the same reason. */
  report: 'patch-cycle:report',
  /** On an image: how it has proven itself. */
  proved: 'patch-cycle:proved',
  /** On an image: the image that the first of its line was made from. */
  line: 'patch-cycle:line',
  /** On a copy in another region: the image that it was copied from. */
  copyOf: 'patch-cycle:copy-of',
  /** Why it must not be used again. */
  rejected: 'patch-cycle:rejected',
} as const;

export interface BuilderMark {
  readonly source: string;
  readonly build: string;
  readonly run: string;
  readonly repository: string;
}

export interface ImageMark {
  readonly source: string;
  readonly release: string;
  readonly manifest: string;
  /** As src/notices wrote it. */
  readonly considered: string;
  /** As src/notices wrote it; absent when nothing was ignored. */
  readonly ignoring?: string;
  readonly build: string;
  readonly run: string;
  readonly repository: string;
  readonly rejected?: string;
  readonly proved?: string;
  /** Absent of images that were made before there were lines. */
  readonly line?: string;
}

export interface ProofMark {
  /** The proof's nonce. */
  readonly proof: string;
  readonly repository: string;
}

/** `image` is being proven, `source` is what it was made from. */
export function proofTags(source: string, image: string, nonce: string, run: RunIdentity): Tags {
  return {
    Name: tagText(`patch-cycle proof of ${image}`),
    [TAG.builder]: exact('source', source),
    [TAG.proof]: exact('image', image),
    [TAG.build]: exact('build', nonce),
    ...runTags(run),
  };
}

/** Undefined when the tags are not those of an instance that proves an image. */
export function readProofTags(tags: Tags): ProofMark | undefined {
  const { [TAG.proof]: image, [TAG.build]: proof } = tags;
  if (image === undefined || proof === undefined || !NONCE.test(proof)) return undefined;
  return { proof, repository: tags[TAG.repository] ?? '' };
}

export interface ReportMark {
  /** The report's nonce. */
  readonly report: string;
  readonly repository: string;
}

/** The nonces of what is no builder that becomes an image. Tags can be lost; the nonce is in the user-data too. */
export const REPORT_NONCE = 'pr-';
export const PROOF_NONCE = 'pv-';

export function reportTags(source: string, nonce: string, run: RunIdentity): Tags {
  return {
    Name: tagText(`patch-cycle report of ${source}`),
    [TAG.builder]: exact('source', source),
    [TAG.report]: exact('source', source),
    [TAG.build]: exact('build', nonce),
    ...runTags(run),
  };
}

/** Undefined when the tags are not those of a builder that only reports: by its own tag and by its nonce, both. */
export function readReportTags(tags: Tags): ReportMark | undefined {
  const { [TAG.report]: source, [TAG.build]: report } = tags;
  if (source === undefined || report === undefined || !NONCE.test(report)) return undefined;
  if (!report.startsWith(REPORT_NONCE) || tags[TAG.proof] !== undefined) return undefined;
  return { report, repository: tags[TAG.repository] ?? '' };
}

export function provedTags(how: string): Tags {
  return { [TAG.proved]: tagText(how) || 'proved' };
}

export function builderTags(source: string, build: string, run: RunIdentity): Tags {
  return {
    Name: tagText(`patch-cycle builder of ${source}`),
    [TAG.builder]: exact('source', source),
    [TAG.build]: exact('build', build),
    ...runTags(run),
  };
}

/**
 * Undefined when the tags are not those of a builder of ours that upgrades: what only reports or proves is told apart by
 * its tag, and by its nonce where that tag was lost.
 */
export function readBuilderTags(tags: Tags): BuilderMark | undefined {
  const { [TAG.builder]: source, [TAG.build]: build } = tags;
  if (tags[TAG.proof] !== undefined || tags[TAG.report] !== undefined) return undefined;
  if (source === undefined || build === undefined || !NONCE.test(build)) return undefined;
  if (build.startsWith(REPORT_NONCE) || build.startsWith(PROOF_NONCE)) return undefined;
  return { source, build, run: tags[TAG.run] ?? '', repository: tags[TAG.repository] ?? '' };
}

export function imageTags(
  mark: Pick<
    ImageMark,
    'source' | 'release' | 'manifest' | 'considered' | 'ignoring' | 'build' | 'line'
  >,
  run: RunIdentity,
): Tags {
  return {
    [TAG.source]: exact('source', mark.source),
    [TAG.release]: exact('release', mark.release),
    [TAG.manifest]: exact('manifest', mark.manifest),
    [TAG.notices]: exact('considered', mark.considered),
    ...(mark.ignoring !== undefined && { [TAG.ignoring]: exact('ignoring', mark.ignoring) }),
    [TAG.build]: exact('build', mark.build),
    ...(mark.line !== undefined && { [TAG.line]: exact('line', mark.line) }),
    ...runTags(run),
  };
}

/** Undefined when the tags are not those of an image of ours. */
export function readImageTags(tags: Tags): ImageMark | undefined {
  const source = tags[TAG.source];
  const release = tags[TAG.release];
  const manifest = tags[TAG.manifest];
  const considered = tags[TAG.notices];
  const build = tags[TAG.build];
  if (source === undefined || release === undefined || considered === undefined) return undefined;
  if (manifest === undefined || !/^[0-9a-f]{64}$/.test(manifest)) return undefined;
  if (build === undefined || !NONCE.test(build)) return undefined;
  const { [TAG.rejected]: rejected, [TAG.proved]: proved, [TAG.line]: line } = tags;
  const ignoring = tags[TAG.ignoring];
  return {
    source,
    release,
    manifest,
    considered,
    ...(ignoring !== undefined && { ignoring }),
    build,
    run: tags[TAG.run] ?? '',
    repository: tags[TAG.repository] ?? '',
    ...(rejected !== undefined && { rejected }),
    ...(proved !== undefined && { proved }),
    ...(line !== undefined && { line }),
  };
}

/** A line begins with an image that is not ours: its first image is made from it, and every further one from the last. */
export function lineOf({ id, tags }: { readonly id: string; readonly tags: Tags }): string {
  const mark = readImageTags(tags);
  return mark === undefined ? id : (mark.line ?? mark.source);
}

export function rejectedTags(reason: string): Tags {
  return { [TAG.rejected]: tagText(reason) || 'rejected' };
}

function runTags(run: RunIdentity): Tags {
  return { [TAG.run]: tagText(run.id), [TAG.repository]: tagText(run.repository) };
}

/** Values that are compared later must not be changed on the way. */
function exact(name: string, value: string): string {
  if (value === '' || tagText(value) !== value) {
    throw new Error(`${name}: '${value}' cannot be the value of a tag`);
  }
  return value;
}
