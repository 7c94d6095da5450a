import type { Clock, Image, ImageStore, Instant, Tags } from '../ports.js';
import type { News, Tell } from '../report/events.js';
import type { AfterwardsWishes, CopyWish } from './afterwards.js';
import { TAG } from './tags.js';
import { trying } from './trying.js';

/** Milliseconds of service time. */
export const COPY_LIMITS = {
  /** That copies are waited for. The next run waits on. */
  available: 60 * 60_000,
  /** From CopyImage to an image that DescribeImages shows. */
  visible: 2 * 60_000,
} as const;

/** An image, or a copy of one. */
export interface Place {
  readonly region: string;
  readonly id: string;
}

interface CopyPorts {
  readonly imagesIn: (region?: string) => ImageStore;
  readonly clock: Clock;
}

interface CopyOrder {
  readonly image: Image;
  /** Where the image is. */
  readonly region: string;
  readonly wishes: Pick<AfterwardsWishes, 'copies'>;
  /** Milliseconds of real time. */
  readonly pollInterval: number;
}

/** Those that are available in the end. All are begun before any is waited for. */
export async function copies(
  ports: CopyPorts,
  order: CopyOrder,
  tell: Tell,
): Promise<readonly Place[]> {
  const begun: Place[] = [];
  const there: Place[] = [];
  for (const wish of order.wishes.copies) {
    await trying(tell, `${order.image.id} in ${wish.region}`, 'could not be copied', async () => {
      const copy = await copyTo(ports, order, wish, tell);
      if (copy === undefined) return;
      const place = { region: wish.region, id: copy.id };
      if (copy.state === 'available') there.push(place);
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

/** The copy that is there, or a new one. Undefined where one has failed: its name is taken until somebody removes it. */
async function copyTo(
  ports: CopyPorts,
  order: CopyOrder,
  wish: CopyWish,
  tell: Tell,
): Promise<Pick<Image, 'id' | 'state'> | undefined> {
  const { image, pollInterval } = order;
  const { region, key } = wish;
  const store = ports.imagesIn(region);
  const made = await store.tagged(TAG.copyOf, image.id);
  const copy = made.find((one) => !hasFailed(one));
  const [failed] = made;
  const told = { imageId: image.id, region, ...(key !== undefined && { key }) };
  if (copy !== undefined) {
    if (isUnderWay(copy)) tell({ type: 'image-copied', ...told, copyId: copy.id, adopted: true });
    return copy;
  }
  if (failed !== undefined) {
    tell(troubleWith({ region, id: failed.id }, failed));
    return undefined;
  }
  let id = await store.copy(requestFor(order, wish));
  // The answer to an earlier request of the same token may name a copy that was removed since.
  if (!(await shows(ports, { region, id }, pollInterval))) {
    id = await store.copy(requestFor(order, wish, id));
  }
  tell({ type: 'image-copied', ...told, copyId: id, adopted: false });
  return { id, state: 'pending' };
}

/** The token is the same for the same copy, and at most 64 characters. `after` is a copy that is gone. */
function requestFor(
  { image, region: fromRegion }: CopyOrder,
  { region, key }: CopyWish,
  after?: string,
): Parameters<ImageStore['copy']>[0] {
  const parts = [image.id.replace('ami-', ''), region, key?.slice(-8), after?.slice(-8)];
  return {
    imageId: image.id,
    fromRegion,
    name: image.name,
    description: `Copy of ${image.id} in ${fromRegion}, by patch-cycle`,
    ...(key !== undefined && { key }),
    token: ['copy', ...parts.filter((part) => part !== undefined)].join('-'),
    tags: { ...ownTags(image.tags), [TAG.copyOf]: image.id },
  };
}

/** Others' tags may be anything, and AWS's own cannot be written. */
function ownTags(tags: Tags): Tags {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => key.startsWith('patch-cycle:')));
}

async function shows(
  { imagesIn, clock }: CopyPorts,
  { region, id }: Place,
  pollInterval: number,
): Promise<boolean> {
  const from = clock.now();
  while ((await imagesIn(region).images([id])).length === 0) {
    if (clock.now() - from > COPY_LIMITS.visible) return false;
    await clock.sleep(pollInterval);
  }
  return true;
}

async function arrives(
  { imagesIn, clock }: CopyPorts,
  { pollInterval }: CopyOrder,
  place: Place,
  tell: Tell,
): Promise<boolean> {
  const { region, id } = place;
  const from = clock.now();
  for (;;) {
    const [copy] = await imagesIn(region).images([id]);
    if (copy?.state === 'available') {
      tell({ type: 'copy-available', copyId: id, region });
      return true;
    }
    const waited = clock.now() - from;
    const limit = copy === undefined ? COPY_LIMITS.visible : COPY_LIMITS.available;
    if ((copy !== undefined && !isUnderWay(copy)) || waited > limit) {
      tell(troubleWith(place, copy, waited));
      return false;
    }
    tell({ type: 'waiting', for: `copy ${id} in ${region}` });
    await clock.sleep(pollInterval);
  }
}

function isUnderWay({ state }: Image): boolean {
  return state === 'pending' || state === 'transient';
}

function hasFailed({ state }: Image): boolean {
  return state === 'failed' || state === 'error' || state === 'invalid';
}

function troubleWith({ region, id }: Place, copy: Image | undefined, waited?: Instant): News {
  const state = copy?.state ?? 'not to be seen';
  const reason = copy?.stateReason === undefined ? '' : `: ${copy.stateReason}`;
  const after = waited === undefined ? '' : ` after ${Math.round(waited / 60_000)} minutes`;
  return {
    type: 'left',
    resource: `${id} in ${region}`,
    what: `a copy that is ${state}${after}${reason}`,
    mend:
      copy !== undefined && hasFailed(copy)
        ? 'Look whether this role and EC2 may use the keys there and here, and deregister it; the next run copies again.'
        : 'The next run looks after it again.',
  };
}
