import { type Action, ApiError, action, fields, list } from '../../api.js';
import type { LoadBalancing } from '../load-balancing.js';

const service = 'elasticloadbalancing';

export const TAGS = list(fields({ Key: 'text', Value: 'text' }));

export function tagActions(elb: LoadBalancing): readonly Action[] {
  return [
    action({
      service,
      name: 'DescribeTags',
      mutates: false,
      required: ['ResourceArns'],
      params: { ResourceArns: list('text') },
      run: (_world, params) => ({
        TagDescriptions: (params.ResourceArns ?? []).map((arn) => ({
          ResourceArn: arn,
          Tags: [...tagsOf(elb, arn)].map(([Key, Value]) => ({ Key, Value })),
        })),
      }),
    }),
    action({
      service,
      name: 'AddTags',
      mutates: true,
      required: ['ResourceArns', 'Tags'],
      params: { ResourceArns: list('text'), Tags: TAGS },
      run(_world, params) {
        const added = (params.Tags ?? []).map((t) => [t.Key ?? '', t.Value ?? ''] as const);
        for (const arn of params.ResourceArns ?? []) {
          elb.tags.set(arn, new Map([...tagsOf(elb, arn), ...added]));
        }
        return {};
      },
    }),
    action({
      service,
      name: 'RemoveTags',
      mutates: true,
      required: ['ResourceArns', 'TagKeys'],
      params: { ResourceArns: list('text'), TagKeys: list('text') },
      run(_world, params) {
        const keys = new Set(params.TagKeys);
        for (const arn of params.ResourceArns ?? []) {
          elb.tags.set(arn, new Map([...tagsOf(elb, arn)].filter(([key]) => !keys.has(key))));
        }
        return {};
      },
    }),
  ];
}

function tagsOf(elb: LoadBalancing, arn: string): ReadonlyMap<string, string> {
  const tags = elb.tags.get(arn);
  if (tags !== undefined) return tags;
  throw arn.includes(':targetgroup/')
    ? new ApiError('TargetGroupNotFound', `Target groups '${arn}' not found`)
    : new ApiError('LoadBalancerNotFound', `Load balancers '${arn}' not found`);
}
