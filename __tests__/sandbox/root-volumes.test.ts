import { describe, expect, test } from '@jest/globals';
import type { ImageAttributes } from '../../sandbox/ec2/image.js';
import { OperatedWorld } from './operated-world.js';

/** ReplaceRootVolume on instances that EC2 has: what stays of them, and what does not (facts 1.11). */

type Fields = Readonly<Record<string, unknown>>;

function instances(world: OperatedWorld): readonly Fields[] {
  const { reservationSet } = world.call('DescribeInstances', {}, 'ec2');
  const all = (reservationSet as readonly Fields[]).flatMap(
    (one) => one.instancesSet as readonly Fields[],
  );
  const ids = world.staying();
  return all.filter((one) => ids.includes(String(one.instanceId)));
}

const identity = ({ instanceId, privateIpAddress, subnetId, launchTime }: Fields): Fields => ({
  instanceId,
  privateIpAddress,
  subnetId,
  launchTime,
});

const mixed = { 'mixed-instances': { types: [{ type: 'm6i.large', image: 'one' }] } };

function start(world: OperatedWorld, image: string): void {
  const ImageId = world.world.compute.images.find((one) => one.name === image)?.id;
  const LaunchTemplateId = world.world.compute.templates[0]?.id;
  world.call('StartInstanceRefresh', {
    Strategy: 'ReplaceRootVolume',
    DesiredConfiguration: {
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { LaunchTemplateId, Version: '1' },
          Overrides: [{ InstanceType: 'm6i.large', ImageId }],
        },
      },
    },
    Preferences: { MinHealthyPercentage: 50 },
  });
}

describe('root volumes replaced in place', () => {
  test('the instances stay what they are, and run another image', () => {
    const world = new OperatedWorld(mixed);
    const before = instances(world);
    start(world, 'two');
    expect(world.untilEnded()).toBe('Successful');
    const after = instances(world);
    expect(after.map(identity)).toEqual(before.map(identity));
    expect(new Set(after.map((one) => one.imageId)).size).toBe(1);
    expect(after[0]?.imageId).not.toBe(before[0]?.imageId);
    expect(world.ended()).toEqual([]);
  });

  test('half of them reboot at once, and EC2 calls them running all along', () => {
    const world = new OperatedWorld(mixed);
    start(world, 'two');
    world.until(() => remade(world).length > 0);
    const ids = remade(world);
    expect(ids).toHaveLength(3);
    expect(world.untilEnded()).toBe('Successful');
    const states = world.world.history
      .of('instance')
      .filter(({ id, at }) => ids.includes(id) && at > world.from)
      .map((fact) => fact.state);
    expect(states).toEqual(['running', 'running', 'running']);
  });
});

/** CreateReplaceRootVolumeTask, ImageId: what must be the same as of the instance. */
describe('a root volume of another kind', () => {
  const KINDS: readonly (readonly [string, Partial<ImageAttributes>])[] = [
    ['product code', { productCodes: [{ productCode: 'abc', type: 'marketplace' }] }],
    ['billing information', { platformDetails: 'Ubuntu Pro', usageOperation: 'RunInstances:0g00' }],
    ['virtualization type', { virtualizationType: 'paravirtual' as 'hvm' }],
  ];

  test.each(KINDS)('is refused for its %s: the instance is ended and replaced', (what, other) => {
    const world = new OperatedWorld(mixed);
    const { compute } = world.world;
    const [content] = compute.images.map((one) => one.content);
    if (content === undefined) throw new Error('no image');
    compute.addImage({ name: 'other', content, attributes: other });
    const before = instances(world).map(({ instanceId }) => instanceId);
    start(world, 'other');
    expect(world.untilEnded()).toBe('Successful');
    expect(new Set(world.ended().map(({ id }) => id))).toEqual(new Set(before));
    const { Activities } = world.call('DescribeScalingActivities', {});
    const failed = (Activities as readonly Fields[]).filter((one) => one.StatusCode === 'Failed');
    expect(failed).toHaveLength(before.length);
    for (const { StatusMessage } of failed) {
      expect(StatusMessage).toMatch(
        new RegExp(`^The AMI 'ami-\\w+' must have the same ${what} as that of the instance\\.$`),
      );
    }
  });

  test('is refused for its architecture before anything begins', () => {
    const world = new OperatedWorld(mixed);
    const { compute } = world.world;
    const [content] = compute.images.map((one) => one.content);
    if (content === undefined) throw new Error('no image');
    compute.addImage({ name: 'arm', content: { ...content, architecture: 'arm64' } });
    expect(() => start(world, 'arm')).toThrow(/^You must use a valid fully-formed .*architecture/);
  });
});

const remade = (world: OperatedWorld): readonly string[] =>
  (world.world.autoScaling.groups()[0]?.members ?? [])
    .filter((member) => member.lifecycle === 'ReplacingRootVolume')
    .map((member) => member.id);
