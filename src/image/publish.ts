import { isCloudError } from '../errors.js';
import type { Clock, Grantee, Image, ImageStore, Parameters, Tags } from '../ports.js';
import type { News, Tell } from '../report/events.js';
import type { AfterwardsWishes, CopyWish, Share } from './afterwards.js';
import { type ImageMark, TAG } from './tags.js';

export interface PublishPorts {
  readonly imagesIn: (region?: string) => ImageStore;
  readonly parameters: Parameters;
  readonly clock: Clock;
}

export interface PublishOrder {
  readonly image: Image;
  readonly mark: ImageMark;
  /** Where the image is. */
  readonly region: string;
  readonly wishes: AfterwardsWishes;
  /** Milliseconds of real time. */
  readonly pollInterval: number;
}

/** Milliseconds of service time that copies are waited for. The next run waits on. */
export const COPY_LIMIT = 60 * 60_000;

/** The same, from PutParameter to a value that shows. */
const PARAMETER_LIMIT = 2 * 60_000;

/**
 * Brings about what was asked for of an image that the fleet runs: copies, shares, its deprecation, a parameter. Looks first
 * what is there, so that it can be done again at any time. What cannot be done is told; the next run tries it again.
 */
export async function publish(ports: PublishPorts, order: PublishOrder, tell: Tell): Promise<void> {
  const { image, region, wishes } = order;
  const places = [{ region, id: image.id }, ...(await copies(ports, order, tell))];
  for (const place of places) {
    const store = ports.imagesIn(place.region === region ? undefined : place.region);
    await trying(tell, `${place.id} in ${place.region}`, 'could not be shared', () =>
      share(store, place, wishes.shares, tell),
    );
    await trying(tell, `${place.id} in ${place.region}`, 'could not be given a deprecation', () =>
      deprecate(ports, store, place, order, tell),
    );
  }
  const name = parameterName(order);
  if (name === undefined) return;
  await trying(tell, `parameter ${name}`, `could not be set to ${image.id}`, () =>
    setParameter(ports, name, image.id, order.pollInterval, tell),
  );
}

/** Undefined where none is asked for. */
export function parameterName({
  wishes,
  mark,
  image,
}: Pick<PublishOrder, 'wishes' | 'mark' | 'image'>): string | undefined {
  return wishes.parameter
    ?.replaceAll('{release}', mark.release)
    .replaceAll('{architecture}', image.architecture);
}

interface Place {
  readonly region: string;
  readonly id: string;
}

/** Those that are available in the end. All are begun before any is waited for. */
async function copies(
  ports: PublishPorts,
  order: PublishOrder,
  tell: Tell,
): Promise<readonly Place[]> {
  const begun: Place[] = [];
  const there: Place[] = [];
  for (const wish of order.wishes.copies) {
    await trying(tell, `${order.image.id} in ${wish.region}`, 'could not be copied', async () => {
      const { id, state } = await copyTo(ports, order, wish, tell);
      const place = { region: wish.region, id };
      if (state === 'available') there.push(place);
      else begun.push(place);
    });
  }
  for (const place of begun) {
    await trying(tell, `${place.id} in ${place.region}`, 'was not seen to be copied', async () => {
      if (await arrives(ports, order, place, tell)) there.push(place);
    });
  }
  return there;
}

/** The copy that is there, or a new one. */
async function copyTo(
  { imagesIn }: PublishPorts,
  { image, region: fromRegion }: PublishOrder,
  { region, key }: CopyWish,
  tell: Tell,
): Promise<Pick<Image, 'id' | 'state'>> {
  const store = imagesIn(region);
  const made = (await store.tagged(TAG.copyOf, image.id)).find(
    ({ state }) => state === 'available' || state === 'pending',
  );
  const shown = { region, ...(key !== undefined && { key }) };
  if (made !== undefined) {
    if (made.state === 'pending') {
      tell({
        type: 'image-copied',
        imageId: image.id,
        copyId: made.id,
        ...shown,
        adopted: true,
      });
    }
    return made;
  }
  const id = await store.copy({
    imageId: image.id,
    fromRegion,
    name: image.name,
    description: `Copy of ${image.id} in ${fromRegion}, by patch-cycle`,
    ...(key !== undefined && { key }),
    token: `copy-${image.id}-${region}`,
    tags: { ...ownTags(image.tags), [TAG.copyOf]: image.id },
  });
  tell({ type: 'image-copied', imageId: image.id, copyId: id, ...shown, adopted: false });
  return { id, state: 'pending' };
}

/** Others' tags may be anything, and AWS's own cannot be written. */
function ownTags(tags: Tags): Tags {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => key.startsWith('patch-cycle:')));
}

async function arrives(
  { imagesIn, clock }: PublishPorts,
  { pollInterval }: PublishOrder,
  { region, id }: Place,
  tell: Tell,
): Promise<boolean> {
  const from = clock.now();
  for (;;) {
    const [copy] = await imagesIn(region).images([id]);
    if (copy?.state === 'available') {
      tell({ type: 'copy-available', copyId: id, region });
      return true;
    }
    const waited = clock.now() - from;
    const isOver = copy !== undefined && copy.state !== 'pending' && copy.state !== 'transient';
    if (isOver || waited > COPY_LIMIT) {
      tell(lateCopy(region, id, copy, waited));
      return false;
    }
    tell({ type: 'waiting', for: `copy ${id} in ${region}` });
    await clock.sleep(pollInterval);
  }
}

function lateCopy(region: string, id: string, copy: Image | undefined, waited: number): News {
  const state = copy?.state ?? 'not to be seen';
  const reason = copy?.stateReason === undefined ? '' : `: ${copy.stateReason}`;
  return {
    type: 'left',
    resource: `${id} in ${region}`,
    what: `a copy that is ${state} after ${Math.round(waited / 60_000)} minutes${reason}`,
    mend:
      copy?.state === 'failed'
        ? 'Look whether this role and EC2 may use the keys there and here, and deregister it; the next run copies again.'
        : 'The next run looks after it again.',
  };
}

async function share(
  store: ImageStore,
  { id: imageId, region }: Place,
  shares: readonly Share[],
  tell: Tell,
): Promise<void> {
  if (shares.length === 0) return;
  const has = new Set((await store.grantees(imageId)).map(keyOf));
  const missing = shares.map(granteeOf).filter((one) => !has.has(keyOf(one)));
  if (missing.length === 0) return;
  await store.grant(imageId, missing);
  tell({ type: 'image-shared', imageId, region, with: missing.map(keyOf) });
}

function granteeOf(share: Share): Grantee {
  return share.with === 'account'
    ? { is: 'account', id: share.id }
    : { is: share.with, arn: share.arn };
}

function keyOf(grantee: Grantee): string {
  if (grantee.is === 'everyone') return 'everyone';
  return grantee.is === 'account' ? grantee.id : grantee.arn;
}

/** EC2 rounds to the minute, and takes no moment that is over. */
async function deprecate(
  { clock }: PublishPorts,
  store: ImageStore,
  { id: imageId, region }: Place,
  { image, wishes }: PublishOrder,
  tell: Tell,
): Promise<void> {
  if (wishes.deprecateAfter === undefined) return;
  const at = image.createdAt + wishes.deprecateAfter;
  const [seen] = await store.images([imageId]);
  const isSet = seen?.deprecatedAt !== undefined && Math.abs(seen.deprecatedAt - at) <= 2 * 60_000;
  if (isSet || at <= clock.now()) return;
  await store.deprecate(imageId, at);
  tell({ type: 'image-deprecation', imageId, region, from: at });
}

/** Systems Manager takes the value at once, looks at it later, and drops it in silence if it finds no such image. */
async function setParameter(
  { parameters, clock }: PublishPorts,
  name: string,
  imageId: string,
  pollInterval: number,
  tell: Tell,
): Promise<void> {
  const was = await parameters.value(name);
  if (was === imageId) return;
  await parameters.set(name, imageId);
  const from = clock.now();
  while ((await parameters.value(name)) !== imageId) {
    if (clock.now() - from > PARAMETER_LIMIT) {
      tell({
        type: 'left',
        resource: `parameter ${name}`,
        what: `it does not show ${imageId}: it is ${was ?? 'not there'} still`,
        mend: 'Systems Manager takes only images that this role may describe (ec2:DescribeImages). The next run sets it again.',
      });
      return;
    }
    await clock.sleep(pollInterval);
  }
  tell({ type: 'parameter-set', name, imageId, ...(was !== undefined && { was }) });
}

/** A refusal is told, and the rest is tried all the same. */
async function trying(
  tell: Tell,
  resource: string,
  what: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isCloudError(error)) throw error;
    tell({
      type: 'left',
      resource,
      what: `${what}: ${error.message}`,
      mend: 'The fleet is not touched by it. The next run tries it again.',
    });
  }
}
