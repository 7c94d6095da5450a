import type { Grantee, ImageStore } from '../../../src/ports.js';
import { type Fields, fieldsOf, maybeText, optional, text } from '../../reading.js';
import { byIds, describeImages, specifications, tagFilter } from './compute.js';
import { CloudFailure, type Params, type Session } from './session.js';

/** The images of the session's region. */
export function imageStorePort(session: Session): ImageStore {
  const call = (action: string, params: Params): Fields => session.call('ec2', action, params);
  return {
    images: async (ids) =>
      byIds(ids, (some) =>
        describeImages(session, ['image-id', some], { IncludeDeprecated: true }),
      ),
    tagged: async (key, value) =>
      describeImages(session, tagFilter(key, value), { Owner: ['self'] }),

    copy: async (request) =>
      text(
        call('CopyImage', {
          SourceImageId: request.imageId,
          SourceRegion: request.fromRegion,
          Name: request.name,
          Description: request.description,
          ClientToken: request.token,
          ...optional('Encrypted', request.key === undefined ? undefined : true),
          ...optional('KmsKeyId', request.key),
          TagSpecification: specifications(['image', 'snapshot'], request.tags),
        }),
        'imageId',
      ),

    grantees: async (imageId) =>
      fieldsOf(
        call('DescribeImageAttribute', { ImageId: imageId, Attribute: 'launchPermission' })
          .launchPermission,
      ).flatMap(granteeOf),

    snapshotGrantees: async (snapshotId) =>
      fieldsOf(
        call('DescribeSnapshotAttribute', {
          SnapshotId: snapshotId,
          Attribute: 'createVolumePermission',
        }).createVolumePermission,
      ).length,

    grant: async (imageId, grantees) => {
      call('ModifyImageAttribute', {
        ImageId: imageId,
        LaunchPermission: { Add: grantees.map(permissionOf) },
      });
    },

    deprecate: async (imageId, at) => {
      call('EnableImageDeprecation', {
        ImageId: imageId,
        DeprecateAt: new Date(at).toISOString(),
      });
    },

    mayDeleteSnapshot: async (snapshotId) => {
      try {
        call('DeleteSnapshot', { SnapshotId: snapshotId, DryRun: true });
      } catch (error) {
        if (error instanceof CloudFailure && error.code === 'DryRunOperation') return;
        throw error;
      }
    },

    deregister: async (imageId) => {
      const answer = call('DeregisterImage', {
        ImageId: imageId,
        DeleteAssociatedSnapshots: true,
      });
      return fieldsOf(answer.deleteSnapshotResultSet).flatMap((one) => {
        const why = text(one, 'returnCode');
        const isGone = why === 'success' || why === 'skipped';
        return isGone ? [] : [{ snapshotId: text(one, 'snapshotId'), why }];
      });
    },
  };
}

function granteeOf(permission: Fields): readonly Grantee[] {
  const id = maybeText(permission, 'userId');
  const organization = maybeText(permission, 'organizationArn');
  const unit = maybeText(permission, 'organizationalUnitArn');
  if (id !== undefined) return [{ is: 'account', id }];
  if (organization !== undefined) return [{ is: 'organization', arn: organization }];
  if (unit !== undefined) return [{ is: 'unit', arn: unit }];
  return permission.group === undefined ? [] : [{ is: 'everyone' }];
}

function permissionOf(grantee: Grantee): Params {
  switch (grantee.is) {
    case 'account':
      return { UserId: grantee.id };
    case 'organization':
      return { OrganizationArn: grantee.arn };
    case 'unit':
      return { OrganizationalUnitArn: grantee.arn };
    case 'everyone':
      return { Group: 'all' };
  }
}
