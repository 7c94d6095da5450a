import { type Action, ApiError, list } from '../api.js';
import type { Basis } from './basis.js';
import { ec2Action } from './ec2-action.js';
import { FILTERS, select } from './filters.js';
import { snapshotAnswer, snapshotFilters } from './image-answers.js';
import type { Images } from './images.js';
import { page, refuseIdsWithPages } from './paging.js';
import { pickAll, pickOne } from './resource-ids.js';
import type { Snapshots } from './snapshots.js';

export function snapshotActions(
  basis: Basis,
  snapshots: Snapshots,
  images: Images,
): readonly Action[] {
  return [describeSnapshots(basis, snapshots), deleteSnapshot(basis, snapshots, images)];
}

function describeSnapshots(basis: Basis, snapshots: Snapshots): Action {
  const filters = snapshotFilters(snapshots);
  return ec2Action({
    name: 'DescribeSnapshots',
    mutates: false,
    params: {
      SnapshotId: list('text'),
      Owner: list('text'),
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
          named.filter((s) => owners?.includes(s.ownerId) ?? true),
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

function deleteSnapshot(basis: Basis, snapshots: Snapshots, images: Images): Action {
  return ec2Action({
    name: 'DeleteSnapshot',
    mutates: true,
    params: { SnapshotId: 'text' },
    required: ['SnapshotId'],
    run: (params) => {
      const snapshot = pickOne('snapshot', params.SnapshotId, (id) => snapshots.get(id));
      if (snapshot.ownerId !== basis.accountId) {
        throw new ApiError('AuthFailure', `You do not own the snapshot '${snapshot.id}'`);
      }
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
