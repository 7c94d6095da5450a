import type { CreatedWorld } from '../../sandbox/create-world.js';
import { perform } from '../../sandbox/perform.js';
import type { Random } from '../../sandbox/random.js';
import { refresh } from './second-operator.js';

/** Everybody else who touches a fleet while we roll it. */
export const ACTORS = [
  'hardware',
  'owner who terminates',
  'scaler',
  'owner with standby',
  'owner with templates',
  'owner who suspends',
  'AWS maintenance',
] as const;
/** The second operator is drawn by a stream of its own (`anyRefreshes`): the others' draws are older. */
export type Actor = (typeof ACTORS)[number] | 'second operator';

const MINUTE = 60_000;

/** What others will do: how long after the play begins, in milliseconds, and with which draw of the dice. */
export interface Deed {
  readonly actor: Actor;
  readonly after: number;
  readonly draw: number;
}

export function anyDeeds(random: Random): readonly Deed[] {
  const actors = ACTORS.filter(() => random.chance(0.35));
  return actors.flatMap((actor) =>
    Array.from({ length: random.whole(1, 3) }, () => ({
      actor,
      after: random.whole(15 * MINUTE, 120 * MINUTE),
      draw: random.whole(0, 1_000_000),
    })),
  );
}

/** Lets the deeds happen when their time has come, whatever the runs are doing then. */
export function letAct(world: CreatedWorld, deeds: readonly Deed[]): void {
  for (const deed of deeds) {
    world.clock.after(deed.after, () => {
      const stage = new Stage(world, deed);
      stage.try(() => DEEDS[deed.actor](stage));
    });
  }
}

/** A group and a member of it, as the deed's draw picks them among what is there by then. */
export class Stage {
  constructor(
    readonly world: CreatedWorld,
    readonly deed: Deed,
  ) {}

  call(
    action: string,
    params: Readonly<Record<string, unknown>>,
    service: 'autoscaling' | 'ec2' = 'autoscaling',
  ) {
    const caller = { name: this.deed.actor, region: this.world.region };
    return perform(this.world, service, action, params, caller);
  }

  /** The service refuses others too: below MinSize, no longer a member. */
  try(deed: () => unknown): void {
    try {
      deed();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ApiError') throw error;
    }
  }

  group():
    | { readonly name: string; readonly answer: Readonly<Record<string, unknown>> }
    | undefined {
    const answer = this.call('DescribeAutoScalingGroups', { MaxRecords: '100' });
    const groups = answer.AutoScalingGroups as readonly Readonly<Record<string, unknown>>[];
    const group = groups[this.deed.draw % Math.max(1, groups.length)];
    return group && { name: String(group.AutoScalingGroupName), answer: group };
  }

  member(): { readonly group: string; readonly id: string } | undefined {
    const group = this.group();
    const members = (group?.answer.Instances ?? []) as readonly Readonly<Record<string, unknown>>[];
    const inService = members.filter((one) => one.LifecycleState === 'InService');
    const one = inService[this.deed.draw % Math.max(1, inService.length)];
    return group && one && { group: group.name, id: String(one.InstanceId) };
  }
}

const DEEDS: Readonly<Record<Actor, (stage: Stage) => void>> = {
  hardware: (stage) => {
    const member = stage.member();
    if (member !== undefined) stage.world.compute.impair(member.id);
  },
  'owner who terminates': (stage) => {
    const member = stage.member();
    if (member === undefined) return;
    if (stage.deed.draw % 3 === 0) stage.world.compute.terminate(member.id, 'caller:owner');
    else {
      stage.call('TerminateInstanceInAutoScalingGroup', {
        InstanceId: member.id,
        ShouldDecrementDesiredCapacity: String(stage.deed.draw % 3 === 1),
      });
    }
  },
  scaler: (stage) => {
    const group = stage.group();
    if (group === undefined) return;
    const by = [-2, -1, 1, 2][stage.deed.draw % 4] ?? 1;
    const desired = Number(group.answer.DesiredCapacity) + by;
    stage.call('SetDesiredCapacity', {
      AutoScalingGroupName: group.name,
      DesiredCapacity: String(desired),
    });
  },
  'owner with standby': (stage) => {
    const member = stage.member();
    if (member === undefined) return;
    const ids = { AutoScalingGroupName: member.group, InstanceIds: [member.id] };
    const decrement = String(stage.deed.draw % 2 === 0);
    stage.call('EnterStandby', { ...ids, ShouldDecrementDesiredCapacity: decrement });
    stage.world.clock.after(20 * MINUTE, () => stage.try(() => stage.call('ExitStandby', ids)));
  },
  'owner with templates': (stage) => {
    const group = stage.group();
    const template = group?.answer.LaunchTemplate as { LaunchTemplateId?: string } | undefined;
    if (group === undefined || template?.LaunchTemplateId === undefined) return;
    const LaunchTemplateId = template.LaunchTemplateId;
    if (stage.deed.draw % 3 === 0) {
      stage.call('UpdateAutoScalingGroup', {
        AutoScalingGroupName: group.name,
        LaunchTemplate: {
          LaunchTemplateId,
          Version: ['1', '$Latest', '$Default'][(stage.deed.draw % 7) % 3],
        },
      });
      return;
    }
    stage.call(
      'CreateLaunchTemplateVersion',
      {
        LaunchTemplateId,
        SourceVersion: '1',
        VersionDescription: 'by its owner',
        LaunchTemplateData: { InstanceType: 'm6i.xlarge' },
      },
      'ec2',
    );
  },
  'owner who suspends': (stage) => {
    const group = stage.group();
    if (group === undefined) return;
    const process =
      ['Launch', 'Terminate', 'AZRebalance', 'HealthCheck'][stage.deed.draw % 4] ?? '';
    const which = { AutoScalingGroupName: group.name, ScalingProcesses: [process] };
    stage.call('SuspendProcesses', which);
    stage.world.clock.after(20 * MINUTE, () => stage.call('ResumeProcesses', which));
  },
  'AWS maintenance': (stage) => {
    const member = stage.member();
    if (member === undefined) return;
    const notBefore = stage.world.clock.now + (stage.deed.draw % 60) * MINUTE;
    stage.world.compute.addScheduledEvent(member.id, { code: 'instance-reboot', notBefore });
  },
  'second operator': refresh,
};
