import { isCloudError } from '../errors.js';
import type { Instance, SpotRequest } from '../ports.js';
import type { Tell } from '../report/events.js';
import { tagText } from '../tag-text.js';
import { type BuilderCompute, isLive, tagged, type Whose } from './builder-instances.js';
import { TAG } from './tags.js';

/** An instance of ours, and the Spot request that would launch or start it again. */
export type Known = Pick<Instance, 'id' | 'spotRequestId'>;

/** What there is to be ended: instances, and requests for more of them. */
interface Found {
  readonly instances: readonly Known[];
  readonly proofs: ReadonlySet<string>;
  readonly requests: readonly SpotRequest[];
}

/** What CancelSpotInstanceRequests takes (EC2 guide, "Cancel a Spot Instance request"). */
const CANCELLABLE = ['open', 'active', 'disabled'];
const GONE = 'InvalidSpotInstanceRequestID.NotFound';

/**
 * Ends what is ours and still lives, and tells it. Never throws: it is called when something went wrong already.
 * `known` are ours too, though a listing may not show them yet. A Spot request is cancelled before its instance is ended:
 * EC2 would launch another in its place.
 */
export async function endBuilders(
  compute: BuilderCompute,
  whose: Whose,
  why: string,
  tell: Tell,
  known: readonly Known[] = [],
): Promise<void> {
  let ids = known.map(({ id }) => id);
  try {
    const found = await find(compute, whose, tell, known);
    const spared = await cancelAll(compute, found, tell);
    const ended = found.instances.filter((one) => !spared.has(one.spotRequestId ?? ''));
    ids = ended.map(({ id }) => id);
    await end(compute, ids, found.proofs, why, tell);
    if (!found.requests.some(({ state }) => state === 'open')) return;
    // It may have been fulfilled a moment before it was cancelled.
    const late = await find(compute, whose, tell, []);
    ids = late.instances
      .filter((one) => !spared.has(one.spotRequestId ?? '') && !ids.includes(one.id))
      .map(({ id }) => id);
    await end(compute, ids, late.proofs, why, tell);
  } catch (error) {
    tell({
      type: 'left',
      resource: ids.length > 0 ? ids.join(', ') : `builders of ${nameOf(whose)}`,
      what: `a builder instance could not be ended: ${textOf(error)}`,
      mend: 'The next run ends it. To do it at once, terminate the instances tagged patch-cycle:builder.',
    });
  }
}

async function end(
  compute: BuilderCompute,
  ids: readonly string[],
  proofs: ReadonlySet<string>,
  why: string,
  tell: Tell,
): Promise<void> {
  if (ids.length === 0) return;
  await terminate(compute, ids);
  for (const instanceId of ids) {
    tell({ type: proofs.has(instanceId) ? 'proof-ended' : 'builder-ended', instanceId, why });
  }
}

/** By the tags of instances and, where Spot was asked for, of requests: either may be all that is left of a build. */
async function find(
  compute: BuilderCompute,
  whose: Whose,
  tell: Tell,
  known: readonly Known[],
): Promise<Found> {
  const listed = await tagged(compute, whose);
  const requests = whose.spot === true ? await requestsOf(compute, whose, tell) : [];
  const seen = new Set([...listed, ...known].map(({ id }) => id));
  // Whether what a request launches anew carries the tags of the first launch is not documented.
  const others = requests.flatMap(({ instanceId }) => instanceId ?? []);
  const unseen = others.filter((id) => !seen.has(id));
  const untagged = unseen.length === 0 ? [] : await compute.instances(unseen);
  const live = [...listed, ...untagged].filter(isLive);
  const proofs = live.filter(({ tags }) => tags[TAG.proof] !== undefined).map(({ id }) => id);
  const unlisted = known.filter(({ id }) => !listed.some((instance) => instance.id === id));
  return { instances: [...live, ...unlisted], proofs: new Set(proofs), requests };
}

/** Not being allowed to look for requests keeps nobody from ending what is there. */
async function requestsOf(
  compute: BuilderCompute,
  whose: Whose,
  tell: Tell,
): Promise<readonly SpotRequest[]> {
  try {
    if (whose.by === 'run') {
      const requests = await compute.spotRequestsTagged(TAG.run, tagText(whose.run.id));
      return requests.filter(({ tags }) => tags[TAG.builder] !== undefined);
    }
    const requests = await compute.spotRequestsTagged(TAG.builder, whose.imageId);
    const repository = tagText(whose.run.repository);
    return requests.filter(({ tags }) => tags[TAG.repository] === repository);
  } catch (error) {
    if (!isCloudError(error)) throw error;
    tell({
      type: 'left',
      resource: `Spot requests of ${nameOf(whose)}`,
      what: `whether there are any could not be seen: ${error.message}`,
      mend: 'Those of builders that are there are cancelled with them; EC2 starts nothing for any of them after two hours and a quarter. Allow ec2:DescribeSpotInstanceRequests.',
    });
    return [];
  }
}

/** The ids of requests that could not be cancelled: ending their instances would only make EC2 launch others. */
async function cancelAll(
  compute: BuilderCompute,
  { instances, requests }: Found,
  tell: Tell,
): Promise<ReadonlySet<string>> {
  const over = requests.filter(({ state }) => !CANCELLABLE.includes(state)).map(({ id }) => id);
  const ids = new Set([
    ...requests.filter(({ state }) => CANCELLABLE.includes(state)).map(({ id }) => id),
    ...instances.flatMap(({ spotRequestId }) => spotRequestId ?? []),
  ]);
  for (const id of over) ids.delete(id);
  const spared = new Set<string>();
  for (const requestId of ids) {
    try {
      await cancel(compute, requestId);
      tell({ type: 'spot-request-cancelled', requestId });
    } catch (error) {
      spared.add(requestId);
      const own = instances.filter((one) => one.spotRequestId === requestId);
      tell({
        type: 'left',
        resource: [requestId, ...own.map(({ id }) => id)].join(', '),
        what: `a builder's Spot request could not be cancelled, and so its instance was not ended: EC2 would launch another. ${textOf(error)}`,
        mend: 'The builder powers itself off within the hour, and EC2 starts nothing for the request after two hours and a quarter. Allow ec2:CancelSpotInstanceRequests: the next run cancels it and ends the builder.',
      });
    }
  }
  return spared;
}

/** Cancelling what is cancelled changes nothing. A request that EC2 does not know any more starts nothing. */
async function cancel(compute: BuilderCompute, requestId: string): Promise<void> {
  for (let sent = 1; ; sent++) {
    try {
      await compute.cancelSpotRequest(requestId);
      return;
    } catch (error) {
      if (sent < 3) continue;
      if (isCloudError(error) && error.code === GONE) return;
      throw error;
    }
  }
}

/** A refusal or a lost answer is looked into before it is sent again; ending what has ended changes nothing. */
async function terminate(compute: BuilderCompute, ids: readonly string[]): Promise<void> {
  let live = ids;
  for (let sent = 1; live.length > 0; sent++) {
    try {
      await compute.terminate(live);
      return;
    } catch (error) {
      if (sent === 3) throw error;
      const instances = await compute.instances(ids);
      live = instances.filter(isLive).map(({ id }) => id);
    }
  }
}

function nameOf(whose: Whose): string {
  return whose.by === 'run' ? `run ${whose.run.id}` : whose.imageId;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
