import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ApiError } from '../../sandbox/api.js';
import type { GroupState } from '../../sandbox/auto-scaling/auto-scaling.js';
import { HOUR, MINUTE, SECOND } from '../../sandbox/clock.js';
import type { CreatedWorld } from '../../sandbox/create-world.js';
import { perform } from '../../sandbox/perform.js';
import { type Deed, deeds, Region, switchesOf } from './any-region.js';

/**
 * What groups launch from may be deleted by anybody at any time. The group stays, its launches fail and say why
 * (Auto Scaling guide, CHAP_Troubleshooting and the pages under it), and time goes on.
 */

type Params = Readonly<Record<string, unknown>>;
type Call = readonly [Parameters<typeof perform>[1], string, Params];

const IMAGE = 'resolve:ssm:/golden/ami';

/** Beside the region's own groups: those whose launches depend on what nobody has in a scenario. */
class Deletable {
  readonly region: Region;
  readonly targetGroup: string;
  readonly securityGroup: string;

  constructor(seed: number, switches = switchesOf(seed)) {
    this.region = new Region(seed, switches);
    const { world } = this.region;
    const [vpc] = this.#call('ec2', 'DescribeVpcs', {}).vpcSet as readonly {
      readonly vpcId: string;
    }[];
    const ImageId = world.compute.images[0]?.id;
    this.securityGroup = this.#call('ec2', 'CreateSecurityGroup', {
      GroupName: 'web',
      GroupDescription: 'web',
      VpcId: vpc?.vpcId,
    }).groupId as string;
    this.targetGroup = (
      this.#call('elasticloadbalancing', 'CreateTargetGroup', {
        Name: 'lost',
        Protocol: 'HTTP',
        Port: 80,
        VpcId: vpc?.vpcId,
      }).TargetGroups as readonly { readonly TargetGroupArn: string }[]
    )[0]?.TargetGroupArn as string;
    this.#call('ec2', 'CreateKeyPair', { KeyName: 'ops' });
    this.#call('ssm', 'PutParameter', { Name: '/golden/ami', Value: ImageId, Type: 'String' });
    const data = {
      InstanceType: 'm5.large',
      KeyName: 'ops',
      SecurityGroupId: [this.securityGroup],
      HibernationOptions: { Configured: true },
    };
    for (const [name, image] of [
      ['plain', ImageId],
      ['named', IMAGE],
    ] as const) {
      this.#call('ec2', 'CreateLaunchTemplate', {
        LaunchTemplateName: name,
        LaunchTemplateData: { ...data, ImageId: image },
      });
      this.#call('ec2', 'CreateLaunchTemplateVersion', {
        LaunchTemplateName: name,
        LaunchTemplateData: { ...data, ImageId: image, InstanceType: 'm6i.large' },
      });
    }
    this.#call('autoscaling', 'CreateLaunchConfiguration', {
      LaunchConfigurationName: 'old',
      ImageId,
      InstanceType: 'm5.large',
      KeyName: 'ops',
      SecurityGroups: [this.securityGroup],
    });
    this.#group('of-template', this.#template('plain', '1'), [this.targetGroup]);
    this.#group('of-latest', this.#template('plain', '$Latest'));
    this.#group('of-reserved', {
      ...this.#template('plain', '$Latest'),
      AvailabilityZoneDistribution: {
        CapacityDistributionStrategy: 'reservations-then-balanced',
      },
    });
    this.#group('of-parameter', this.#template('named', '$Default'));
    this.#group('of-configuration', { LaunchConfigurationName: 'old' });
    this.#call('autoscaling', 'PutWarmPool', {
      AutoScalingGroupName: 'of-latest',
      MinSize: 1,
      PoolState: 'Hibernated',
      InstanceReusePolicy: { ReuseOnScaleIn: true },
    });
    this.#call('autoscaling', 'PutScalingPolicy', {
      AutoScalingGroupName: 'of-template',
      PolicyName: 'track',
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingConfiguration: {
        TargetValue: 50,
        PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
      },
    });
    this.#call('autoscaling', 'PutScheduledUpdateGroupAction', {
      AutoScalingGroupName: 'of-template',
      ScheduledActionName: 'nightly',
      Recurrence: '*/20 * * * *',
      DesiredCapacity: 3,
    });
    this.#call('monitoring', 'PutMetricAlarm', {
      AlarmName: 'errors',
      Namespace: 'App',
      MetricName: 'Errors',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
    });
    world.clock.advance(15 * MINUTE);
  }

  get world(): CreatedWorld {
    return this.region.world;
  }

  #template(LaunchTemplateName: string, Version: string): Params {
    return { LaunchTemplate: { LaunchTemplateName, Version } };
  }

  #group(name: string, source: Params, TargetGroupARNs: readonly string[] = []): void {
    this.#call('autoscaling', 'CreateAutoScalingGroup', {
      AutoScalingGroupName: name,
      MinSize: 0,
      MaxSize: 6,
      DesiredCapacity: 2,
      VPCZoneIdentifier: this.region.subnets.join(','),
      TargetGroupARNs,
      ...source,
    });
  }

  #call(...[service, action, params]: Call) {
    const caller = { name: 'anyone', region: this.world.region };
    return perform(this.world, service, action, params, caller);
  }

  /** What the number says is deleted, or a refresh that depends on all of it is begun. */
  act(number: number): void {
    const calls = this.deletions();
    const [service, action, params] = calls[number % calls.length] as Call;
    try {
      this.#call(service, action, params);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  deletions(): readonly Call[] {
    const images = this.world.compute.images.map(({ id }) => id);
    const names = this.world.autoScaling.groups().map(({ name }) => name);
    const alarms = this.world.cloudWatch.alarms.map(({ settings }) => settings.AlarmName);
    const refresh = { Preferences: { MinHealthyPercentage: 50, InstanceWarmup: 20 } };
    return [
      ['elasticloadbalancing', 'DeleteTargetGroup', { TargetGroupArn: this.targetGroup }],
      ['ec2', 'DeleteLaunchTemplate', { LaunchTemplateName: 'plain' }],
      ['ec2', 'DeleteLaunchTemplate', { LaunchTemplateName: 'web' }],
      ['ec2', 'DeleteLaunchTemplate', { LaunchTemplateName: 'named' }],
      [
        'ec2',
        'DeleteLaunchTemplateVersions',
        { LaunchTemplateName: 'plain', LaunchTemplateVersion: ['2'] },
      ],
      ['ec2', 'ModifyLaunchTemplate', { LaunchTemplateName: 'plain', SetDefaultVersion: '2' }],
      [
        'ec2',
        'DeleteLaunchTemplateVersions',
        { LaunchTemplateName: 'plain', LaunchTemplateVersion: ['1'] },
      ],
      ['ec2', 'DeleteKeyPair', { KeyName: 'ops' }],
      ['ec2', 'DeleteSecurityGroup', { GroupId: this.securityGroup }],
      ['ec2', 'DeregisterImage', { ImageId: images[0] }],
      ['ec2', 'DisableImage', { ImageId: images[0] }],
      ['ssm', 'DeleteParameter', { Name: '/golden/ami' }],
      ['autoscaling', 'DeleteLaunchConfiguration', { LaunchConfigurationName: 'old' }],
      ...names.flatMap((AutoScalingGroupName): Call[] => [
        ['autoscaling', 'StartInstanceRefresh', { AutoScalingGroupName, ...refresh }],
        [
          'autoscaling',
          'StartInstanceRefresh',
          {
            AutoScalingGroupName,
            Preferences: {
              ...refresh.Preferences,
              SkipMatching: true,
              AlarmSpecification: { Alarms: ['errors'] },
            },
          },
        ],
        ['autoscaling', 'DeleteWarmPool', { AutoScalingGroupName }],
        ['autoscaling', 'SetDesiredCapacity', { AutoScalingGroupName, DesiredCapacity: 4 }],
        ['autoscaling', 'SetDesiredCapacity', { AutoScalingGroupName, DesiredCapacity: 1 }],
        ['autoscaling', 'DeleteAutoScalingGroup', { AutoScalingGroupName, ForceDelete: true }],
      ]),
      ['autoscaling', 'DeletePolicy', { AutoScalingGroupName: 'of-template', PolicyName: 'track' }],
      [
        'autoscaling',
        'DeleteScheduledAction',
        { AutoScalingGroupName: 'of-template', ScheduledActionName: 'nightly' },
      ],
      ['monitoring', 'DeleteAlarms', { AlarmNames: alarms.slice(0, 2) }],
      ['monitoring', 'DeleteAlarms', { AlarmNames: ['errors'] }],
    ];
  }
}

/** What the newest failed activity of the group says, an hour after it was asked for six instances. */
function whyFailed(place: Deletable, AutoScalingGroupName: string): string | undefined {
  place.region.call('SetDesiredCapacity', { AutoScalingGroupName, DesiredCapacity: 6 });
  place.world.clock.advance(HOUR);
  const { Activities } = place.region.call('DescribeScalingActivities', {
    AutoScalingGroupName,
  }) as unknown as { Activities: readonly { StatusCode: string; StatusMessage?: string }[] };
  return Activities.find(({ StatusCode }) => StatusCode === 'Failed')?.StatusMessage;
}

describe('whatever is deleted', () => {
  // ts-as-loadbalancer, ts-as-instancelaunchfailure, ts-as-ami; of templates the first sentence of ts-as-launch-template.
  test.each([
    [
      'DeleteTargetGroup',
      'of-template',
      /^One or more target groups not found\. Validating load balancer configuration failed\.$/,
    ],
    [
      'DeleteKeyPair',
      'of-template',
      /^The key pair 'ops' does not exist\. Launching EC2 instance failed\.$/,
    ],
    [
      'DeleteKeyPair',
      'of-configuration',
      /^The key pair 'ops' does not exist\. Launching EC2 instance failed\.$/,
    ],
    [
      'DeleteLaunchTemplate',
      'of-template',
      /^You must use a valid fully-formed launch template\. .*does not exist\. Launching EC2 instance failed\.$/,
    ],
    ['DeregisterImage', 'of-template', /ami-\w+.*\. Launching EC2 instance failed\.$/],
    [
      'DeregisterImage',
      'spot',
      /^Could not launch Spot Instances\. InvalidAMIID\.\w+ - .*ami-\w+.*\. Launching EC2 instance failed\.$/,
    ],
    ['DisableImage', 'of-configuration', /ami-\w+.*\. Launching EC2 instance failed\.$/],
    ['DeleteParameter', 'of-parameter', /\/golden\/ami.*\. Launching EC2 instance failed\.$/],
  ])('%s: a launch of %s says %p', (deletion, group, message) => {
    const place = new Deletable(1, {});
    const at = place.deletions().findIndex(([, action]) => action === deletion);
    place.act(at);
    expect(whyFailed(place, group)).toMatch(message);
  });

  // Of what is on its way by then no page says more than that launches are validated: it goes into service (INF).
  test.each(['DeleteTargetGroup', 'DeleteLaunchTemplate'])(
    '%s while instances come, go to the warm pool and leave stops nobody',
    (deletion) => {
      for (const seconds of [3, 8, 14, 20, 30, 45, 70]) {
        const place = new Deletable(seconds, {});
        const at = place.deletions().findIndex(([, action]) => action === deletion);
        const ask = (AutoScalingGroupName: string, DesiredCapacity: number): void => {
          place.region.call('SetDesiredCapacity', { AutoScalingGroupName, DesiredCapacity });
        };
        ask('of-template', 4);
        ask('of-reserved', 4);
        ask('of-latest', 1);
        place.world.clock.advance(seconds * SECOND);
        place.act(at);
        place.world.clock.advance(HOUR);
        const { members } = place.world.autoScaling
          .groups()
          .find(({ name }) => name === 'of-latest') as GroupState;
        expect(members.map(({ lifecycle }) => lifecycle)).toEqual(['InService']);
        ask('of-template', 6);
        ask('of-reserved', 6);
        place.world.clock.advance(HOUR);
        const of = place.world.autoScaling.groups().find(({ name }) => name === 'of-template');
        expect(of?.members.every(({ lifecycle }) => lifecycle === 'InService')).toBe(true);
        expect(of?.members.length).toBeLessThan(6);
      }
    },
  );

  test('time goes on, and every activity that failed says why', () => {
    const story = fc.array(
      fc.record({ deletion: fc.nat(200), deed: deeds.map(([deed]) => deed as Deed) }),
      { minLength: 1, maxLength: 15 },
    );
    fc.assert(
      fc.property(story, fc.nat(5_000), (acts, seed) => {
        const place = new Deletable(seed);
        for (const { deletion, deed } of acts) {
          place.act(deletion);
          place.region.carryOut(deed);
          place.world.clock.advance(deed.wait);
        }
        place.world.clock.advance(8 * HOUR);
        for (const { name } of place.world.autoScaling.groups()) {
          const { Activities } = place.region.call('DescribeScalingActivities', {
            AutoScalingGroupName: name,
          }) as unknown as {
            Activities: readonly { StatusCode: string; StatusMessage?: string }[];
          };
          for (const { StatusCode, StatusMessage } of Activities) {
            if (StatusCode === 'Failed') expect(StatusMessage).toMatch(/\w\.$/);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
