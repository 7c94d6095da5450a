import { describe, expect, it } from '@jest/globals';
import { MINUTE, SECOND } from '../../../sandbox/clock.js';
import { SmallWorld } from './small-world.js';

const web = { AutoScalingGroupName: 'web' };
const suspend = (world: SmallWorld, ...ScalingProcesses: string[]): void => {
  world.call('SuspendProcesses', { ...web, ScalingProcesses });
};

describe('AZRebalance (facts 2)', () => {
  /** Four, none and two: the four are two too many. */
  function uneven(switches = {}): SmallWorld {
    const world = new SmallWorld(switches);
    world.seed();
    suspend(world, 'AZRebalance');
    world.call('LaunchInstances', {
      ...web,
      RequestedCapacity: 2,
      ClientToken: 't',
      AvailabilityZones: ['eu-west-1a'],
    });
    world.call('TerminateInstanceInAutoScalingGroup', {
      ...web,
      InstanceIds: world.ids('eu-west-1b'),
      ShouldDecrementDesiredCapacity: true,
    });
    world.minutes(3);
    expect(world.counts()).toEqual([4, 0, 2]);
    return world;
  }

  it('launches in the emptiest zone first, and ends as many in the fullest once those serve', () => {
    const world = uneven();
    world.call('ResumeProcesses', { ...web, ScalingProcesses: ['AZRebalance'] });
    let most = 0;
    for (let seconds = 0; seconds < 600; seconds += 5) {
      world.clock.advance(5 * SECOND);
      most = Math.max(most, world.members().length);
      expect(world.members('InService').length).toBeGreaterThanOrEqual(6);
    }
    expect(most).toBeGreaterThan(6);
    expect(world.counts()).toEqual([2, 2, 2]);
    expect(world.group().desired).toBe(6);
    const causes = world.causes().join('\n');
    expect(causes).toMatch(
      /availability zones eu-west-1a eu-west-1b eu-west-1c had 4 0 2 instances respectively\. An instance was launched to aid in balancing the group's zones\./,
    );
    expect(causes).toMatch(
      /instances were launched to balance instances in zones eu-west-1b with other zones resulting in more than desired number of instances in the group\./,
    );
  });

  it('may exceed MaxSize by a tenth, at least by one, and by no more', () => {
    const world = uneven();
    world.call('UpdateAutoScalingGroup', { ...web, MaxSize: 6 });
    world.call('ResumeProcesses', { ...web, ScalingProcesses: ['AZRebalance'] });
    let most = 0;
    for (let seconds = 0; seconds < 1_200; seconds += 5) {
      world.clock.advance(5 * SECOND);
      most = Math.max(most, world.members().filter((m) => !m.lifecycle.startsWith('Term')).length);
    }
    expect(most).toBe(7);
    expect(world.counts()).toEqual([2, 2, 2]);
  });

  it.each([['AZRebalance'], ['Launch']])('does nothing while %s is suspended', (process) => {
    const world = uneven();
    suspend(world, process);
    if (process !== 'AZRebalance') {
      world.call('ResumeProcesses', { ...web, ScalingProcesses: ['AZRebalance'] });
    }
    world.minutes(60);
    expect(world.counts()).toEqual([4, 0, 2]);
  });

  it('leaves zones alone that differ by one', () => {
    const world = new SmallWorld();
    world.seed({ DesiredCapacity: 7 });
    world.minutes(60);
    expect(world.compute.orders).toHaveLength(7);
  });

  it('does not launch where the fullest zone could give nobody up', () => {
    const world = uneven();
    world.call('SetInstanceProtection', {
      ...web,
      InstanceIds: world.ids('eu-west-1a'),
      ProtectedFromScaleIn: true,
    });
    world.call('ResumeProcesses', { ...web, ScalingProcesses: ['AZRebalance'] });
    world.minutes(30);
    expect(world.counts()).toEqual([4, 0, 2]);
  });
});

describe('health (facts 1.9)', () => {
  const replaced = (world: SmallWorld, id: string): boolean => !world.ids().includes(id);

  it.each([
    [
      'was terminated',
      (w: SmallWorld, id: string) => w.compute.terminate(id),
      /terminated or stopped/,
    ],
    [
      'was stopped',
      (w: SmallWorld, id: string) => w.compute.turn(id, 'stopped'),
      /terminated or stopped/,
    ],
    [
      'fails its status checks',
      (w: SmallWorld, id: string) => w.compute.impair(id),
      /status check failure/,
    ],
    [
      'has a scheduled event',
      (w: SmallWorld, id: string) => w.compute.events.add(id),
      /scheduled event/,
    ],
  ])('replaces a member that %s', (_what, break_, cause) => {
    const world = new SmallWorld();
    world.seed();
    const [id = ''] = world.ids();
    break_(world, id);
    world.minutes(10);
    expect(replaced(world, id)).toBe(true);
    expect(world.counts()).toEqual([2, 2, 2]);
    expect(world.group().desired).toBe(6);
    expect(world.causes().join('\n')).toMatch(cause);
    expect(world.causes()).toContainEqual(
      expect.stringMatching(
        /an instance was launched in response to an unhealthy instance needing to be replaced\./,
      ),
    );
  });

  it.each([
    ['EC2', false],
    ['ELB', true],
    ['EC2,ELB', true],
  ])('with checks of type %s looks at target health: %s', (HealthCheckType, looks) => {
    const world = new SmallWorld();
    const arn = world.targetGroup();
    world.seed({ HealthCheckType }, [arn]);
    const [id = ''] = world.ids();
    world.compute.deadApps.add(id);
    world.elb.appChanged(id);
    world.minutes(2);
    expect(world.elb.targetState(arn, id)).not.toBe('healthy');
    world.minutes(5);
    expect(replaced(world, id)).toBe(looks);
  });

  it('waits for the end of the grace period, except for what does not run', () => {
    const world = new SmallWorld();
    world.seed({ HealthCheckGracePeriod: 600 });
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 8 });
    world.minutes(1);
    const [ill = '', dead = ''] = world.ids().slice(6);
    world.compute.impair(ill);
    world.compute.terminate(dead);
    world.minutes(5);
    expect([replaced(world, ill), replaced(world, dead)]).toEqual([false, true]);
    world.minutes(7);
    expect(replaced(world, ill)).toBe(true);
  });

  it('goes by the grace period as it is when the verdict falls', () => {
    const world = new SmallWorld();
    world.seed({ HealthCheckGracePeriod: 600 });
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 7 });
    world.minutes(1);
    const id = world.ids()[6] as string;
    world.compute.impair(id);
    world.call('UpdateAutoScalingGroup', { ...web, HealthCheckGracePeriod: 1_800 });
    world.minutes(20);
    expect(replaced(world, id)).toBe(false);
    world.minutes(15);
    expect(replaced(world, id)).toBe(true);
  });

  it('replaces a tenth at a time, and at least one', () => {
    const world = new SmallWorld();
    world.seed();
    for (const id of world.ids()) world.compute.impair(id);
    for (let seconds = 0; seconds < 1_200; seconds += 1) {
      world.clock.advance(SECOND);
      expect(world.members('InService').length).toBeGreaterThanOrEqual(5);
    }
    expect(world.members('InService').every((m) => m.health === 'Healthy')).toBe(true);
  });

  it('is not looked at while HealthCheck is suspended, and is as soon as it is resumed', () => {
    const world = new SmallWorld();
    world.seed();
    suspend(world, 'HealthCheck');
    const [id = ''] = world.ids();
    world.compute.terminate(id);
    world.minutes(30);
    expect(world.members('InService').map((m) => m.id)).toContain(id);
    world.call('ResumeProcesses', { ...web, ScalingProcesses: ['HealthCheck'] });
    world.minutes(2);
    expect(replaced(world, id)).toBe(true);
  });

  it('with Launch suspended ends what is unhealthy, one after another, and makes up for all of it afterwards', () => {
    const world = new SmallWorld();
    world.seed();
    suspend(world, 'Launch');
    for (const InstanceId of world.ids().slice(0, 2)) {
      world.call('SetInstanceHealth', { InstanceId, HealthStatus: 'Unhealthy' });
    }
    let ending = 0;
    for (let seconds = 0; seconds < 300; seconds += 5) {
      world.clock.advance(5 * SECOND);
      ending = Math.max(ending, world.members().length - world.members('InService').length);
    }
    expect(ending).toBe(1);
    expect(world.members()).toHaveLength(4);
    world.call('ResumeProcesses', { ...web, ScalingProcesses: ['Launch'] });
    world.minutes(2);
    expect(world.members('InService')).toHaveLength(6);
  });

  it.each([['ReplaceUnhealthy'], ['Terminate']])(
    'marks but keeps members while %s is suspended',
    (process) => {
      const world = new SmallWorld();
      world.seed();
      suspend(world, process);
      const [id = ''] = world.ids();
      world.compute.impair(id);
      world.minutes(30);
      expect(world.members('InService').find((m) => m.id === id)?.health).toBe('Unhealthy');
    },
  );

  it('can be set by hand, within the grace period only when told not to respect it', () => {
    const world = new SmallWorld();
    world.seed({ HealthCheckGracePeriod: 7_200 });
    world.call('SetDesiredCapacity', { ...web, DesiredCapacity: 7 });
    world.minutes(1);
    const id = world.ids()[6] as string;
    world.call('SetInstanceHealth', { InstanceId: id, HealthStatus: 'Unhealthy' });
    world.minutes(5);
    expect(replaced(world, id)).toBe(false);
    world.call('SetInstanceHealth', {
      InstanceId: id,
      HealthStatus: 'Unhealthy',
      ShouldRespectGracePeriod: false,
    });
    world.clock.advance(5 * MINUTE);
    expect(replaced(world, id)).toBe(true);
  });
});
