import * as v from 'valibot';
import { ApiError } from '../api.js';
import { SECOND } from '../clock.js';
import type { CreatedWorld } from '../create-world.js';
import { NOTICES_TROUBLES } from '../faults.js';
import { act, OtherActor } from '../other-actors.js';
import { readState } from '../state.js';
import type { Pace } from './pace.js';
import { type Answered, answered, json, plain, type Received } from './reply.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(30 * 24 * 3_600));

const Advance = v.strictObject({ seconds });

/** One trouble at a time, named by its key. */
const Fault = v.union([
  v.strictObject({
    capacity: v.strictObject({
      zone: v.string(),
      type: v.optional(v.string()),
      /** From now on. */
      seconds: v.optional(seconds),
      times: v.optional(count),
    }),
  }),
  v.strictObject({
    refuse: v.strictObject({
      action: v.string(),
      code: v.string(),
      message: v.string(),
      times: count,
      status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599))),
    }),
  }),
  v.strictObject({
    cut: v.strictObject({ mutation: count, moment: v.picklist(['before', 'after']) }),
  }),
  v.strictObject({
    notices: v.strictObject({ trouble: v.picklist(NOTICES_TROUBLES), times: count }),
  }),
  v.strictObject({ clear: v.literal(true) }),
  OtherActor,
]);

/** The sandbox's own controls: they move its time, order trouble, and read what really happened. */
export function answerControl(world: CreatedWorld, pace: Pace, received: Received): Answered {
  switch (`${received.method} ${received.path}`) {
    case 'GET /_sandbox/state':
      return json(200, readState(world));
    case 'GET /_sandbox/record':
      return answered(200, 'application/jsonl', world.history.toLines());
    case 'POST /_sandbox/advance':
      return withBody(received, Advance, (advance) => {
        pace.advance(advance.seconds * SECOND);
        return json(200, { now: new Date(world.clock.now).toISOString() });
      });
    case 'POST /_sandbox/fault':
      return withBody(received, Fault, (fault) => {
        try {
          order(world, fault);
        } catch (error) {
          if (error instanceof ApiError) return json(400, { errors: { root: [error.message] } });
          throw error;
        }
        return json(200, { ordered: fault });
      });
    default:
      return plain(404, `The sandbox has no control ${received.method} ${received.path}.`);
  }
}

function order(world: CreatedWorld, fault: v.InferOutput<typeof Fault>): void {
  const { faults } = world;
  if ('spot' in fault || 'zonal-shift' in fault) {
    act(world, fault);
  } else if ('capacity' in fault) {
    const { zone, type, seconds: lasting, times } = fault.capacity;
    faults.capacity({
      zone,
      ...(type !== undefined && { type }),
      ...(lasting !== undefined && { until: world.clock.now + lasting * SECOND }),
      ...(times !== undefined && { times }),
    });
  } else if ('refuse' in fault) {
    const { status, ...refusal } = fault.refuse;
    faults.refuse({ ...refusal, ...(status !== undefined && { status }) });
  } else if ('cut' in fault) {
    faults.onMutation(fault.cut.mutation, fault.cut.moment, () => {});
  } else if ('notices' in fault) {
    faults.troubleNotices(fault.notices.trouble, fault.notices.times);
  } else {
    faults.clear();
  }
}

function withBody<S extends v.GenericSchema>(
  received: Received,
  schema: S,
  then: (value: v.InferOutput<S>) => Answered,
): Answered {
  let raw: unknown;
  try {
    raw = JSON.parse(received.body);
  } catch {
    return plain(400, 'The body is not JSON.');
  }
  const parsed = v.safeParse(schema, raw);
  if (!parsed.success) return json(400, { errors: v.flatten(parsed.issues) });
  return then(parsed.output);
}
