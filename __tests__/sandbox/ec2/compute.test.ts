import { describe, expect, test } from '@jest/globals';
import { ApiError } from '../../../sandbox/api.js';
import { MINUTE, SECOND } from '../../../sandbox/clock.js';
import type { LaunchOrder } from '../../../sandbox/world.js';
import { CONTENT, REGION, SmallWorld } from './small-world.js';

function order(world: SmallWorld, data: object = {}, more: Partial<LaunchOrder> = {}): LaunchOrder {
  const { id } = world.compute.addTemplate({
    name: `web-${world.compute.templates.length}`,
    data: { ImageId: world.image.id, InstanceType: 't3.micro', ...data },
  });
  return {
    template: world.compute.resolveTemplate({ id, version: '$Latest' }),
    subnetId: world.subnets[1] as string,
    tags: new Map([['aws:autoscaling:groupName', 'web']]),
    cause: 'auto-scaling:test',
    ...more,
  };
}

describe('launching for other services', () => {
  test('takes image and type from the template, subnet and tags from the order', () => {
    const world = new SmallWorld();
    const tags = [{ ResourceType: 'instance', Tag: [{ Key: 'role', Value: 'web' }] }];
    const instance = world.compute.launch(order(world, { TagSpecification: tags }));
    expect(instance).toMatchObject({
      state: 'pending',
      imageId: world.image.id,
      type: 't3.micro',
      zone: `${REGION}b`,
      purchase: 'on-demand',
    });
    expect([...instance.tags]).toEqual([
      ['role', 'web'],
      ['aws:autoscaling:groupName', 'web'],
    ]);
    expect(world.history.of('instance').at(-1)?.cause).toBe('auto-scaling:test');
  });

  test('overrides type and purchase', () => {
    const world = new SmallWorld();
    const instance = world.compute.launch(
      order(world, {}, { instanceType: 'm5.large', purchase: 'spot' }),
    );
    expect(instance).toMatchObject({ type: 'm5.large', purchase: 'spot' });
  });

  test('puts the order’s subnet into the template’s network interface', () => {
    const world = new SmallWorld();
    const instance = world.compute.launch(
      order(world, { NetworkInterface: [{ DeviceIndex: 0, SubnetId: world.subnets[0] }] }),
    );
    expect(instance.subnetId).toBe(world.subnets[1]);
  });

  test('resolves an image named by parameter', () => {
    const world = new SmallWorld();
    const asked = order(world, { ImageId: 'resolve:ssm:/golden' });
    expect(world.compute.refusal(asked)?.code).toBe('InvalidParameterValue');
    world.compute.imageAliases.set('/golden', world.image.id);
    expect(world.compute.launch(asked).imageId).toBe(world.image.id);
  });

  test('a refusal is what launching throws, and makes nothing', () => {
    const world = new SmallWorld();
    const bad = order(world, { ImageId: 'ami-0123456789abcdef0' });
    expect(world.compute.refusal(bad)?.code).toBe('InvalidAMIID.NotFound');
    expect(() => world.compute.launch(bad)).toThrow(ApiError);
    expect(world.compute.refusal(order(world))).toBeUndefined();
    expect(world.compute.instances).toEqual([]);
  });

  test('capacity is asked for by launching alone', () => {
    const world = new SmallWorld();
    world.noCapacity.add(`${REGION}b`);
    const asked = order(world);
    expect(world.compute.refusal(asked)).toBeUndefined();
    expect(() => world.compute.launch(asked)).toThrow('sufficient t3.micro capacity');
  });

  test('ends an instance in another’s name', () => {
    const world = new SmallWorld();
    const { id } = world.compute.launch(order(world));
    world.compute.terminate(id, 'auto-scaling:scale-in');
    world.clock.advance(MINUTE);
    expect(world.compute.instance(id)?.state).toBe('terminated');
    expect(world.history.of('instance').at(-1)?.cause).toBe('auto-scaling:scale-in');
    expect(() => world.compute.terminate('i-0123456789abcdef0', 'x')).toThrow(ApiError);
  });
});

describe('the owner’s service', () => {
  test('answers 20 to 60 seconds after its instance runs', () => {
    const world = new SmallWorld();
    const id = world.run();
    let ranAt = 0;
    let answeredAt = 0;
    for (let second = 0; second < 120 && answeredAt === 0; second++) {
      world.clock.advance(SECOND);
      if (ranAt === 0 && world.state(id) === 'running') ranAt = world.clock.now;
      if (world.compute.answersHealthCheck(id)) answeredAt = world.clock.now;
    }
    expect(answeredAt - ranAt).toBeGreaterThanOrEqual(19 * SECOND);
    expect(answeredAt - ranAt).toBeLessThanOrEqual(61 * SECOND);
  });

  test.each([
    ['serves', true],
    ['never-answers', false],
    ['none', false],
  ] as const)('on an image that %s: %s', (app, expected) => {
    const world = new SmallWorld();
    const image = world.compute.addImage({ name: 'other', content: { ...CONTENT, app } });
    const id = world.running({ ImageId: image.id });
    expect(world.compute.answersHealthCheck(id)).toBe(expected);
    world.compute.overrideApp(id, expected ? 'never-answers' : 'serves');
    expect(world.compute.answersHealthCheck(id)).toBe(!expected);
  });

  test('falls silent with its instance', () => {
    const world = new SmallWorld();
    const id = world.running();
    world.call('StopInstances', { InstanceId: [id] });
    expect(world.compute.answersHealthCheck(id)).toBe(false);
    expect(world.compute.answersHealthCheck('i-0123456789abcdef0')).toBe(false);
  });
});

describe('determinism', () => {
  function story(seed: string): string {
    const world = new SmallWorld({ seed });
    const id = world.running();
    world.host(id).powerOff();
    world.clock.advance(MINUTE);
    world.call('CreateImage', { InstanceId: id, Name: 'web-2' });
    world.compute.launch(order(world));
    world.clock.advance(10 * MINUTE);
    world.call('TerminateInstances', { InstanceId: [id] });
    world.clock.advance(10 * MINUTE);
    return world.history.toLines();
  }

  test('the same seed and calls live through the same history, byte for byte', () => {
    expect(story('a')).toBe(story('a'));
    expect(story('a')).not.toBe(story('b'));
  });
});
