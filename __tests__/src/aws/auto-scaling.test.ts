import { afterEach, describe, expect, test } from '@jest/globals';
import { type Answering, type FakeService, fakeService, query } from './fake-service.js';

let service: FakeService;
afterEach(() => service.close());

const member = (inner: string): string => `<member>${inner}</member>`;
const members = (...items: readonly string[]): string => items.map(member).join('');

const TARGET_GROUP =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef';
const LATTICE = 'arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-0123456789abcdef0';

const sized = (name: string, more = ''): string =>
  `<AutoScalingGroupName>${name}</AutoScalingGroupName><MinSize>3</MinSize><MaxSize>9</MaxSize><DesiredCapacity>6</DesiredCapacity>${more}`;

const TEMPLATE =
  '<LaunchTemplate><LaunchTemplateId>lt-1</LaunchTemplateId><LaunchTemplateName>web</LaunchTemplateName><Version>3</Version></LaunchTemplate>';

const groups = (...each: readonly string[]): ReturnType<typeof query> =>
  query('DescribeAutoScalingGroups', `<AutoScalingGroups>${members(...each)}</AutoScalingGroups>`);

const always =
  (said: ReturnType<Answering>): Answering =>
  () =>
    said;

/** Answers describing with one group, and everything else with an empty success. */
const oneGroup =
  (group: string): Answering =>
  ({ action }) =>
    action === 'DescribeAutoScalingGroups' ? groups(group) : query(action, '');

function paramsOf(action: string): Readonly<Record<string, string>> {
  const { Action, Version, ...params } =
    service.asked.find((one) => one.action === action)?.params ?? {};
  return params;
}

async function read(group: string) {
  service = await fakeService(always(groups(group)));
  const [only] = await service.cloud.autoScaling.groups({ by: 'name', names: ['web'] });
  return only;
}

describe('a group', () => {
  test('is read whole', async () => {
    const group = await read(
      sized(
        'web',
        `${TEMPLATE}
        <AvailabilityZones>${members('eu-west-1a', 'eu-west-1b')}</AvailabilityZones>
        <VPCZoneIdentifier>subnet-a, subnet-b</VPCZoneIdentifier>
        <TargetGroupARNs>${members(TARGET_GROUP)}</TargetGroupARNs>
        <TrafficSources>${members(
          `<Identifier>${TARGET_GROUP}</Identifier><Type>elbv2</Type>`,
          `<Identifier>${TARGET_GROUP}2</Identifier><Type>elbv2</Type>`,
          `<Identifier>${TARGET_GROUP}3</Identifier>`,
          `<Identifier>${LATTICE}</Identifier><Type>vpc-lattice</Type>`,
        )}</TrafficSources>
        <LoadBalancerNames>${members('classic')}</LoadBalancerNames>
        <SuspendedProcesses>${members('<ProcessName>AZRebalance</ProcessName><SuspensionReason>User</SuspensionReason>')}</SuspendedProcesses>
        <Tags>${members('<Key>service</Key><Value>checkout</Value>', '<Key>bare</Key>')}</Tags>
        <Instances>${members(
          `<InstanceId>i-1</InstanceId><AvailabilityZone>eu-west-1a</AvailabilityZone><LifecycleState>InService</LifecycleState><HealthStatus>Healthy</HealthStatus><ProtectedFromScaleIn>true</ProtectedFromScaleIn>${TEMPLATE}`,
        )}</Instances>
        <HealthCheckGracePeriod>300</HealthCheckGracePeriod>
        <DefaultInstanceWarmup>60</DefaultInstanceWarmup>
        <WarmPoolConfiguration><MinSize>1</MinSize></WarmPoolConfiguration>
        <Status>Delete in progress</Status>`,
      ),
    );
    const template = { templateId: 'lt-1', version: '3' };
    expect(group).toEqual({
      name: 'web',
      min: 3,
      max: 9,
      desired: 6,
      source: { kind: 'template', template },
      zones: ['eu-west-1a', 'eu-west-1b'],
      subnets: ['subnet-a', 'subnet-b'],
      targetGroupArns: [TARGET_GROUP, `${TARGET_GROUP}2`, `${TARGET_GROUP}3`],
      otherTrafficSources: ['classic', LATTICE],
      suspended: ['AZRebalance'],
      tags: { service: 'checkout', bare: '' },
      instances: [
        {
          id: 'i-1',
          zone: 'eu-west-1a',
          lifecycle: 'InService',
          health: 'Healthy',
          protectedFromScaleIn: true,
          template,
        },
      ],
      healthCheckGrace: 300,
      instanceWarmup: 60,
      hasWarmPool: true,
      status: 'Delete in progress',
    });
  });

  test('with little to say has the service’s defaults', async () => {
    expect(await read(sized('web'))).toEqual({
      name: 'web',
      min: 3,
      max: 9,
      desired: 6,
      source: { kind: 'launch-configuration' },
      zones: [],
      subnets: [],
      targetGroupArns: [],
      otherTrafficSources: [],
      suspended: [],
      tags: {},
      instances: [],
      healthCheckGrace: 0,
      hasWarmPool: false,
    });
  });

  test('that names no version of its template follows the default one', async () => {
    const group = await read(
      sized('web', '<LaunchTemplate><LaunchTemplateId>lt-1</LaunchTemplateId></LaunchTemplate>'),
    );
    expect(group?.source.template).toEqual({ templateId: 'lt-1', version: '$Default' });
  });

  test('whose default warm-up was taken back has none', async () => {
    const group = await read(sized('web', '<DefaultInstanceWarmup>-1</DefaultInstanceWarmup>'));
    expect(group).not.toHaveProperty('instanceWarmup');
  });

  test.each([
    ['no distribution', '', false],
    ['all On-Demand', distribution(0, 100), false],
    ['all Spot', distribution(0, 0), false],
    ['Spot above an On-Demand base', distribution(2, 0), true],
    ['half and half', distribution(0, 50), true],
  ])('with a mixed instances policy of %s buys both: %s', async (_, given, both) => {
    const group = await read(sized('web', policy('', given)));
    expect(group?.source).toEqual({
      kind: 'mixed-instances',
      template: { templateId: 'lt-1', version: '3' },
      weighted: false,
      mixedPurchase: both,
      overridesImage: false,
    });
  });

  test.each([
    [
      'weights',
      '<InstanceType>m7i.large</InstanceType><WeightedCapacity>2</WeightedCapacity>',
      { weighted: true },
    ],
    ['templates of their own', ownTemplate(), { overridesImage: true }],
    ['images of their own', '<ImageId>ami-2</ImageId>', { overridesImage: true }],
  ])('whose overrides have %s says so', async (_, override, source) => {
    expect((await read(sized('web', policy(member(override)))))?.source).toMatchObject(source);
  });
});

function distribution(base: number, share: number): string {
  return `<InstancesDistribution><OnDemandBaseCapacity>${base}</OnDemandBaseCapacity><OnDemandPercentageAboveBaseCapacity>${share}</OnDemandPercentageAboveBaseCapacity></InstancesDistribution>`;
}

function ownTemplate(): string {
  return '<InstanceType>m7g.large</InstanceType><LaunchTemplateSpecification><LaunchTemplateId>lt-2</LaunchTemplateId><LaunchTemplateName>arm</LaunchTemplateName><Version>1</Version></LaunchTemplateSpecification>';
}

function policy(overrides: string, more = ''): string {
  const specification = TEMPLATE.replaceAll('LaunchTemplate>', 'LaunchTemplateSpecification>');
  return `<MixedInstancesPolicy><LaunchTemplate>${specification}<Overrides>${overrides}</Overrides></LaunchTemplate>${more}</MixedInstancesPolicy>`;
}

describe('looking for groups', () => {
  test('by name takes a hundred at a time, each once', async () => {
    service = await fakeService(always(groups()));
    const names = Array.from({ length: 150 }, (_, index) => `g-${index}`);
    await service.cloud.autoScaling.groups({ by: 'name', names: [...names, 'g-0'] });
    const sent = service.asked.map(({ params }) =>
      Object.keys(params).filter((name) => name.startsWith('AutoScalingGroupNames')),
    );
    expect(sent.map(({ length }) => length)).toEqual([100, 50]);
  });

  test('by no name finds none, and does not ask: that would be all of them', async () => {
    service = await fakeService(always(groups(sized('other'))));
    expect(await service.cloud.autoScaling.groups({ by: 'name', names: [] })).toEqual([]);
    expect(service.asked).toEqual([]);
  });

  test('of the whole region follow the pages', async () => {
    service = await fakeService((_, nth) =>
      query(
        'DescribeAutoScalingGroups',
        `<AutoScalingGroups>${member(sized(`g-${nth}`))}</AutoScalingGroups>${nth < 3 ? `<NextToken>page-${nth + 1}</NextToken>` : ''}`,
      ),
    );
    const found = await service.cloud.autoScaling.groups({ by: 'all' });
    expect(found.map(({ name }) => name)).toEqual(['g-1', 'g-2', 'g-3']);
    expect(service.asked.map(({ params }) => params.NextToken)).toEqual([
      undefined,
      'page-2',
      'page-3',
    ]);
    expect(service.asked[2]?.params).toMatchObject({ MaxRecords: '100' });
  });
});

test('a refresh is under way unless its state is known to be an end', async () => {
  const states = [
    'InProgress',
    'Baking',
    'SomethingNew',
    'Successful',
    'Failed',
    'Cancelled',
    'RollbackSuccessful',
    'RollbackFailed',
  ];
  const refreshes = states.map(
    (s) => `<InstanceRefreshId>${s}</InstanceRefreshId><Status>${s}</Status>`,
  );
  service = await fakeService(
    always(
      query(
        'DescribeInstanceRefreshes',
        `<InstanceRefreshes>${members(...refreshes)}</InstanceRefreshes>`,
      ),
    ),
  );
  expect(await service.cloud.autoScaling.activeRefreshes('web')).toEqual([
    'InProgress',
    'Baking',
    'SomethingNew',
  ]);
});

test('activities are told as who came and who went, the rest of them left out', async () => {
  const activity = (description: string, cause: string) =>
    `<ActivityId>a</ActivityId><Description>${description}</Description><Cause>${cause}</Cause>`;
  service = await fakeService(
    always(
      query(
        'DescribeScalingActivities',
        `<Activities>${members(
          activity('Terminating EC2 instance: i-0a1', 'a user request'),
          activity('Launching a new EC2 instance: i-0b2.  Status Reason: none', 'a difference'),
          activity('Launching a new EC2 instance.  Status Reason: no capacity', 'a difference'),
          activity('Moving EC2 instance out of Standby: i-0c3', 'a user request'),
        )}</Activities>`,
      ),
    ),
  );
  const since = Date.parse('2026-01-20T05:00:00.250Z');
  expect(await service.cloud.autoScaling.activities('web', since)).toEqual([
    { instanceId: 'i-0a1', what: 'end', cause: 'a user request' },
    { instanceId: 'i-0b2', what: 'launch', cause: 'a difference' },
  ]);
  expect(paramsOf('DescribeScalingActivities')).toEqual({
    AutoScalingGroupName: 'web',
    'Filters.member.1.Name': 'StartTimeLowerBound',
    'Filters.member.1.Values.member.1': '2026-01-20T05:00:00.250Z',
    MaxRecords: '100',
  });
});

describe('a change', () => {
  const empty: Answering = ({ action }) => query(action, '');

  test('of tags does not propagate to instances', async () => {
    service = await fakeService(empty);
    await service.cloud.autoScaling.tag('web', { 'patch-cycle:roll': 'x' });
    expect(paramsOf('CreateOrUpdateTags')).toEqual({
      'Tags.member.1.ResourceId': 'web',
      'Tags.member.1.ResourceType': 'auto-scaling-group',
      'Tags.member.1.Key': 'patch-cycle:roll',
      'Tags.member.1.Value': 'x',
      'Tags.member.1.PropagateAtLaunch': 'false',
    });
  });

  test('that takes tags away names them by key alone', async () => {
    service = await fakeService(empty);
    await service.cloud.autoScaling.untag('web', ['a']);
    expect(paramsOf('DeleteTags')).toEqual({
      'Tags.member.1.ResourceId': 'web',
      'Tags.member.1.ResourceType': 'auto-scaling-group',
      'Tags.member.1.Key': 'a',
    });
  });

  test('of no tags, processes or instances is no call: to the service, no process means every process', async () => {
    service = await fakeService(empty);
    const { autoScaling } = service.cloud;
    await autoScaling.tag('web', {});
    await autoScaling.untag('web', []);
    await autoScaling.suspend('web', []);
    await autoScaling.resume('web', []);
    await autoScaling.end('web', []);
    expect(service.asked).toEqual([]);
  });

  test.each([
    ['suspend', 'SuspendProcesses'],
    ['resume', 'ResumeProcesses'],
  ] as const)('to %s names the processes', async (method, action) => {
    service = await fakeService(empty);
    await service.cloud.autoScaling[method]('web', ['AZRebalance', 'Terminate']);
    expect(paramsOf(action)).toEqual({
      AutoScalingGroupName: 'web',
      'ScalingProcesses.member.1': 'AZRebalance',
      'ScalingProcesses.member.2': 'Terminate',
    });
  });

  test('of the version says nothing else', async () => {
    service = await fakeService(oneGroup(sized('web', TEMPLATE)));
    await service.cloud.autoScaling.useTemplate('web', { templateId: 'lt-1', version: '4' });
    expect(paramsOf('UpdateAutoScalingGroup')).toEqual({
      AutoScalingGroupName: 'web',
      'LaunchTemplate.LaunchTemplateId': 'lt-1',
      'LaunchTemplate.Version': '4',
    });
  });

  test('of the version of a mixed instances policy sends all of it back, templates by id alone', async () => {
    const override = `${ownTemplate()}<WeightedCapacity>2</WeightedCapacity>`;
    service = await fakeService(
      oneGroup(sized('web', policy(member(override), distribution(2, 50)))),
    );
    await service.cloud.autoScaling.useTemplate('web', { templateId: 'lt-1', version: '4' });
    const at = 'MixedInstancesPolicy.LaunchTemplate';
    const own = `${at}.Overrides.member.1`;
    expect(paramsOf('UpdateAutoScalingGroup')).toEqual({
      AutoScalingGroupName: 'web',
      [`${at}.LaunchTemplateSpecification.LaunchTemplateId`]: 'lt-1',
      [`${at}.LaunchTemplateSpecification.Version`]: '4',
      [`${own}.InstanceType`]: 'm7g.large',
      [`${own}.WeightedCapacity`]: '2',
      [`${own}.LaunchTemplateSpecification.LaunchTemplateId`]: 'lt-2',
      [`${own}.LaunchTemplateSpecification.Version`]: '1',
      'MixedInstancesPolicy.InstancesDistribution.OnDemandBaseCapacity': '2',
      'MixedInstancesPolicy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity': '50',
    });
  });

  test('of the version of a group that is gone says so', async () => {
    service = await fakeService(always(groups()));
    await expect(
      service.cloud.autoScaling.useTemplate('web', { templateId: 'lt-1', version: '4' }),
    ).rejects.toMatchObject({ code: 'NotFound', answered: true });
    expect(service.asked).toHaveLength(1);
  });

  test('of desired capacity does not wait for a cooldown', async () => {
    service = await fakeService(empty);
    await service.cloud.autoScaling.setDesired('web', 7);
    expect(paramsOf('SetDesiredCapacity')).toEqual({
      AutoScalingGroupName: 'web',
      DesiredCapacity: '7',
      HonorCooldown: 'false',
    });
  });

  test('that ends instances names them and the group, and takes them off the desired capacity', async () => {
    service = await fakeService(empty);
    await service.cloud.autoScaling.end('web', ['i-1', 'i-2']);
    expect(paramsOf('TerminateInstanceInAutoScalingGroup')).toEqual({
      AutoScalingGroupName: 'web',
      'InstanceIds.member.1': 'i-1',
      'InstanceIds.member.2': 'i-2',
      ShouldDecrementDesiredCapacity: 'true',
    });
  });
});

describe('a launch', () => {
  test('is in one zone, by token, without retries, and names no subnet', async () => {
    service = await fakeService(
      always(
        query(
          'LaunchInstances',
          `<Instances>${members(
            `<InstanceIds>${members('i-1', 'i-2')}</InstanceIds>`,
            `<InstanceIds>${members('i-3')}</InstanceIds>`,
          )}</Instances><Errors>${member('<ErrorCode>InsufficientInstanceCapacity</ErrorCode><ErrorMessage>None left.</ErrorMessage>')}</Errors>`,
        ),
      ),
    );
    const answer = await service.cloud.autoScaling.launch({
      group: 'web',
      zone: 'eu-west-1a',
      count: 4,
      token: 't-1',
    });
    expect(paramsOf('LaunchInstances')).toEqual({
      AutoScalingGroupName: 'web',
      'AvailabilityZones.member.1': 'eu-west-1a',
      RequestedCapacity: '4',
      ClientToken: 't-1',
      RetryStrategy: 'none',
    });
    expect(answer).toEqual({
      instanceIds: ['i-1', 'i-2', 'i-3'],
      errors: [{ code: 'InsufficientInstanceCapacity', message: 'None left.' }],
    });
  });

  test('whose answer names neither instances nor errors may have been carried out', async () => {
    service = await fakeService(always(query('LaunchInstances', '')));
    await expect(
      service.cloud.autoScaling.launch({ group: 'web', zone: 'eu-west-1a', count: 1, token: 't' }),
    ).rejects.toMatchObject({ code: 'MalformedAnswer', answered: false });
  });
});
