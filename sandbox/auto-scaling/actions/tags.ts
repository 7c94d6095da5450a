import { type Action, action } from '../../api.js';
import type { Fleet } from '../fleet.js';
import type { Group } from '../model.js';
import { page } from '../paging.js';
import { invalid } from '../refusals.js';
import { readTags } from '../tags.js';
import { tagViews } from '../views.js';
import { FILTERS, TAGS } from './shapes.js';

const service = 'autoscaling';

export function tagActions(fleet: Fleet): readonly Action[] {
  return [
    action({
      service,
      name: 'CreateOrUpdateTags',
      mutates: true,
      required: ['Tags'],
      params: { Tags: TAGS },
      run(_world, params, caller) {
        const changes = byGroup(fleet, params.Tags ?? []).map(({ group, tags }) => ({
          group,
          tags: readTags(tags, group.tags),
        }));
        for (const { group, tags } of changes) {
          fleet.change(group, { tags }, `caller:${caller.name}`);
        }
        return {};
      },
    }),
    action({
      service,
      name: 'DeleteTags',
      mutates: true,
      required: ['Tags'],
      params: { Tags: TAGS },
      run(_world, params, caller) {
        for (const { group, tags: doomed } of byGroup(fleet, params.Tags ?? [])) {
          const keys = new Set(doomed.map((tag) => tag.Key));
          const tags = new Map([...group.tags].filter(([key]) => !keys.has(key)));
          fleet.change(group, { tags }, `caller:${caller.name}`);
        }
        return {};
      },
    }),
    action({
      service,
      name: 'DescribeTags',
      mutates: false,
      params: {
        Filters: FILTERS,
        IncludeManagedResources: 'flag',
        MaxRecords: 'int',
        NextToken: 'text',
      },
      run(_world, params) {
        const tags = [...fleet.groups.values()]
          .sort((a, b) => (a.name < b.name ? -1 : 1))
          .flatMap((group) => tagViews(group))
          .filter((tag) => (params.Filters ?? []).every((filter) => matches(tag, filter)));
        const { items, NextToken } = page(tags, (t) => `${t.ResourceId}\n${t.Key}`, params, {
          default: 50,
          max: 100,
        });
        return { Tags: items, NextToken };
      },
    }),
  ];
}

interface RawTag {
  readonly ResourceId?: string;
  readonly ResourceType?: string;
  readonly Key?: string;
  readonly Value?: string;
  readonly PropagateAtLaunch?: boolean;
}

/** All groups are found before any is changed: the call is all or nothing. */
function byGroup(
  fleet: Fleet,
  tags: readonly RawTag[],
): readonly { group: Group; tags: readonly RawTag[] }[] {
  const groups = new Map<Group, RawTag[]>();
  for (const tag of tags) {
    if (tag.ResourceType !== undefined && tag.ResourceType !== 'auto-scaling-group') {
      throw invalid(`Invalid resource type: ${tag.ResourceType}`);
    }
    const group = fleet.group(tag.ResourceId);
    groups.set(group, [...(groups.get(group) ?? []), tag]);
  }
  return [...groups].map(([group, its]) => ({ group, tags: its }));
}

const FILTERED = {
  'auto-scaling-group': 'ResourceId',
  key: 'Key',
  value: 'Value',
  'propagate-at-launch': 'PropagateAtLaunch',
} as const;

function matches(
  tag: { readonly [name: string]: unknown },
  filter: { readonly Name?: string; readonly Values?: readonly string[] },
): boolean {
  const name = filter.Name ?? '';
  if (!Object.hasOwn(FILTERED, name)) throw invalid(`Filter name '${name}' is not valid.`);
  const value = tag[FILTERED[name as keyof typeof FILTERED]];
  return (filter.Values ?? []).includes(String(value));
}
