import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import { peekAll } from '../../sandbox/peek.js';
import { perform } from '../../sandbox/perform.js';
import { type Fields, fieldsOf, structure, tagsOf, text } from '../../sandbox/reading.js';
import { parseScenario } from '../../sandbox/scenario.js';
import type { Image } from '../../src/ports.js';
import { KEY, type Stage, setUp } from './stage.js';

const scenario = parseScenario(`
keys:
  - {name: images}
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z, key: images}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 2, max: 4, zones: [a, b], template: web, version: $Default, warmup: 10s}
`);

/** A step takes seconds; a busy machine may make them many. */
jest.setTimeout(120_000);

/** What a seller, a licence and UEFI make of an image, and what CreateImage must carry over. */
const ATTRIBUTES = {
  bootMode: 'uefi',
  tpmSupport: 'v2.0',
  imdsSupport: 'v2.0',
  platformDetails: 'Ubuntu Pro Linux',
  usageOperation: 'RunInstances:0g00',
  productCodes: [{ productCode: 'abc123', type: 'marketplace' as const }],
};

/** What the fleet's own instances have, and no builder may. */
const OF_THE_FLEET = {
  UserData: Buffer.from('#!/bin/sh\necho join the cluster\n').toString('base64'),
  IamInstanceProfile: { Name: 'web-instance' },
  KeyName: 'on-call',
  Monitoring: { Enabled: true },
  DisableApiTermination: true,
  InstanceInitiatedShutdownBehavior: 'terminate',
  MetadataOptions: { HttpTokens: 'optional', HttpPutResponseHopLimit: 4 },
  TagSpecification: [{ ResourceType: 'instance', Tag: [{ Key: 'service', Value: 'shop' }] }],
};

async function open(): Promise<Stage> {
  const stage = await setUp(scenario);
  const { world } = stage;
  const owner = (action: string, params: object) =>
    perform(world, 'ec2', action, { ...params }, { name: 'owner', region: world.region });
  const [source] = world.compute.images;
  if (source === undefined) throw new Error('no image');
  Object.assign(source, { attributes: { ...source.attributes, ...ATTRIBUTES } });
  owner('CreateKeyPair', { KeyName: 'on-call' });
  owner('CreateLaunchTemplateVersion', {
    LaunchTemplateName: 'web',
    SourceVersion: '1',
    LaunchTemplateData: OF_THE_FLEET,
  });
  owner('ModifyLaunchTemplate', { LaunchTemplateName: 'web', SetDefaultVersion: '2' });
  // So that having no address is the builder's doing.
  for (const { mapPublicIpOnLaunch } of peekAll(world, 'ec2', 'DescribeSubnets', 'subnetSet')) {
    if (mapPublicIpOnLaunch !== true) throw new Error('the subnets give no addresses');
  }
  return stage;
}

/** The RunInstances calls of a run, and what came of the first: builder, then proof. */
const launchesOf = ({ world }: Stage): readonly Fields[] =>
  world.history
    .of('call')
    .filter(({ caller, action }) => caller === KEY && action === 'RunInstances')
    .map(({ params }) => params as Fields);

const instancesOf = ({ world }: Stage): readonly Fields[] =>
  peekAll(world, 'ec2', 'DescribeInstances', 'reservationSet')
    .flatMap((reservation) => fieldsOf(reservation.instancesSet))
    .filter((instance) => tagsOf(instance.tagSet)['patch-cycle:builder'] !== undefined);

const imagesOf = async ({ world }: Stage): Promise<readonly Image[]> => {
  const { compute } = cloudOf(world, { caller: 'witness' });
  const made = await compute.imagesTagged('patch-cycle:source');
  return [...(await compute.images([made[0]?.tags['patch-cycle:source'] ?? ''])), ...made];
};

describe('a builder, by the record of what EC2 was asked and what it made', () => {
  let stage: Stage;
  let params: Fields;
  /** As EC2 described it while it ran. */
  let running: Fields;
  let volumeTags: Fields;

  beforeAll(async () => {
    stage = await open();
    const end = await stage.run(
      { soak: '10s' },
      {
        onLine: (line) => {
          if (!/Builder i-\w+ .*started/.test(line)) return;
          running = instancesOf(stage)[0] ?? {};
          const [device] = fieldsOf(running.blockDeviceMapping);
          const id = text(structure(device?.ebs), 'volumeId');
          const filter = [{ Name: 'resource-id', Value: [id] }];
          const tags = peekAll(stage.world, 'ec2', 'DescribeTags', 'tagSet', { Filter: filter });
          volumeTags = tagsOf(tags);
        },
      },
    );
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    params = launchesOf(stage)[0] ?? {};
  });
  afterAll(() => stage.close());

  test('is asked for by exactly this, and not by the fleet’s template', () => {
    const { UserData: _data, ClientToken: token, TagSpecification: tags, ...rest } = params;
    expect(token).toMatch(/^pc-[0-9a-f]{8}-[0-9a-z]+$/);
    expect(rest).toEqual({
      ImageId: stage.world.compute.images[0]?.id,
      InstanceType: 'm6i.large',
      MinCount: '1',
      MaxCount: '1',
      InstanceInitiatedShutdownBehavior: 'stop',
      MetadataOptions: {
        HttpTokens: 'required',
        HttpPutResponseHopLimit: '1',
        HttpEndpoint: 'enabled',
      },
      NetworkInterface: [
        {
          DeviceIndex: '0',
          SubnetId: text(running, 'subnetId'),
          AssociatePublicIpAddress: 'false',
          DeleteOnTermination: 'true',
        },
      ],
    });
    expect(fieldsOf(tags as never).map(({ ResourceType }) => ResourceType)).toEqual([
      'instance',
      'volume',
      'network-interface',
    ]);
  });

  test('has tags that name its source, build, run and repository, and so has its volume', () => {
    const tags = {
      Name: `patch-cycle builder of ${params.ImageId}`,
      'patch-cycle:builder': params.ImageId,
      'patch-cycle:build': params.ClientToken,
      'patch-cycle:run': '4711-1',
      'patch-cycle:repository': 'example/fleet',
    };
    expect(tagsOf(running.tagSet)).toEqual(tags);
    expect(volumeTags).toEqual(tags);
  });

  test('has no key, no profile, no public address though its subnet gives one, and the VPC’s default group', () => {
    expect(running).toMatchObject({
      metadataOptions: { httpTokens: 'required', httpPutResponseHopLimit: 1 },
    });
    for (const absent of ['keyName', 'iamInstanceProfile', 'ipAddress']) {
      expect([absent, running[absent]]).toEqual([absent, undefined]);
    }
    expect(fieldsOf(running.groupSet).map(({ groupName }) => groupName)).toEqual(['default']);
  });

  test('runs a user-data of ours, and nothing of the fleet’s', () => {
    const userData = gunzipSync(Buffer.from(text(params, 'UserData'), 'base64')).toString();
    expect(userData).toMatch(/^#cloud-config\n/);
    expect(userData).toContain(text(params, 'ClientToken'));
    expect(userData).not.toContain('join the cluster');
  });

  test('makes an image that has what its source has: boot mode, TPM, ENA, licence, product codes, volumes, key', async () => {
    const [source, image] = await imagesOf(stage);
    expect(source?.traits).toMatchObject({
      bootMode: 'uefi',
      tpm: 'v2.0',
      platform: 'Ubuntu Pro Linux',
      usage: 'RunInstances:0g00',
      productCodes: ['abc123'],
      devices: [{ encrypted: true }],
    });
    expect(image?.traits).toEqual(source?.traits);
    const keys = peekAll(stage.world, 'ec2', 'DescribeSnapshots', 'snapshotSet')
      .filter((one) =>
        [...(source?.snapshotIds ?? []), ...(image?.snapshotIds ?? [])].includes(
          text(one, 'snapshotId'),
        ),
      )
      .map(({ kmsKeyId }) => kmsKeyId);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  test('is followed by a proof that is as bare, of the fleet’s type, and takes itself away', () => {
    const [, proof, ...more] = launchesOf(stage);
    expect(more).toEqual([]);
    const { UserData: _data, ClientToken: _token, TagSpecification: _tags, ...rest } = proof ?? {};
    expect(rest).toEqual({
      ImageId: expect.not.stringMatching(String(params.ImageId)),
      InstanceType: 'm6i.large',
      MinCount: '1',
      MaxCount: '1',
      InstanceInitiatedShutdownBehavior: 'terminate',
      MetadataOptions: params.MetadataOptions,
      NetworkInterface: params.NetworkInterface,
    });
  });
});

let other: Stage | undefined;
afterAll(() => other?.close());

test('a builder that is asked for otherwise has the type, subnet, groups and address that were named; its proof the fleet’s type and subnet', async () => {
  other = await open();
  const stage = other;
  const group = text(
    perform(
      stage.world,
      'ec2',
      'CreateSecurityGroup',
      { GroupName: 'builders', GroupDescription: 'out alone' },
      { name: 'owner', region: stage.world.region },
    ) as Fields,
    'groupId',
  );
  const subnets = peekAll(stage.world, 'ec2', 'DescribeSubnets', 'subnetSet');
  const third = subnets.find(({ availabilityZone }) => availabilityZone === 'eu-west-1c') ?? {};
  const end = await stage.run({
    soak: '10s',
    'builder-instance-types': 't4g.small, t3.small',
    'builder-subnets': text(third, 'subnetId'),
    'builder-security-groups': group,
    'builder-public-ip': 'true',
  });
  expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
  const [builder, proof] = launchesOf(stage);
  const card = { SecurityGroupId: [group], AssociatePublicIpAddress: 'true' };
  expect(builder).toMatchObject({
    InstanceType: 't3.small',
    NetworkInterface: [{ ...card, SubnetId: third.subnetId }],
  });
  expect(proof).toMatchObject({ InstanceType: 'm6i.large', NetworkInterface: [card] });
  expect(fieldsOf(proof?.NetworkInterface as never)[0]?.SubnetId).not.toBe(third.subnetId);
});
