import { ApiError, fields, list } from '../api.js';
import { type ResourceType, typeOfId } from './resource-ids.js';

export const TAGS = list(fields({ Key: 'text', Value: 'text' }));
export const TAG_SPECIFICATIONS = list(fields({ ResourceType: 'text', Tag: TAGS }));

export type TagParams = readonly { readonly Key?: string; readonly Value?: string }[];
export type TagSpecifications = readonly {
  readonly ResourceType?: string;
  readonly Tag?: TagParams;
}[];

export type TagMap = ReadonlyMap<string, string>;
/** Tags to put on what a call creates, by the type of resource. */
export type TagsByType = ReadonlyMap<ResourceType, TagMap>;

const MAX_TAGS = 50;
const MAX_KEY = 128;
const MAX_VALUE = 256;

/** The tags of every resource. A resource is known here from its creation until it is forgotten. */
export class TagStore {
  readonly #byResource = new Map<string, Map<string, string>>();

  /** Tags that services set themselves (`aws:...`) come in by here; callers' tags by `put`. */
  create(id: string, tags: TagMap = new Map()): TagMap {
    const own = new Map(tags);
    this.#byResource.set(id, own);
    return own;
  }

  forget(id: string): void {
    this.#byResource.delete(id);
  }

  has(id: string): boolean {
    return this.#byResource.has(id);
  }

  of(id: string): TagMap {
    return this.#byResource.get(id) ?? new Map();
  }

  /** @throws ApiError TagLimitExceeded, leaving the tags as they were */
  put(id: string, tags: TagMap): void {
    const merged = new Map([...this.of(id), ...tags]);
    const own = [...merged.keys()].filter((key) => !key.startsWith('aws:'));
    if (own.length > MAX_TAGS) {
      throw new ApiError(
        'TagLimitExceeded',
        `More than ${MAX_TAGS} tags on ${typeOfId(id) ?? 'resource'}`,
      );
    }
    const target = this.#byResource.get(id);
    for (const [key, value] of tags) target?.set(key, value);
  }

  remove(id: string, key: string): void {
    this.#byResource.get(id)?.delete(key);
  }

  /** Every tag of every resource, in the order of creation. */
  *all(): Iterable<{ readonly id: string; readonly key: string; readonly value: string }> {
    for (const [id, tags] of this.#byResource) {
      for (const [key, value] of tags) yield { id, key, value };
    }
  }
}

/** @throws ApiError InvalidParameterValue, TagLimitExceeded */
export function readTags(params: TagParams): TagMap {
  const tags = new Map<string, string>();
  for (const { Key: key = '', Value: value = '' } of params) {
    checkTag(key, value);
    if (tags.has(key)) throw invalid(`Duplicate tag key '${key}' specified.`);
    tags.set(key, value);
  }
  if (tags.size > MAX_TAGS) {
    throw new ApiError('TagLimitExceeded', `More than ${MAX_TAGS} tags specified`);
  }
  return tags;
}

function checkTag(key: string, value: string): void {
  if (key === '') throw invalid('Tag keys cannot be null or empty.');
  if (key.length > MAX_KEY) {
    throw invalid(`Tag key exceeds the maximum length of ${MAX_KEY} characters`);
  }
  if (value.length > MAX_VALUE) {
    throw invalid(`Tag value exceeds the maximum length of ${MAX_VALUE} characters`);
  }
  if (key.toLowerCase().startsWith('aws:')) {
    throw invalid(`Tag keys starting with 'aws:' are reserved for internal use`);
  }
}

/**
 * What `TagSpecification` asks for, for the types of resources that the action creates.
 * @throws ApiError InvalidParameterValue, TagLimitExceeded
 */
export function readTagSpecifications(
  specifications: TagSpecifications | undefined,
  taggable: readonly ResourceType[],
): TagsByType {
  const byType = new Map<ResourceType, TagMap>();
  for (const { ResourceType: named = '', Tag: tags = [] } of specifications ?? []) {
    const type = taggable.find((t) => t === named);
    if (type === undefined) {
      throw invalid(`'${named}' is not a valid taggable resource type for this operation.`);
    }
    if (byType.has(type)) throw invalid(`Resource type '${named}' specified more than once.`);
    byType.set(type, readTags(tags));
  }
  return byType;
}

/** `tagSet` of answers. */
export function tagSet(tags: TagMap): { key: string; value: string }[] {
  return [...tags].map(([key, value]) => ({ key, value }));
}

function invalid(message: string): ApiError {
  return new ApiError('InvalidParameterValue', message);
}
