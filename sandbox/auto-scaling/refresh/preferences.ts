import { type Answer, type AnswerValue, fields, list, type ValueOf } from '../../api.js';
import type { Group } from '../model.js';
import { badConstraint, invalid } from '../refusals.js';
import type { HealthyRange } from './batch.js';
import type { Checkpoints } from './checkpoints.js';

export const PREFERENCES = fields({
  MinHealthyPercentage: 'int',
  MaxHealthyPercentage: 'int',
  InstanceWarmup: 'int',
  CheckpointPercentages: list('int'),
  CheckpointDelay: 'int',
  SkipMatching: 'flag',
  AutoRollback: 'flag',
  ScaleInProtectedInstances: 'text',
  StandbyInstances: 'text',
  AlarmSpecification: fields({ Alarms: list('text') }),
  BakeTime: 'int',
});
export type RawPreferences = ValueOf<typeof PREFERENCES>;

const PROTECTED_MODES = ['Refresh', 'Ignore', 'Wait'] as const;
const STANDBY_MODES = ['Terminate', 'Ignore', 'Wait'] as const;

/** What was asked for, with every default filled in as the API has them: the console's differ (facts 1.4). */
export interface Preferences {
  readonly healthy: HealthyRange;
  /** Milliseconds after InService. */
  readonly warmup: number;
  readonly checkpoints: Checkpoints;
  readonly skipMatching: boolean;
  readonly autoRollback: boolean;
  readonly whenProtected: (typeof PROTECTED_MODES)[number];
  readonly whenInStandby: (typeof STANDBY_MODES)[number];
  readonly alarms: readonly string[];
  /** Milliseconds. */
  readonly bakeTime: number;
}

/** An hour. */
const CHECKPOINT_DELAY = 3_600;
const TWO_DAYS = 172_800;
const ALARMS_AT_MOST = 10;

/** @throws ApiError ValidationError */
export function readPreferences(raw: RawPreferences, group: Group): Preferences {
  const percentages = raw.CheckpointPercentages ?? [];
  refuseCheckpoints(percentages, raw.CheckpointDelay);
  within(raw.BakeTime, 'bakeTime', 0, TWO_DAYS);
  within(raw.InstanceWarmup, 'instanceWarmup', 0, Number.POSITIVE_INFINITY);
  const alarms = raw.AlarmSpecification?.Alarms ?? [];
  if (alarms.length > ALARMS_AT_MOST) {
    throw constraint(
      `[${alarms.join(', ')}]`,
      'alarmSpecification.alarms',
      `Member must have length less than or equal to ${ALARMS_AT_MOST}`,
    );
  }
  return {
    healthy: readHealthy(raw, group),
    warmup: (raw.InstanceWarmup ?? warmupOf(group)) * 1_000,
    checkpoints: { percentages, delay: (raw.CheckpointDelay ?? CHECKPOINT_DELAY) * 1_000 },
    skipMatching: raw.SkipMatching ?? false,
    autoRollback: raw.AutoRollback ?? false,
    whenProtected: oneOf(
      raw.ScaleInProtectedInstances,
      'scaleInProtectedInstances',
      PROTECTED_MODES,
    ),
    whenInStandby: oneOf(raw.StandbyInstances, 'standbyInstances', STANDBY_MODES),
    alarms,
    bakeTime: (raw.BakeTime ?? 0) * 1_000,
  };
}

/** The refresh's own, else the maintenance policy's, else 90 and no maximum at all. */
function readHealthy(raw: RawPreferences, group: Group): HealthyRange {
  const { MinHealthyPercentage: min, MaxHealthyPercentage: max } = raw;
  within(min, 'minHealthyPercentage', 0, 100);
  within(max, 'maxHealthyPercentage', 100, 200);
  if (max !== undefined && min === undefined) {
    throw invalid('You must specify MinHealthyPercentage when you specify MaxHealthyPercentage.');
  }
  if (min !== undefined && max !== undefined && max - min > 100) {
    throw invalid(
      'The difference between MaxHealthyPercentage and MinHealthyPercentage cannot be greater than 100.',
    );
  }
  const policy = group.settings.InstanceMaintenancePolicy as Answer | undefined;
  return {
    min: min ?? policyOf(policy, 'MinHealthyPercentage') ?? 90,
    max: max ?? policyOf(policy, 'MaxHealthyPercentage'),
  };
}

/** -1 is how a value that was set once is taken back (InstanceMaintenancePolicy). */
function policyOf(policy: Answer | undefined, name: string): number | undefined {
  return setNumber(policy?.[name]);
}

function setNumber(value: AnswerValue): number | undefined {
  const number = Number(value ?? -1);
  return number >= 0 ? number : undefined;
}

/** In seconds: the default warm-up where one is set, even to 0; the grace period otherwise. */
export function warmupOf(group: Group): number {
  return setNumber(group.settings.DefaultInstanceWarmup) ?? group.settings.HealthCheckGracePeriod;
}

function refuseCheckpoints(percentages: readonly number[], delay: number | undefined): void {
  if (delay !== undefined && percentages.length === 0) {
    throw invalid('You must specify CheckpointPercentages when you specify CheckpointDelay.');
  }
  within(delay, 'checkpointDelay', 0, TWO_DAYS);
  for (const [index, one] of percentages.entries()) {
    within(one, `checkpointPercentages.${index + 1}.member`, 1, 100);
    if (index > 0 && one <= (percentages[index - 1] as number)) {
      throw invalid('CheckpointPercentages must be unique and in ascending order.');
    }
  }
}

function within(value: number | undefined, name: string, from: number, to: number): void {
  if (value === undefined) return;
  if (value < from) {
    throw constraint(value, name, `Member must have value greater than or equal to ${from}`);
  }
  if (value > to) {
    throw constraint(value, name, `Member must have value less than or equal to ${to}`);
  }
}

/** The API's default is Wait for both. Seen of an empty value in public threads (facts 1.10). */
function oneOf<V extends string>(
  text: string | undefined,
  name: string,
  values: readonly V[],
): V | 'Wait' {
  if (text === undefined) return 'Wait';
  const known = values.find((value) => value === text);
  if (known !== undefined) return known;
  throw constraint(text, name, `Member must satisfy enum value set: [${values.join(', ')}]`);
}

const constraint = (value: unknown, name: string, text: string) =>
  badConstraint(value, `preferences.${name}`, text);

/** As DescribeInstanceRefreshes shows them: all that hold, and no maximum where none was said. */
export function preferencesView(preferences: Preferences): Answer {
  const { healthy, checkpoints, alarms } = preferences;
  const stops = checkpoints.percentages.length > 0;
  return {
    MinHealthyPercentage: healthy.min,
    MaxHealthyPercentage: healthy.max,
    InstanceWarmup: preferences.warmup / 1_000,
    CheckpointPercentages: stops ? checkpoints.percentages : undefined,
    CheckpointDelay: stops ? checkpoints.delay / 1_000 : undefined,
    SkipMatching: preferences.skipMatching,
    AutoRollback: preferences.autoRollback,
    ScaleInProtectedInstances: preferences.whenProtected,
    StandbyInstances: preferences.whenInStandby,
    AlarmSpecification: alarms.length > 0 ? { Alarms: alarms } : undefined,
    BakeTime: preferences.bakeTime / 1_000,
  };
}
