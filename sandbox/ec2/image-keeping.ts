import { type Action, ApiError, type Caller } from '../api.js';
import { HOUR, type Instant } from '../clock.js';
import type { Basis } from './basis.js';
import { causeOf, ec2Action } from './ec2-action.js';
import { type Image, snapshotIdsOf } from './image.js';
import { type Images, unavailable } from './images.js';
import type { Snapshots } from './snapshots.js';
import { DEPRECATION_GRAIN } from './timing.js';

export function deregisterImage(basis: Basis, images: Images, snapshots: Snapshots): Action {
  return ec2Action({
    name: 'DeregisterImage',
    mutates: true,
    params: { ImageId: 'text', DeleteAssociatedSnapshots: 'flag' },
    required: ['ImageId'],
    run: (params, caller) => {
      const image = images.mustOwn(params.ImageId);
      refuseProtected(basis, image);
      images.deregister(image, causeOf(caller));
      if (params.DeleteAssociatedSnapshots !== true) return { return: true };
      return {
        return: true,
        deleteSnapshotResultSet: snapshotIdsOf(image).map((snapshotId) => ({
          snapshotId,
          returnCode: mayDelete(basis, snapshotId, caller)
            ? deleteUnused(images, snapshots, snapshotId)
            : 'missing-permissions',
        })),
      };
    },
  });
}

/** That it cannot be deregistered is documented, by which code that is said is not: by `protected-image-refusal`. */
function refuseProtected({ clock, switches }: Basis, { id, protection }: Image): void {
  if (!protection.protects(clock.now)) return;
  throw new ApiError(
    switches['protected-image-refusal'],
    protection.cools(clock.now)
      ? `The image ${id} can't be deregistered until 24 hours after its deregistration protection was disabled.`
      : `The image ${id} can't be deregistered because deregistration protection is enabled for it.`,
  );
}

/** "The snapshot was not deleted because the role lacks DeleteSnapshot permissions": the image goes all the same. */
function mayDelete(basis: Basis, SnapshotId: string, caller: Caller): boolean {
  const world = basis.world();
  const declared = world.action('ec2', 'DeleteSnapshot');
  if (declared === undefined) return true;
  return world.access?.allows(world, declared, { SnapshotId }, caller) ?? true;
}

/** SnapshotReturnCodes: another image's snapshot is left where it is. */
function deleteUnused(images: Images, snapshots: Snapshots, id: string): 'success' | 'skipped' {
  const snapshot = snapshots.get(id);
  if (snapshot !== undefined && images.usersOf(snapshot).length > 0) return 'skipped';
  snapshots.delete(id);
  return 'success';
}

const YEAR = 366 * 24 * HOUR;

/** "The upper limit is 10 years from now, except for public AMIs, where it is 2 years from the creation date." */
function latestDeprecation({ permissions, createdAt }: Image, now: Instant): Instant {
  return permissions.isPublic ? createdAt + 2 * YEAR : now + 10 * YEAR;
}

export function imageDeprecation(basis: Basis, images: Images): readonly Action[] {
  return [
    ec2Action({
      name: 'EnableImageDeprecation',
      mutates: true,
      params: { ImageId: 'text', DeprecateAt: 'time' },
      required: ['ImageId', 'DeprecateAt'],
      run: (params) => {
        const image = images.mustOwn(params.ImageId);
        const at = params.DeprecateAt.getTime();
        if (at <= basis.clock.now || at > latestDeprecation(image, basis.clock.now)) {
          throw new ApiError(
            'InvalidParameterValue',
            'The deprecation date must be in the future, and at most 10 years from now, or 2 years from the creation of a public AMI.',
          );
        }
        image.deprecatedAt = Math.round(at / DEPRECATION_GRAIN) * DEPRECATION_GRAIN;
        return { return: true };
      },
    }),
    ec2Action({
      name: 'DisableImageDeprecation',
      mutates: true,
      params: { ImageId: 'text' },
      required: ['ImageId'],
      run: (params) => {
        delete images.mustOwn(params.ImageId).deprecatedAt;
        return { return: true };
      },
    }),
  ];
}

const named = { ImageId: 'text' } as const;

/** DisableImage and EnableImage: an image that nobody launches for now (EC2 guide, "Disable an AMI"). */
export function imageDisabling(images: Images): readonly Action[] {
  return [
    imageSwitch(images, 'DisableImage', (image, cause) => {
      if (image.state === 'available') images.disable(image, cause);
    }),
    imageSwitch(images, 'EnableImage', (image, cause) => {
      if (image.state === 'disabled') images.enable(image, cause);
    }),
  ];
}

function imageSwitch(
  images: Images,
  name: string,
  turn: (image: Image, cause: string) => void,
): Action {
  return ec2Action({
    name,
    mutates: true,
    params: named,
    required: ['ImageId'],
    run: (params, caller) => {
      const image = images.mustOwn(params.ImageId);
      if (image.state !== 'available' && image.state !== 'disabled') throw unavailable(image.id);
      turn(image, causeOf(caller));
      return { return: true };
    },
  });
}

/** Both answer the setting that they leave, as a word. */
export function deregistrationProtection(basis: Basis, images: Images): readonly Action[] {
  return [
    ec2Action({
      name: 'EnableImageDeregistrationProtection',
      mutates: true,
      params: { ...named, WithCooldown: 'flag' },
      required: ['ImageId'],
      run: (params) => ({
        return: images.mustOwn(params.ImageId).protection.enable(params.WithCooldown ?? false),
      }),
    }),
    ec2Action({
      name: 'DisableImageDeregistrationProtection',
      mutates: true,
      params: named,
      required: ['ImageId'],
      run: (params) => ({
        return: images.mustOwn(params.ImageId).protection.disable(basis.clock.now),
      }),
    }),
  ];
}
