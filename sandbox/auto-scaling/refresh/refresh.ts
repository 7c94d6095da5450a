import type { Instant } from '../../clock.js';
import type { Group } from '../model.js';
import type { LaunchSource } from '../source.js';
import type { Waiting } from './checkpoints.js';
import type { Preferences } from './preferences.js';
import type { State } from './states.js';

export type Strategy = 'Rolling' | 'ReplaceRootVolume';

/** The numbers of DescribeInstanceRefreshes (facts 1.3). */
export interface Progress {
  readonly percentage: number;
  /** InstancesToUpdate. */
  readonly remaining: number;
}

export interface Rollback {
  readonly reason: string;
  readonly startedAt: Instant;
  /** As they stood when it began. */
  readonly progress: Progress;
  readonly live: Progress;
  readonly pool: Progress | undefined;
  /** What the refresh has launched, and the rollback replaces. */
  readonly deployed: ReadonlySet<string>;
}

/** The one-hour clock: it runs from the first trouble that no progress has ended since. */
export interface Trouble {
  readonly since: Instant | undefined;
  /** A launch failed, or a new instance did: trouble until there is progress. */
  readonly setback: boolean;
  /** High-water marks, by which progress is known. */
  readonly mostUpdated: number;
  readonly fewestRemaining: number;
}

export const NO_TROUBLE: Trouble = {
  since: undefined,
  setback: false,
  mostUpdated: 0,
  fewestRemaining: Number.POSITIVE_INFINITY,
};

/** One instance refresh. `Refreshes` alone moves it between its states. */
export interface Refresh {
  readonly id: string;
  readonly group: Group;
  readonly strategy: Strategy;
  readonly preferences: Preferences;
  /** What the group will be once it succeeds; undefined: as it is. */
  readonly desired: LaunchSource | undefined;
  /** The configuration last saved before this refresh: what a rollback goes back to (facts 1.8). */
  readonly previous: LaunchSource;
  /** The members that were there when it began, the warm pool's too. */
  members: ReadonlySet<string>;
  /** Those whose root volume was replaced; a rollback counts anew. */
  remade: Set<string>;
  state: State;
  reason: string | undefined;
  /** Undefined while Pending. */
  startedAt: Instant | undefined;
  endedAt: Instant | undefined;
  /** As it is told, the warm pool included where it counts. Undefined while Pending. */
  progress: Progress | undefined;
  /** Of the instances in service, and of the warm pool where there is one. */
  live: Progress | undefined;
  pool: Progress | undefined;
  waiting: Waiting;
  bakedAt: Instant | undefined;
  trouble: Trouble;
  /** The alarm that will end it once what is in flight has come to an end. */
  alarmed: string | undefined;
  rollback: Rollback | undefined;
  /** Calls off the limit of 14 days. */
  callOff: () => void;
}
