import { type Action, ApiError, action, list } from '../../../sandbox/api.js';
import { VirtualClock } from '../../../sandbox/clock.js';
import type { CreatedWorld } from '../../../sandbox/create-world.js';
import { ScriptedFaults } from '../../../sandbox/faults.js';
import { Random } from '../../../sandbox/random.js';
import { History } from '../../../sandbox/record.js';
import { defaultSwitches } from '../../../sandbox/unknowns.js';
import type { World } from '../../../sandbox/world.js';

export const EPOCH = Date.parse('2026-01-20T04:17:00Z');

/** A world of four actions: enough to prove a door by itself. */
export function smallWorld(region = 'eu-west-1'): CreatedWorld {
  const clock = new VirtualClock(EPOCH);
  const actions = [describeRegions, createTags, describeGroups, broken];
  return {
    clock,
    random: new Random(1),
    history: new History(() => clock.now),
    switches: defaultSwitches(),
    accountId: '123456789012',
    region,
    elsewhere: smallWorld,
    faults: new ScriptedFaults(clock),
    ubuntu: {
      notices: (path: string, query: string) => ({
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ path, query }),
      }),
    },
    action: (service: Action['service'], name: string) =>
      actions.find((known) => known.service === service && known.name === name),
  } as unknown as CreatedWorld;
}

const describeRegions = action({
  service: 'ec2',
  name: 'DescribeRegions',
  mutates: false,
  params: {},
  run: () => ({ regionInfo: [{ regionName: 'eu-west-1' }, { regionName: 'us-east-1' }] }),
});

const createTags = action({
  service: 'ec2',
  name: 'CreateTags',
  mutates: true,
  params: { ResourceId: list('text'), DryRun: 'flag' },
  required: ['ResourceId'],
  run: (world, params) => {
    if (params.ResourceId?.includes('i-0')) {
      throw new ApiError('InvalidInstanceID.NotFound', "The instance ID 'i-0' does not exist");
    }
    world.history.add({ kind: 'note', text: `tagged ${params.ResourceId?.join(', ')}` });
    return { return: true };
  },
});

const groupsOf = (world: World): readonly string[] => (world.region === 'eu-west-1' ? ['web'] : []);

const describeGroups = action({
  service: 'autoscaling',
  name: 'DescribeAutoScalingGroups',
  mutates: false,
  params: { AutoScalingGroupNames: list('text') },
  run: (world, params) => ({
    AutoScalingGroups: (params.AutoScalingGroupNames ?? groupsOf(world)).map(
      (AutoScalingGroupName) => ({ AutoScalingGroupName }),
    ),
  }),
});

const broken = action({
  service: 'ec2',
  name: 'DescribeImages',
  mutates: false,
  params: {},
  run: () => {
    throw new TypeError('a mistake in the model');
  },
});
