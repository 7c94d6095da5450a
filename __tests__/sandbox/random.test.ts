import { describe, expect, test } from '@jest/globals';
import { MINUTE } from '../../sandbox/clock.js';
import { createWorld } from '../../sandbox/create-world.js';
import { perform } from '../../sandbox/perform.js';
import { Random } from '../../sandbox/random.js';
import { checkScenario } from '../../sandbox/scenario.js';
import { streamOf } from '../../sandbox/ubuntu/guest-stream.js';

describe('the one source of chance', () => {
  test('draws the same on every machine and in every version: stories are named by their seeds', () => {
    const random = new Random('story 7');
    const ids = random.stream('ids');
    expect(random.fraction()).toBe(0.26507875858806074);
    expect(random.whole(1, 100)).toBe(29);
    expect(ids.hex(17)).toBe('a8786e829f58723f7');
    expect(ids.hex(8)).toBe('7c93e0c7');
    expect(ids.seconds(2, 10)).toBe(5648);
    expect(random.stream('ids').hex(1)).toBe('2');
  });

  test('a stream that is forgotten begins anew, and no other does', () => {
    const random = new Random(1);
    const first = random.stream('gone').hex(8);
    const other = random.stream('other').hex(8);
    random.forget('gone');
    expect(random.stream('gone').hex(8)).toBe(first);
    expect(random.stream('other').hex(8)).not.toBe(other);
  });
});

test('what an instance’s guests draw from is kept over a reboot, and freed when the instance ends', () => {
  const world = createWorld(
    checkScenario({
      images: [{ name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4' } }],
      templates: [{ name: 'web', versions: [{ image: 'base' }] }],
      groups: [{ name: 'web', size: 1, min: 0, max: 1, template: 'web' }],
    }),
    { seed: 1 },
  );
  const call = (action: string, params: { readonly [name: string]: unknown }) =>
    perform(world, 'ec2', action, params, { name: 'test', region: world.region });
  const id = world.autoScaling.groups()[0]?.members[0]?.id ?? '';
  const stream = world.random.stream(streamOf(id));
  call('RebootInstances', { InstanceId: [id] });
  world.clock.advance(5 * MINUTE);
  expect(world.random.stream(streamOf(id))).toBe(stream);
  call('TerminateInstances', { InstanceId: [id] });
  world.clock.advance(5 * MINUTE);
  expect(world.compute.instance(id)?.state).toBe('terminated');
  expect(world.random.stream(streamOf(id))).not.toBe(stream);
});
