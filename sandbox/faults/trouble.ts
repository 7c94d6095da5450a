import * as v from 'valibot';
import type { ScriptedFaults } from '../faults.js';
import { mapping, oneOf } from '../scenario/values.js';
import { inMilliseconds } from './connections.js';
import { KIND_NAMES } from './lagging-kinds.js';
import { NOTICES_FEEDS, NOTICES_TROUBLES } from './notices.js';
import { PAGE_TROUBLES } from './pages.js';

/**
 * Trouble as scenarios and `POST /_sandbox/fault` order it: one mapping with one key. Durations are numbers of seconds
 * of the sandbox's time; what has no `times` lasts.
 */
const text = v.pipe(v.string('must be text'), v.minLength(1, 'must not be empty'));
const count = (message = 'must be a whole number from 1 on') =>
  v.pipe(v.number(message), v.integer(message), v.minValue(1, message));
const seconds = v.pipe(
  v.number('must be a number of seconds'),
  v.minValue(0, 'must not be negative'),
  v.maxValue(30 * 24 * 3_600, 'must be thirty days at most'),
);
const fraction = v.pipe(
  v.number('must be a number from 0 to 1'),
  v.minValue(0, 'must be a number from 0 to 1'),
  v.maxValue(1, 'must be a number from 0 to 1'),
);
const moment = oneOf(['before', 'after']);
const whom = { caller: v.optional(text), action: v.optional(text) };
const nth = {
  call: v.optional(count()),
  mutation: v.optional(count()),
  moment,
};
const status = v.pipe(
  v.number('must be an HTTP status from 400 to 599'),
  v.integer('must be an HTTP status from 400 to 599'),
  v.minValue(400, 'must be an HTTP status from 400 to 599'),
  v.maxValue(599, 'must be an HTTP status from 400 to 599'),
);

const KINDS = {
  capacity: mapping({
    zone: text,
    type: v.optional(text),
    seconds: v.optional(seconds),
    times: v.optional(count()),
  }),
  refuse: mapping({
    action: text,
    code: text,
    message: v.string('must be text'),
    times: count(),
    status: v.optional(status),
  }),
  /** The connection breaks once, around a changing call. */
  cut: mapping({ mutation: count(), moment }),
  /** The caller dies there: nothing of it reaches the world any more, until it is revived. */
  die: v.pipe(
    mapping({ caller: text, ...nth }),
    v.check(
      (given) => (given.call === undefined) !== (given.mutation === undefined),
      'must have either call or mutation',
    ),
  ),
  revive: mapping({ caller: text }),
  /** The service's own fault, before the call was applied or after it. */
  fail: mapping({
    ...whom,
    status: v.picklist([500, 503], 'must be 500 or 503'),
    moment: v.optional(moment, 'before'),
    times: v.optional(count(), 1),
  }),
  slow: mapping({ ...whom, seconds, times: v.optional(count(), 1) }),
  stall: mapping({ ...whom, times: v.optional(count(), 1) }),
  /** The services' token buckets; `share`: what part of them other users of the account leave. */
  throttling: mapping({ share: v.optional(fraction, 1) }),
  /** Readings may lag behind changes by up to `seconds`: of groups, instances and images, or of `kinds`. */
  stale: mapping({
    seconds,
    chance: v.optional(fraction, 0.5),
    kinds: v.optional(v.array(oneOf(KIND_NAMES))),
  }),
  pages: mapping({ ...whom, trouble: oneOf(PAGE_TROUBLES), times: v.optional(count(), 1) }),
  /** The credentials' session is over; for good without `seconds`. */
  expire: mapping({ caller: v.optional(text), seconds: v.optional(seconds) }),
  deny: mapping({ caller: v.optional(text), action: text, times: v.optional(count()) }),
  /** Of one feed, or of whichever is asked. */
  notices: mapping({
    trouble: oneOf(NOTICES_TROUBLES),
    times: v.optional(count(), 1),
    feed: v.optional(oneOf(NOTICES_FEEDS)),
  }),
  clear: v.literal(true, 'must be true'),
} as const;

/** The keys that a trouble may have. */
export const TROUBLES = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];

type Kinds = { readonly [K in keyof typeof KINDS]: v.InferOutput<(typeof KINDS)[K]> };

const optional = Object.fromEntries(
  Object.entries(KINDS).map(([name, schema]) => [name, v.optional(schema as v.GenericSchema)]),
) as { readonly [K in keyof typeof KINDS]: v.OptionalSchema<(typeof KINDS)[K], undefined> };

/** With further keys of the same mapping: scenarios say when. */
export function troubleWith<const E extends v.ObjectEntries>(more: E) {
  return v.pipe(
    mapping({ ...optional, ...more }),
    v.check(
      (given) =>
        TROUBLES.filter((name) => (given as Partial<Kinds>)[name] !== undefined).length === 1,
      `must have exactly one of ${TROUBLES.join(', ')}`,
    ),
  );
}

export const troubleSchema = troubleWith({});
export type Trouble = { readonly [K in keyof Kinds]?: Kinds[K] | undefined };

/** Orders it. @param now the sandbox's time, from which its seconds count */
export function orderTrouble(faults: ScriptedFaults, trouble: Trouble, now: number): void {
  for (const name of TROUBLES) {
    const given = trouble[name];
    if (given !== undefined) ORDERS[name](faults, given as never, now);
  }
}

const until = (now: number, lasting: number | undefined) =>
  lasting === undefined ? {} : { until: now + inMilliseconds(lasting) };

const ORDERS: {
  readonly [K in keyof Kinds]: (faults: ScriptedFaults, given: Kinds[K], now: number) => void;
} = {
  capacity: (faults, { zone, type, seconds: lasting, times }, now) =>
    faults.capacity({
      zone,
      ...(type !== undefined && { type }),
      ...(times !== undefined && { times }),
      ...until(now, lasting),
    }),
  refuse: (faults, { status: answered, ...refusal }) =>
    faults.refuse({ ...refusal, ...(answered !== undefined && { status: answered }) }),
  cut: (faults, { mutation, moment: when }) => faults.onMutation(mutation, when, () => {}),
  die: (faults, { caller, call, mutation, moment: when }) =>
    faults.connections.die(
      caller,
      mutation !== undefined ? { mutation } : { call: call ?? 1 },
      when,
    ),
  revive: (faults, { caller }) => faults.connections.revive(caller),
  fail: (faults, given) => faults.services.fail(given),
  slow: (faults, { seconds: lasting, times, ...who }) =>
    faults.connections.slow(who, inMilliseconds(lasting), times),
  stall: (faults, { times, ...who }) => faults.connections.stall(who, times),
  throttling: (faults, { share }) => faults.services.throttle(share),
  stale: (faults, { seconds: lasting, chance, kinds }) =>
    faults.readings.lag({
      window: inMilliseconds(lasting),
      chance,
      ...(kinds !== undefined && { kinds }),
    }),
  pages: (faults, given) => faults.readings.troublePages(given),
  expire: (faults, { caller, seconds: lasting }, now) =>
    faults.services.expire({ caller, ...until(now, lasting) }),
  deny: (faults, given) => faults.services.deny(given),
  notices: (faults, { trouble, times, feed }) => faults.troubleNotices(trouble, times, feed),
  clear: (faults) => faults.clear(),
};
