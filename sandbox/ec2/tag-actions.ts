import { type Action, ApiError, list } from '../api.js';
import { ec2Action } from './ec2-action.js';
import { FILTERS, type FilterTable, select } from './filters.js';
import { page } from './paging.js';
import { noSuch, typeOfId } from './resource-ids.js';
import { readTags, TAGS, type TagStore } from './tags.js';

interface TagLine {
  readonly id: string;
  readonly key: string;
  readonly value: string;
}

const TAG_FILTERS: FilterTable<TagLine> = {
  key: (line) => [line.key],
  value: (line) => [line.value],
  'resource-id': (line) => [line.id],
  'resource-type': (line) => [typeOfId(line.id)],
};

/** CreateTags, DeleteTags, DescribeTags: all or nothing over the resources named. */
export function tagActions(tags: TagStore): readonly Action[] {
  return [
    ec2Action({
      name: 'CreateTags',
      mutates: true,
      params: { ResourceId: list('text'), Tag: TAGS },
      required: ['ResourceId', 'Tag'],
      run: (params) => {
        const wanted = readTags(params.Tag);
        mustExist(tags, params.ResourceId);
        for (const id of params.ResourceId) tags.put(id, wanted);
        return { return: true };
      },
    }),
    ec2Action({
      name: 'DeleteTags',
      mutates: true,
      params: { ResourceId: list('text'), Tag: TAGS },
      required: ['ResourceId'],
      run: (params) => {
        mustExist(tags, params.ResourceId);
        for (const id of params.ResourceId) {
          for (const key of doomed(tags, id, params.Tag)) tags.remove(id, key);
        }
        return { return: true };
      },
    }),
    ec2Action({
      name: 'DescribeTags',
      mutates: false,
      params: { Filter: FILTERS, MaxResults: 'int', NextToken: 'text' },
      run: (params) => {
        const lines = select(
          [...tags.all()],
          params.Filter,
          TAG_FILTERS,
          (line) => new Map([[line.key, line.value]]),
        );
        const { items, nextToken } = page(lines, params, {
          action: 'DescribeTags',
          min: 5,
          max: 1000,
        });
        return {
          tagSet: items.map(({ id, key, value }) => ({
            resourceId: id,
            resourceType: typeOfId(id),
            key,
            value,
          })),
          nextToken,
        };
      },
    }),
  ];
}

/** A tag without a value goes whatever its value; with one, only when it has it; without tags, all but `aws:` go. */
function doomed(
  tags: TagStore,
  id: string,
  named: readonly { readonly Key?: string; readonly Value?: string }[] | undefined,
): string[] {
  const own = tags.of(id);
  if (named === undefined || named.length === 0) {
    return [...own.keys()].filter((key) => !key.startsWith('aws:'));
  }
  return named
    .filter(({ Key: key = '', Value: value }) => value === undefined || own.get(key) === value)
    .map(({ Key: key = '' }) => key);
}

function mustExist(tags: TagStore, ids: readonly string[]): void {
  for (const id of ids) {
    if (tags.has(id)) continue;
    const type = typeOfId(id);
    if (type === undefined) throw new ApiError('InvalidID', `The ID '${id}' is not valid`);
    throw noSuch(type, [id]);
  }
}
