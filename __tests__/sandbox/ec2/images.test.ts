import { describe, expect, test } from '@jest/globals';
import { HOUR, MINUTE } from '../../../sandbox/clock.js';
import { ACCOUNT, CONTENT, REGION, SmallWorld } from './small-world.js';

const GHOST = 'ami-0123456789abcdef0';
const CANONICAL = '099720109477';
const tag = (ResourceType: string, Value: string) => ({
  ResourceType,
  Tag: [{ Key: 'patch-cycle:build', Value }],
});

// biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
const image = (world: SmallWorld, id: string): any =>
  world.call('DescribeImages', { ImageId: [id] }).imagesSet[0];
const snapshotOf = (world: SmallWorld, id: string): string =>
  image(world, id).blockDeviceMapping[0].ebs.snapshotId;

describe('CreateImage', () => {
  test('is pending until its snapshot is whole, within four minutes, then available', () => {
    const world = new SmallWorld();
    const instance = world.running();
    const { imageId } = world.call('CreateImage', { InstanceId: instance, Name: 'web-2' });
    expect(image(world, imageId).imageState).toBe('pending');
    world.clock.advance(59_000);
    const SnapshotId = [snapshotOf(world, imageId)];
    const [half] = world.call('DescribeSnapshots', { SnapshotId }).snapshotSet;
    expect(half.status).toBe('pending');
    expect(Number.parseInt(half.progress, 10)).toBeGreaterThan(20);
    expect(Number.parseInt(half.progress, 10)).toBeLessThan(100);
    world.clock.advance(4 * MINUTE);
    expect(image(world, imageId).imageState).toBe('available');
    const [whole] = world.call('DescribeSnapshots', { SnapshotId }).snapshotSet;
    expect(whole).toMatchObject({ status: 'completed', progress: '100%', ownerId: ACCOUNT });
    expect(world.history.of('image').map((f) => [f.state, f.cause])).toEqual([
      ['available', 'scenario'],
      ['pending', 'caller:tester'],
      ['available', 'caller:tester'],
    ]);
  });

  test('holds what the disk held at that moment', () => {
    const world = new SmallWorld();
    const builder = world.running();
    const packages = new Map([['libc6', '2.39-0ubuntu8.6']]);
    world.machine(builder).content = { ...CONTENT, packages };
    world.host(builder).powerOff();
    world.clock.advance(MINUTE);
    const { imageId } = world.call('CreateImage', { InstanceId: builder, Name: 'patched' });
    world.clock.advance(4 * MINUTE);
    const next = world.running({ ImageId: imageId });
    expect(world.host(next).content.packages).toBe(packages);
  });

  test('inherits what the source image is', () => {
    const world = new SmallWorld();
    const source = world.compute.addImage({
      name: 'secure',
      content: CONTENT,
      attributes: { bootMode: 'uefi', tpmSupport: 'v2.0', imdsSupport: 'v2.0' },
    });
    const instance = world.running({ ImageId: source.id });
    const { imageId } = world.call('CreateImage', { InstanceId: instance, Name: 'secure-2' });
    const inherited = [
      'architecture',
      'rootDeviceName',
      'rootDeviceType',
      'virtualizationType',
      'hypervisor',
      'enaSupport',
      'sriovNetSupport',
      'bootMode',
      'tpmSupport',
      'imdsSupport',
      'platformDetails',
      'usageOperation',
    ];
    const pick = (id: string) => inherited.map((name) => [name, image(world, id)[name]]);
    expect(pick(imageId)).toEqual(pick(source.id));
    expect(pick(imageId).map(([, value]) => value)).not.toContain(undefined);
    expect(image(world, imageId)).toMatchObject({
      sourceInstanceId: instance,
      sourceImageId: source.id,
      sourceImageRegion: REGION,
      isPublic: false,
    });
  });

  test('tags image and snapshot in the same call', () => {
    const world = new SmallWorld();
    const { imageId } = world.call('CreateImage', {
      InstanceId: world.running(),
      Name: 'web-2',
      TagSpecification: [tag('image', 'i'), tag('snapshot', 's')],
    });
    expect(image(world, imageId).tagSet).toEqual([{ key: 'patch-cycle:build', value: 'i' }]);
    const [snapshot] = world.call('DescribeSnapshots', {
      SnapshotId: [snapshotOf(world, imageId)],
    }).snapshotSet;
    expect(snapshot.tagSet).toEqual([{ key: 'patch-cycle:build', value: 's' }]);
  });

  test.each([
    [undefined, 2],
    [false, 2],
    [true, 1],
  ])('with NoReboot %s leaves the instance with %d boots', (NoReboot, boots) => {
    const world = new SmallWorld();
    const instance = world.running();
    world.call('CreateImage', { InstanceId: instance, Name: 'web-2', NoReboot });
    world.clock.advance(MINUTE);
    expect(world.machine(instance).hosts).toHaveLength(boots);
    expect(world.state(instance)).toBe('running');
  });

  test('leaves out a device and adds another', () => {
    const world = new SmallWorld();
    const instance = world.running({
      BlockDeviceMapping: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 1 } }],
    });
    const { imageId } = world.call('CreateImage', {
      InstanceId: instance,
      Name: 'web-2',
      BlockDeviceMapping: [{ DeviceName: '/dev/sdf', NoDevice: '' }],
    });
    expect(
      image(world, imageId).blockDeviceMapping.map((d: { deviceName: string }) => d.deviceName),
    ).toEqual(['/dev/sda1']);
  });

  // CreateImage, BlockDeviceMappings: "The only option that can be changed for existing mappings is DeleteOnTermination".
  test.each([
    ['VolumeSize', 30, false],
    ['VolumeType', 'io2', false],
    ['Encrypted', true, false],
    ['KmsKeyId', 'alias/other', false],
    ['SnapshotId', 'snap-0123456789abcdef0', false],
    ['DeleteOnTermination', false, true],
    ['VolumeSize', 8, true],
  ])('with %s of the root volume as %j', (name, value, isTaken) => {
    const world = new SmallWorld();
    const request = {
      InstanceId: world.running(),
      Name: 'web-2',
      BlockDeviceMapping: [{ DeviceName: '/dev/sda1', Ebs: { [name]: value } }],
    };
    if (isTaken) expect(world.call('CreateImage', request).imageId).toMatch(/^ami-/);
    else expect(world.refusal('CreateImage', request).code).toBe('InvalidBlockDeviceMapping');
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a name that is taken', { Name: 'web-1' }, 'InvalidAMIName.Duplicate'],
    ['a name that is too short', { Name: 'ab' }, 'InvalidAMIName.Malformed'],
    ['a name of forbidden letters', { Name: 'web:2' }, 'InvalidAMIName.Malformed'],
    ['tags for an instance', { TagSpecification: [tag('instance', 'x')] }, 'InvalidParameterValue'],
    ['an unknown instance', { InstanceId: 'i-0123456789abcdef0' }, 'InvalidInstanceID.NotFound'],
    ['no name', { Name: undefined }, 'MissingParameter'],
  ])('with %s is refused', (_what, params, code) => {
    const world = new SmallWorld();
    const request = { InstanceId: world.running(), Name: 'web-2', ...params };
    expect(world.refusal('CreateImage', request).code).toBe(code);
    expect(world.compute.images).toHaveLength(1);
  });

  test.each(['pending', 'stopping', 'terminated'])(
    'of an instance that is %s is refused',
    (state) => {
      const world = new SmallWorld();
      const id = state === 'pending' ? world.run() : world.running();
      if (state === 'stopping') world.call('StopInstances', { InstanceId: [id] });
      if (state === 'terminated') {
        world.call('TerminateInstances', { InstanceId: [id] });
        world.clock.advance(MINUTE);
      }
      expect(world.state(id)).toBe(state);
      expect(world.refusal('CreateImage', { InstanceId: id, Name: 'web-2' }).message).toBe(
        `Invalid value '${id}' for instanceId. Instance is not in state 'running' or 'stopped'`,
      );
    },
  );

  test('launches nothing while it is pending, or when it failed', () => {
    const world = new SmallWorld();
    const { imageId } = world.call('CreateImage', { InstanceId: world.running(), Name: 'web-2' });
    const launch = () =>
      world.refusal('RunInstances', { ImageId: imageId, MinCount: 1, MaxCount: 1 }).code;
    expect(launch()).toBe('InvalidAMIID.Unavailable');
    world.compute.failImage(imageId, 'the disk is on fire');
    world.clock.advance(HOUR);
    expect(image(world, imageId)).toMatchObject({
      imageState: 'failed',
      stateReason: { message: 'the disk is on fire' },
    });
    expect(launch()).toBe('InvalidAMIID.Unavailable');
  });
});

describe('DescribeImages', () => {
  const world = new SmallWorld();
  const canonical = world.compute.addImage({
    name: 'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20260110',
    content: CONTENT,
    ownerId: CANONICAL,
    isPublic: true,
  });
  const own = world.compute.addImage({
    name: 'web-20260101',
    content: CONTENT,
    tags: new Map([['patch-cycle:release', 'noble']]),
  });
  const ids = (params: Record<string, unknown>): readonly string[] =>
    world.call('DescribeImages', params).imagesSet.map((i: { imageId: string }) => i.imageId);
  const by = (Name: string, Value: string) => ids({ Filter: [{ Name, Value: [Value] }] });

  test('by owner: self, an account, an alias', () => {
    expect(ids({ Owner: ['self'] })).toEqual([world.image.id, own.id]);
    expect(ids({ Owner: [CANONICAL] })).toEqual([canonical.id]);
    expect(ids({ Owner: ['amazon'] })).toEqual([canonical.id]);
  });

  test('by name with wildcards, tag and state', () => {
    expect(by('name', 'ubuntu/images/*/ubuntu-noble-24.04-amd64-server-*')).toEqual([canonical.id]);
    expect(by('tag:patch-cycle:release', 'noble')).toEqual([own.id]);
    expect(by('tag-key', 'patch-cycle:*')).toEqual([own.id]);
    expect(by('state', 'pending')).toEqual([]);
    expect(by('is-public', 'true')).toEqual([canonical.id]);
  });

  test.each([
    ['Owner', 'ubuntu'],
    ['Owner', '1234'],
    ['ExecutableBy', 'amazon'],
  ])('with %s %s, who is nobody, is refused', (name, who) => {
    expect(world.refusal('DescribeImages', { [name]: [who] })).toMatchObject({
      code: 'InvalidUserID.Malformed',
      message: `Invalid user id: "${who}"`,
    });
  });

  test.each([
    [GHOST, 'InvalidAMIID.NotFound'],
    ['ubuntu', 'InvalidAMIID.Malformed'],
  ])('of %s is %s', (id, code) => {
    expect(world.refusal('DescribeImages', { ImageId: [id] }).code).toBe(code);
  });

  test('hides others’ deprecated images, and never our own', () => {
    const world = new SmallWorld();
    const theirs = world.compute.addImage({
      name: 'theirs',
      content: CONTENT,
      ownerId: CANONICAL,
      isPublic: true,
    });
    theirs.deprecatedAt = world.clock.now;
    const DeprecateAt = new Date(world.clock.now + HOUR + 20_000);
    world.call('EnableImageDeprecation', { ImageId: world.image.id, DeprecateAt });
    world.clock.advance(2 * HOUR);
    const shown = (params: Record<string, unknown>) =>
      world
        .call('DescribeImages', params)
        .imagesSet.map((i: { imageId: string; deprecationTime: string }) => i.imageId);
    expect(shown({})).toEqual([world.image.id]);
    expect(shown({ IncludeDeprecated: true })).toEqual([world.image.id, theirs.id]);
    expect(image(world, world.image.id).deprecationTime).toBe('2026-01-20T05:17:00.000Z');
    world.call('DisableImageDeprecation', { ImageId: world.image.id });
    expect(image(world, world.image.id).deprecationTime).toBeUndefined();
  });

  test('a deprecation lies in the future', () => {
    const DeprecateAt = new Date(world.clock.now);
    expect(world.refusal('EnableImageDeprecation', { ImageId: own.id, DeprecateAt }).code).toBe(
      'InvalidParameterValue',
    );
  });
});

describe('CopyImage', () => {
  const copy = (world: SmallWorld, more: Record<string, unknown> = {}) => ({
    Name: 'web-copy',
    SourceImageId: world.image.id,
    SourceRegion: REGION,
    ...more,
  });

  test('makes an image of the same content with snapshots of its own, encrypted if asked', () => {
    const world = new SmallWorld();
    world.call('CreateTags', {
      ResourceId: [world.image.id],
      Tag: [{ Key: 'team', Value: 'web' }],
    });
    const { imageId } = world.call(
      'CopyImage',
      copy(world, { Encrypted: true, KmsKeyId: 'alias/web', CopyImageTags: true }),
    );
    expect(image(world, imageId).imageState).toBe('pending');
    world.clock.advance(4 * MINUTE);
    const copied = image(world, imageId);
    expect(copied).toMatchObject({
      imageState: 'available',
      sourceImageId: world.image.id,
      sourceImageRegion: REGION,
      tagSet: [{ key: 'team', value: 'web' }],
    });
    // EbsBlockDevice: KmsKeyId is for RunInstances' mappings alone; snapshots tell it.
    expect(copied.blockDeviceMapping[0].ebs).toMatchObject({ encrypted: true });
    expect(copied.blockDeviceMapping[0].ebs.kmsKeyId).toBeUndefined();
    const SnapshotId = [snapshotOf(world, imageId)];
    expect(world.call('DescribeSnapshots', { SnapshotId }).snapshotSet[0]).toMatchObject({
      encrypted: true,
      kmsKeyId: 'alias/web',
      transferType: 'standard',
      volumeId: 'vol-ffffffff',
      description: expect.stringMatching(
        `^Copied for DestinationAmi ${imageId} from SourceAmi ${world.image.id} for SourceSnapshot ${snapshotOf(world, world.image.id)}\\. Task created on 1(,\\d{3}){4}\\.$`,
      ),
    });
    expect(snapshotOf(world, imageId)).not.toBe(snapshotOf(world, world.image.id));
    expect(world.host(world.running({ ImageId: imageId })).content).toBe(CONTENT);
  });

  test('is idempotent by token', () => {
    const world = new SmallWorld();
    const first = world.call('CopyImage', copy(world, { ClientToken: 'c' }));
    expect(world.call('CopyImage', copy(world, { ClientToken: 'c' }))).toEqual(first);
    expect(world.refusal('CopyImage', copy(world, { ClientToken: 'c', Name: 'other' })).code).toBe(
      'IdempotentParameterMismatch',
    );
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['another region', { SourceRegion: 'eu-west-2' }, 'InvalidAMIID.NotFound'],
    ['no region', { SourceRegion: 'nowhere-1' }, 'InvalidParameterValue'],
    ['an unknown image', { SourceImageId: GHOST }, 'InvalidAMIID.NotFound'],
    ['a taken name', { Name: 'web-1' }, 'InvalidAMIName.Duplicate'],
    ['a key without encryption', { KmsKeyId: 'alias/web' }, 'InvalidParameterDependency'],
  ])('from %s is refused', (_what, more, code) => {
    const world = new SmallWorld();
    expect(world.refusal('CopyImage', copy(world, more)).code).toBe(code);
  });
});

describe('DeregisterImage', () => {
  test('takes the image, leaves its snapshot, and frees the name', () => {
    const world = new SmallWorld();
    const SnapshotId = snapshotOf(world, world.image.id);
    expect(world.refusal('DeleteSnapshot', { SnapshotId })).toMatchObject({
      code: 'InvalidSnapshot.InUse',
      message: `The snapshot ${SnapshotId} is currently in use by ${world.image.id}`,
    });
    expect(world.call('DeregisterImage', { ImageId: world.image.id })).toEqual({ return: true });
    expect(world.refusal('DescribeImages', { ImageId: [world.image.id] }).code).toBe(
      'InvalidAMIID.Unavailable',
    );
    expect(world.call('DeleteSnapshot', { SnapshotId })).toEqual({ return: true });
    expect(world.refusal('DeleteSnapshot', { SnapshotId }).code).toBe('InvalidSnapshot.NotFound');
  });

  test('takes the snapshots too when asked', () => {
    const world = new SmallWorld();
    const snapshotId = snapshotOf(world, world.image.id);
    expect(
      world.call('DeregisterImage', { ImageId: world.image.id, DeleteAssociatedSnapshots: true }),
    ).toEqual({
      return: true,
      deleteSnapshotResultSet: [{ snapshotId, returnCode: 'success' }],
    });
    expect(world.call('DescribeSnapshots', { Owner: ['self'] }).snapshotSet).toEqual([]);
  });

  test('while pending it never becomes available', () => {
    const world = new SmallWorld();
    const { imageId } = world.call('CreateImage', { InstanceId: world.running(), Name: 'web-2' });
    world.call('DeregisterImage', { ImageId: imageId });
    world.clock.advance(HOUR);
    expect(world.history.of('image').at(-1)).toMatchObject({ id: imageId, state: 'deregistered' });
  });

  test('of someone else’s image is refused', () => {
    const world = new SmallWorld();
    const theirs = world.compute.addImage({ name: 'theirs', content: CONTENT, ownerId: CANONICAL });
    expect(world.refusal('DeregisterImage', { ImageId: theirs.id }).code).toBe('AuthFailure');
  });
});
