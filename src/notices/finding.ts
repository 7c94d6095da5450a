import type { Instant } from '../ports.js';
import type { Priority } from './priority.js';

/** An installed package older than the version that a notice says fixes it. */
export interface Finding {
  /** `USN-7959-1` */
  readonly notice: string;
  readonly title: string;
  readonly published: Instant;
  /** As installed, with `:arch` when the package list has it. */
  readonly package: string;
  readonly installed: string;
  /** This notice's own fixed version; another notice may ask for a higher one. */
  readonly fixed: string;
  /** `security`, `updates`, `esm-infra`, ... */
  readonly pocket: string;
  readonly cves: readonly string[];
  readonly url: string;
  /** The notice's instructions speak of a reboot. */
  readonly reboot: boolean;
  /** The notice repairs what an earlier one broke. */
  readonly regression: boolean;
  /**
   * The series of the kernel gets no more notices: the archive has rolled on to that of `fixed`, which is the version of
   * the meta `package`.
   */
  readonly superseded?: true;
  /** The worst of its notice's CVEs. Absent: nobody asked, which is as good as `unknown`. */
  readonly priority?: Priority;
  /** It was ignored up to this moment. */
  readonly ignoredUntil?: Instant;
}

/** Why something lacking is left as it is, and until when. */
export interface Ignoring {
  readonly why: string;
  readonly until?: Instant;
  /** It rests on what Ubuntu may change its mind about, and is to be asked again from then on. */
  readonly askedAgain?: Instant;
  /** An upgrade could not fix it, and `allow-unfixed` lets it be. */
  readonly letThrough?: true;
}

export interface IgnoredFinding extends Finding {
  readonly ignoring: Ignoring;
}

/** What could not be judged, and was not to count. */
export interface Overlooked {
  /** In words, as the reason of an unknown would have it. */
  readonly doubt: string;
  readonly ignoring: Ignoring;
}

/** Package names (with `:arch` where the list has it) to installed versions. */
export type Manifest = ReadonlyMap<string, string>;

/** What can be said of one package list or image against the notices. */
export type Verdict =
  | {
      readonly is: 'clear';
      readonly needsPro: readonly Finding[];
      /** Lacking, but not to count. */
      readonly ignored?: readonly IgnoredFinding[];
      readonly overlooked?: readonly Overlooked[];
    }
  | {
      readonly is: 'lacking';
      readonly findings: readonly Finding[];
      /** Fixed only in pockets that the image cannot reach. They do not make a cycle needed. */
      readonly needsPro: readonly Finding[];
      readonly ignored?: readonly IgnoredFinding[];
      readonly overlooked?: readonly Overlooked[];
    }
  | {
      readonly is: 'unknown';
      readonly reason: string;
      readonly mend: string;
      /** What is lacking for certain, whatever else may be: there only when the package list was compared. */
      readonly findings?: readonly Finding[];
      readonly needsPro?: readonly Finding[];
      readonly ignored?: readonly IgnoredFinding[];
      readonly overlooked?: readonly Overlooked[];
    };
