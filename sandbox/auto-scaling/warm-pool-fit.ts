import type { Fleet } from './fleet.js';
import { resolvesImage } from './launch-source.js';
import { invalid } from './refusals.js';
import type { LaunchSource } from './source.js';

/**
 * What a group with a warm pool cannot launch from, whichever came first: the pool, or the source.
 * @throws ApiError ValidationError
 */
export function refuseUnpooled(fleet: Fleet, source: LaunchSource): void {
  const isMixed = source.kind === 'mixed-instances';
  if (isMixed && fleet.room.switches['warm-pool-with-mixed-instances'] === 'no') {
    throw invalid(
      'You cannot add a warm pool to an Auto Scaling group that has a mixed instances policy or launches Spot Instances.',
    );
  }
  // Facts 1.8: an image by SSM parameter and a warm pool exclude each other.
  if (resolvesImage(fleet, { source })) {
    throw invalid(
      'You cannot add a warm pool to an Auto Scaling group whose launch template uses a Systems Manager parameter as its AMI.',
    );
  }
}
