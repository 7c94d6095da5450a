import { describe, expect, test } from '@jest/globals';
import { MINUTE } from '../../../sandbox/clock.js';
import { SmallWorld } from './small-world.js';

const KB = 1024;

function read(world: SmallWorld, id: string, Latest?: boolean): string {
  const answer = world.call('GetConsoleOutput', { InstanceId: id, Latest });
  return Buffer.from(answer.output ?? '', 'base64').toString('utf8');
}

describe('GetConsoleOutput', () => {
  test('with Latest is live on Nitro', () => {
    const world = new SmallWorld();
    const id = world.running();
    world.host(id).print('one\n');
    expect(read(world, id, true)).toBe('one\n');
    world.host(id).print('two\n');
    expect(read(world, id, true)).toBe('one\ntwo\n');
  });

  test('with Latest is refused elsewhere', () => {
    const world = new SmallWorld();
    const id = world.running({ InstanceType: 'm4.large' });
    expect(world.refusal('GetConsoleOutput', { InstanceId: id, Latest: true }).code).toBe(
      'UnsupportedOperation',
    );
    expect(read(world, id)).toBe('');
  });

  test('without Latest is what was posted one to five minutes after the last transition', () => {
    const world = new SmallWorld();
    const id = world.run();
    world.clock.advance(20_000);
    world.host(id).print('boot\n');
    expect(read(world, id)).toBe('');
    world.clock.advance(5 * MINUTE);
    expect(read(world, id)).toBe('boot\n');
    world.host(id).print('later\n');
    world.clock.advance(60 * MINUTE);
    expect(read(world, id)).toBe('boot\n');
    world.host(id).powerOff();
    world.clock.advance(6 * MINUTE);
    expect(read(world, id)).toBe('boot\nlater\n');
  });

  test('carries the time of the posting', () => {
    const world = new SmallWorld();
    const id = world.run();
    world.clock.advance(20_000);
    world.host(id).print('boot\n');
    world.clock.advance(60 * MINUTE);
    const posted = world.call('GetConsoleOutput', { InstanceId: id }).timestamp.getTime();
    expect(world.clock.now - posted).toBeGreaterThan(54 * MINUTE);
    const live = world.call('GetConsoleOutput', { InstanceId: id, Latest: true }).timestamp;
    expect(live.getTime()).toBe(world.clock.now);
  });

  test.each([
    ['short lines', 'x'.repeat(99)],
    ['letters of two bytes', 'ä'.repeat(99)],
  ])('holds the last 64 KB and no more: %s', (_what, line) => {
    const world = new SmallWorld();
    const id = world.running();
    let whole = '';
    for (let i = 0; i < 5_000; i++) {
      const text = `${i}${line}\n`;
      whole += text;
      world.host(id).print(text);
    }
    const { output } = world.call('GetConsoleOutput', { InstanceId: id, Latest: true });
    const bytes = Buffer.from(output, 'base64');
    expect(bytes.length).toBe(64 * KB);
    expect(bytes.equals(Buffer.from(whole).subarray(-64 * KB))).toBe(true);
  });

  test.each([
    ['yes', 'last words\n'],
    ['no', ''],
  ] as const)('with Latest when stopped follows the switch: %s', (setting, expected) => {
    const world = new SmallWorld({ switches: { 'console-latest-on-stopped': setting } });
    const id = world.running();
    world.host(id).print('last words\n');
    world.host(id).powerOff();
    world.clock.advance(6 * MINUTE);
    expect(world.state(id)).toBe('stopped');
    expect(read(world, id, true)).toBe(expected);
    expect(read(world, id)).toBe('last words\n');
  });

  test('goes on over a reboot, and anew after stop and start', () => {
    const world = new SmallWorld();
    const id = world.running();
    world.host(id).print('first\n');
    world.host(id).reboot();
    world.host(id).print('second\n');
    expect(read(world, id, true)).toBe('first\nsecond\n');
    world.call('StopInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    world.call('StartInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    expect(read(world, id, true)).toBe('');
  });

  test('is kept for an hour after the end', () => {
    const world = new SmallWorld();
    const id = world.running();
    world.host(id).print('bye\n');
    world.call('TerminateInstances', { InstanceId: [id] });
    world.clock.advance(59 * MINUTE);
    expect(read(world, id)).toBe('bye\n');
    world.clock.advance(2 * MINUTE);
    expect(world.refusal('GetConsoleOutput', { InstanceId: id }).code).toBe(
      'InvalidInstanceID.NotFound',
    );
  });
});
