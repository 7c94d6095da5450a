import * as v from 'valibot';
import { DISTRIBUTIONS } from '../auto-scaling/group-settings.js';
import { isLambda, TERMINATION_POLICIES } from '../auto-scaling/termination-policy.js';
import { scalingPolicy } from './scaling-policy.js';
import { duration, flag, list, mapping, name, oneOf, whole } from './values.js';

/** What groups may have beyond a size and a template: all optional, and absent means that AWS's default holds. */

const size = whole(0, 100_000);

const terminationPolicy = v.pipe(
  v.string('must be the name of a termination policy'),
  v.check(
    (text) => isLambda(text) || (TERMINATION_POLICIES as readonly string[]).includes(text),
    `must be one of ${TERMINATION_POLICIES.join(', ')}, or the ARN of a Lambda function`,
  ),
);

const warmPool = mapping({
  min: v.optional(size),
  /** Of group and pool together: the group's max when absent. */
  prepared: v.optional(size),
  state: v.optional(oneOf(['Stopped', 'Running', 'Hibernated']), 'Stopped'),
  /** Scale-in returns instances to the pool. */
  reuse: v.optional(flag, false),
});

const scheduledChange = v.pipe(
  mapping({
    name,
    /** After the scenario's start. */
    at: v.optional(duration),
    /** As in a crontab, UTC. */
    every: v.optional(v.string('must be a schedule such as 0 6 * * MON-FRI')),
    size: v.optional(size),
    min: v.optional(size),
    max: v.optional(size),
  }),
  v.check(({ at, every }) => (at === undefined) !== (every === undefined), 'must have at or every'),
  v.check(
    (change) => [change.size, change.min, change.max].some((given) => given !== undefined),
    'must have size, min or max',
  ),
);

export const groupExtras = {
  /** Legacy: a launch configuration is made of the template's version, and launched from. */
  'launch-configuration': v.optional(flag, false),
  'capacity-rebalance': v.optional(flag),
  'termination-policies': v.optional(list(terminationPolicy)),
  'zone-distribution': v.optional(oneOf(DISTRIBUTIONS)),
  /** Percent of the desired capacity, for whatever replaces instances. */
  maintenance: v.optional(mapping({ min: whole(0, 100), max: whole(100, 200) })),
  'max-lifetime': v.optional(duration),
  /** Instances whose terminating hook was abandoned are kept. */
  'retain-abandoned': v.optional(flag),
  /** Takes part in zonal shifts, and what becomes of the unhealthy there. */
  'zonal-shift': v.optional(oneOf(['replace-unhealthy', 'ignore-unhealthy'])),
  /** New instances are protected from scale-in. */
  protected: v.optional(flag),
  'warm-pool': v.optional(warmPool),
  schedule: v.optional(list(scheduledChange), []),
  policies: v.optional(list(scalingPolicy), []),
} as const;

const between = mapping({ min: whole(0, 1_000), max: v.optional(whole(0, 1_000)) });

/** Types are names, or mappings where more is to be said of them. */
const instanceType = v.union(
  [
    name,
    mapping({
      type: name,
      weight: v.optional(whole(1, 999)),
      image: v.optional(name),
      template: v.optional(name),
    }),
  ],
  'must be the name of an instance type, or a mapping of type, weight, image, template',
);

export const mixedInstances = v.pipe(
  mapping({
    types: v.optional(v.pipe(list(instanceType), v.minLength(1, 'must list at least one type'))),
    /** Instead of types: what they must have. Memory in GiB. */
    requirements: v.optional(mapping({ vcpus: between, memory: between })),
    'on-demand-base': v.optional(whole(0, 10_000), 0),
    'on-demand-percent': v.optional(whole(0, 100), 100),
    'on-demand-strategy': v.optional(oneOf(['prioritized', 'lowest-price'])),
    'spot-strategy': v.optional(
      oneOf([
        'lowest-price',
        'capacity-optimized',
        'capacity-optimized-prioritized',
        'price-capacity-optimized',
      ]),
    ),
    'spot-pools': v.optional(whole(1, 20)),
  }),
  v.check(
    ({ types, requirements }) => (types === undefined) !== (requirements === undefined),
    'must have types or requirements',
  ),
);
