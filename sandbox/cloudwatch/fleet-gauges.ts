import type { World } from '../world.js';
import type { Loads } from './loads.js';
import type { Dimensions, Gauge, Metric } from './metrics.js';

/** What the gauges see of a fleet; the parts that are made by their own names have more than World says. */
export interface FleetView {
  readonly targetGroups: () => readonly {
    readonly arn: string;
    readonly targets: readonly { readonly id: string; readonly state: string }[];
  }[];
  readonly groups: () => readonly {
    readonly name: string;
    readonly desired: number;
    readonly members: readonly { readonly lifecycle: string }[];
  }[];
  readonly loads: Loads;
}

/** The metrics of AWS's own namespaces that say how a fleet is. */
export function fleetGauge(world: () => World, fleet: FleetView): Gauge {
  return (metric) => {
    switch (metric.namespace) {
      case 'AWS/ApplicationELB':
        return hostCount(world(), fleet, metric);
      case 'AWS/AutoScaling':
        return groupCount(fleet, metric);
      case 'AWS/EC2':
        return averageCpu(fleet, metric) ?? failedChecks(world(), metric);
      default:
        return undefined;
    }
  };
}

const HOST_STATES: Readonly<Record<string, readonly string[]>> = {
  HealthyHostCount: ['healthy'],
  UnHealthyHostCount: ['unhealthy'],
};

/** Reported for groups that have registered targets; by zone when `AvailabilityZone` is asked for. */
function hostCount(world: World, fleet: FleetView, metric: Metric): number | undefined {
  const states = HOST_STATES[metric.name];
  const suffix = dimensionOf(metric.dimensions, 'TargetGroup');
  const zone = dimensionOf(metric.dimensions, 'AvailabilityZone');
  const group = fleet.targetGroups().find(({ arn }) => arn.split(':').at(-1) === suffix);
  if (states === undefined || group === undefined || group.targets.length === 0) return undefined;
  return group.targets
    .filter(({ state }) => states.includes(state))
    .filter(({ id }) => zone === undefined || world.compute.instance(id)?.zone === zone).length;
}

const LIFECYCLES: Readonly<Record<string, (lifecycle: string) => boolean>> = {
  GroupInServiceInstances: (lifecycle) => lifecycle === 'InService',
  GroupPendingInstances: (lifecycle) => lifecycle.startsWith('Pending'),
  GroupStandbyInstances: (lifecycle) => lifecycle === 'Standby',
  GroupTerminatingInstances: (lifecycle) => lifecycle.startsWith('Terminating'),
  GroupTotalInstances: () => true,
};

function groupCount(fleet: FleetView, metric: Metric): number | undefined {
  const name = dimensionOf(metric.dimensions, 'AutoScalingGroupName');
  const group = fleet.groups().find((g) => g.name === name);
  if (group === undefined) return undefined;
  if (metric.name === 'GroupDesiredCapacity') return group.desired;
  const counts = LIFECYCLES[metric.name];
  return counts && group.members.filter(({ lifecycle }) => counts(lifecycle)).length;
}

/** Of the group's instances in service: what is still coming up takes no work. */
function averageCpu(fleet: FleetView, metric: Metric): number | undefined {
  if (metric.name !== 'CPUUtilization') return undefined;
  const name = dimensionOf(metric.dimensions, 'AutoScalingGroupName');
  const group = fleet.groups().find((one) => one.name === name);
  if (group === undefined) return undefined;
  const serving = group.members.filter(({ lifecycle }) => lifecycle === 'InService').length;
  return fleet.loads.average(group.name, serving);
}

/** 0 or 1; only while the instance runs and its checks have been made. */
function failedChecks(world: World, metric: Metric): number | undefined {
  if (!/^StatusCheckFailed(_Instance|_System)?$/.test(metric.name)) return undefined;
  const instance = world.compute.instance(dimensionOf(metric.dimensions, 'InstanceId') ?? '');
  if (instance?.statusChecks === 'impaired') return 1;
  return instance?.statusChecks === 'ok' ? 0 : undefined;
}

function dimensionOf(dimensions: Dimensions, name: string): string | undefined {
  return dimensions.find((dimension) => dimension.Name === name)?.Value;
}
