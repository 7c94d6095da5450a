import { performance } from 'node:perf_hooks';
import { HOUR, MINUTE } from '../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../sandbox/create-world.js';
import { perform } from '../sandbox/perform.js';
import { checkScenario } from '../sandbox/scenario.js';

/**
 * `npm run bench`: how fast the model is. Machines differ, so each figure is also given as a ratio to a yardstick that
 * runs on the same machine in the same minute: how often a document of 100 members can be copied by JSON.
 */

type Params = { readonly [name: string]: unknown };

function worldOf(size: number): CreatedWorld {
  const group = { name: 'web', size, min: 0, max: size, template: 'web' };
  return createWorld(
    checkScenario({
      images: [{ name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4' } }],
      templates: [{ name: 'web', versions: [{ image: 'base' }] }],
      'target-groups': [{ name: 'web', 'health-check': { interval: '10s', healthy: 2 } }],
      groups: [{ ...group, 'target-groups': ['web'] }],
    }),
    { seed: 1 },
  );
}

function call(world: CreatedWorld, service: 'ec2' | 'autoscaling', action: string, params: Params) {
  return perform(world, service, action, params, { name: 'bench', region: world.region });
}

/** Times a second, over half a second at least. */
function rate(what: () => void): number {
  what();
  const start = performance.now();
  let times = 0;
  while (performance.now() - start < 500) {
    what();
    times++;
  }
  return (times * 1_000) / (performance.now() - start);
}

function yardstick(): number {
  const members = Array.from({ length: 100 }, (_, index) => ({
    InstanceId: `i-${index}`,
    AvailabilityZone: 'eu-west-1a',
    LifecycleState: 'InService',
    HealthStatus: 'Healthy',
    LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '1' },
  }));
  return rate(() => JSON.parse(JSON.stringify(members)));
}

/** Every recorded happening of an hour in which a group of 100 is replaced, one by one. */
function eventsPerSecond(): { events: number; seconds: number } {
  const world = worldOf(100);
  const before = world.history.all.length;
  const start = performance.now();
  const end = world.clock.now + HOUR;
  while (world.clock.now < end) {
    const oldest = world.autoScaling.groups()[0]?.members.find((m) => m.lifecycle === 'InService');
    if (oldest !== undefined) {
      call(world, 'autoscaling', 'TerminateInstanceInAutoScalingGroup', {
        InstanceId: oldest.id,
        ShouldDecrementDesiredCapacity: false,
      });
    }
    world.clock.advance(MINUTE / 2);
  }
  const seconds = (performance.now() - start) / 1_000;
  return { events: world.history.all.length - before, seconds };
}

function heapMiB(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const yard = yardstick();
const told = (what: string, perSecond: number): void => {
  const ratio = (perSecond / yard).toPrecision(2);
  console.log(
    `${what.padEnd(62)} ${Math.round(perSecond).toString().padStart(8)}/s  ${ratio} of the yardstick`,
  );
};

told('yardstick: 100 members copied by JSON', yard);

const hundred = worldOf(100);
told(
  'DescribeAutoScalingGroups, one group of 100',
  rate(() => call(hundred, 'autoscaling', 'DescribeAutoScalingGroups', {})),
);
told(
  'DescribeInstances, 100 of them',
  rate(() => call(hundred, 'ec2', 'DescribeInstances', {})),
);

const { events, seconds } = eventsPerSecond();
told(`events, of ${events} in an hour of rolling a group of 100`, events / seconds);
console.log(
  `${'virtual time against real time in that hour'.padEnd(62)} ${Math.round(3_600 / seconds)
    .toString()
    .padStart(8)}x`,
);

const before = heapMiB();
const began = performance.now();
const large = worldOf(10_000);
const took = (performance.now() - began) / 1_000;
const grown = heapMiB() - before;
console.log(
  `${'a group of 10,000 comes up'.padEnd(62)} ${took.toFixed(1).padStart(8)} s, ${Math.round(grown)} MiB, ${((grown * 1_024) / 10_000).toFixed(1)} KiB an instance` +
    `${globalThis.gc === undefined ? ' (uncollected: run with --expose-gc)' : ''}`,
);
told(
  'DescribeAutoScalingGroups, one group of 10,000',
  rate(() => call(large, 'autoscaling', 'DescribeAutoScalingGroups', {})),
);
