import { BuildError, type CloudError, isCloudError } from '../errors.js';
import type { Image, ImageRequest, Instant } from '../ports.js';
import type { Tell } from '../report/events.js';
import type { Builder, BuilderCompute, BuildPorts } from './builder-instances.js';
import { TAG } from './tags.js';

/** Milliseconds of service time. */
export const IMAGE_LIMITS = {
  available: 60 * 60_000,
  /** From CreateImage to an image that DescribeImages shows. */
  visible: 2 * 60_000,
} as const;

/** Percent. */
const PROGRESS_STEP = 20;

/**
 * Sorts by time within its release and belongs to one build alone: EC2 refuses a second image of the same name, so a
 * request that is sent again by a later run cannot make a second one. At most 128 characters of those that EC2 takes.
 */
export function imageName(release: string, builder: Builder): string {
  const stamp = new Date(builder.launchedAt).toISOString().replace(/\.\d+|[-:]/g, '');
  const codename = release.replace(/[^A-Za-z0-9.]/g, '-').slice(0, 32);
  const tail = builder.nonce.replace(/^pc-/, '').slice(0, 64);
  return `patch-cycle-${codename}-${stamp}-${tail}`;
}

/**
 * The id of the build's image: the one that is there already, or a new one. A lost answer is looked into; the request
 * is sent a second time only when no image has shown up.
 * @throws BuildError when EC2 refuses
 */
export async function createImage(
  { compute, clock }: BuildPorts,
  nonce: string,
  request: ImageRequest,
  pollInterval: number,
): Promise<string> {
  const made = await imageOfBuild(compute, nonce);
  if (made !== undefined) return made.id;
  for (let sent = 1; ; sent++) {
    try {
      return await compute.createImage(request);
    } catch (error) {
      if (!isCloudError(error)) throw error;
      const shown = mayExist(error) ? await lookFor(nonce) : undefined;
      if (shown !== undefined) return shown.id;
      if (error.answered || sent === 2) throw refused(request, error);
    }
  }

  async function lookFor(build: string): Promise<Image | undefined> {
    const from = clock.now();
    for (;;) {
      const image = await imageOfBuild(compute, build);
      if (image !== undefined || clock.now() - from > IMAGE_LIMITS.visible) return image;
      await clock.sleep(pollInterval);
    }
  }
}

/**
 * Waits until the image can be launched.
 * @throws BuildError when EC2 gives up on it, or takes longer than an hour
 */
export async function imageAvailable(
  { compute, clock }: BuildPorts,
  { imageId, build }: { readonly imageId: string; readonly build: string },
  pollInterval: number,
  tell: Tell,
): Promise<Image> {
  tell({ type: 'waiting', for: `image ${imageId} to become available` });
  try {
    const from = clock.now();
    const progress = new Progress(compute, build, (percent) =>
      tell({ type: 'image-progress', imageId, percent }),
    );
    for (;;) {
      const [image] = await compute.images([imageId]);
      if (image?.state === 'available') {
        tell({ type: 'image-available', imageId });
        return image;
      }
      const problem = trouble(image, clock.now() - from);
      if (problem !== undefined) throw new BuildError(`Image ${imageId} ${problem}`);
      await progress.look();
      await clock.sleep(pollInterval);
    }
  } catch (error) {
    tell({
      type: 'left',
      resource: imageId,
      what: 'an image that was not seen to become available',
      mend: 'If it does, the next run uses it. If not, deregister it and delete its snapshots.',
    });
    throw error;
  }
}

/** How far an image's snapshots are: told in steps, and asked no more once it was refused. */
class Progress {
  readonly #compute: BuilderCompute;
  readonly #build: string;
  readonly #told: (percent: number) => void;
  #next = 0;

  constructor(compute: BuilderCompute, build: string, told: (percent: number) => void) {
    this.#compute = compute;
    this.#build = build;
    this.#told = told;
  }

  async look(): Promise<void> {
    if (this.#next > 100) return;
    try {
      const percent = await this.#compute.snapshotProgress(TAG.build, this.#build);
      if (percent === undefined || percent < this.#next) return;
      this.#next = percent + PROGRESS_STEP;
      if (percent > 0) this.#told(percent);
    } catch (error) {
      // An image is made whether or not anybody may watch.
      if (!isCloudError(error)) throw error;
      this.#next = Number.POSITIVE_INFINITY;
    }
  }
}

function trouble(image: Image | undefined, waited: Instant): string | undefined {
  if (image === undefined) {
    return waited > IMAGE_LIMITS.visible ? 'does not exist any more.' : undefined;
  }
  if (image.state !== 'pending' && image.state !== 'transient') {
    return `is ${image.state}: ${image.stateReason ?? 'EC2 gives no reason'}. If it speaks of a key, check that this role may use the KMS key of the builder's volumes.`;
  }
  if (waited <= IMAGE_LIMITS.available) return undefined;
  return `is still ${image.state} after ${IMAGE_LIMITS.available / 60_000} minutes. EC2 may finish it yet: run again later.`;
}

async function imageOfBuild(compute: BuilderCompute, nonce: string): Promise<Image | undefined> {
  return (await compute.imagesTagged(TAG.build, nonce))[0];
}

function mayExist(error: CloudError): boolean {
  return !error.answered || error.code === 'InvalidAMIName.Duplicate';
}

function refused(request: ImageRequest, error: CloudError): BuildError {
  return new BuildError(
    `No image could be made from builder ${request.instanceId}: ${error.message}`,
    { cause: error },
  );
}
