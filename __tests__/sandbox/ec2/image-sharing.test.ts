import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { MINUTE } from '../../../sandbox/clock.js';
import { ACCOUNT, CONTENT, REGION, SmallWorld } from './small-world.js';

const PARTNER = '210987654321';
const ORGANIZATION = 'arn:aws:organizations::123456789012:organization/o-abcdefghij';
const UNIT = 'arn:aws:organizations::123456789012:ou/o-abcdefghij/ou-ab12-abcdefgh';
const CANONICAL = '099720109477';

type Grantee = Record<string, string>;

const modify = (world: SmallWorld, params: object, ImageId = world.image.id) =>
  world.call('ModifyImageAttribute', { ImageId, ...params });
const refused = (world: SmallWorld, params: object, ImageId = world.image.id) =>
  world.refusal('ModifyImageAttribute', { ImageId, ...params });
const attribute = (world: SmallWorld, Attribute: string, ImageId = world.image.id) =>
  world.call('DescribeImageAttribute', { ImageId, Attribute });
const permissions = (world: SmallWorld, ImageId?: string): readonly Grantee[] =>
  attribute(world, 'launchPermission', ImageId).launchPermission;
const add = (...grantees: readonly Grantee[]) => ({ LaunchPermission: { Add: grantees } });
const snapshotOf = (world: SmallWorld, id: string): string =>
  world.call('DescribeImages', { ImageId: [id] }).imagesSet[0].blockDeviceMapping[0].ebs.snapshotId;
const copyEncrypted = (world: SmallWorld, KmsKeyId?: string): string => {
  const { imageId } = world.call('CopyImage', {
    Name: 'secret',
    SourceImageId: world.image.id,
    SourceRegion: REGION,
    Encrypted: true,
    KmsKeyId,
  });
  world.clock.advance(5 * MINUTE);
  return imageId;
};

// EC2 API, ModifyImageAttribute; EC2 guide, "Share an AMI with specific accounts", "... organizations or OUs".
describe('launch permissions', () => {
  test.each([
    ['an account', { UserId: PARTNER }, { userId: PARTNER }],
    ['everyone', { Group: 'all' }, { group: 'all' }],
    ['an organisation', { OrganizationArn: ORGANIZATION }, { organizationArn: ORGANIZATION }],
    ['a unit', { OrganizationalUnitArn: UNIT }, { organizationalUnitArn: UNIT }],
  ])('are given to %s and taken back', (_whom, given, told) => {
    const world = new SmallWorld();
    expect(modify(world, add(given))).toEqual({ return: true });
    expect(permissions(world)).toEqual([told]);
    modify(world, add(given));
    expect(permissions(world)).toEqual([told]);
    modify(world, { LaunchPermission: { Remove: [given] } });
    expect(permissions(world)).toEqual([]);
  });

  test.each([
    ['UserId', PARTNER, 'userId'],
    ['UserGroup', 'all', 'group'],
    ['OrganizationArn', ORGANIZATION, 'organizationArn'],
    ['OrganizationalUnitArn', UNIT, 'organizationalUnitArn'],
  ])('are changed by Attribute and %s, too', (name, value, told) => {
    const world = new SmallWorld();
    const older = { Attribute: 'launchPermission', [name]: [value] };
    modify(world, { ...older, OperationType: 'add' });
    expect(permissions(world)).toEqual([{ [told]: value }]);
    modify(world, { ...older, OperationType: 'remove' });
    expect(permissions(world)).toEqual([]);
    expect(refused(world, older).code).toBe('MissingParameter');
    expect(refused(world, { ...older, OperationType: 'set' }).code).toBe('InvalidParameterValue');
  });

  test('are those that were added and not removed since, whatever the order', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            adds: fc.boolean(),
            who: fc.constantFrom(PARTNER, '111122223333', '444455556666'),
          }),
          { maxLength: 12 },
        ),
        (changes) => {
          const world = new SmallWorld();
          const expected = new Set<string>();
          for (const { adds, who } of changes) {
            modify(world, { LaunchPermission: { [adds ? 'Add' : 'Remove']: [{ UserId: who }] } });
            if (adds) expected.add(who);
            else expected.delete(who);
          }
          expect(new Set(permissions(world).map(({ userId }) => userId))).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    ));

  test('of everyone make the image public, and are reset to none', () => {
    const world = new SmallWorld();
    const isPublic = () =>
      world.call('DescribeImages', { ImageId: [world.image.id] }).imagesSet[0].isPublic;
    modify(world, add({ Group: 'all' }, { UserId: PARTNER }));
    expect(isPublic()).toBe(true);
    world.call('ResetImageAttribute', { ImageId: world.image.id, Attribute: 'launchPermission' });
    expect(isPublic()).toBe(false);
    expect(permissions(world)).toEqual([]);
  });

  // DescribeImages, ExecutableUsers: explicit permissions; those of an organisation are not an account's.
  test('are what ExecutableBy goes by', () => {
    const world = new SmallWorld();
    const theirs = world.compute.addImage({ name: 'theirs', content: CONTENT, ownerId: CANONICAL });
    const open = world.compute.addImage({
      name: 'open',
      content: CONTENT,
      ownerId: CANONICAL,
      isPublic: true,
    });
    modify(world, add({ UserId: PARTNER }, { OrganizationArn: ORGANIZATION }));
    const ids = (who: string) =>
      world
        .call('DescribeImages', { ExecutableBy: [who] })
        .imagesSet.map((i: { imageId: string }) => i.imageId);
    expect(ids(PARTNER)).toEqual([world.image.id]);
    expect(ids('111122223333')).toEqual([]);
    expect(ids('self')).toEqual([theirs.id]);
    expect(ids(ACCOUNT)).toEqual([theirs.id]);
    expect(ids('all')).toEqual([open.id]);
  });

  test.each([
    ['a user id with hyphens', add({ UserId: '2109-8765-4321' }), 'InvalidAMIAttributeItemValue'],
    ['a group of some', add({ Group: 'some' }), 'InvalidAMIAttributeItemValue'],
    ['no organisation', add({ OrganizationArn: 'o-abcdefghij' }), 'InvalidAMIAttributeItemValue'],
    ['no unit', add({ OrganizationalUnitArn: ORGANIZATION }), 'InvalidAMIAttributeItemValue'],
    ['two in one', add({ UserId: PARTNER, Group: 'all' }), 'InvalidParameterCombination'],
    ['nobody', add({}), 'InvalidParameterCombination'],
    ['nothing', {}, 'InvalidParameterCombination'],
    [
      'two attributes',
      { ...add({ UserId: PARTNER }), Description: { Value: 'd' } },
      'InvalidParameterCombination',
    ],
    ['an unknown attribute', { Attribute: 'name', Value: 'x' }, 'InvalidParameterValue'],
    ['an unknown IMDS', { ImdsSupport: { Value: 'v1.0' } }, 'InvalidParameterValue'],
  ])('for %s are refused, and nothing is changed', (_what, params, code) => {
    const world = new SmallWorld();
    expect(refused(world, params).code).toBe(code);
    expect(permissions(world)).toEqual([]);
  });

  test('belong to the owner, on an image that can be launched', () => {
    const world = new SmallWorld();
    const theirs = world.compute.addImage({ name: 'theirs', content: CONTENT, ownerId: CANONICAL });
    expect(refused(world, add({ UserId: PARTNER }), theirs.id).code).toBe('AuthFailure');
    expect(
      world.refusal('DescribeImageAttribute', {
        ImageId: theirs.id,
        Attribute: 'launchPermission',
      }).code,
    ).toBe('AuthFailure');
    const { imageId } = world.call('CreateImage', { InstanceId: world.running(), Name: 'next' });
    expect(refused(world, add({ UserId: PARTNER }), imageId).code).toBe('InvalidAMIID.Unavailable');
    world.clock.advance(5 * MINUTE);
    modify(world, add({ UserId: PARTNER }), imageId);
    expect(permissions(world, imageId)).toEqual([{ userId: PARTNER }]);
  });

  // hashicorp/packer#7410: the texts as EC2 says them (image-build A, sharing).
  test('are not given to what is encrypted by the default key', () => {
    const world = new SmallWorld();
    const secret = copyEncrypted(world);
    expect(refused(world, add({ UserId: PARTNER }), secret)).toMatchObject({
      code: 'InvalidParameter',
      message:
        "Snapshots encrypted with the AWS Managed CMK can't be shared. Specify another snapshot.",
    });
    modify(world, { LaunchPermission: { Remove: [{ UserId: PARTNER }] } }, secret);
  });

  test('are given to what is encrypted by another key', () => {
    const world = new SmallWorld();
    const secret = copyEncrypted(world, 'alias/shared');
    modify(world, add({ UserId: PARTNER }), secret);
    expect(permissions(world, secret)).toEqual([{ userId: PARTNER }]);
  });

  test('of everyone are not for what the Marketplace sells', () => {
    const world = new SmallWorld();
    const sold = world.compute.addImage({
      name: 'sold',
      content: CONTENT,
      attributes: { productCodes: [{ productCode: 'abc123', type: 'marketplace' }] },
    });
    expect(refused(world, add({ Group: 'all' }), sold.id).code).toBe('OperationNotPermitted');
    modify(world, add({ UserId: PARTNER }), sold.id);
    expect(attribute(world, 'productCodes', sold.id).productCodes).toEqual([
      { productCode: 'abc123', type: 'marketplace' },
    ]);
  });
});

describe('other attributes of an image', () => {
  test('a description is changed by either name', () => {
    const world = new SmallWorld();
    modify(world, { Description: { Value: 'one' } });
    expect(attribute(world, 'description').description).toEqual({ value: 'one' });
    modify(world, { Attribute: 'description', Value: 'two' });
    expect(
      world.call('DescribeImages', { Filter: [{ Name: 'description', Value: ['two'] }] }).imagesSet,
    ).toHaveLength(1);
  });

  test('IMDSv2 is set, and what is made of the image has it', () => {
    const world = new SmallWorld();
    const { id } = world.compute.addImage({
      name: 'old',
      content: CONTENT,
      attributes: { imdsSupport: undefined as never },
    });
    expect(attribute(world, 'imdsSupport', id)).toEqual({ imageId: id, imdsSupport: {} });
    modify(world, { ImdsSupport: { Value: 'v2.0' } }, id);
    expect(attribute(world, 'imdsSupport', id).imdsSupport).toEqual({ value: 'v2.0' });
    const { imageId } = world.call('CreateImage', {
      InstanceId: world.running({ ImageId: id }),
      Name: 'new',
    });
    expect(attribute(world, 'imdsSupport', imageId).imdsSupport).toEqual({ value: 'v2.0' });
  });

  // DescribeImageAttribute: "The blockDeviceMapping attribute is deprecated. Using it returns the Client.AuthFailure error".
  test.each([
    ['blockDeviceMapping', 'AuthFailure'],
    ['name', 'InvalidParameterValue'],
    ['toString', 'InvalidParameterValue'],
  ])('%s is refused by %s', (Attribute, code) => {
    const world = new SmallWorld();
    expect(
      world.refusal('DescribeImageAttribute', { ImageId: world.image.id, Attribute }).code,
    ).toBe(code);
  });

  test('only launchPermission is reset', () => {
    const world = new SmallWorld();
    const reset = { ImageId: world.image.id, Attribute: 'description' };
    expect(world.refusal('ResetImageAttribute', reset).code).toBe('InvalidParameterValue');
  });

  test('a dry run changes nothing', () => {
    const world = new SmallWorld();
    expect(refused(world, { ...add({ UserId: PARTNER }), DryRun: true }).code).toBe(
      'DryRunOperation',
    );
    expect(permissions(world)).toEqual([]);
  });
});

// EC2 API, ModifySnapshotAttribute; EBS guide, "Share a snapshot".
describe('create volume permissions', () => {
  const change = (world: SmallWorld, params: object, SnapshotId: string) =>
    world.call('ModifySnapshotAttribute', { SnapshotId, ...params });
  const told = (world: SmallWorld, SnapshotId: string) =>
    world.call('DescribeSnapshotAttribute', { SnapshotId, Attribute: 'createVolumePermission' });

  test.each([
    ['the older way', { Attribute: 'createVolumePermission', UserId: [PARTNER] }],
    ['by its own name', undefined],
  ])('are given and taken back %s', (_how, older) => {
    const world = new SmallWorld();
    const id = snapshotOf(world, world.image.id);
    const say = (operation: 'add' | 'remove') =>
      older === undefined
        ? {
            CreateVolumePermission: {
              [operation === 'add' ? 'Add' : 'Remove']: [{ UserId: PARTNER }],
            },
          }
        : { ...older, OperationType: operation };
    change(world, say('add'), id);
    expect(told(world, id)).toEqual({
      snapshotId: id,
      createVolumePermission: [{ userId: PARTNER }],
    });
    const by = (RestorableBy: string) =>
      world.call('DescribeSnapshots', { RestorableBy: [RestorableBy] }).snapshotSet.length;
    expect([by(PARTNER), by('all'), by('self'), by('111122223333')]).toEqual([1, 0, 1, 0]);
    change(world, say('remove'), id);
    expect(told(world, id).createVolumePermission).toEqual([]);
  });

  test('are reset', () => {
    const world = new SmallWorld();
    const id = snapshotOf(world, world.image.id);
    change(world, { CreateVolumePermission: { Add: [{ Group: 'all' }] } }, id);
    expect(world.call('DescribeSnapshots', { RestorableBy: ['all'] }).snapshotSet).toHaveLength(1);
    world.call('ResetSnapshotAttribute', { SnapshotId: id, Attribute: 'createVolumePermission' });
    expect(told(world, id).createVolumePermission).toEqual([]);
  });

  test.each([
    [
      'both in one call',
      { CreateVolumePermission: { Add: [{ UserId: PARTNER }], Remove: [{ Group: 'all' }] } },
      'InvalidParameterCombination',
    ],
    ['of nobody', {}, 'InvalidParameterCombination'],
    [
      'no account',
      { CreateVolumePermission: { Add: [{ UserId: 'me' }] } },
      'InvalidUserID.Malformed',
    ],
    ['neither added nor removed', { UserId: [PARTNER] }, 'MissingParameter'],
    [
      'more than 500',
      {
        OperationType: 'add',
        UserId: Array.from({ length: 501 }, (_, i) => String(100_000_000_000 + i)),
      },
      'InvalidParameterValue',
    ],
    ['another attribute', { Attribute: 'productCodes' }, 'InvalidParameterValue'],
  ])('%s are refused', (_what, params, code) => {
    const world = new SmallWorld();
    const SnapshotId = snapshotOf(world, world.image.id);
    expect(world.refusal('ModifySnapshotAttribute', { SnapshotId, ...params }).code).toBe(code);
    expect(told(world, SnapshotId).createVolumePermission).toEqual([]);
  });

  // hashicorp/packer#7499.
  test.each([
    ['the default key, an account', undefined, { UserId: PARTNER }, 'OperationNotPermitted'],
    ['another key, an account', 'alias/shared', { UserId: PARTNER }, 'ok'],
    ['another key, everyone', 'alias/shared', { Group: 'all' }, 'OperationNotPermitted'],
  ])('of what is encrypted by %s', (_what, key, whom, outcome) => {
    const world = new SmallWorld();
    const SnapshotId = snapshotOf(world, copyEncrypted(world, key));
    const params = { SnapshotId, CreateVolumePermission: { Add: [whom] } };
    if (outcome === 'ok') expect(change(world, params, SnapshotId)).toEqual({ return: true });
    else expect(world.refusal('ModifySnapshotAttribute', params).code).toBe(outcome);
  });

  test('belong to the owner; what is nobody’s to us is not listed', () => {
    const world = new SmallWorld();
    const theirs = world.compute.addImage({ name: 'theirs', content: CONTENT, ownerId: CANONICAL });
    const SnapshotId = snapshotOf(world, theirs.id);
    const Attribute = 'createVolumePermission';
    expect(world.refusal('DescribeSnapshotAttribute', { SnapshotId, Attribute }).code).toBe(
      'AuthFailure',
    );
    expect(world.call('DescribeSnapshots').snapshotSet).toHaveLength(2);
    world.compute.storage().snapshots.get(SnapshotId)?.permissions.clear();
    expect(world.call('DescribeSnapshots').snapshotSet).toHaveLength(1);
    expect(world.call('DescribeSnapshots', { Owner: [CANONICAL] }).snapshotSet).toHaveLength(1);
  });
});
