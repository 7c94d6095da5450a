import { type Action, ApiError, list } from '../api.js';
import type { Basis } from './basis.js';
import { ec2Action } from './ec2-action.js';
import { FILTERS, select } from './filters.js';
import { snapshotAnswer, snapshotFilters } from './image-answers.js';
import type { Images } from './images.js';
import { page, refuseIdsWithPages } from './paging.js';
import { pickAll } from './resource-ids.js';
import { ownSnapshot, snapshotAttributeActions } from './snapshot-attributes.js';
import type { Snapshot, Snapshots } from './snapshots.js';

export function snapshotActions(
  basis: Basis,
  snapshots: Snapshots,
  images: Images,
): readonly Action[] {
  return [
    describeSnapshots(basis, snapshots),
    deleteSnapshot(basis, snapshots, images),
    ...snapshotAttributeActions(basis, snapshots),
  ];
}

function describeSnapshots(basis: Basis, snapshots: Snapshots): Action {
  const filters = snapshotFilters(snapshots);
  return ec2Action({
    name: 'DescribeSnapshots',
    mutates: false,
    params: {
      SnapshotId: list('text'),
      Owner: list('text'),
      RestorableBy: list('text'),
      Filter: FILTERS,
      MaxResults: 'int',
      NextToken: 'text',
    },
    run: (params) => {
      refuseIdsWithPages(params.SnapshotId, params);
      const named =
        params.SnapshotId === undefined
          ? snapshots.all
          : pickAll('snapshot', params.SnapshotId, (id) => snapshots.get(id));
      const owners = params.Owner?.map((owner) => (owner === 'self' ? basis.accountId : owner));
      const { items, nextToken } = page(
        select(
          named
            .filter((s) => owners?.includes(s.ownerId) ?? isUsable(basis, s))
            .filter((s) => isRestorableBy(basis, s, params.RestorableBy)),
          params.Filter,
          filters,
          (s) => s.tags,
        ),
        params,
        { action: 'DescribeSnapshots', min: 5, max: 1000 },
      );
      return { snapshotSet: items.map((s) => snapshotAnswer(snapshots, s)), nextToken };
    },
  });
}

/** Those of no owner in particular: "the snapshots for which you have create volume permissions". */
function isUsable({ accountId }: Basis, { ownerId, permissions }: Snapshot): boolean {
  return ownerId === accountId || permissions.isPublic || permissions.includesAccount(accountId);
}

function isRestorableBy(
  { accountId }: Basis,
  { ownerId, permissions }: Snapshot,
  users: readonly string[] | undefined,
): boolean {
  if (users === undefined || users.length === 0) return true;
  return users.some((user) => {
    if (user === 'all') return permissions.isPublic;
    const id = user === 'self' ? accountId : user;
    return ownerId === id || permissions.includesAccount(id);
  });
}

function deleteSnapshot(basis: Basis, snapshots: Snapshots, images: Images): Action {
  return ec2Action({
    name: 'DeleteSnapshot',
    mutates: true,
    params: { SnapshotId: 'text' },
    required: ['SnapshotId'],
    run: (params) => {
      const snapshot = ownSnapshot(basis, snapshots, params.SnapshotId);
      const users = images.usersOf(snapshot);
      if (users.length > 0) {
        throw new ApiError(
          'InvalidSnapshot.InUse',
          `The snapshot ${snapshot.id} is currently in use by ${users.map((i) => i.id).join(', ')}`,
        );
      }
      snapshots.delete(snapshot.id);
      return { return: true };
    },
  });
}
