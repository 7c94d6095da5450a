import * as v from 'valibot';
import { duration, flag, list, mapping, name, oneOf, whole, zoneLetter } from './values.js';

/** What scenarios say of the services around the groups: CloudWatch, IAM and STS, KMS, the Spot market, Systems Manager. */

const text = v.string('must be text');
const number = (message = 'must be a number') => v.pipe(v.number(message), v.finite(message));
const statements = list(v.record(v.string(), v.unknown(), 'must be a statement of an IAM policy'));
const dimensions = v.record(v.string(), text, 'must be a mapping of dimensions to values');

// ------------------------------------------------------------------------------------------ CloudWatch

export const COMPARISONS = {
  above: 'GreaterThanThreshold',
  'at-least': 'GreaterThanOrEqualToThreshold',
  below: 'LessThanThreshold',
  'at-most': 'LessThanOrEqualToThreshold',
} as const;

/** What of a fleet's health may be measured, and the name of AWS's metric for it. */
export const TARGET_MEASURES = {
  unhealthy: 'UnHealthyHostCount',
  healthy: 'HealthyHostCount',
} as const;
export const GROUP_MEASURES = {
  'in-service': 'GroupInServiceInstances',
  pending: 'GroupPendingInstances',
  standby: 'GroupStandbyInstances',
  terminating: 'GroupTerminatingInstances',
  total: 'GroupTotalInstances',
  desired: 'GroupDesiredCapacity',
  cpu: 'CPUUtilization',
} as const;

const metric = mapping({ namespace: text, name: text, dimensions: v.optional(dimensions, {}) });

const SOURCES = ['metric', 'targets', 'group', 'rule', 'states'] as const;

export const alarm = v.pipe(
  mapping({
    name: v.pipe(text, v.minLength(1, 'must not be empty')),
    /** One's own, as `metrics` or PutMetricData tell it. */
    metric: v.optional(metric),
    /** The health of a target group's targets, in one zone if one is named. */
    targets: v.optional(
      mapping({
        group: name,
        measure: v.optional(oneOf(keysOf(TARGET_MEASURES)), 'unhealthy'),
        zone: v.optional(zoneLetter),
      }),
    ),
    /** How many of an Auto Scaling group's instances are in a state, or their CPU. */
    group: v.optional(
      mapping({ name, measure: v.optional(oneOf(keysOf(GROUP_MEASURES)), 'in-service') }),
    ),
    /** Of other alarms: `ALARM(errors) OR NOT OK(sick)`. */
    rule: v.optional(text),
    /** A script: the states that it has whatever any metric says, each from its time on. */
    states: v.optional(
      v.pipe(
        list(mapping({ at: duration, state: oneOf(['OK', 'ALARM', 'INSUFFICIENT_DATA']) })),
        v.minLength(1, 'must list at least one state'),
      ),
    ),
    above: v.optional(number()),
    'at-least': v.optional(number()),
    below: v.optional(number()),
    'at-most': v.optional(number()),
    statistic: v.optional(oneOf(['Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount'])),
    period: v.optional(duration, '1m'),
    periods: v.optional(whole(1, 1_440), 1),
    /** So many of the periods must breach; all of them when absent. */
    datapoints: v.optional(whole(1, 1_440)),
    missing: v.optional(oneOf(['missing', 'ignore', 'breaching', 'notBreaching'])),
    /** Scaling policies that it runs while it is in ALARM. */
    runs: v.optional(list(mapping({ group: name, policy: name })), []),
  }),
  v.check(
    (given) => SOURCES.filter((source) => given[source] !== undefined).length === 1,
    `must have exactly one of ${SOURCES.join(', ')}`,
  ),
  v.check(
    (given) => {
      const thresholds = keysOf(COMPARISONS).filter((word) => given[word] !== undefined).length;
      return thresholds === (given.rule === undefined && given.states === undefined ? 1 : 0);
    },
    `must have exactly one of ${keysOf(COMPARISONS).join(', ')}, and none with rule or states`,
  ),
  v.check(
    ({ datapoints = 1, periods }) => datapoints <= periods,
    'must not have more datapoints than periods',
  ),
);

/** What a metric of one's own shows from a moment on, once a minute; no value: nothing more. */
export const metricValue = mapping({
  namespace: v.pipe(
    text,
    v.check((given) => !given.startsWith('AWS/'), 'must not be one of AWS’s own'),
  ),
  name: text,
  dimensions: v.optional(dimensions, {}),
  at: v.optional(duration, '0s'),
  value: v.optional(number()),
});

/**
 * Work for a group from a moment on, in percent of one instance's CPU: it is shared evenly by those that are in
 * service, so that scaling really helps.
 */
export const load = mapping({
  group: name,
  at: v.optional(duration, '0s'),
  cpu: whole(0, 10_000_000),
});

// ------------------------------------------------------------------------------------------ IAM and STS

export const role = mapping({
  name,
  /** Of its policies; absent: everything is allowed. */
  statements: v.optional(statements),
  /** Claims that web identity tokens must have, with `*` and `?`. */
  trusts: v.optional(v.record(v.string(), text, 'must be a mapping of claims to patterns'), {}),
  /** Callers and roles that may assume it; absent: whoever their own policies let. */
  'assumed-by': v.optional(list(name)),
  'max-session': v.optional(duration, '1h'),
});

/** An access key that is a session of a role from the start of the story, or from a moment of it on. */
export const session = mapping({
  caller: name,
  role: name,
  name: v.optional(name, 'scenario'),
  from: v.optional(duration, '0s'),
  lasts: v.optional(duration, '1h'),
});

export const instanceProfile = mapping({ name, role: name });

// ------------------------------------------------------------------------------------------------- KMS

export const key = mapping({
  name,
  /** From the start of the story on. */
  state: v.optional(oneOf(['enabled', 'disabled', 'pending-deletion']), 'enabled'),
  /** Auto Scaling's service-linked role may use it from the start on, as the owner's grant says. */
  'auto-scaling': v.optional(flag, true),
});

// -------------------------------------------------------------------------------------------- Spot market

export const spotPool = v.pipe(
  mapping({
    zone: zoneLetter,
    type: name,
    at: v.optional(duration, '0s'),
    /** USD an hour. */
    price: v.optional(v.pipe(number(), v.minValue(0, 'must not be negative'))),
    /** How much is to spare, from 0 to 1. */
    depth: v.optional(
      v.pipe(
        number('must be a number from 0 to 1'),
        v.minValue(0, 'must be a number from 0 to 1'),
        v.maxValue(1, 'must be a number from 0 to 1'),
      ),
    ),
  }),
  v.check(
    ({ price, depth }) => price !== undefined || depth !== undefined,
    'must have price or depth',
  ),
);

// ----------------------------------------------------------------------------------------- Systems Manager

/** The name of an image, or any value. */
export const parameter = v.union(
  [
    name,
    mapping({
      value: text,
      type: v.optional(oneOf(['String', 'StringList', 'SecureString']), 'String'),
    }),
  ],
  'must be the name of an image, or a mapping of value and type',
);

/** The agents of a group's instances, in one zone if one is named, say nothing for a while. */
export const silentAgents = mapping({
  group: name,
  zone: v.optional(zoneLetter),
  at: v.optional(duration, '0s'),
  lasts: v.optional(duration),
});

/** What a command does whose script has this text in it, in place of what the model's shell makes of it. */
export const command = mapping({
  contains: v.pipe(text, v.minLength(1, 'must not be empty')),
  group: v.optional(name),
  zone: v.optional(zoneLetter),
  exit: v.optional(whole(0, 255), 0),
  output: v.optional(text, ''),
  error: v.optional(text, ''),
  lasts: v.optional(duration, '1s'),
  /** So many runs do it, then no more. */
  times: v.optional(whole(1, 10_000)),
});

function keysOf<T extends object>(of: T): readonly (keyof T & string)[] {
  return Object.keys(of) as (keyof T & string)[];
}
