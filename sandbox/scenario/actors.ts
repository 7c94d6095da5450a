import * as v from 'valibot';
import { duration, mapping, name, oneOf, whole } from './values.js';

/**
 * Other people's and machines' calls, at their times: a scaling policy, a scheduled action, a second operator.
 * Texts in `params` may name what has no name before the story begins: `${instance web a}`, `${template web}`,
 * `${image shop}`, `${target-group web}`.
 */
export const actor = mapping({
  /** After the scenario's start. */
  at: duration,
  /** Who, in the record. */
  caller: name,
  service: v.optional(oneOf(['autoscaling', 'ec2', 'elasticloadbalancing']), 'autoscaling'),
  action: v.pipe(
    v.string('must be the name of an action'),
    v.regex(/^[A-Z][A-Za-z]+$/, 'must be the name of an action, such as SetDesiredCapacity'),
  ),
  params: v.optional(v.record(v.string(), v.unknown(), 'must be a mapping'), {}),
  /** Again and again. */
  every: v.optional(duration),
  times: v.optional(whole(1, 10_000), 1),
});

export type ActorScene = v.InferOutput<typeof actor>;
