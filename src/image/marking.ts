import { isCloudError } from '../errors.js';
import type { Tags } from '../ports.js';
import type { BuildPorts } from './builder-instances.js';

/** Puts tags on an image. A lost answer is looked into, and the request sent again only when they are not there. */
export async function markImage(
  { compute, clock }: BuildPorts,
  imageId: string,
  tags: Tags,
  pollInterval: number,
): Promise<void> {
  for (let sent = 1; ; sent++) {
    try {
      await compute.tagResources([imageId], tags);
      return;
    } catch (error) {
      if (!isCloudError(error) || error.answered || sent === 3) throw error;
      await clock.sleep(pollInterval);
      const [image] = await compute.images([imageId]);
      if (Object.entries(tags).every(([key, value]) => image?.tags[key] === value)) return;
    }
  }
}
