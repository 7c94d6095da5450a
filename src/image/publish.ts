import type { CloudError } from '../errors.js';
import type { Clock, Grantee, Image, ImageStore, Parameters } from '../ports.js';
import type { Tell } from '../report/events.js';
import type { AfterwardsWishes, Share } from './afterwards.js';
import { copies, type Place } from './copies.js';
import type { ImageMark } from './tags.js';
import { trying } from './trying.js';

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

/** Milliseconds of service time from PutParameter to a value that shows. */
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
    await trying(
      tell,
      `${place.id} in ${place.region}`,
      'could not be shared',
      () => share(store, place, wishes.shares, tell),
      mendOfShare,
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
  const [image] = await store.images([imageId]);
  const isEncrypted = image?.traits?.devices.some(({ encrypted }) => encrypted) === true;
  tell({
    type: 'image-shared',
    imageId,
    region,
    with: missing.map(keyOf),
    ...(isEncrypted && { encrypted: true }),
  });
}

/** What of AWS's own keys is refused in these words, and no right or waiting mends it. */
function mendOfShare({ message }: CloudError): string | undefined {
  if (!/AWS Managed (CMK|key)/i.test(message)) return undefined;
  return 'What is encrypted with the key aws/ebs can be shared with nobody: give the image of the fleet, or its copy (copy-to), a KMS key of your own. Nobody was given anything.';
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
