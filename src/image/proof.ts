import { BuildError, isCloudError } from '../errors.js';
import type { Image, Instance, Instant } from '../ports.js';
import type { Tell } from '../report/events.js';
import {
  type BuilderCompute,
  type BuilderPlace,
  type BuildPorts,
  isLive,
  mintNonce,
} from './builder-instances.js';
import { nothingProven, type ProofReading, readProof } from './console.js';
import { markImage } from './marking.js';
import { launchInFirst, type Place } from './places.js';
import { type ProofOptions, renderProof } from './proof-recipe.js';
import { nextProofStep, PROOF_LIMITS, type ProofWatch } from './proof-watch.js';
import {
  type ImageMark,
  PROOF_NONCE,
  proofTags,
  provedTags,
  readProofTags,
  rejectedTags,
  TAG,
} from './tags.js';
import { lostTraits } from './traits.js';
import type { ProofWishes } from './wishes.js';

export interface ProofOrder
  extends Pick<
    BuilderPlace,
    'source' | 'securityGroupIds' | 'publicAddress' | 'run' | 'pollInterval'
  > {
  readonly image: Image;
  readonly mark: ImageMark;
  readonly places: readonly Place[];
  readonly wishes: ProofWishes;
  /** Units that must not start: the instance must not join, register or serve. */
  readonly maskUnits: readonly string[];
}

/** The instance that a run before this one has started, or this one. */
interface Prover {
  readonly instance: Instance;
  readonly nonce: string;
}

/**
 * Boots one instance of a new image, of the fleet's type in the fleet's subnet, and waits until it has proven itself; the
 * image says so from then on. An image that fails is marked as rejected, with the reason. The instance is swept with the
 * builders of its source: whoever calls this ends them.
 * @throws BuildError when the image has failed, or when it could not be tried
 */
export async function proveImage(
  ports: BuildPorts,
  order: ProofOrder,
  tell: Tell,
  known: (instanceId: string) => void = () => undefined,
): Promise<void> {
  const { image } = order;
  await refuseLost(ports, order, tell);
  const prover = await takeProver(ports, order, tell);
  known(prover.instance.id);
  const outcome = await watch(ports, order, prover, tell);
  if (outcome.is === 'untried') {
    throw new BuildError(
      `Image ${image.id} could not be proven: ${outcome.why} It was not rejected: the next run tries it again.`,
    );
  }
  if (outcome.is === 'failed') {
    throw await reject(ports, order, outcome.why, tell, outcome.log);
  }
  const { id, type } = prover.instance;
  const tags = provedTags(`as ${type} by run ${order.run.id}`);
  tell({ type: 'image-proven', imageId: image.id, instanceId: id, instanceType: type });
  try {
    await markImage(ports, image.id, tags, order.pollInterval);
  } catch (error) {
    // What it has proven is true for this run all the same.
    if (!isCloudError(error)) throw error;
    tell({
      type: 'left',
      resource: image.id,
      what: `an image that has proven itself, and could not be marked so: ${error.message}`,
      mend: `Another run that uses it proves it again. Let the role write the tag ${TAG.proved}.`,
    });
  }
}

/**
 * What an image is besides its content is known without booting it.
 * @throws BuildError when it has not kept that of its source; it is marked as rejected then
 */
export async function refuseLost(
  ports: BuildPorts,
  order: Pick<ProofOrder, 'image' | 'source' | 'pollInterval'>,
  tell: Tell,
): Promise<void> {
  const lost = lostTraits(order.source, order.image);
  if (lost !== undefined) throw await reject(ports, order, lost, tell);
}

async function reject(
  ports: BuildPorts,
  { image, pollInterval }: Pick<ProofOrder, 'image' | 'pollInterval'>,
  why: string,
  tell: Tell,
  log?: string,
): Promise<BuildError> {
  const reason = `its proof failed: ${why}`;
  const error = new BuildError(`Image ${image.id} is not used: ${reason}`, {
    phase: 'proof',
    ...(log !== undefined && log !== '' && { log }),
  });
  try {
    await markImage(ports, image.id, rejectedTags(reason), pollInterval);
    tell({ type: 'image-rejected', imageId: image.id, reason });
  } catch (trouble) {
    // How the proof ended counts for more than that it could not be noted.
    if (!isCloudError(trouble)) throw trouble;
    tell({
      type: 'left',
      resource: image.id,
      what: `an image that failed its proof, and could not be marked so: ${trouble.message}`,
      mend: `Tag it ${TAG.rejected}, or deregister it. The next run proves it again if not.`,
    });
  }
  return error;
}

/** The newest instance that a run which died has started for this image, unless its time is over; or a new one. */
async function takeProver(
  { compute, clock }: BuildPorts,
  order: ProofOrder,
  tell: Tell,
): Promise<Prover> {
  const { image, run, wishes } = order;
  const left = (await compute.instancesTagged(TAG.proof, image.id))
    .filter((one) => isLive(one) && one.imageId === image.id)
    .filter((one) => clock.now() - one.launchedAt < wishes.wait)
    .sort((a, b) => b.launchedAt - a.launchedAt);
  for (const instance of left) {
    const mark = readProofTags(instance.tags);
    if (mark === undefined || mark.repository !== run.repository) continue;
    tell(startedNews(order, instance, true));
    return { instance, nonce: mark.proof };
  }
  return await start({ compute, clock }, order, tell);
}

async function start({ compute, clock }: BuildPorts, order: ProofOrder, tell: Tell) {
  const { image, mark, places, wishes } = order;
  const nonce = mintNonce(image.id, clock.now(), PROOF_NONCE);
  const launch = {
    imageId: image.id,
    securityGroupIds: order.securityGroupIds,
    ...(order.publicAddress === true && { publicAddress: true as const }),
    // Nothing is to become of its disk: even a guest that nobody watches any more takes itself away.
    onPowerOff: 'terminate' as const,
    userData: renderProof({
      nonce,
      sha256: mark.manifest,
      maskUnits: order.maskUnits,
      verifyScript: wishes.verifyScript,
      ...guestLimits(wishes.wait),
    }),
    token: nonce,
    tags: proofTags(order.source.id, image.id, nonce, order.run),
  };
  const { instance } = await launchInFirst(compute, launch, {
    what: 'instance to prove it',
    places,
    pause: () => clock.sleep(order.pollInterval),
    refused: ({ type, subnetId }, { code }) =>
      tell({ type: 'no-room', what: 'proof', instanceType: type, subnetId, code }),
  });
  tell(startedNews(order, instance, false));
  return { instance, nonce };
}

/** Both status checks may pass only minutes after the report; ending the instance is ours. */
const LINGER = 9 * 60_000;

/** The guest gives up soon after nobody waits for it any more. Whole minutes: systemd takes no fractions of seconds. */
function guestLimits(wait: number): Pick<ProofOptions, 'timeout' | 'deadline' | 'linger'> {
  const timeout = Math.ceil(wait / 60_000) * 60_000;
  return { timeout, deadline: timeout + LINGER + 60_000, linger: LINGER };
}

function startedNews({ image }: ProofOrder, instance: Instance, adopted: boolean) {
  return {
    type: 'proof-started' as const,
    imageId: image.id,
    instanceId: instance.id,
    instanceType: instance.type,
    subnetId: instance.subnetId ?? '',
    adopted,
  };
}

async function watch(
  { compute, clock }: BuildPorts,
  { image, wishes, pollInterval }: ProofOrder,
  { instance, nonce }: Prover,
  tell: Tell,
) {
  tell({ type: 'waiting', for: `image ${image.id} to prove itself on ${instance.id}` });
  let reading: ProofReading = nothingProven;
  let endedAt: Instant | undefined;
  let hasConsole = false;
  let passesChecks = false;
  for (;;) {
    const [seen] = await compute.instances([instance.id]);
    const text = await consoleOf(compute, instance.id);
    hasConsole ||= text !== '';
    reading = readProof(reading, text, nonce);
    const now = clock.now();
    if (seen !== undefined && !isLive(seen)) endedAt ??= now;
    if (
      !passesChecks &&
      endedAt === undefined &&
      isTimeForChecks(reading, now - instance.launchedAt)
    ) {
      passesChecks = (await compute.passingStatusChecks([instance.id])).length > 0;
    }
    const watched: ProofWatch = {
      instance,
      ...(seen && { state: seen.state }),
      ...(endedAt !== undefined && { endedAt }),
      reading,
      hasConsole,
      passesChecks,
    };
    const step = nextProofStep(watched, wishes.wait, now);
    if (step.is !== 'waiting') return step;
    await clock.sleep(pollInterval);
  }
}

/**
 * After its report. Or once it should have said something: types that are not built on Nitro show their console only after
 * the instance has taken itself away, when it has no checks any more.
 */
function isTimeForChecks({ end, phases }: ProofReading, age: number): boolean {
  return end.is === 'proven' || (phases.length === 0 && age > PROOF_LIMITS.quiet);
}

async function consoleOf(compute: BuilderCompute, instanceId: string): Promise<string> {
  try {
    return await compute.consoleOutput(instanceId);
  } catch (error) {
    // It may be so new, or gone so long, that the console's reader does not know it.
    if (isCloudError(error) && error.code === 'InvalidInstanceID.NotFound') return '';
    throw error;
  }
}
