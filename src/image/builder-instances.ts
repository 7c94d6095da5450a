import { type CloudError, isCloudError } from '../errors.js';
import type { Clock, Compute, Image, Instance, Instant } from '../ports.js';
import type { Tell } from '../report/events.js';
import type { RunIdentity } from '../settings.js';
import { tagText } from '../tag-text.js';
import { launchInFirst, type Place } from './places.js';
import { renderRecipe } from './recipe.js';
import { builderTags, readBuilderTags, TAG } from './tags.js';
import type { RecipeWishes } from './wishes.js';

export type BuilderCompute = Pick<
  Compute,
  | 'instances'
  | 'instancesTagged'
  | 'images'
  | 'imagesTagged'
  | 'runBuilder'
  | 'consoleOutput'
  | 'createImage'
  | 'terminate'
  | 'tagResources'
  | 'passingStatusChecks'
  | 'snapshotProgress'
  | 'spotRequestsTagged'
  | 'cancelSpotRequest'
>;

export interface BuildPorts {
  readonly compute: BuilderCompute;
  readonly clock: Clock;
}

/** The instance that is becoming an image. */
export interface Builder {
  readonly id: string;
  readonly nonce: string;
  readonly launchedAt: Instant;
  readonly place: Place;
  /** It was found running, started by a run that died. */
  readonly adopted: boolean;
  /** Of a Spot Instance. */
  readonly spotRequestId?: string;
}

/** Where and as what a builder runs. */
export interface BuilderPlace {
  readonly source: Image;
  /** In order of preference: the first that has room is taken. */
  readonly places: readonly Place[];
  /** Empty: the VPC's default group. */
  readonly securityGroupIds: readonly string[];
  readonly publicAddress?: boolean;
  /** On Spot capacity, where a place has it. */
  readonly spot?: boolean;
  /** What its guest is to do, beyond the recipe's defaults. */
  readonly recipe?: RecipeWishes;
  readonly run: RunIdentity;
  /** Milliseconds of real time. */
  readonly pollInterval: number;
}

/**
 * Whose builders: those of one run, those of one source image, or those with which a run only looked at an image. The
 * second are this repository's alone, because another repository may be building from the same image at this moment;
 * the third are not other runs', nor other jobs' of the same run that build.
 */
export type Whose = {
  /** Spot was asked for: a request may be there without an instance. */
  readonly spot?: boolean;
} & (
  | { readonly by: 'report'; readonly imageId: string; readonly run: RunIdentity }
  | { readonly by: 'run'; readonly run: RunIdentity }
  | { readonly by: 'source'; readonly imageId: string; readonly run: RunIdentity }
);

/**
 * After this EC2 starts nothing more for a builder's Spot request, even if nobody ever cancels it: time for the build and for
 * the image of it, each an hour at most, and a quarter. Service time.
 */
export const SPOT_REQUEST_LIMIT = 135 * 60_000;

/** Older than this, what a builder found in the archive is not worth waiting for. Service time. */
export const BUILD_LIMIT = 60 * 60_000;

const LIVE = ['pending', 'running', 'stopping', 'stopped'];

export function isLive({ state }: Pick<Instance, 'state'>): boolean {
  return LIVE.includes(state);
}

/**
 * The newest builder that a run of this repository left over the same source, or a new one.
 * `spent` builds have an image already, one that must not or cannot be used: nothing else can come of their builders.
 */
export async function takeBuilder(
  ports: BuildPorts,
  place: BuilderPlace,
  spent: ReadonlySet<string>,
  tell: Tell,
): Promise<Builder> {
  const whose: Whose = { by: 'source', imageId: place.source.id, run: place.run };
  const left = (await liveBuilders(ports.compute, whose))
    .filter((instance) => ports.clock.now() - instance.launchedAt < BUILD_LIMIT)
    .sort((a, b) => b.launchedAt - a.launchedAt);
  for (const instance of left) {
    const mark = readBuilderTags(instance.tags);
    // Tags are easily copied; what an instance was started from is not.
    const isOurs = mark !== undefined && instance.imageId === place.source.id;
    if (isOurs && !spent.has(mark.build)) {
      return builderOf(instance, mark.build, true);
    }
  }
  return startBuilder(ports, place, tell);
}

/** Live builders, as their tags say. */
export async function liveBuilders(
  compute: BuilderCompute,
  whose: Whose,
): Promise<readonly Instance[]> {
  return (await tagged(compute, whose)).filter(isLive);
}

/** Deterministic: the same image at the same moment gives the same name of the build, and so one instance. */
export function mintNonce(sourceId: string, now: Instant, prefix = 'pc-'): string {
  return `${prefix}${sourceId.slice(-8)}-${now.toString(36)}`;
}

async function startBuilder(
  { compute, clock }: BuildPorts,
  order: BuilderPlace,
  tell: Tell,
): Promise<Builder> {
  const { source, places, pollInterval } = order;
  const nonce = mintNonce(source.id, clock.now());
  const launch = {
    imageId: source.id,
    securityGroupIds: order.securityGroupIds,
    ...(order.publicAddress === true && { publicAddress: true as const }),
    onPowerOff: 'stop' as const,
    userData: renderRecipe({ ...order.recipe, nonce }),
    token: nonce,
    tags: builderTags(source.id, nonce, order.run),
  };
  const { instance, place } = await launchInFirst(compute, launch, {
    what: 'builder',
    places,
    ...((await mayUseSpot(compute, order, tell)) && {
      spot: { validUntil: clock.now() + SPOT_REQUEST_LIMIT },
    }),
    pause: () => clock.sleep(pollInterval),
    refused: (place, error, next) => tellNoRoom(source.id, place, error, next, tell),
  });
  return { ...builderOf(instance, nonce, false), place };
}

/** Who may not look after requests must not make any. */
async function mayUseSpot(
  compute: BuilderCompute,
  { source, spot }: BuilderPlace,
  tell: Tell,
): Promise<boolean> {
  if (spot !== true) return false;
  try {
    await compute.spotRequestsTagged(TAG.builder, source.id);
    return true;
  } catch (error) {
    if (!isCloudError(error) || !error.answered) throw error;
    tell({ type: 'on-demand-instead', source: source.id, why: error.message });
    return false;
  }
}

function tellNoRoom(
  source: string,
  { type: instanceType, subnetId, spot }: Place,
  { code, message }: CloudError,
  next: Place,
  tell: Tell,
): void {
  const market = spot === true ? { spot } : {};
  tell({ type: 'no-room', what: 'builder', instanceType, subnetId, code, ...market });
  if (spot === true && next.spot !== true) {
    tell({
      type: 'on-demand-instead',
      source,
      why: `there is no Spot capacity for it (${message})`,
    });
  }
}

export async function tagged(compute: BuilderCompute, whose: Whose): Promise<readonly Instance[]> {
  if (whose.by === 'run') {
    const instances = await compute.instancesTagged(TAG.run, tagText(whose.run.id));
    return instances.filter((instance) => instance.tags[TAG.builder] !== undefined);
  }
  if (whose.by === 'report') {
    const instances = await compute.instancesTagged(TAG.report, whose.imageId);
    return instances.filter((instance) => instance.tags[TAG.run] === tagText(whose.run.id));
  }
  const instances = await compute.instancesTagged(TAG.builder, whose.imageId);
  const repository = tagText(whose.run.repository);
  return instances.filter((instance) => instance.tags[TAG.repository] === repository);
}

export function builderOf(instance: Instance, nonce: string, adopted: boolean): Builder {
  const { id, launchedAt, type, subnetId = '', spotRequestId } = instance;
  const spot = spotRequestId === undefined ? {} : { spotRequestId };
  return { id, nonce, launchedAt, adopted, place: { type, subnetId }, ...spot };
}
