import { describe, expect, test } from '@jest/globals';
import { MINUTE } from '../../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { perform } from '../../../sandbox/perform.js';
import { checkScenario } from '../../../sandbox/scenario.js';
import { type Switches, UNKNOWNS } from '../../../sandbox/unknowns.js';

const HOME = 'eu-west-1';
const AWAY = 'eu-central-1';
const PARTNER = '210987654321';
const SCENARIO = checkScenario({
  images: [{ name: 'web', release: 'noble', packages: { libc6: '1' } }],
});

/** An account with one image at home, and its other regions. */
class TwoRegions {
  readonly world: CreatedWorld;
  readonly image: string;

  constructor(switches: Partial<Switches> = {}) {
    this.world = createWorld(SCENARIO, { switches });
    this.image = this.world.compute.images[0]?.id as string;
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
  call(region: string, action: string, params: object = {}, service: 'ec2' | 'kms' = 'ec2'): any {
    return perform(this.world, service, action, { ...params }, { name: 'tester', region });
  }

  refusal(region: string, action: string, params: object = {}): { code: string; message: string } {
    try {
      this.call(region, action, params);
    } catch (error) {
      return error as { code: string; message: string };
    }
    return { code: 'ok', message: '' };
  }

  key(region: string): { KeyId: string; Arn: string } {
    return this.call(region, 'CreateKey', {}, 'kms').KeyMetadata;
  }

  /** To `region`, of the image at home unless said otherwise. */
  copy(region: string, more: object = {}): string {
    return this.call(region, 'CopyImage', this.order(more)).imageId;
  }

  order(more: object = {}): object {
    return { Name: 'copy', SourceImageId: this.image, SourceRegion: HOME, ...more };
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above
  seen(region: string, id: string): { image: any; snapshot: any } {
    const image = this.call(region, 'DescribeImages', { ImageId: [id] }).imagesSet[0];
    const SnapshotId = [image.blockDeviceMapping[0].ebs.snapshotId];
    const snapshot = this.call(region, 'DescribeSnapshots', { SnapshotId }).snapshotSet[0];
    return { image, snapshot };
  }

  whole(region: string, id: string): ReturnType<TwoRegions['seen']> {
    this.world.clock.advance(5 * MINUTE);
    return this.seen(region, id);
  }
}

// EC2 guide, "Copy an AMI": identical but distinct, begun in the region that it goes to (image-build A, regions).
describe('a copy to another region', () => {
  test('lives there by itself, from pending to deregistered', () => {
    const it = new TwoRegions();
    const id = it.copy(AWAY, {
      TagSpecification: [{ ResourceType: 'image', Tag: [{ Key: 'line', Value: 'web' }] }],
    });
    expect(it.seen(AWAY, id)).toMatchObject({
      image: { imageState: 'pending', sourceImageId: it.image, sourceImageRegion: HOME },
      snapshot: { status: 'pending', progress: '0%' },
    });
    it.world.clock.advance(40_000);
    expect(Number.parseInt(it.seen(AWAY, id).snapshot.progress, 10)).toBeGreaterThan(10);
    expect(it.whole(AWAY, id)).toMatchObject({
      image: { imageState: 'available', tagSet: [{ key: 'line', value: 'web' }] },
      snapshot: { status: 'completed', progress: '100%', transferType: 'standard' },
    });
    expect(it.refusal(HOME, 'DescribeImages', { ImageId: [id] }).code).toBe(
      'InvalidAMIID.NotFound',
    );
    it.call(HOME, 'DeregisterImage', { ImageId: it.image, DeleteAssociatedSnapshots: true });
    expect(it.seen(AWAY, id).image.imageState).toBe('available');
    it.call(AWAY, 'DeregisterImage', { ImageId: id, DeleteAssociatedSnapshots: true });
    expect(it.call(AWAY, 'DescribeSnapshots', { Owner: ['self'] }).snapshotSet).toEqual([]);
  });

  test('is stopped by deregistering it', () => {
    const it = new TwoRegions();
    const id = it.copy(AWAY);
    it.call(AWAY, 'DeregisterImage', { ImageId: id });
    it.world.clock.advance(5 * MINUTE);
    expect(
      it.world.history
        .of('image')
        .filter((i) => i.id === id)
        .map((i) => i.state),
    ).toEqual(['pending', 'deregistered']);
  });

  test('is tagged, deprecated, described and shared there', () => {
    const it = new TwoRegions();
    const id = it.copy(AWAY);
    const { snapshot } = it.whole(AWAY, id);
    const DeprecateAt = new Date(it.world.clock.now + 24 * 60 * MINUTE);
    it.call(AWAY, 'CreateTags', { ResourceId: [id], Tag: [{ Key: 'a', Value: 'b' }] });
    it.call(AWAY, 'EnableImageDeprecation', { ImageId: id, DeprecateAt });
    it.call(AWAY, 'ModifyImageAttribute', {
      ImageId: id,
      LaunchPermission: { Add: [{ UserId: PARTNER }] },
    });
    it.call(AWAY, 'ModifySnapshotAttribute', {
      SnapshotId: snapshot.snapshotId,
      CreateVolumePermission: { Add: [{ UserId: PARTNER }] },
    });
    expect(it.seen(AWAY, id).image).toMatchObject({
      tagSet: [{ key: 'a', value: 'b' }],
      deprecationTime: DeprecateAt.toISOString(),
    });
    expect(it.call(AWAY, 'DescribeImages', { ExecutableBy: [PARTNER] }).imagesSet).toHaveLength(1);
  });

  test('takes no launch permissions and no tags along, unless tags are asked for', () => {
    const it = new TwoRegions();
    it.call(HOME, 'CreateTags', { ResourceId: [it.image], Tag: [{ Key: 'team', Value: 'web' }] });
    it.call(HOME, 'ModifyImageAttribute', {
      ImageId: it.image,
      LaunchPermission: { Add: [{ Group: 'all' }] },
    });
    const plain = it.whole(AWAY, it.copy(AWAY)).image;
    expect([plain.isPublic, plain.tagSet]).toEqual([false, []]);
    const tagged = it.copy(AWAY, { Name: 'tagged', CopyImageTags: true });
    expect(it.seen(AWAY, tagged).image.tagSet).toEqual([{ key: 'team', value: 'web' }]);
  });

  test('can be copied on, and home again', () => {
    const it = new TwoRegions();
    const away = it.copy(AWAY);
    it.world.clock.advance(5 * MINUTE);
    const further = it.copy('us-east-1', { SourceImageId: away, SourceRegion: AWAY });
    it.world.clock.advance(5 * MINUTE);
    const back = it.copy(HOME, { SourceImageId: further, SourceRegion: 'us-east-1' });
    expect(it.whole(HOME, back).image).toMatchObject({
      imageState: 'available',
      sourceImageId: further,
      sourceImageRegion: 'us-east-1',
    });
    expect(it.call(HOME, 'DescribeImages', { Owner: ['self'] }).imagesSet).toHaveLength(2);
  });

  test('takes no image that is pending, or not there, and no name that is taken there', () => {
    const it = new TwoRegions();
    const id = it.copy(AWAY);
    const code = (more: object) => it.refusal(AWAY, 'CopyImage', it.order(more)).code;
    expect(code({ SourceImageId: id, SourceRegion: AWAY, Name: 'next' })).toBe(
      'InvalidAMIID.Unavailable',
    );
    expect(code({ SourceImageId: it.image, SourceRegion: AWAY, Name: 'next' })).toBe(
      'InvalidAMIID.NotFound',
    );
    expect(code({})).toBe('InvalidAMIName.Duplicate');
    expect(code({ Name: 'web' })).toBe('ok');
  });

  // "Destination Regions are limited to 100 concurrent AMI copies."
  test('is one of a hundred at a time', () => {
    const it = new TwoRegions();
    for (let i = 0; i < 100; i++) it.copy(AWAY, { Name: `copy ${i}` });
    const more = it.order({ Name: 'one more' });
    expect(it.refusal(AWAY, 'CopyImage', more).code).toBe('ResourceLimitExceeded');
    expect(it.refusal('us-east-1', 'CopyImage', more).code).toBe('ok');
    it.world.clock.advance(5 * MINUTE);
    expect(it.refusal(AWAY, 'CopyImage', more).code).toBe('ok');
  });
});

// "Resource permissions": the owner of the source must have given read permission for the storage as well.
describe('a copy of another account’s image', () => {
  const theirs = (it: TwoRegions, more: object = {}) =>
    it.world.compute.addImage({
      name: 'theirs',
      content: it.world.compute.images[0]?.content as never,
      ownerId: PARTNER,
      tags: new Map([
        ['owner', 'them'],
        ['ec2:SharedTag:line', 'web'],
      ]),
      ...more,
    });

  test('needs its snapshots, too', () => {
    const it = new TwoRegions();
    const { id, devices } = theirs(it);
    const order = it.order({ SourceImageId: id, Name: 'mine', CopyImageTags: true });
    const snapshot = it.world.compute.storage().snapshots.get(devices[0]?.snapshotId ?? '');
    snapshot?.permissions.clear();
    expect(it.refusal(HOME, 'CopyImage', order)).toMatchObject({
      code: 'InvalidRequest',
      message: 'You do not have permission to access the storage of this ami',
    });
    snapshot?.permissions.add({ userId: it.world.accountId });
    const copy = it.call(HOME, 'CopyImage', order).imageId;
    // CopyImageTags: of others' tags only those under `ec2:SharedTag` are copied.
    expect(it.whole(HOME, copy).image).toMatchObject({
      imageOwnerId: it.world.accountId,
      tagSet: [{ key: 'ec2:SharedTag:line', value: 'web' }],
    });
  });

  test('is not for what the Marketplace sells', () => {
    const it = new TwoRegions();
    const productCodes = [{ productCode: 'abc', type: 'marketplace' }];
    const { id } = theirs(it, { attributes: { productCodes }, isPublic: true });
    expect(it.refusal(HOME, 'CopyImage', it.order({ SourceImageId: id })).message).toBe(
      'Images from AWS Marketplace cannot be copied to another AWS account',
    );
  });
});

// "Encryption and copying"; CopyImage, KmsKeyId: "must exist in the destination Region".
describe('the key of a copy', () => {
  const secret = (it: TwoRegions, KmsKeyId?: string): string => {
    const id = it.copy(HOME, { Name: 'secret', Encrypted: true, KmsKeyId });
    it.world.clock.advance(5 * MINUTE);
    return id;
  };
  const defaultOf = (it: TwoRegions, region: string): string =>
    it.call(region, 'DescribeKey', { KeyId: 'alias/aws/ebs' }, 'kms').KeyMetadata.Arn;

  test('is the one that is named, of the region that the copy goes to', () => {
    const it = new TwoRegions();
    const { KeyId, Arn } = it.key(AWAY);
    const { image, snapshot } = it.whole(AWAY, it.copy(AWAY, { Encrypted: true, KmsKeyId: KeyId }));
    expect(image.imageState).toBe('available');
    expect(snapshot).toMatchObject({ encrypted: true, kmsKeyId: Arn });
  });

  test.each([
    ['id', (key: { KeyId: string; Arn: string }) => key.KeyId],
    ['ARN', (key: { KeyId: string; Arn: string }) => key.Arn],
  ])('fails the copy when it is of another region, named by its %s', (_how, name) => {
    const it = new TwoRegions();
    const id = it.copy(AWAY, { Encrypted: true, KmsKeyId: name(it.key(HOME)) });
    const { image, snapshot } = it.whole(AWAY, id);
    expect(image).toMatchObject({
      imageState: 'failed',
      stateReason: { message: 'Copy image failed with an internal error.' },
    });
    expect(snapshot).toMatchObject({
      status: 'error',
      statusMessage:
        'Given key ID is not accessible. You must have DescribeKey permissions on the default CMK.',
    });
  });

  test.each([
    ['says-little', 'Copy image failed with an internal error.'],
    [
      'names-the-key',
      'Given key ID is not accessible. You must have DescribeKey permissions on the default CMK.',
    ],
  ] as const)('that cannot be used is told by image-without-key %s', (one, message) => {
    expect(UNKNOWNS['image-without-key'].alternatives).toContain(one);
    const it = new TwoRegions({ 'image-without-key': one });
    const id = it.copy(HOME, { Encrypted: true, KmsKeyId: 'alias/nobody' });
    expect(it.whole(HOME, id).image.stateReason).toEqual({
      code: 'Server.InternalError',
      message,
    });
  });

  test.each([HOME, AWAY])('is AWS’s own of %s when none is named', (region) => {
    const it = new TwoRegions();
    const { snapshot } = it.whole(region, it.copy(region, { Encrypted: true }));
    expect(snapshot.kmsKeyId).toBe(defaultOf(it, region));
    expect(snapshot.kmsKeyId).toContain(`arn:aws:kms:${region}:`);
  });

  test.each([
    ['source-key', 'HOME', 'source'],
    ['default-key', 'HOME', 'default'],
    ['source-key', 'AWAY', 'default'],
    ['default-key', 'AWAY', 'default'],
  ] as const)('of what is encrypted already, with copy-without-key %s, %s', (one, where, which) => {
    expect(UNKNOWNS['copy-without-key'].alternatives).toContain(one);
    const it = new TwoRegions({ 'copy-without-key': one });
    const region = where === 'HOME' ? HOME : AWAY;
    const key = it.key(HOME);
    const id = it.copy(region, { SourceImageId: secret(it, key.KeyId) });
    expect(it.whole(region, id).snapshot).toMatchObject({
      encrypted: true,
      kmsKeyId: which === 'source' ? key.Arn : defaultOf(it, region),
    });
  });

  test('does not go away: no copy of what is encrypted is open', () => {
    const it = new TwoRegions();
    const SourceImageId = secret(it);
    const { snapshot } = it.whole(HOME, it.copy(HOME, { SourceImageId, Encrypted: false }));
    expect(snapshot.encrypted).toBe(true);
  });

  test('that is AWS’s own is not for others', () => {
    const it = new TwoRegions();
    const id = secret(it);
    const share = { ImageId: id, LaunchPermission: { Add: [{ UserId: PARTNER }] } };
    expect(it.refusal(HOME, 'ModifyImageAttribute', share).code).toBe('InvalidParameter');
    const named = it.copy(HOME, { Encrypted: true, KmsKeyId: defaultOf(it, HOME) });
    it.world.clock.advance(5 * MINUTE);
    expect(it.refusal(HOME, 'ModifyImageAttribute', { ...share, ImageId: named }).code).toBe(
      'InvalidParameter',
    );
  });
});

describe('the default key', () => {
  test('is AWS’s own: described, and changed by nobody', () => {
    const it = new TwoRegions();
    const KeyId = 'alias/aws/ebs';
    const { KeyMetadata } = it.call(HOME, 'DescribeKey', { KeyId }, 'kms');
    expect(KeyMetadata).toMatchObject({ KeyManager: 'AWS', KeyState: 'Enabled' });
    for (const action of ['DisableKey', 'ScheduleKeyDeletion']) {
      expect(() => it.call(HOME, action, { KeyId }, 'kms')).toThrow(
        expect.objectContaining({ code: 'AccessDeniedException' }),
      );
    }
  });

  test('changes no other key’s id by being asked for', () => {
    const [asked, other] = [new TwoRegions(), new TwoRegions()];
    asked.call(HOME, 'DescribeKey', { KeyId: 'alias/aws/ebs' }, 'kms');
    expect(asked.key(HOME)).toMatchObject({ KeyId: other.key(HOME).KeyId });
  });
});
