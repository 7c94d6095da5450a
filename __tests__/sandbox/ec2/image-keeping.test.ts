import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { HOUR, MINUTE, SECOND } from '../../../sandbox/clock.js';
import { LaunchTimes } from '../../../sandbox/ec2/launch-times.js';
import { UNKNOWNS } from '../../../sandbox/unknowns.js';
import { CONTENT, REGION, SmallWorld } from './small-world.js';

const PARTNER = '210987654321';
// biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
const image = (world: SmallWorld, id = world.image.id): any =>
  world.call('DescribeImages', { ImageId: [id], IncludeDisabled: true }).imagesSet[0];
const on = (world: SmallWorld, action: string, more: object = {}) =>
  world.call(action, { ImageId: world.image.id, ...more });
const launch = (world: SmallWorld, ImageId = world.image.id) => ({
  ImageId,
  InstanceType: 't3.micro',
  SubnetId: world.subnets[0],
  MinCount: 1,
  MaxCount: 1,
});

// EC2 guide, "Disable an AMI".
describe('a disabled image', () => {
  test('is not launched, copied, described by default or changed, until it is enabled', () => {
    const world = new SmallWorld();
    expect(on(world, 'DisableImage')).toEqual({ return: true });
    expect(image(world).imageState).toBe('disabled');
    expect(world.call('DescribeImages').imagesSet).toEqual([]);
    expect(world.call('DescribeImages', { IncludeDisabled: true }).imagesSet).toHaveLength(1);
    const description = { ImageId: world.image.id, Description: { Value: 'd' } };
    const copy = { Name: 'c', SourceImageId: world.image.id, SourceRegion: REGION };
    for (const [action, params] of [
      ['RunInstances', launch(world)],
      ['CopyImage', copy],
      ['ModifyImageAttribute', description],
    ] as const) {
      expect(world.refusal(action, params).code).toBe('InvalidAMIID.Unavailable');
    }
    expect(on(world, 'EnableImage')).toEqual({ return: true });
    expect(image(world).imageState).toBe('available');
    world.run();
    expect(world.history.of('image').map((i) => i.state)).toEqual([
      'available',
      'disabled',
      'available',
    ]);
  });

  test('has lost whom it was shared with, and they do not come back', () => {
    const world = new SmallWorld();
    const LaunchPermission = { Add: [{ UserId: PARTNER }, { Group: 'all' }] };
    on(world, 'ModifyImageAttribute', { LaunchPermission });
    expect(image(world).isPublic).toBe(true);
    on(world, 'DisableImage');
    on(world, 'EnableImage');
    expect(image(world).isPublic).toBe(false);
    expect(
      on(world, 'DescribeImageAttribute', { Attribute: 'launchPermission' }).launchPermission,
    ).toEqual([]);
  });

  test('leaves running instances alone, and holds its snapshots', () => {
    const world = new SmallWorld();
    const id = world.running();
    const SnapshotId = image(world).blockDeviceMapping[0].ebs.snapshotId;
    on(world, 'DisableImage');
    world.call('StopInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    world.call('StartInstances', { InstanceId: [id] });
    world.clock.advance(MINUTE);
    expect(world.state(id)).toBe('running');
    expect(world.refusal('DeleteSnapshot', { SnapshotId }).code).toBe('InvalidSnapshot.InUse');
    expect(on(world, 'DeregisterImage')).toEqual({ return: true });
  });

  test.each(UNKNOWNS['disabled-image-by-id'].alternatives)(
    'that is named by its id is %s',
    (one) => {
      const world = new SmallWorld({ switches: { 'disabled-image-by-id': one } });
      on(world, 'DisableImage');
      const { imagesSet } = world.call('DescribeImages', { ImageId: [world.image.id] });
      expect(imagesSet).toHaveLength(one === 'shown' ? 1 : 0);
    },
  );

  test.each(['DisableImage', 'EnableImage'])('%s is for what is available, and ours', (action) => {
    const world = new SmallWorld();
    const { imageId } = world.call('CreateImage', { InstanceId: world.running(), Name: 'next' });
    expect(world.refusal(action, { ImageId: imageId }).code).toBe('InvalidAMIID.Unavailable');
    const theirs = world.compute.addImage({
      name: 'theirs',
      content: CONTENT,
      ownerId: '099720109477',
    });
    expect(world.refusal(action, { ImageId: theirs.id }).code).toBe('AuthFailure');
  });
});

// EC2 guide, "Protect an AMI from deregistration"; the words are those of AWS's own CLI examples.
describe('deregistration protection', () => {
  const deregistered = (world: SmallWorld): string => {
    try {
      on(world, 'DeregisterImage');
      return 'ok';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const shown = (world: SmallWorld) => image(world).deregistrationProtection;

  test('keeps the image until it is disabled', () => {
    const world = new SmallWorld();
    expect(shown(world)).toBe('disabled');
    expect(on(world, 'EnableImageDeregistrationProtection').return).toBe(
      'enabled-without-cooldown',
    );
    expect(shown(world)).toBe('enabled-without-cooldown');
    expect(deregistered(world)).toBe('OperationNotPermitted');
    expect(on(world, 'DisableImageDeregistrationProtection').return).toBe('disabled');
    expect(deregistered(world)).toBe('ok');
  });

  test('with a cooldown keeps it for 24 hours more', () => {
    const world = new SmallWorld();
    const answer = on(world, 'EnableImageDeregistrationProtection', { WithCooldown: true });
    expect(answer.return).toBe('enabled-with-cooldown');
    on(world, 'DisableImageDeregistrationProtection');
    world.clock.advance(24 * HOUR - SECOND);
    expect(deregistered(world)).toBe('OperationNotPermitted');
    world.clock.advance(SECOND);
    expect(shown(world)).toBe('disabled');
    expect(deregistered(world)).toBe('ok');
  });

  test('that is enabled again while it cools protects for good', () => {
    const world = new SmallWorld();
    on(world, 'EnableImageDeregistrationProtection', { WithCooldown: true });
    on(world, 'DisableImageDeregistrationProtection');
    on(world, 'EnableImageDeregistrationProtection');
    world.clock.advance(48 * HOUR);
    expect(deregistered(world)).toBe('OperationNotPermitted');
  });

  test.each(UNKNOWNS['protected-image-refusal'].alternatives)('is told by %s', (code) => {
    const world = new SmallWorld({ switches: { 'protected-image-refusal': code } });
    on(world, 'EnableImageDeregistrationProtection');
    expect(deregistered(world)).toBe(code);
  });

  test.each(UNKNOWNS['deregistration-cooldown-shown'].alternatives)(
    'is shown as %s while it cools',
    (word) => {
      const world = new SmallWorld({ switches: { 'deregistration-cooldown-shown': word } });
      on(world, 'EnableImageDeregistrationProtection', { WithCooldown: true });
      on(world, 'DisableImageDeregistrationProtection');
      expect(shown(world)).toBe(word);
      world.clock.advance(24 * HOUR);
      expect(shown(world)).toBe('disabled');
    },
  );
});

// EnableImageDeprecation: "10 years from now, except for public AMIs, where the upper limit is 2 years from the creation date".
describe('a deprecation date', () => {
  const DAY = 24 * HOUR;
  test.each([
    ['our own in 9 years', false, 9 * 365, 'ok'],
    ['our own in 11 years', false, 11 * 365, 'InvalidParameterValue'],
    ['a public one a year old in a year', true, 360, 'ok'],
    ['a public one a year old in 2 years', true, 2 * 365, 'InvalidParameterValue'],
    ['yesterday', false, -1, 'InvalidParameterValue'],
  ])('of %s', (_what, isPublic, days, outcome) => {
    const world = new SmallWorld();
    const { id } = world.compute.addImage({
      name: 'old',
      content: CONTENT,
      isPublic,
      createdAt: world.clock.now - 365 * DAY,
    });
    const params = { ImageId: id, DeprecateAt: new Date(world.clock.now + days * DAY) };
    if (outcome === 'ok') expect(world.call('EnableImageDeprecation', params).return).toBe(true);
    else expect(world.refusal('EnableImageDeprecation', params).code).toBe(outcome);
  });
});

// DeregisterImage: "if a snapshot is associated with multiple AMIs, it won't be deleted".
describe('deregistering with the snapshots', () => {
  test('leaves what another image is made of, and says so', () => {
    const world = new SmallWorld();
    const { images } = world.compute.storage();
    const shared = world.image.devices;
    const other = world.compute.addImage({ name: 'other', content: CONTENT });
    images.get(other.id);
    Object.assign(other, { devices: [...other.devices, ...shared] });
    const answer = on(world, 'DeregisterImage', { DeleteAssociatedSnapshots: true });
    expect(answer.deleteSnapshotResultSet).toEqual([
      { snapshotId: shared[0]?.snapshotId, returnCode: 'skipped' },
    ]);
    expect(world.call('DescribeSnapshots').snapshotSet).toHaveLength(2);
  });
});

// Image, LastLaunchedTime: "there is a 24-hour delay before that usage is reported".
describe('the last launch', () => {
  test('is reported a day later', () => {
    const world = new SmallWorld();
    const at = new Date(world.clock.now).toISOString();
    world.run();
    world.clock.advance(24 * HOUR - SECOND);
    expect(image(world).lastLaunchedTime).toBeUndefined();
    world.run();
    world.clock.advance(SECOND);
    expect(image(world).lastLaunchedTime).toBe(at);
    expect(
      on(world, 'DescribeImageAttribute', { Attribute: 'lastLaunchedTime' }).lastLaunchedTime,
    ).toEqual({ value: at });
  });

  test('is the newest of those that are a day old, whatever was forgotten', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 30 }), fc.nat(60), (gaps, wait) => {
        const times = new LaunchTimes();
        let now = 0;
        const all = gaps.map((gap) => {
          now += gap * HOUR;
          times.add(now);
          return now;
        });
        now += wait * HOUR;
        expect(times.reportedBy(now)).toBe(all.findLast((time) => time <= now - 24 * HOUR));
      }),
    ));
});

// Image, State: `transient` has no explanation; `error` and `invalid` are ends as `failed` is.
describe('the states of an image in the making', () => {
  const making = (switches = {}) => {
    const world = new SmallWorld({ switches });
    const { imageId } = world.call('CreateImage', { InstanceId: world.running(), Name: 'next' });
    const states = new Set<string>();
    for (let second = 0; second < 300; second++) {
      states.add(image(world, imageId).imageState);
      world.clock.advance(SECOND);
    }
    return { world, imageId, states: [...states] };
  };

  test.each([
    ['pending', ['pending', 'available']],
    ['transient', ['pending', 'transient', 'available']],
  ] as const)('with image-in-transition %s', (one, states) => {
    expect(making({ 'image-in-transition': one }).states).toEqual(states);
    expect(UNKNOWNS['image-in-transition'].alternatives).toContain(one);
  });

  test('transient is found by a filter, as pending is not', () => {
    const world = new SmallWorld({ switches: { 'image-in-transition': 'transient' } });
    world.call('CreateImage', { InstanceId: world.running(), Name: 'next' });
    const found = (state: string) =>
      world.call('DescribeImages', { Filter: [{ Name: 'state', Value: [state] }] }).imagesSet
        .length;
    while (found('transient') === 0) world.clock.advance(SECOND);
    expect(found('pending')).toBe(0);
  });

  test.each(['failed', 'error', 'invalid'] as const)('%s is final', (state) => {
    const world = new SmallWorld();
    const { imageId } = world.call('CreateImage', { InstanceId: world.running(), Name: 'next' });
    world.compute.failImage(imageId, 'the disk is on fire', state);
    world.clock.advance(HOUR);
    expect(image(world, imageId)).toMatchObject({
      imageState: state,
      stateReason: { code: 'Server.InternalError', message: 'the disk is on fire' },
    });
    const [{ ebs }] = image(world, imageId).blockDeviceMapping;
    const SnapshotId = [ebs.snapshotId];
    expect(world.call('DescribeSnapshots', { SnapshotId }).snapshotSet[0].status).toBe('error');
    expect(world.refusal('RunInstances', launch(world, imageId)).code).toBe(
      'InvalidAMIID.Unavailable',
    );
    on(world, 'DeregisterImage', { ImageId: imageId, DeleteAssociatedSnapshots: true });
  });
});
