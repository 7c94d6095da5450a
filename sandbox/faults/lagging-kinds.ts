import type { ApiError } from '../api.js';
import { noSuch } from '../ec2/resource-ids.js';
import { NOT_REGISTERED } from '../elb/targets.js';
import { peek, peekAll } from '../peek.js';
import { type Fields, fieldsOf, flag, text, whole } from '../reading.js';
import type { Call, World } from '../world.js';

/** What readings show of a kind of resource, and by what it is told apart. */
export interface Kind {
  readonly service: Call['service'];
  readonly action: string;
  readonly list: string;
  /** Members of the items that are the resources, when the items are not. */
  readonly within?: string;
  readonly key: (item: Fields, params: Fields) => string;
  /** All of them as they are now, by their keys: the action's own pages, when absent. */
  readonly look?: (world: World) => readonly (readonly [string, Fields])[];
  /** What a reading shows that names a resource which it does not see. Without it, the resource is left out. */
  readonly absent?: (
    item: Fields,
    params: Fields,
    before: ReadonlyMap<string, Fields>,
  ) => ApiError | readonly Fields[];
}

const named = (params: Fields, name: string, id: string): boolean =>
  [params[name]].flat().includes(id);

/** A resource of EC2's that is described by its id: unseen, its id names nothing. */
const byId = (
  type: Parameters<typeof noSuch>[0],
  param: string,
  member: string,
): Pick<Kind, 'key' | 'absent'> => ({
  key: (item) => String(item[member]),
  absent: (item, params) => {
    const id = String(item[member]);
    return named(params, param, id) ? noSuch(type, [id]) : [];
  },
});

/**
 * EC2 says of all its resources that readings may lag behind changes ("Eventual consistency"); of Auto Scaling's groups
 * users see it (facts 1.13 (14)); of ELB nothing is said, so its targets lag only where that is ordered.
 */
export const KINDS = {
  groups: {
    service: 'autoscaling',
    action: 'DescribeAutoScalingGroups',
    list: 'AutoScalingGroups',
    key: (item) => String(item.AutoScalingGroupName),
  },
  instances: {
    service: 'ec2',
    action: 'DescribeInstances',
    list: 'reservationSet',
    within: 'instancesSet',
    ...byId('instance', 'InstanceId', 'instanceId'),
  },
  images: {
    service: 'ec2',
    action: 'DescribeImages',
    list: 'imagesSet',
    ...byId('image', 'ImageId', 'imageId'),
  },
  snapshots: {
    service: 'ec2',
    action: 'DescribeSnapshots',
    list: 'snapshotSet',
    ...byId('snapshot', 'SnapshotId', 'snapshotId'),
  },
  'instance-status': {
    service: 'ec2',
    action: 'DescribeInstanceStatus',
    list: 'instanceStatusSet',
    ...byId('instance', 'InstanceId', 'instanceId'),
  },
  'launch-templates': {
    service: 'ec2',
    action: 'DescribeLaunchTemplates',
    list: 'launchTemplates',
    ...byId('launch-template', 'LaunchTemplateId', 'launchTemplateId'),
  },
  'template-versions': {
    service: 'ec2',
    action: 'DescribeLaunchTemplateVersions',
    list: 'launchTemplateVersionSet',
    key: (item) => versionKey(item),
    look: (world) =>
      peekAll(world, 'ec2', 'DescribeLaunchTemplates', 'launchTemplates').flatMap((template) =>
        peekAll(world, 'ec2', 'DescribeLaunchTemplateVersions', 'launchTemplateVersionSet', {
          LaunchTemplateId: text(template, 'launchTemplateId'),
        }).map((version) => [versionKey(version), version] as const),
      ),
    absent: (item, params, before) => versionsBefore(item, params, before),
  },
  tags: {
    service: 'ec2',
    action: 'DescribeTags',
    list: 'tagSet',
    key: (item) => `${item.resourceId} ${item.key}`,
  },
  targets: {
    service: 'elasticloadbalancing',
    action: 'DescribeTargetHealth',
    list: 'TargetHealthDescriptions',
    key: (item, params) => `${params.TargetGroupArn} ${targetId(item)}`,
    look: (world) =>
      fieldsOf(peek(world, 'elasticloadbalancing', 'DescribeTargetGroups').TargetGroups).flatMap(
        ({ TargetGroupArn }) =>
          fieldsOf(
            peek(world, 'elasticloadbalancing', 'DescribeTargetHealth', { TargetGroupArn })
              .TargetHealthDescriptions,
          ).map((item) => [`${TargetGroupArn} ${targetId(item)}`, item] as const),
      ),
    // Who asks for it by name is told that it is not registered; a list lacks it.
    absent: (item, params) => (params.Targets === undefined ? [] : [unregistered(item)]),
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** What lags when nothing is said: what did when the simulations' seeds got their names. */
export const USUAL_KINDS: readonly KindName[] = ['groups', 'instances', 'images'];

function versionKey(item: Fields): string {
  return `${item.launchTemplateId} ${item.versionNumber}`;
}

/** `$Latest` and `$Default` of a template are what they were; a number that was not there names nothing. */
function versionsBefore(
  item: Fields,
  params: Fields,
  before: ReadonlyMap<string, Fields>,
): readonly Fields[] {
  const asked = [params.LaunchTemplateVersion].flat();
  const versions = [...before.values()].filter(
    ({ launchTemplateId }) => launchTemplateId === item.launchTemplateId,
  );
  const latest = versions.toSorted((a, b) => whole(b, 'versionNumber') - whole(a, 'versionNumber'));
  return [
    ...(asked.includes('$Latest') ? latest.slice(0, 1) : []),
    ...(asked.includes('$Default') ? versions.filter((one) => flag(one, 'defaultVersion')) : []),
  ];
}

function targetId(item: Fields): string {
  return String((item.Target as Fields).Id);
}

function unregistered({ TargetHealth: _health, ...item }: Fields): Fields {
  const { reason: Reason, description: Description } = NOT_REGISTERED;
  return { ...item, TargetHealth: { State: 'unused', Reason, Description } };
}
