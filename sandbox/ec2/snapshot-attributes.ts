import { type Action, ApiError, fields, list } from '../api.js';
import type { Basis } from './basis.js';
import { ec2Action } from './ec2-action.js';
import { isUnderDefaultKey } from './key-trouble.js';
import type { Grantee } from './permissions.js';
import { pickOne } from './resource-ids.js';
import type { Snapshot, Snapshots } from './snapshots.js';

const GRANTEE = fields({ UserId: 'text', Group: 'text' });
/** "You can make up to 500 modifications to a snapshot in a single operation." */
const MAX_CHANGES = 500;

type Named = { readonly UserId?: string; readonly Group?: string };

/** Who else may make volumes of a snapshot: ModifySnapshotAttribute, DescribeSnapshotAttribute, ResetSnapshotAttribute. */
export function snapshotAttributeActions(basis: Basis, snapshots: Snapshots): readonly Action[] {
  const own = (id: string): Snapshot => ownSnapshot(basis, snapshots, id);
  return [
    ec2Action({
      name: 'ModifySnapshotAttribute',
      mutates: true,
      params: {
        SnapshotId: 'text',
        Attribute: 'text',
        OperationType: 'text',
        UserId: list('text'),
        UserGroup: list('text'),
        CreateVolumePermission: fields({ Add: list(GRANTEE), Remove: list(GRANTEE) }),
      },
      required: ['SnapshotId'],
      run: (params) => {
        const snapshot = own(params.SnapshotId);
        const { add, remove } = changesOf(params);
        if (add.length > 0) refuseToShare(basis, snapshot, add);
        for (const grantee of add) snapshot.permissions.add(grantee);
        for (const grantee of remove) snapshot.permissions.remove(grantee);
        return { return: true };
      },
    }),
    ec2Action({
      name: 'DescribeSnapshotAttribute',
      mutates: false,
      params: { SnapshotId: 'text', Attribute: 'text' },
      required: ['SnapshotId', 'Attribute'],
      run: ({ SnapshotId: id, Attribute: name }) => {
        const snapshot = own(id);
        if (name === 'productCodes') return { snapshotId: id, productCodes: [] };
        refuseOther(name);
        return {
          snapshotId: id,
          createVolumePermission: snapshot.permissions.all.map((grantee) => ({ ...grantee })),
        };
      },
    }),
    ec2Action({
      name: 'ResetSnapshotAttribute',
      mutates: true,
      params: { SnapshotId: 'text', Attribute: 'text' },
      required: ['SnapshotId', 'Attribute'],
      run: (params) => {
        refuseOther(params.Attribute);
        own(params.SnapshotId).permissions.clear();
        return { return: true };
      },
    }),
  ];
}

/** @throws ApiError InvalidSnapshot.NotFound, AuthFailure */
export function ownSnapshot({ accountId }: Basis, snapshots: Snapshots, id: string): Snapshot {
  const snapshot = pickOne('snapshot', id, (known) => snapshots.get(known));
  if (snapshot.ownerId === accountId) return snapshot;
  throw new ApiError('AuthFailure', `You do not own the snapshot '${id}'`);
}

interface Changes {
  readonly add: readonly Grantee[];
  readonly remove: readonly Grantee[];
}

/** "You may add or remove account IDs, but you cannot do both in a single operation." @throws ApiError */
function changesOf(params: {
  readonly Attribute?: string;
  readonly OperationType?: string;
  readonly UserId?: readonly string[];
  readonly UserGroup?: readonly string[];
  readonly CreateVolumePermission?: {
    readonly Add?: readonly Named[];
    readonly Remove?: readonly Named[];
  };
}): Changes {
  if (params.Attribute !== undefined) refuseOther(params.Attribute);
  const listed = [
    ...(params.UserId ?? []).map((UserId) => ({ UserId })),
    ...(params.UserGroup ?? []).map((Group) => ({ Group })),
  ];
  const isAdding = params.OperationType === 'add';
  const add = [...(params.CreateVolumePermission?.Add ?? []), ...(isAdding ? listed : [])];
  const remove = [...(params.CreateVolumePermission?.Remove ?? []), ...(isAdding ? [] : listed)];
  if (listed.length > 0 && !isAdding && params.OperationType !== 'remove') {
    throw new ApiError('MissingParameter', 'The request must contain the parameter OperationType');
  }
  if ((add.length === 0) === (remove.length === 0)) {
    throw new ApiError(
      'InvalidParameterCombination',
      'Create volume permissions must be either added or removed.',
    );
  }
  if (add.length + remove.length > MAX_CHANGES) {
    throw new ApiError(
      'InvalidParameterValue',
      `At most ${MAX_CHANGES} create volume permissions can be modified in a single operation.`,
    );
  }
  return { add: add.map(granteeOf), remove: remove.map(granteeOf) };
}

function granteeOf({ UserId: userId, Group: group }: Named): Grantee {
  if (userId !== undefined && group === undefined && /^\d{12}$/.test(userId)) return { userId };
  if (group === 'all' && userId === undefined) return { group };
  throw new ApiError('InvalidUserID.Malformed', `Invalid user id: "${userId ?? group}"`);
}

/** "Encrypted snapshots cannot be made public. Snapshots encrypted with your default KMS key cannot be shared." */
function refuseToShare(basis: Basis, snapshot: Snapshot, add: readonly Grantee[]): void {
  if (isUnderDefaultKey(basis, snapshot)) {
    throw new ApiError(
      'OperationNotPermitted',
      'Encrypted snapshots with EBS default key cannot be shared',
    );
  }
  if (!snapshot.encrypted || !add.some((grantee) => 'group' in grantee)) return;
  throw new ApiError('OperationNotPermitted', 'Encrypted snapshots cannot be made public');
}

function refuseOther(name: string): void {
  if (name === 'createVolumePermission') return;
  throw new ApiError(
    'InvalidParameterValue',
    `Value ( ${name} ) for parameter attribute is invalid. Unknown attribute.`,
  );
}
