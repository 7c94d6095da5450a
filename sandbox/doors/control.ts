import * as v from 'valibot';
import { ApiError } from '../api.js';
import { SECOND } from '../clock.js';
import type { CreatedWorld } from '../create-world.js';
import { orderTrouble, troubleSchema } from '../faults/trouble.js';
import { act, OtherActor } from '../other-actors.js';
import { timeline } from '../record/timeline.js';
import { readState } from '../state.js';
import type { Pace } from './pace.js';
import { type Answered, answered, json, plain, type Received } from './reply.js';

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(30 * 24 * 3_600));

const Advance = v.strictObject({ seconds });

/** One thing at a time, named by its key: a trouble, or what others do. */
const Order = v.lazy((given): typeof OtherActor | typeof troubleSchema =>
  typeof given === 'object' && given !== null && ('spot' in given || 'zonal-shift' in given)
    ? OtherActor
    : troubleSchema,
);

/** The sandbox's own controls: they move its time, order trouble, and read what really happened. */
export function answerControl(world: CreatedWorld, pace: Pace, received: Received): Answered {
  switch (`${received.method} ${received.path}`) {
    case 'GET /_sandbox/state':
      return json(200, readState(world));
    case 'GET /_sandbox/record':
      return answered(200, 'application/jsonl', world.history.toLines());
    case 'GET /_sandbox/timeline':
      return plain(200, timeline(world.history.all, lastOf(received.query)).trimEnd());
    case 'POST /_sandbox/advance':
      return withBody(received, Advance, (advance) => {
        pace.advance(advance.seconds * SECOND);
        return json(200, { now: new Date(world.clock.now).toISOString() });
      });
    case 'POST /_sandbox/fault':
      return withBody(received, Order, (fault) => {
        try {
          if ('spot' in fault || 'zonal-shift' in fault) act(world, fault);
          else orderTrouble(world.faults, fault, world.clock.now);
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

/** `?last=50`: only so many lines. */
function lastOf(query: string): { readonly last?: number } {
  const last = new URLSearchParams(query).get('last') ?? '';
  return /^\d{1,6}$/.test(last) ? { last: Number(last) } : {};
}

const Reset = v.strictObject({ seed: v.optional(v.union([v.string(), v.number()])) });

/** `POST /_sandbox/reset`: the same scenario from its start, by the same seed or another. */
export function answerReset(
  received: Received,
  remake: ((seed: string | number | undefined) => CreatedWorld) | undefined,
  restage: (world: CreatedWorld) => void,
): Answered {
  if (received.method !== 'POST') return plain(405, 'Resetting is a POST.');
  if (remake === undefined) return plain(409, 'This sandbox was not made from a scenario.');
  const { body } = received;
  return withBody({ ...received, body: body === '' ? '{}' : body }, Reset, ({ seed }) => {
    const world = remake(seed);
    restage(world);
    return json(200, { now: new Date(world.clock.now).toISOString() });
  });
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
