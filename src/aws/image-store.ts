import {
  CopyImageCommand,
  DeleteSnapshotCommand,
  DeregisterImageCommand,
  DescribeImageAttributeCommand,
  DescribeSnapshotAttributeCommand,
  type EC2Client,
  EnableImageDeprecationCommand,
  type LaunchPermission,
  ModifyImageAttributeCommand,
} from '@aws-sdk/client-ec2';
import { CloudError } from '../errors.js';
import type { CopyRequest, Grantee, Image, ImageStore, Instant } from '../ports.js';
import { present, tagList } from './answers.js';
import { SdkImages } from './images.js';
import type { Line } from './line.js';

/** A dry run ends in an error also where all is well. Of what is in use by its image only the right was asked for. */
const MAY_GO: ReadonlySet<string> = new Set(['DryRunOperation', 'InvalidSnapshot.InUse']);

/** Deleted, or another image's too (DeleteSnapshotReturnCode). */
const GONE: ReadonlySet<string> = new Set(['success', 'skipped']);

export class SdkImageStore implements ImageStore {
  readonly #line: Line<EC2Client>;
  readonly #images: SdkImages;

  constructor(line: Line<EC2Client>) {
    this.#line = line;
    this.#images = new SdkImages(line);
  }

  images(ids: readonly string[]): Promise<readonly Image[]> {
    return this.#images.byId(ids);
  }

  tagged(key: string, value?: string): Promise<readonly Image[]> {
    return this.#images.tagged(key, value);
  }

  async copy(request: CopyRequest): Promise<string> {
    const Tags = tagList(request.tags);
    const answer = await this.#line.ask(
      new CopyImageCommand({
        SourceImageId: request.imageId,
        SourceRegion: request.fromRegion,
        Name: request.name,
        Description: request.description,
        ClientToken: request.token,
        ...(request.key === undefined ? {} : { Encrypted: true, KmsKeyId: request.key }),
        TagSpecifications: [
          { ResourceType: 'image', Tags },
          { ResourceType: 'snapshot', Tags },
        ],
      }),
    );
    return present('CopyImage', "the copy's id", answer.ImageId);
  }

  async grantees(imageId: string): Promise<readonly Grantee[]> {
    const { LaunchPermissions } = await this.#line.ask(
      new DescribeImageAttributeCommand({ ImageId: imageId, Attribute: 'launchPermission' }),
    );
    return (LaunchPermissions ?? []).flatMap(granteeOf);
  }

  async snapshotGrantees(snapshotId: string): Promise<number> {
    const { CreateVolumePermissions } = await this.#line.ask(
      new DescribeSnapshotAttributeCommand({
        SnapshotId: snapshotId,
        Attribute: 'createVolumePermission',
      }),
    );
    return CreateVolumePermissions?.length ?? 0;
  }

  async grant(imageId: string, grantees: readonly Grantee[]): Promise<void> {
    await this.#line.once(
      new ModifyImageAttributeCommand({
        ImageId: imageId,
        LaunchPermission: { Add: grantees.map(permissionOf) },
      }),
    );
  }

  async deprecate(imageId: string, at: Instant): Promise<void> {
    await this.#line.once(
      new EnableImageDeprecationCommand({ ImageId: imageId, DeprecateAt: new Date(at) }),
    );
  }

  async mayDeleteSnapshot(snapshotId: string): Promise<void> {
    try {
      await this.#line.ask(new DeleteSnapshotCommand({ SnapshotId: snapshotId, DryRun: true }));
    } catch (error) {
      if (error instanceof CloudError && MAY_GO.has(error.code)) return;
      throw error;
    }
  }

  async deregister(imageId: string): ReturnType<ImageStore['deregister']> {
    const { DeleteSnapshotResults } = await this.#line.once(
      new DeregisterImageCommand({ ImageId: imageId, DeleteAssociatedSnapshots: true }),
    );
    return (DeleteSnapshotResults ?? []).flatMap(({ SnapshotId, ReturnCode }) =>
      SnapshotId === undefined || ReturnCode === undefined || GONE.has(ReturnCode)
        ? []
        : [{ snapshotId: SnapshotId, why: ReturnCode }],
    );
  }
}

function granteeOf(permission: LaunchPermission): readonly Grantee[] {
  const { UserId, OrganizationArn, OrganizationalUnitArn, Group } = permission;
  if (UserId !== undefined) return [{ is: 'account', id: UserId }];
  if (OrganizationArn !== undefined) return [{ is: 'organization', arn: OrganizationArn }];
  if (OrganizationalUnitArn !== undefined) return [{ is: 'unit', arn: OrganizationalUnitArn }];
  return Group === undefined ? [] : [{ is: 'everyone' }];
}

function permissionOf(grantee: Grantee): LaunchPermission {
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
