/** What becomes of an image once the fleet runs it. Everything is opt-in. */
export interface AfterwardsWishes {
  readonly copies: readonly CopyWish[];
  readonly shares: readonly Share[];
  /** Names of SSM parameters; `{release}` and `{architecture}` stand for the image's. Absent: none. */
  readonly parameter?: string;
  /** Milliseconds from an image's making to its deprecation. */
  readonly deprecateAfter?: number;
  /** How many of a line are kept: the newest. */
  readonly keep?: number;
}

export interface CopyWish {
  readonly region: string;
  /** Of that region: an id, an ARN or an alias. Absent: EC2's default, and encryption as the image has it. */
  readonly key?: string;
}

/** Whom an image is shared with. */
export type Share =
  | { readonly with: 'account'; readonly id: string }
  | { readonly with: 'organization' | 'unit'; readonly arn: string };

export const NO_AFTERWARDS: AfterwardsWishes = { copies: [], shares: [] };
