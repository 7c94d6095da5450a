import type { Finding, Verdict } from '../notices/finding.js';
import type { Instant } from '../ports.js';
import type { Plan, Refusal } from '../rollout/plan-types.js';

/** How a run ended. `needed`: check or plan found work and, as asked, changed nothing. */
export type Result =
  | 'nothing-to-do'
  | 'needed'
  | 'patched'
  | 'held'
  | 'rolled-back'
  | 'refused'
  | 'unknown'
  | 'failed';

/** Everything that a run tells: log lines, summary, outputs and annotations are folds over these. */
export type Event = { readonly at: Instant } & News;

export type News =
  | {
      /** The service has not been asked yet: `at` is by the runner's own clock, and counts for nothing. */
      readonly type: 'started';
      readonly command: 'check' | 'plan' | 'cycle' | 'clean';
      /** Absent for a check of a package list alone. */
      readonly region?: string;
      readonly targets: readonly string[];
      readonly run: string;
      /** The form of the bills of materials that were asked for. */
      readonly sbom?: 'spdx' | 'cyclonedx';
      /** What `clean` would do is only told. */
      readonly dryRun?: true;
    }
  | { readonly type: 'fleet-read'; readonly groups: readonly GroupFact[] }
  | {
      readonly type: 'notices-read';
      readonly release: string;
      /** How many notices of the release were looked at, and how far back. */
      readonly notices: number;
      readonly since?: Instant;
      readonly newest?: string;
      /** See `NoticeReading`. */
      readonly from?: 'oval' | 'both';
      readonly asOf?: Instant;
      readonly instead?: string;
    }
  | {
      readonly type: 'checked';
      /** An image id, or the path of a package list. */
      readonly subject: string;
      /** Absent for an image that says nothing about itself. */
      readonly release?: string;
      readonly source: 'image tags' | 'package list' | 'ledger' | 'inventory' | 'builder';
      readonly verdict: Verdict;
    }
  | {
      /** It lacks nothing, and is made anew for its age. */
      readonly type: 'image-too-old';
      readonly imageId: string;
      readonly created: Instant;
    }
  | { readonly type: 'planned'; readonly plan: Plan }
  | { readonly type: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly type: 'builder-started';
      readonly instanceId: string;
      readonly source: string;
      readonly instanceType: string;
      readonly subnetId: string;
      /** It was found running, started by a run that died. */
      readonly adopted: boolean;
      /** It says what its image has, and does nothing else. */
      readonly reportOnly?: true;
      /** On Spot capacity. */
      readonly spot?: true;
    }
  | {
      /** There is no capacity, or no address, for it there: the next place is tried. */
      readonly type: 'no-room';
      readonly what: 'builder' | 'proof';
      readonly instanceType: string;
      readonly subnetId: string;
      readonly code: string;
      /** Spot capacity was asked for. */
      readonly spot?: true;
    }
  | {
      /** Spot was asked for, and the builder of this source is started On-Demand. `why` is no whole sentence. */
      readonly type: 'on-demand-instead';
      readonly source: string;
      readonly why: string;
    }
  | { readonly type: 'spot-request-cancelled'; readonly requestId: string }
  | { readonly type: 'builder-phase'; readonly instanceId: string; readonly phase: string }
  | {
      /** A builder has not fixed these packages: another is told to want them by name. */
      readonly type: 'building-again';
      readonly source: string;
      readonly want: readonly string[];
    }
  /** From here on it costs its volumes only. */
  | { readonly type: 'builder-stopped'; readonly instanceId: string }
  | {
      /** What the upgrade has not fixed, and `allow-unfixed` lets through. */
      readonly type: 'unfixed';
      readonly source: string;
      readonly left: readonly { readonly finding: Finding; readonly why: string }[];
    }
  | { readonly type: 'builder-ended'; readonly instanceId: string; readonly why: string }
  | {
      /** There will be no image of this source from this run; or no report, where that is all that was wanted. */
      readonly type: 'build-failed';
      readonly source: string;
      readonly reportOnly?: true;
      readonly reason: string;
      /** Where the builder was, in its own words. */
      readonly phase?: string;
      /** The tail of the builder's log, as the builder sent it: not to be trusted. */
      readonly log?: string;
    }
  | {
      readonly type: 'image-created';
      readonly imageId: string;
      readonly name: string;
      readonly source: string;
      /** Name, version before, version after; null where there is none. */
      readonly changed: readonly (readonly [string, string | null, string | null])[];
      readonly kernel?: { readonly before: string; readonly after: string };
    }
  | {
      /** All that a new image holds. */
      readonly type: 'image-contents';
      readonly imageId: string;
      readonly name: string;
      readonly release: string;
      readonly version: string;
      /** Debian's. */
      readonly architecture: string;
      readonly packages: readonly (readonly [string, string])[];
    }
  | {
      /** Of its snapshots, the slowest. */
      readonly type: 'image-progress';
      readonly imageId: string;
      readonly percent: number;
    }
  | {
      /** It is pending still. */
      readonly type: 'image-copied';
      readonly imageId: string;
      readonly region: string;
      readonly copyId: string;
      /** As the user names it. */
      readonly key?: string;
      /** It was found on its way, begun by an earlier run. */
      readonly adopted: boolean;
    }
  | { readonly type: 'copy-available'; readonly copyId: string; readonly region: string }
  | {
      readonly type: 'image-shared';
      /** An image, or a copy. */
      readonly imageId: string;
      readonly region: string;
      /** Account ids and ARNs. */
      readonly with: readonly string[];
      /** Whoever launches it needs its key, too. */
      readonly encrypted?: true;
    }
  | {
      readonly type: 'image-deprecation';
      /** An image, or a copy. */
      readonly imageId: string;
      readonly region: string;
      readonly from: Instant;
    }
  | {
      readonly type: 'parameter-set';
      readonly name: string;
      readonly imageId: string;
      /** The value that its history keeps; absent for a new one. */
      readonly was?: string;
    }
  | {
      /** Deregistered, its snapshots deleted. */
      readonly type: 'image-removed';
      readonly imageId: string;
      readonly name: string;
      /** Where it is a copy in another region than the fleet's. */
      readonly region?: string;
      readonly snapshotIds: readonly string[];
      /** GiB of the volumes that its snapshots are of: what they take is at most that. */
      readonly size?: number;
      /** It would be: nothing was changed. */
      readonly only?: 'told';
    }
  /** Older than those that are to be kept, and in use. */
  | {
      readonly type: 'image-kept';
      readonly imageId: string;
      readonly name: string;
      readonly region?: string;
      readonly why: string;
    }
  | { readonly type: 'image-available'; readonly imageId: string }
  | {
      /** An image of ours was found to lack nothing; its tag now says which notices that covers. */
      readonly type: 'image-confirmed';
      readonly imageId: string;
      readonly considered: string;
      /** Something is lacking, and does not count. */
      readonly leavesOut?: true;
    }
  | {
      /** What images have was kept for later runs. */
      readonly type: 'ledger-kept';
      readonly images: readonly string[];
      /** As `Ledger.name`. */
      readonly ledger: string;
      /** What names the change: a commit. */
      readonly change: string;
    }
  | {
      /** The ledger could not be read or written; the run goes on without it. */
      readonly type: 'ledger-trouble';
      readonly images: readonly string[];
      readonly reason: string;
      readonly mend: string;
    }
  | {
      readonly type: 'proof-started';
      readonly imageId: string;
      readonly instanceId: string;
      readonly instanceType: string;
      readonly subnetId: string;
      /** It was found running, started by a run that died. */
      readonly adopted: boolean;
    }
  | {
      readonly type: 'image-proven';
      readonly imageId: string;
      readonly instanceId: string;
      readonly instanceType: string;
    }
  | { readonly type: 'proof-ended'; readonly instanceId: string; readonly why: string }
  | { readonly type: 'image-reused'; readonly imageId: string; readonly source: string }
  | {
      readonly type: 'image-rejected';
      readonly imageId: string;
      readonly reason: string;
    }
  | {
      readonly type: 'version-created';
      readonly templateId: string;
      readonly version: number;
      readonly imageId: string;
      readonly groups: readonly string[];
    }
  | {
      readonly type: 'version-deleted';
      readonly templateId: string;
      readonly version: string;
    }
  | {
      readonly type: 'roll-opened';
      readonly group: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly type: 'roll-resumed'; readonly group: string; readonly by: string }
  | { readonly type: 'wave-started'; readonly zone: string; readonly groups: readonly string[] }
  | {
      readonly type: 'launched';
      readonly group: string;
      readonly zone: string;
      readonly instanceIds: readonly string[];
    }
  | {
      readonly type: 'launch-failed';
      readonly group: string;
      readonly zone: string;
      readonly code: string;
      readonly message: string;
    }
  | {
      readonly type: 'gates-passed';
      readonly group: string;
      readonly zone: string;
      readonly instanceIds: readonly string[];
    }
  | {
      readonly type: 'ended';
      readonly group: string;
      readonly zone: string;
      readonly instanceIds: readonly string[];
      readonly why: 'replaced' | 'aborted';
    }
  | { readonly type: 'waiting'; readonly for: string }
  | { readonly type: 'holding'; readonly reason: string; readonly until: Instant }
  | { readonly type: 'hold-over'; readonly reason: string }
  | { readonly type: 'soaking'; readonly zone: string; readonly until: Instant }
  | { readonly type: 'wave-done'; readonly zone: string; readonly groups: readonly string[] }
  | { readonly type: 'rolling-back'; readonly groups: readonly string[]; readonly reason: string }
  | {
      /** A change that outlives the run until it is given back, or its giving back. */
      readonly type: 'setting-changed';
      readonly resource: string;
      readonly what: string;
      readonly givenBack: boolean;
      /** It is in force for a single launch only. */
      readonly brief?: true;
    }
  | {
      /** What is left behind, why, and what to do about it. */
      readonly type: 'left';
      readonly resource: string;
      readonly what: string;
      readonly mend: string;
    }
  | {
      readonly type: 'finished';
      readonly result: Result;
      readonly reason: string;
      /** What to do next, when there is something. */
      readonly mend?: string;
      /** The step is to fail although this is a good end: `fail-on`. */
      readonly fails?: true;
    };

export interface GroupFact {
  readonly name: string;
  readonly desired: number;
  readonly min: number;
  readonly max: number;
  readonly template: string;
  readonly images: readonly { readonly id: string; readonly instances: number }[];
  readonly zones: readonly { readonly zone: string; readonly instances: number }[];
}

export type Tell = (news: News) => void;

export type { Finding };
