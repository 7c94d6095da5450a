import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { HOUR, MINUTE } from '../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../sandbox/create-world.js';
import { serveWorld } from '../sandbox/doors/wire.js';
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

/** Instances that are replaced together. */
const AT_ONCE = 4;

interface Work {
  readonly events: number;
  /** That one core took for them. */
  readonly seconds: number;
}

/** What the world records while it lives through something. */
function measure(world: CreatedWorld, live: () => void): Work {
  const before = world.history.all.length;
  const start = process.cpuUsage();
  live();
  const { user, system } = process.cpuUsage(start);
  return { events: world.history.all.length - before, seconds: (user + system) / 1e6 };
}

/** Some hours in which a group of 100 is replaced. */
function rollFor(hours: number): Work {
  const world = worldOf(100);
  const end = world.clock.now + hours * HOUR;
  return measure(world, () => {
    while (world.clock.now < end) {
      const members = world.autoScaling.groups()[0]?.members ?? [];
      const oldest = members.filter((m) => m.lifecycle === 'InService').slice(0, AT_ONCE);
      for (const { id } of oldest) {
        call(world, 'autoscaling', 'TerminateInstanceInAutoScalingGroup', {
          InstanceId: id,
          ShouldDecrementDesiredCapacity: false,
        });
      }
      world.clock.advance(2 * MINUTE);
    }
  });
}

/** An instance refresh of the whole group, a tenth at a time, asked after once a minute. */
function refreshAll(world: CreatedWorld): Work {
  const web = { AutoScalingGroupName: 'web' };
  const isOver = (): boolean => {
    const { InstanceRefreshes } = call(world, 'autoscaling', 'DescribeInstanceRefreshes', web);
    const [newest] = InstanceRefreshes as unknown as { readonly Status: string }[];
    return newest?.Status === 'Successful';
  };
  return measure(world, () => {
    const Preferences = { MinHealthyPercentage: 90, InstanceWarmup: 60 };
    call(world, 'autoscaling', 'StartInstanceRefresh', { ...web, Preferences });
    const end = world.clock.now + 14 * 24 * HOUR;
    while (!isOver()) {
      if (world.clock.now > end) throw new Error('the refresh has come to nothing');
      world.clock.advance(MINUTE);
    }
  });
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

// A day before it counts: the model is to be measured, not the compiling of it.
rollFor(24);
const HOURS = 48;
const { events, seconds } = rollFor(HOURS);
told(`events, of ${events} in ${HOURS} hours of rolling a group of 100`, events / seconds);
console.log(
  `${'virtual time against a core’s time in those hours'.padEnd(62)} ${Math.round(
    (HOURS * 3_600) / seconds,
  )
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

const refresh = refreshAll(large);
told(
  `events, of ${refresh.events} in a refresh of 10,000 instances`,
  refresh.events / refresh.seconds,
);

/** Requests a second through the wire door, from clients that keep their connections, in this same process. */
async function onTheWire(clients: number): Promise<number> {
  const served = await serveWorld(worldOf(100), { host: '127.0.0.1', port: 0, speed: 0 });
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const end = performance.now() + 2_000;
  let answered = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      await ask(served.url, agent);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  await served.close();
  return answered / 2;
}

function ask(url: string, agent: Agent): Promise<void> {
  const headers = {
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIABENCH/20260120/eu-west-1/autoscaling/aws4_request, SignedHeaders=host, Signature=00',
    'content-type': 'application/x-www-form-urlencoded',
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.on('data', () => {});
      answer.on('end', resolve);
    });
    sent.on('error', reject);
    sent.end('Action=DescribeAutoScalingGroups&Version=2011-01-01');
  });
}

told('on the wire: DescribeAutoScalingGroups, one group of 100', await onTheWire(4));
