import type { ValueOf } from '../api.js';
import type { TAGS } from './actions/shapes.js';
import type { GroupTag } from './model.js';
import { badConstraint, invalid } from './refusals.js';

type RawTag = ValueOf<typeof TAGS>[number];

const TAGS_AT_MOST = 50;

/** @param current the tags that these are laid over. @throws ApiError ValidationError */
export function readTags(
  raw: readonly RawTag[],
  current: ReadonlyMap<string, GroupTag> = new Map(),
): ReadonlyMap<string, GroupTag> {
  const tags = new Map(current);
  for (const tag of raw) {
    const key = tag.Key ?? '';
    const value = tag.Value ?? '';
    if (key === '' || key.length > 128) {
      throw badConstraint(key, 'tags.1.member.key', 'Member must have length between 1 and 128');
    }
    if (value.length > 256) {
      throw badConstraint(
        value,
        'tags.1.member.value',
        'Member must have length less than or equal to 256',
      );
    }
    if (key.startsWith('aws:')) {
      throw invalid('System tags cannot be added/updated by requester');
    }
    tags.set(key, { value, propagate: tag.PropagateAtLaunch ?? false });
  }
  if (tags.size > TAGS_AT_MOST) throw invalid(`A group may have at most ${TAGS_AT_MOST} tags.`);
  return tags;
}
