import type { Filter, InstanceStatus, Instance as SdkInstance } from '@aws-sdk/client-ec2';
import type { Instance, ScheduledEvent } from '../ports.js';
import { present, tagsOf } from './answers.js';

/** What the service says of an instance, in the domain's words. */
export function instanceOf(instance: SdkInstance): Instance {
  const of = <T>(what: string, value: T | undefined): T =>
    present('DescribeInstances', `an instance's ${what}`, value);
  return {
    id: of('id', instance.InstanceId),
    imageId: of('image', instance.ImageId),
    type: of('type', instance.InstanceType),
    zone: of('zone', instance.Placement?.AvailabilityZone),
    ...(instance.SubnetId === undefined ? {} : { subnetId: instance.SubnetId }),
    state: of('state', instance.State?.Name),
    ...(instance.StateReason?.Code === undefined ? {} : { stateReason: instance.StateReason.Code }),
    ...(instance.SpotInstanceRequestId === undefined
      ? {}
      : { spotRequestId: instance.SpotInstanceRequestId }),
    launchedAt: of('launch time', instance.LaunchTime).getTime(),
    tags: tagsOf(instance.Tags),
  };
}

export function isPassing({ InstanceStatus, SystemStatus }: InstanceStatus): boolean {
  return InstanceStatus?.Status === 'ok' && SystemStatus?.Status === 'ok';
}

/** A finished event stays listed for up to a week, and only its description says that it is over. */
export function eventsOf({ InstanceId, Events }: InstanceStatus): readonly ScheduledEvent[] {
  return (Events ?? [])
    .filter(({ Description }) => !/^\[(Completed|Cancell?ed)\]/i.test(Description ?? ''))
    .map((event) => ({
      instanceId: present('DescribeInstanceStatus', "an event's instance", InstanceId),
      code: event.Code ?? 'unknown',
      description: event.Description ?? '',
      notBefore: present(
        'DescribeInstanceStatus',
        "an event's NotBefore",
        event.NotBefore,
      ).getTime(),
      ...(event.NotAfter === undefined ? {} : { notAfter: event.NotAfter.getTime() }),
    }));
}

export function tagFilter(key: string, value?: string): Filter {
  return value === undefined
    ? { Name: 'tag-key', Values: [literal(key)] }
    : { Name: `tag:${key}`, Values: [literal(value)] };
}

/** EC2 reads `*` and `?` in a filter's value as wildcards. */
function literal(value: string): string {
  return value.replace(/[\\*?]/g, '\\$&');
}
