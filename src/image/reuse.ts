import type { Image } from '../ports.js';
import { type ImageMark, readImageTags } from './tags.js';

/** Whether an image with this mark still has every fix that is wanted. */
export type IsCurrent = (mark: ImageMark) => boolean;

/** An image of ours, and what its tags say. */
export interface MarkedImage {
  readonly image: Image;
  readonly mark: ImageMark;
}

/** The newest available image made from `source` that still serves, so that nothing needs to be built. */
export function reusableImage(
  images: readonly Image[],
  source: string,
  isCurrent: IsCurrent,
): Image | undefined {
  return newest(images, source, ['available'], isCurrent)?.image;
}

/** The same, but one that EC2 is still making will do: a run that died asked for it. */
export function adoptableImage(
  images: readonly Image[],
  source: string,
  isCurrent: IsCurrent,
): MarkedImage | undefined {
  return newest(images, source, ['available', 'pending'], isCurrent);
}

function newest(
  images: readonly Image[],
  source: string,
  states: readonly string[],
  isCurrent: IsCurrent,
): MarkedImage | undefined {
  return images
    .filter((image) => states.includes(image.state))
    .map((image) => ({ image, mark: readImageTags(image.tags) }))
    .filter((marked): marked is MarkedImage => serves(marked.mark, source, isCurrent))
    .sort((a, b) => b.image.createdAt - a.image.createdAt || (a.image.id < b.image.id ? -1 : 1))[0];
}

function serves(mark: ImageMark | undefined, source: string, isCurrent: IsCurrent): boolean {
  if (mark === undefined || mark.rejected !== undefined || mark.source !== source) return false;
  return isCurrent(mark);
}
