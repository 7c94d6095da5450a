import { describe, expect, test } from '@jest/globals';
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

describe('root volumes replaced in place', () => {
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

const remade = (world: OperatedWorld): readonly string[] =>
  (world.world.autoScaling.groups()[0]?.members ?? [])
    .filter((member) => member.lifecycle === 'ReplacingRootVolume')
    .map((member) => member.id);
