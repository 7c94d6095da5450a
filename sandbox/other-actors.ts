import * as v from 'valibot';
import { ApiError } from './api.js';
import { SECOND } from './clock.js';
import type { CreatedWorld } from './create-world.js';

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(30 * 24 * 3_600));

/** What the control `fault` takes beyond troubles: what AWS, or somebody else, does of their own accord. */
export const OtherActor = v.union([
  v.strictObject({
    spot: v.strictObject({
      instance: v.string(),
      /** How long before the notice the rebalance recommendation comes: with it, by default. */
      recommended: v.optional(seconds),
      /** The recommendation alone, and no interruption after it. */
      interrupted: v.optional(v.boolean()),
    }),
  }),
  v.strictObject({
    'zonal-shift': v.strictObject({ zone: v.string(), seconds }),
  }),
]);

export function act(world: CreatedWorld, deed: v.InferOutput<typeof OtherActor>): void {
  if ('zonal-shift' in deed) {
    const { zone, seconds: lasting } = deed['zonal-shift'];
    if (lasting === 0) world.autoScaling.cancelZonalShift(zone);
    else world.autoScaling.startZonalShift(zone, lasting * SECOND);
    return;
  }
  const { instance, recommended = 0, interrupted = true } = deed.spot;
  takeBack(world, instance, interrupted ? recommended * SECOND : undefined);
}

/**
 * EC2 recommends to rebalance a Spot Instance; then it gives notice, and two minutes later it takes the instance back.
 * @param noticeAfter milliseconds from the recommendation; none: it stays with the recommendation
 * @throws ApiError when the instance is no running Spot Instance
 */
export function takeBack(
  world: CreatedWorld,
  instanceId: string,
  noticeAfter: number | undefined,
): void {
  const isRunning = (): boolean => world.compute.instance(instanceId)?.state === 'running';
  if (world.compute.instance(instanceId)?.purchase !== 'spot' || !isRunning()) {
    throw new ApiError('IncorrectInstanceState', `${instanceId} is no running Spot Instance.`);
  }
  const { spot } = world.compute;
  spot.recommendRebalance(instanceId);
  if (noticeAfter !== undefined) world.clock.after(noticeAfter, () => spot.interrupt(instanceId));
}
