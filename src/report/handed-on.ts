import type { Instant } from '../ports.js';
import type { Event } from './events.js';

interface Copied {
  /** Absent where an earlier run began it. */
  readonly begunAt?: Instant;
  readonly key?: string;
  readonly availableAt?: Instant;
}

/** An image, or a copy of one, with all that was done to it in this run. */
export interface Place {
  readonly id: string;
  readonly region: string;
  /** Absent of what was there before. */
  readonly copied?: Copied;
  /** Account ids and ARNs. */
  readonly sharedWith: readonly string[];
  /** Known of what is shared. */
  readonly encrypted?: true;
  readonly deprecatedFrom?: Instant;
}

/** In the order in which they were first told of. */
export function placesIn(events: readonly Event[]): readonly Place[] {
  const places = new Map<string, Place>();
  const change = (id: string, region: string, news: Partial<Place>): void => {
    const before = places.get(id) ?? { id, region, sharedWith: [] };
    places.set(id, { ...before, ...news });
  };
  for (const event of events) {
    if (event.type === 'image-copied') {
      const { at, key, adopted } = event;
      const copied = { ...(key !== undefined && { key }), ...(!adopted && { begunAt: at }) };
      change(event.copyId, event.region, { copied });
    } else if (event.type === 'copy-available') {
      const copied = places.get(event.copyId)?.copied;
      if (copied === undefined) continue;
      change(event.copyId, event.region, { copied: { ...copied, availableAt: event.at } });
    } else if (event.type === 'image-shared') {
      const sharedWith = places.get(event.imageId)?.sharedWith ?? [];
      change(event.imageId, event.region, {
        sharedWith: [...sharedWith, ...event.with],
        ...(event.encrypted && { encrypted: true }),
      });
    } else if (event.type === 'image-deprecation') {
      change(event.imageId, event.region, { deprecatedFrom: event.from });
    }
  }
  return [...places.values()];
}
