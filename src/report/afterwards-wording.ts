import type { Event } from './events.js';
import { count, day, firstOf, sentenceList } from './words.js';

/** What becomes of an image once the fleet runs it, and of those before it. Undefined for all other events. */
export function afterwardsWording(event: Event): string | undefined {
  switch (event.type) {
    case 'image-copied':
      return `Image ${event.imageId} is being copied to ${event.region} as ${event.copyId}${
        event.key === undefined ? '' : ` with key ${event.key}`
      }${event.adopted ? ', begun by an earlier run' : ''}`;
    case 'copy-available':
      return `Copy ${event.copyId} in ${event.region} is available`;
    case 'image-shared':
      return `Image ${event.imageId} in ${event.region} is shared with ${sentenceList(event.with)}${
        event.encrypted ? '; it is encrypted, so the policy of its key must let them use that' : ''
      }`;
    case 'image-deprecation':
      return `Image ${event.imageId} in ${event.region} is deprecated from ${day(event.from)} on`;
    case 'parameter-set':
      return `Parameter ${event.name} names ${event.imageId} now${
        event.was === undefined ? '' : `; it named ${event.was}, which its history keeps`
      }`;
    case 'image-removed':
      return removedWording(event);
    case 'image-kept':
      return `Old image ${event.imageId}${where(event)} stays: ${event.why}`;
    default:
      return undefined;
  }
}

function removedWording(event: Extract<Event, { type: 'image-removed' }>): string {
  const { imageId, name, snapshotIds, size, only } = event;
  const what = only === undefined ? 'is removed' : 'would be removed';
  const snapshots =
    snapshotIds.length === 0
      ? ''
      : ` with ${count(snapshotIds.length, 'snapshot')} (${firstOf(snapshotIds, 4)}${
          size === undefined ? '' : `, of ${size} GiB of volumes`
        })`;
  return `Old image ${imageId}${where(event)} (${name}) ${what}${snapshots}`;
}

function where({ region }: { readonly region?: string }): string {
  return region === undefined ? '' : ` in ${region}`;
}
