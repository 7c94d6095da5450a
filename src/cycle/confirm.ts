import { readImageTags, TAG } from '../image/tags.js';
import { NOTHING_IGNORED } from '../notices/what-counts.js';
import type { Image } from '../ports.js';
import type { Run } from './run.js';

/** As the tags of images say it. */
export interface Confirmation {
  /** Which notices it lacks nothing of; empty where nothing can be claimed. */
  readonly considered: string;
  /** Undefined when nothing was ignored. */
  readonly ignoring: string | undefined;
}

/**
 * An image of ours that lacks nothing is marked so up to now: the next run need not start a builder to learn it, nor
 * read back to the day when the image was made.
 */
export async function confirm(
  { cloud, tell }: Pick<Run, 'cloud' | 'tell'>,
  image: Image,
  { considered, ignoring }: Confirmation,
): Promise<void> {
  const mark = readImageTags(image.tags);
  if (mark === undefined || considered === '') return;
  await cloud.compute.tagResources([image.id], {
    [TAG.notices]: considered,
    ...((ignoring ?? mark.ignoring) !== undefined && {
      [TAG.ignoring]: ignoring ?? NOTHING_IGNORED,
    }),
  });
  const leavesOut = ignoring !== undefined && { leavesOut: true as const };
  tell({ type: 'image-confirmed', imageId: image.id, considered, ...leavesOut });
}
