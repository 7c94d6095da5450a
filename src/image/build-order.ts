import type { Finding, Verdict } from '../notices/finding.js';
import type { Image } from '../ports.js';
import type { BuilderPlace, Whose } from './builder-instances.js';
import type { Judge } from './builder-judgement.js';
import type { Reported } from './ledger.js';
import type { ProofOrder } from './proof.js';
import type { IsCurrent } from './reuse.js';

/** What is to be built, from what, and by whose judgement. */
export interface BuildOrder extends BuilderPlace {
  readonly judge: Judge;
  /** Where the judge cannot say what is lacking, the image gets whatever the archive has. */
  readonly goesOn?: boolean;
  /** An image that a run which died had asked for is taken only if it still has every wanted fix. */
  readonly isCurrent: IsCurrent;
  /** The source is too old: it is made anew even if it lacks nothing. */
  readonly renew?: boolean;
  /** Ids of notices and patterns of package names: what of them stays lacking does not fail the build. */
  readonly allowUnfixed?: readonly string[];
  /** That something lacking does not count, as the tag of an image says it; undefined when everything does. */
  readonly ignoringOf?: (verdict: Verdict) => string | undefined;
  /** How its image is to prove itself before it is used; absent: not at all. */
  readonly proof?: Pick<ProofOrder, 'places' | 'wishes' | 'maskUnits'>;
  /** Told what an image has, the source or the new one, as soon as a builder has said so. */
  readonly heard?: (report: Reported) => void;
}

/** Name, version before, version after; null where there is none. */
export type Change = readonly [string, string | null, string | null];

export type BuildOutcome =
  | {
      /** Nothing is lacking that counts, or that an upgrade can fix: there is no new image. */
      readonly is: 'clear';
      readonly release: string;
      readonly verdict: Verdict;
      /** As the tag of an image says it; empty where nothing can be claimed. */
      readonly considered: string;
    }
  | {
      readonly is: 'built';
      readonly image: Image;
      readonly release: string;
      /** What the source lacked. Empty, like `changed`, for an adopted image whose builder is gone. */
      readonly findings: readonly Finding[];
      readonly changed: readonly Change[];
    };

/** The builders of the order's source. */
export function ofSource(order: BuildOrder): Whose {
  const spot = order.spot === true;
  return { by: 'source', imageId: order.source.id, run: order.run, spot };
}
