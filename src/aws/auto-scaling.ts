import {
  type AutoScalingClient,
  type AutoScalingGroup,
  CreateOrUpdateTagsCommand,
  DeleteTagsCommand,
  DescribeAutoScalingGroupsCommand,
  type DescribeAutoScalingGroupsCommandInput,
  DescribeInstanceRefreshesCommand,
  DescribeLaunchConfigurationsCommand,
  DescribeScalingActivitiesCommand,
  LaunchInstancesCommand,
  ResumeProcessesCommand,
  SetDesiredCapacityCommand,
  SuspendProcessesCommand,
  TerminateInstanceInAutoScalingGroupCommand,
  UpdateAutoScalingGroupCommand,
} from '@aws-sdk/client-auto-scaling';
import { CloudError } from '../errors.js';
import type {
  AutoScaling,
  Group,
  GroupSelector,
  Instant,
  LaunchAnswer,
  LaunchRequest,
  ScalingActivity,
  Tags,
  TemplateRef,
} from '../ports.js';
import { everyPage, pieces, tagList } from './answers.js';
import { malformed } from './failure.js';
import { groupOf, policyWith } from './group.js';
import type { Line } from './line.js';

/** Refreshes in any other state, later inventions included, are under way. */
const OVER = new Set(['Successful', 'Failed', 'Cancelled', 'RollbackSuccessful', 'RollbackFailed']);

export class SdkAutoScaling implements AutoScaling {
  readonly #line: Line<AutoScalingClient>;

  constructor(line: Line<AutoScalingClient>) {
    this.#line = line;
  }

  async groups(selector: GroupSelector): Promise<readonly Group[]> {
    const groups = await this.#describe(selector);
    return groups.map(groupOf);
  }

  async launchConfigurationImages(): Promise<readonly string[]> {
    const configurations = await everyPage('DescribeLaunchConfigurations', async (NextToken) => {
      const answer = await this.#line.ask(
        new DescribeLaunchConfigurationsCommand({ MaxRecords: 100, NextToken }),
      );
      return { items: answer.LaunchConfigurations, next: answer.NextToken };
    });
    return configurations.flatMap(({ ImageId }) => ImageId ?? []);
  }

  async activeRefreshes(group: string): Promise<readonly string[]> {
    const refreshes = await everyPage('DescribeInstanceRefreshes', async (NextToken) => {
      const answer = await this.#line.ask(
        new DescribeInstanceRefreshesCommand({
          AutoScalingGroupName: group,
          MaxRecords: 100,
          NextToken,
        }),
      );
      return { items: answer.InstanceRefreshes, next: answer.NextToken };
    });
    return refreshes
      .filter(({ Status }) => !OVER.has(Status ?? ''))
      .map(({ InstanceRefreshId }) => InstanceRefreshId ?? 'without an id');
  }

  async activities(group: string, since: Instant): Promise<readonly ScalingActivity[]> {
    const activities = await everyPage('DescribeScalingActivities', async (NextToken) => {
      const answer = await this.#line.ask(
        new DescribeScalingActivitiesCommand({
          AutoScalingGroupName: group,
          Filters: [{ Name: 'StartTimeLowerBound', Values: [new Date(since).toISOString()] }],
          MaxRecords: 100,
          NextToken,
        }),
      );
      return { items: answer.Activities, next: answer.NextToken };
    });
    return activities.flatMap(({ Description = '', Cause = '' }) => {
      const told = toldOf(Description);
      return told === undefined ? [] : [{ ...told, cause: Cause }];
    });
  }

  async tag(group: string, tags: Tags): Promise<void> {
    if (Object.keys(tags).length === 0) return;
    await this.#line.once(
      new CreateOrUpdateTagsCommand({
        Tags: tagList(tags).map((tag) => ({
          ...tag,
          ResourceId: group,
          ResourceType: 'auto-scaling-group',
          PropagateAtLaunch: false,
        })),
      }),
    );
  }

  async untag(group: string, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.#line.once(
      new DeleteTagsCommand({
        Tags: keys.map((Key) => ({
          Key,
          ResourceId: group,
          ResourceType: 'auto-scaling-group',
        })),
      }),
    );
  }

  async suspend(group: string, processes: readonly string[]): Promise<void> {
    if (processes.length === 0) return; // the service would take that for all of them
    await this.#line.once(
      new SuspendProcessesCommand({
        AutoScalingGroupName: group,
        ScalingProcesses: [...processes],
      }),
    );
  }

  async resume(group: string, processes: readonly string[]): Promise<void> {
    if (processes.length === 0) return; // the service would take that for all of them
    await this.#line.once(
      new ResumeProcessesCommand({
        AutoScalingGroupName: group,
        ScalingProcesses: [...processes],
      }),
    );
  }

  async useTemplate(group: string, template: TemplateRef): Promise<void> {
    const [current] = await this.#describe({ by: 'name', names: [group] });
    if (current === undefined) {
      throw new CloudError(
        'UpdateAutoScalingGroup',
        'NotFound',
        `There is no group ${group}.`,
        true,
      );
    }
    const specification = { LaunchTemplateId: template.templateId, Version: template.version };
    await this.#line.once(
      new UpdateAutoScalingGroupCommand({
        AutoScalingGroupName: group,
        ...(current.MixedInstancesPolicy === undefined
          ? { LaunchTemplate: specification }
          : { MixedInstancesPolicy: policyWith(current.MixedInstancesPolicy, specification) }),
      }),
    );
  }

  async launch(request: LaunchRequest): Promise<LaunchAnswer> {
    const answer = await this.#line.ask(
      new LaunchInstancesCommand({
        AutoScalingGroupName: request.group,
        AvailabilityZones: [request.zone],
        RequestedCapacity: request.count,
        ClientToken: request.token,
        RetryStrategy: 'none',
      }),
    );
    if (answer.Instances === undefined && answer.Errors === undefined) {
      throw malformed('LaunchInstances', 'The answer names neither instances nor errors.');
    }
    return {
      instanceIds: (answer.Instances ?? []).flatMap(({ InstanceIds }) => InstanceIds ?? []),
      errors: (answer.Errors ?? []).map(({ ErrorCode, ErrorMessage }) => ({
        code: ErrorCode ?? 'Unknown',
        message: ErrorMessage ?? '',
      })),
    };
  }

  async end(group: string, instanceIds: readonly string[]): Promise<void> {
    if (instanceIds.length === 0) return;
    await this.#line.once(
      new TerminateInstanceInAutoScalingGroupCommand({
        AutoScalingGroupName: group,
        InstanceIds: [...instanceIds],
        ShouldDecrementDesiredCapacity: true,
      }),
    );
  }

  async setDesired(group: string, desired: number): Promise<void> {
    await this.#line.once(
      new SetDesiredCapacityCommand({
        AutoScalingGroupName: group,
        DesiredCapacity: desired,
        HonorCooldown: false,
      }),
    );
  }

  async #describe(selector: GroupSelector): Promise<readonly AutoScalingGroup[]> {
    const found: AutoScalingGroup[] = [];
    for (const input of inputsFor(selector)) {
      found.push(
        ...(await everyPage('DescribeAutoScalingGroups', async (NextToken) => {
          const answer = await this.#line.ask(
            new DescribeAutoScalingGroupsCommand({ ...input, MaxRecords: 100, NextToken }),
          );
          return { items: answer.AutoScalingGroups, next: answer.NextToken };
        })),
      );
    }
    return found;
  }
}

/**
 * `Launching a new EC2 instance: i-…`, `Terminating EC2 instance: i-…`, a status reason after it.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-verify-scaling-activity.html
 */
function toldOf(description: string): Omit<ScalingActivity, 'cause'> | undefined {
  const [, verb, instanceId] =
    /^(Launching a new|Terminating) EC2 instance: (i-[0-9a-f]+)/.exec(description) ?? [];
  if (instanceId === undefined) return undefined;
  return { instanceId, what: verb === 'Terminating' ? 'end' : 'launch' };
}

/** No names at all would describe every group, so there is no call then. */
function inputsFor(selector: GroupSelector): readonly DescribeAutoScalingGroupsCommandInput[] {
  switch (selector.by) {
    case 'name':
      return pieces([...new Set(selector.names)], 100).map((names) => ({
        AutoScalingGroupNames: [...names],
      }));
    case 'all':
      return [{}];
  }
}
