import { afterEach, describe, expect, test } from '@jest/globals';
import {
  type Answering,
  ec2,
  ec2Refusal,
  type FakeService,
  fakeService,
  query,
  queryRefusal,
} from './fake-service.js';

let service: FakeService;
afterEach(() => service.close());

const item = (inner: string): string => `<item>${inner}</item>`;
const always =
  (said: ReturnType<Answering>): Answering =>
  () =>
    said;

function sent(nth = 0): Readonly<Record<string, string>> {
  const { Action, Version, ...params } = service.asked[nth]?.params ?? {};
  return params;
}

const INSTANCE = `<instanceId>i-1</instanceId><imageId>ami-1</imageId><instanceType>m7i.large</instanceType>
  <placement><availabilityZone>eu-west-1a</availabilityZone></placement><instanceState><code>16</code><name>running</name></instanceState>
  <launchTime>2026-01-20T04:17:00.000Z</launchTime><tagSet>${item('<key>Name</key><value>web</value>')}</tagSet>`;
const reservations = (...instances: readonly string[]): ReturnType<typeof ec2> =>
  ec2(
    'DescribeInstances',
    `<reservationSet>${instances.map((one) => item(`<reservationId>r</reservationId><instancesSet>${item(one)}</instancesSet>`)).join('')}</reservationSet>`,
  );
const READ_INSTANCE = {
  id: 'i-1',
  imageId: 'ami-1',
  type: 'm7i.large',
  zone: 'eu-west-1a',
  state: 'running',
  launchedAt: Date.UTC(2026, 0, 20, 4, 17),
  tags: { Name: 'web' },
};

describe('instances', () => {
  test('by id are filtered for, so that one that is gone is no error, and 200 at a time', async () => {
    service = await fakeService(always(reservations(INSTANCE)));
    const ids = Array.from({ length: 201 }, (_, index) => `i-${index}`);
    expect((await service.cloud.compute.instances(ids))[0]).toEqual(READ_INSTANCE);
    expect(sent()).toMatchObject({ 'Filter.1.Name': 'instance-id', 'Filter.1.Value.200': 'i-199' });
    expect(sent(1)).toEqual({
      'Filter.1.Name': 'instance-id',
      'Filter.1.Value.1': 'i-200',
      MaxResults: '1000',
    });
  });

  test('of no id are none, and nothing is asked', async () => {
    service = await fakeService(always(reservations(INSTANCE)));
    const { compute } = service.cloud;
    expect(await compute.instances([])).toEqual([]);
    expect(await compute.images([])).toEqual([]);
    expect(await compute.passingStatusChecks([])).toEqual([]);
    await compute.terminate([]);
    await compute.tagResources([], { a: 'b' });
    expect(service.asked).toEqual([]);
  });

  test('with a tag are of any state, by its value or by its key', async () => {
    service = await fakeService(always(reservations(INSTANCE)));
    await service.cloud.compute.instancesTagged('patch-cycle:run', '1-1');
    await service.cloud.compute.instancesTagged('patch-cycle:builder');
    expect(sent()).toEqual({
      'Filter.1.Name': 'tag:patch-cycle:run',
      'Filter.1.Value.1': '1-1',
      MaxResults: '1000',
    });
    expect(sent(1)).toEqual({
      'Filter.1.Name': 'tag-key',
      'Filter.1.Value.1': 'patch-cycle:builder',
      MaxResults: '1000',
    });
  });

  test('with a tag whose value looks like a pattern are those with exactly that value', async () => {
    service = await fakeService(always(reservations()));
    await service.cloud.compute.instancesTagged('note', 'a*b?c\\d');
    expect(sent()['Filter.1.Value.1']).toBe('a\\*b\\?c\\\\d');
  });
});

describe('status checks', () => {
  const status = (id: string, instance: string, system: string): string =>
    item(
      `<instanceId>${id}</instanceId><instanceStatus><status>${instance}</status></instanceStatus><systemStatus><status>${system}</status></systemStatus>`,
    );
  const statuses = (...each: readonly string[]): ReturnType<typeof ec2> =>
    ec2('DescribeInstanceStatus', `<instanceStatusSet>${each.join('')}</instanceStatusSet>`);

  test('are passed when both are ok', async () => {
    service = await fakeService(
      always(
        statuses(
          status('i-1', 'ok', 'ok'),
          status('i-2', 'initializing', 'ok'),
          status('i-3', 'ok', 'impaired'),
        ),
      ),
    );
    expect(await service.cloud.compute.passingStatusChecks(['i-1', 'i-2', 'i-3', 'i-4'])).toEqual([
      'i-1',
    ]);
  });

  test('are asked for a hundred instances at a time', async () => {
    service = await fakeService(always(statuses()));
    await service.cloud.compute.passingStatusChecks(
      Array.from({ length: 101 }, (_, n) => `i-${n}`),
    );
    expect(service.asked.map(({ params }) => Object.keys(params).length - 2)).toEqual([100, 1]);
  });

  test('are not passed by an instance that EC2 does not know yet, and the others are asked for again', async () => {
    service = await fakeService((_, nth) =>
      nth === 1
        ? ec2Refusal('InvalidInstanceID.NotFound', "The instance IDs 'i-2, i-3' do not exist")
        : statuses(status('i-1', 'ok', 'ok')),
    );
    expect(await service.cloud.compute.passingStatusChecks(['i-1', 'i-2', 'i-3'])).toEqual(['i-1']);
    expect(sent(1)).toEqual({ 'InstanceId.1': 'i-1' });
  });

  test('of instances that are all unknown are none', async () => {
    service = await fakeService(
      always(ec2Refusal('InvalidInstanceID.NotFound', "The instance ID 'i-1' does not exist")),
    );
    expect(await service.cloud.compute.passingStatusChecks(['i-1'])).toEqual([]);
    expect(service.asked).toHaveLength(1);
  });

  test('are an error when the refusal names none of the instances', async () => {
    service = await fakeService(always(ec2Refusal('InvalidInstanceID.NotFound', 'Something')));
    await expect(service.cloud.compute.passingStatusChecks(['i-1'])).rejects.toMatchObject({
      code: 'InvalidInstanceID.NotFound',
    });
  });
});

test('scheduled events are those that are not over', async () => {
  const event = (description: string, after = ''): string =>
    item(
      `<code>system-reboot</code><description>${description}</description><notBefore>2026-01-21T00:00:00.000Z</notBefore>${after}`,
    );
  service = await fakeService(
    always(
      ec2(
        'DescribeInstanceStatus',
        `<instanceStatusSet>${item(
          `<instanceId>i-1</instanceId><eventsSet>${event('Host maintenance', '<notAfter>2026-01-21T02:00:00.000Z</notAfter>')}${event('[Completed] Host maintenance')}${event('[Canceled] Host maintenance')}${event('Another')}</eventsSet>`,
        )}</instanceStatusSet>`,
      ),
    ),
  );
  const common = { instanceId: 'i-1', code: 'system-reboot', notBefore: Date.UTC(2026, 0, 21) };
  expect(await service.cloud.compute.scheduledEvents()).toEqual([
    { ...common, description: 'Host maintenance', notAfter: Date.UTC(2026, 0, 21, 2) },
    { ...common, description: 'Another' },
  ]);
  expect(sent()).toMatchObject({
    'Filter.1.Name': 'event.code',
    'Filter.1.Value.1': 'instance-reboot',
  });
});

describe('images', () => {
  const image = `<imageId>ami-1</imageId><name>web</name><imageState>failed</imageState><stateReason><message>No disk</message></stateReason>
    <architecture>x86_64</architecture><creationDate>2026-01-20T04:17:00.000Z</creationDate>
    <blockDeviceMapping>${item('<deviceName>/dev/sda1</deviceName><ebs><snapshotId>snap-1</snapshotId></ebs>')}${item('<deviceName>/dev/sdb</deviceName><virtualName>ephemeral0</virtualName>')}</blockDeviceMapping>`;
  const images = ec2('DescribeImages', `<imagesSet>${item(image)}</imagesSet>`);

  test('by id are read, deprecated or not', async () => {
    service = await fakeService(always(images));
    expect(await service.cloud.compute.images(['ami-1'])).toEqual([
      {
        id: 'ami-1',
        name: 'web',
        state: 'failed',
        stateReason: 'No disk',
        architecture: 'x86_64',
        createdAt: Date.UTC(2026, 0, 20, 4, 17),
        tags: {},
        traits: {
          productCodes: [],
          devices: [
            { name: '/dev/sda1', encrypted: false },
            { name: '/dev/sdb', encrypted: false },
          ],
        },
        snapshotIds: ['snap-1'],
      },
    ]);
    expect(sent()).toMatchObject({ 'Filter.1.Name': 'image-id', IncludeDeprecated: 'true' });
  });

  test('with a tag are our own: anybody may tag and share an image', async () => {
    service = await fakeService(always(images));
    await service.cloud.compute.imagesTagged('patch-cycle:source', 'ami-0');
    expect(sent()).toMatchObject({ 'Owner.1': 'self', 'Filter.1.Name': 'tag:patch-cycle:source' });
  });

  test('are made with their tags, and their snapshots too, in one call', async () => {
    service = await fakeService(always(ec2('CreateImage', '<imageId>ami-2</imageId>')));
    const request = { instanceId: 'i-1', name: 'n', description: 'd', tags: { a: 'b' } };
    expect(await service.cloud.compute.createImage(request)).toBe('ami-2');
    expect(sent()).toEqual({
      InstanceId: 'i-1',
      Name: 'n',
      Description: 'd',
      'TagSpecification.1.ResourceType': 'image',
      'TagSpecification.1.Tag.1.Key': 'a',
      'TagSpecification.1.Tag.1.Value': 'b',
      'TagSpecification.2.ResourceType': 'snapshot',
      'TagSpecification.2.Tag.1.Key': 'a',
      'TagSpecification.2.Tag.1.Value': 'b',
    });
  });
});

describe('template versions', () => {
  const version = (number: number, data: string): string =>
    `<launchTemplateId>lt-1</launchTemplateId><versionNumber>${number}</versionNumber><defaultVersion>${number === 1}</defaultVersion><versionDescription>v${number}</versionDescription><launchTemplateData>${data}</launchTemplateData>`;

  test('are read page by page', async () => {
    service = await fakeService((_, nth) =>
      ec2(
        'DescribeLaunchTemplateVersions',
        `<launchTemplateVersionSet>${item(version(nth, nth === 1 ? '<imageId>ami-1</imageId><instanceType>m7i.large</instanceType>' : ''))}</launchTemplateVersionSet>${nth === 1 ? '<nextToken>more</nextToken>' : ''}`,
      ),
    );
    expect(await service.cloud.compute.templateVersions('lt-1')).toEqual([
      {
        templateId: 'lt-1',
        number: 1,
        isDefault: true,
        imageId: 'ami-1',
        instanceType: 'm7i.large',
        description: 'v1',
      },
      { templateId: 'lt-1', number: 2, isDefault: false, description: 'v2' },
    ]);
  });

  test('are made from another one with a new image, by token', async () => {
    service = await fakeService((_, nth) =>
      nth === 1
        ? 'cut'
        : ec2(
            'CreateLaunchTemplateVersion',
            `<launchTemplateVersion>${version(4, '<imageId>ami-2</imageId>')}</launchTemplateVersion>`,
          ),
    );
    const source = { templateId: 'lt-1', version: '3' };
    const made = await service.cloud.compute.createTemplateVersion(source, 'ami-2', 'd', 't-1');
    expect(made).toEqual({
      templateId: 'lt-1',
      number: 4,
      isDefault: false,
      imageId: 'ami-2',
      description: 'v4',
    });
    expect(sent(1)).toEqual({
      LaunchTemplateId: 'lt-1',
      SourceVersion: '3',
      VersionDescription: 'd',
      'LaunchTemplateData.ImageId': 'ami-2',
      ClientToken: 't-1',
    });
  });

  test('become the default by number', async () => {
    service = await fakeService(always(ec2('ModifyLaunchTemplate', '<launchTemplate/>')));
    await service.cloud.compute.setDefaultVersion({ templateId: 'lt-1', version: '4' });
    expect(sent()).toMatchObject({ LaunchTemplateId: 'lt-1', SetDefaultVersion: '4' });
  });

  const undeleted = (code: string): ReturnType<typeof ec2> =>
    ec2(
      'DeleteLaunchTemplateVersions',
      `<unsuccessfullyDeletedLaunchTemplateVersionSet>${item(`<launchTemplateId>lt-1</launchTemplateId><versionNumber>4</versionNumber><responseError><code>${code}</code><message>No.</message></responseError>`)}</unsuccessfullyDeletedLaunchTemplateVersionSet>`,
    );

  test('that could not be deleted are an error, although the call succeeds', async () => {
    service = await fakeService(always(undeleted('unexpectedError')));
    await expect(
      service.cloud.compute.deleteTemplateVersion({ templateId: 'lt-1', version: '4' }),
    ).rejects.toMatchObject({ code: 'unexpectedError', message: expect.stringContaining('No.') });
  });

  test('that are gone already are deleted', async () => {
    service = await fakeService(always(undeleted('launchTemplateVersionDoesNotExist')));
    await service.cloud.compute.deleteTemplateVersion({ templateId: 'lt-1', version: '4' });
    expect(sent()).toEqual({ LaunchTemplateId: 'lt-1', 'LaunchTemplateVersion.1': '4' });
  });
});

describe('a builder', () => {
  const request = {
    imageId: 'ami-1',
    type: 'm7i.large',
    subnetId: 'subnet-a',
    securityGroupIds: ['sg-1'],
    onPowerOff: 'stop' as const,
    userData: new TextEncoder().encode('#cloud-config\n'),
    token: 'build-1',
    tags: { 'patch-cycle:build': '1' },
  };
  const started = ec2('RunInstances', `<instancesSet>${item(INSTANCE)}</instancesSet>`);

  test('has no key, profile, template or public address, asks IMDSv2, and stops when it powers off', async () => {
    service = await fakeService(always(started));
    expect(await service.cloud.compute.runBuilder(request)).toEqual(READ_INSTANCE);
    const tags = Object.fromEntries(
      ['instance', 'volume', 'network-interface'].flatMap((type, index) => [
        [`TagSpecification.${index + 1}.ResourceType`, type],
        [`TagSpecification.${index + 1}.Tag.1.Key`, 'patch-cycle:build'],
        [`TagSpecification.${index + 1}.Tag.1.Value`, '1'],
      ]),
    );
    expect(sent()).toEqual({
      ImageId: 'ami-1',
      InstanceType: 'm7i.large',
      MinCount: '1',
      MaxCount: '1',
      ClientToken: 'build-1',
      UserData: Buffer.from('#cloud-config\n').toString('base64'),
      InstanceInitiatedShutdownBehavior: 'stop',
      'MetadataOptions.HttpTokens': 'required',
      'MetadataOptions.HttpPutResponseHopLimit': '1',
      'MetadataOptions.HttpEndpoint': 'enabled',
      'NetworkInterface.1.DeviceIndex': '0',
      'NetworkInterface.1.SubnetId': 'subnet-a',
      'NetworkInterface.1.SecurityGroupId.1': 'sg-1',
      'NetworkInterface.1.AssociatePublicIpAddress': 'false',
      'NetworkInterface.1.DeleteOnTermination': 'true',
      ...tags,
    });
  });

  test('on Spot capacity has a persistent request that stops it, ends by itself and has its tags', async () => {
    service = await fakeService(always(started));
    const spot = { validUntil: Date.UTC(2026, 0, 20, 6) };
    await service.cloud.compute.runBuilder({ ...request, spot });
    const market = Object.entries(sent()).filter(([name]) => name.startsWith('InstanceMarket'));
    expect(Object.fromEntries(market)).toEqual({
      'InstanceMarketOptions.MarketType': 'spot',
      'InstanceMarketOptions.SpotOptions.SpotInstanceType': 'persistent',
      'InstanceMarketOptions.SpotOptions.InstanceInterruptionBehavior': 'stop',
      'InstanceMarketOptions.SpotOptions.ValidUntil': '2026-01-20T06:00:00Z',
    });
    expect(sent()).toMatchObject({
      InstanceInitiatedShutdownBehavior: 'stop',
      'TagSpecification.4.ResourceType': 'spot-instances-request',
      'TagSpecification.4.Tag.1.Key': 'patch-cycle:build',
    });
  });

  test('has a Spot request that is found by its tags, and cancelled once', async () => {
    const set = item(
      '<spotInstanceRequestId>sir-1</spotInstanceRequestId><state>disabled</state><status><code>instance-stopped-by-user</code></status><instanceId>i-1</instanceId><tagSet/>',
    );
    service = await fakeService(({ params }) =>
      ec2(params.Action ?? '', `<spotInstanceRequestSet>${set}</spotInstanceRequestSet>`),
    );
    const { compute } = service.cloud;
    expect(await compute.spotRequestsTagged('patch-cycle:build', '1')).toEqual([
      {
        id: 'sir-1',
        state: 'disabled',
        status: 'instance-stopped-by-user',
        instanceId: 'i-1',
        tags: {},
      },
    ]);
    await compute.cancelSpotRequest('sir-1');
    expect(service.asked.map(({ params }) => params.Action)).toEqual([
      'DescribeSpotInstanceRequests',
      'CancelSpotInstanceRequests',
    ]);
    expect(service.asked.at(-1)?.params).toMatchObject({ 'SpotInstanceRequestId.1': 'sir-1' });
  });

  test('is in the default security group of its VPC when none is named', async () => {
    service = await fakeService(always(started));
    await service.cloud.compute.runBuilder({ ...request, securityGroupIds: [] });
    expect(Object.keys(sent()).filter((name) => name.includes('SecurityGroup'))).toEqual([]);
  });

  test.each(['UnsupportedOperation', 'IncorrectInstanceState'])(
    'is read on its console as it is now, or as it was where there is no now: %s',
    async (code) => {
      const output = Buffer.from('%PC1% n progress 1/1 é\n').toString('base64');
      service = await fakeService(({ params }) =>
        params.Latest === 'true'
          ? ec2Refusal(code, 'There is no now.')
          : ec2('GetConsoleOutput', `<instanceId>i-1</instanceId><output>${output}</output>`),
      );
      expect(await service.cloud.compute.consoleOutput('i-1')).toBe('%PC1% n progress 1/1 é\n');
      expect(service.asked.map(({ params }) => params.Latest)).toEqual(['true', undefined]);
    },
  );

  test('is not taken for ended when the answer names no instance', async () => {
    service = await fakeService(always(ec2('TerminateInstances', '')));
    await expect(service.cloud.compute.terminate(['i-1'])).rejects.toMatchObject({
      code: 'MalformedAnswer',
      answered: false,
    });
  });

  test('that shows nothing by Latest is asked for the copy posted after its stop', async () => {
    service = await fakeService(always(ec2('GetConsoleOutput', '<instanceId>i-1</instanceId>')));
    expect(await service.cloud.compute.consoleOutput('i-1')).toBe('');
    expect(service.asked.map(({ params }) => params.Latest)).toEqual(['true', undefined]);
  });
});

describe('target groups', () => {
  const arn = (name: string): string =>
    `arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/${name}/0123456789abcdef`;
  const group = (name: string): string =>
    `<member><TargetGroupArn>${arn(name)}</TargetGroupArn><TargetGroupName>${name}</TargetGroupName></member>`;

  test('that exist are found among those that do not', async () => {
    service = await fakeService(({ params }) => {
      const asked = Object.entries(params).filter(([name]) => name.startsWith('TargetGroupArns'));
      return asked.some(([, value]) => value === arn('gone'))
        ? queryRefusal('TargetGroupNotFound', 'One or more target groups not found')
        : query('DescribeTargetGroups', `<TargetGroups>${group('web')}</TargetGroups>`);
    });
    expect(await service.cloud.loadBalancing.targetGroups([arn('web'), arn('gone')])).toEqual([
      { arn: arn('web'), name: 'web' },
    ]);
  });

  test('are asked for twenty at a time', async () => {
    service = await fakeService(always(query('DescribeTargetGroups', '<TargetGroups/>')));
    const arns = Array.from({ length: 21 }, (_, index) => arn(`web-${index}`));
    expect(await service.cloud.loadBalancing.targetGroups(arns)).toEqual([]);
    expect(sent(0)['TargetGroupArns.member.20']).toBe(arn('web-19'));
    expect(sent(1)).toEqual({ 'TargetGroupArns.member.1': arn('web-20') });
  });

  test('are none when none is named, and nothing is asked: that would be all of them', async () => {
    service = await fakeService(
      always(query('DescribeTargetGroups', `<TargetGroups>${group('web')}</TargetGroups>`)),
    );
    expect(await service.cloud.loadBalancing.targetGroups([])).toEqual([]);
    expect(service.asked).toEqual([]);
  });

  test('tell the health of each target, and why it is not healthy', async () => {
    const target = (id: string, health: string): string =>
      `<member><Target><Id>${id}</Id><Port>80</Port></Target><TargetHealth>${health}</TargetHealth></member>`;
    service = await fakeService(
      always(
        query(
          'DescribeTargetHealth',
          `<TargetHealthDescriptions>${target('i-1', '<State>healthy</State>')}${target('i-2', '<State>initial</State><Reason>Elb.RegistrationInProgress</Reason><Description>Wait</Description>')}</TargetHealthDescriptions>`,
        ),
      ),
    );
    expect(await service.cloud.loadBalancing.targetHealth(arn('web'))).toEqual([
      { instanceId: 'i-1', state: 'healthy' },
      {
        instanceId: 'i-2',
        state: 'initial',
        reason: 'Elb.RegistrationInProgress',
        description: 'Wait',
      },
    ]);
  });
});
