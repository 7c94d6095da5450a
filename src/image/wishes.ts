import type { RecipeOptions } from './recipe.js';

/** What the user wants of a build: how it upgrades, where it runs, and what its image must show before it is used. */
export interface BuildWishes {
  readonly recipe: RecipeWishes;
  readonly builder: BuilderWishes;
  readonly proof: ProofWishes;
  /** Ids of notices and patterns of package names: what of them stays lacking does not fail the build. */
  readonly allowUnfixed: readonly string[];
}

export type RecipeWishes = Partial<Omit<RecipeOptions, 'nonce'>>;

export interface BuilderWishes {
  /** In order of preference; empty: the group's. */
  readonly types: readonly string[];
  /** The same. */
  readonly subnetIds: readonly string[];
  /** Empty: the VPC's default group. */
  readonly securityGroupIds: readonly string[];
  readonly publicAddress: boolean;
  /** On Spot capacity, where there is any. The instance that proves an image is On-Demand in any case. */
  readonly spot: boolean;
}

export interface ProofWishes {
  readonly is: 'boot' | 'none';
  /** Milliseconds of service time from the launch to the report and both status checks. */
  readonly wait: number;
  /** Run by bash as root on the instance that proves the image, after everything else. Empty: none. */
  readonly verifyScript: string;
}

/** Nothing was asked for. */
export const NO_WISHES: BuildWishes = {
  recipe: {},
  builder: { types: [], subnetIds: [], securityGroupIds: [], publicAddress: false, spot: false },
  proof: { is: 'none', wait: 0, verifyScript: '' },
  allowUnfixed: [],
};
