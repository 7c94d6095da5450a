import * as v from 'valibot';
import { duration, flag, list, mapping, name, whole } from './values.js';

const KINDS = ['change', 'percent', 'exact', 'steps', 'target'] as const;

/** Differences between the alarm's metric and its threshold; without `to`, and on. */
const step = mapping({
  from: v.optional(v.number('must be a number')),
  to: v.optional(v.number('must be a number')),
  /** Instances more or less. */
  change: whole(-1_000, 1_000),
});

/** A scaling policy of a group: it is run by alarms of the scenario, by its own when it has a target, and by hand. */
export const scalingPolicy = v.pipe(
  mapping({
    name,
    /** Instances more or less, each time that it is run. */
    change: v.optional(whole(-1_000, 1_000)),
    /** Of the desired capacity, more or less. */
    percent: v.optional(whole(-100, 1_000)),
    /** So many instances. */
    exact: v.optional(whole(0, 10_000)),
    steps: v.optional(v.pipe(list(step), v.minLength(1, 'must list at least one step'))),
    /** Average CPU, percent. Auto Scaling keeps two alarms for it. */
    target: v.optional(whole(1, 100)),
    /** Of simple policies: change, percent, exact. */
    cooldown: v.optional(duration),
    /** Of policies with steps or a target: before a new instance counts. */
    warmup: v.optional(duration),
    /** With a target: whether it shrinks the group too. */
    'scale-in': v.optional(flag, true),
  }),
  v.check(
    (given) => KINDS.filter((kind) => given[kind] !== undefined).length === 1,
    `must have exactly one of ${KINDS.join(', ')}`,
  ),
);

export type ScalingPolicyScene = v.InferOutput<typeof scalingPolicy>;
