import type { LaunchOrder, ModelInstance } from '../world.js';
import type { Capacity } from './capacity.js';
import type { Fleet } from './fleet.js';
import type { CreateRequest, Groups } from './groups.js';
import { candidates } from './launch-source.js';
import { capacityOf, type Group, targetGroupsOf } from './model.js';
import type { LaunchSource } from './source.js';
import { launchOrder, zoneCounts } from './zones.js';

/** What a scenario has to bring: instances that run already, and targets that are healthy already. */
export interface Stage {
  /** An instance as EC2 would have launched it for the order long ago: running, status checks passed. */
  place(order: LaunchOrder): ModelInstance;
  /** A healthy target. */
  register(targetGroupArn: string, instanceId: string): void;
  /** The template version that the instances come from, where it is not the group's own. */
  readonly version?: string;
}

/** A group that has been there for long: its desired capacity is in service, spread over its zones. */
export function seedGroup(
  fleet: Fleet,
  groups: Groups,
  capacity: Capacity,
  request: CreateRequest,
  stage: Stage,
): Group {
  const group = groups.prepare(request);
  group.desiredBecause = undefined;
  fleet.add(group, 'scenario');
  const launching = { ...group, source: atVersion(group.source, stage.version) };
  while (capacityOf(group) < group.desired) {
    const counts = zoneCounts(group);
    const zone = launchOrder(counts, (tied) => tied[0] as string)[0] as string;
    const subnet = capacity.subnetIn(group, zone);
    const candidate = candidates(fleet, launching, subnet, 'scenario')[0];
    if (candidate === undefined) throw new Error(`${group.name}: nothing to launch`);
    const instance = stage.place(candidate.order);
    fleet.join(group, {
      ...candidate.remembered,
      id: instance.id,
      type: instance.type,
      zone: instance.zone,
      launchedAt: instance.launchedAt,
      purpose: 'capacity',
      lifecycle: 'InService',
      health: 'Healthy',
      protectedFromScaleIn: group.settings.NewInstancesProtectedFromScaleIn,
      inServiceAt: instance.launchedAt,
      placeGivenUp: false,
      activity: undefined,
      cause: 'scenario',
    });
    for (const arn of targetGroupsOf(group)) stage.register(arn, instance.id);
  }
  return group;
}

function atVersion(source: LaunchSource, version: string | undefined): LaunchSource {
  if (version === undefined || source.kind === 'launch-configuration') return source;
  if (source.kind === 'template') return { ...source, spec: { ...source.spec, Version: version } };
  const { LaunchTemplate } = source.policy;
  const spec = { ...LaunchTemplate.LaunchTemplateSpecification, Version: version };
  return {
    ...source,
    policy: {
      ...source.policy,
      LaunchTemplate: { ...LaunchTemplate, LaunchTemplateSpecification: spec },
    },
  };
}
