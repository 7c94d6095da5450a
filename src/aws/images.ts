import {
  CreateImageCommand,
  DescribeImagesCommand,
  type DescribeImagesCommandInput,
  DescribeSnapshotsCommand,
  type EC2Client,
  type Image as SdkImage,
} from '@aws-sdk/client-ec2';
import type { Image, ImageRequest, ImageTraits } from '../ports.js';
import { everyPage, pieces, present, tagList, tagsOf } from './answers.js';
import { tagFilter } from './instance.js';
import type { Line } from './line.js';

export class SdkImages {
  readonly #line: Line<EC2Client>;

  constructor(line: Line<EC2Client>) {
    this.#line = line;
  }

  async byId(ids: readonly string[]): Promise<readonly Image[]> {
    const found: Image[] = [];
    for (const Values of pieces(ids, 200)) {
      const Filters = [{ Name: 'image-id', Values: [...Values] }];
      // Fleets run on images that their publisher has deprecated since.
      found.push(...(await this.#describe({ Filters, IncludeDeprecated: true })));
    }
    return found;
  }

  tagged(key: string, value?: string): Promise<readonly Image[]> {
    return this.#describe({ Filters: [tagFilter(key, value)], Owners: ['self'] });
  }

  async create(request: ImageRequest): Promise<string> {
    const Tags = tagList(request.tags);
    const answer = await this.#line.once(
      new CreateImageCommand({
        InstanceId: request.instanceId,
        Name: request.name,
        Description: request.description,
        TagSpecifications: [
          { ResourceType: 'image', Tags },
          { ResourceType: 'snapshot', Tags },
        ],
      }),
    );
    return present('CreateImage', "the image's id", answer.ImageId);
  }

  /** Named by their tags: an image in the making may not name its snapshots yet. */
  async progress(key: string, value: string): Promise<number | undefined> {
    const snapshots = await everyPage('DescribeSnapshots', async (NextToken) => {
      const answer = await this.#line.ask(
        new DescribeSnapshotsCommand({
          Filters: [tagFilter(key, value)],
          OwnerIds: ['self'],
          MaxResults: 1000,
          NextToken,
        }),
      );
      return { items: answer.Snapshots, next: answer.NextToken };
    });
    const percents = snapshots.map(({ Progress }) => Number.parseInt(Progress ?? '', 10) || 0);
    return percents.length === 0 ? undefined : Math.min(...percents);
  }

  async #describe(input: DescribeImagesCommandInput): Promise<readonly Image[]> {
    const images = await everyPage('DescribeImages', async (NextToken) => {
      const answer = await this.#line.ask(
        new DescribeImagesCommand({ ...input, MaxResults: 1000, NextToken }),
      );
      return { items: answer.Images, next: answer.NextToken };
    });
    return images.map(imageOf);
  }
}

function imageOf(image: SdkImage): Image {
  const of = <T>(what: string, value: T | undefined): T =>
    present('DescribeImages', `an image's ${what}`, value);
  return {
    id: of('id', image.ImageId),
    name: image.Name ?? '',
    state: of('state', image.State),
    ...(image.StateReason?.Message === undefined ? {} : { stateReason: image.StateReason.Message }),
    architecture: of('architecture', image.Architecture),
    createdAt: Date.parse(of('creation date', image.CreationDate)),
    tags: tagsOf(image.Tags),
    snapshotIds: (image.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []),
    traits: traitsOf(image),
    ...(image.DeprecationTime === undefined
      ? {}
      : { deprecatedAt: Date.parse(image.DeprecationTime) }),
  };
}

function traitsOf(image: SdkImage): ImageTraits {
  const traits = {
    rootDevice: image.RootDeviceName,
    bootMode: image.BootMode,
    tpm: image.TpmSupport,
    ena: image.EnaSupport,
    sriov: image.SriovNetSupport,
    imds: image.ImdsSupport,
    platform: image.PlatformDetails,
    usage: image.UsageOperation,
  };
  return {
    ...(Object.fromEntries(
      Object.entries(traits).filter(([, value]) => value !== undefined),
    ) as Partial<ImageTraits>),
    productCodes: (image.ProductCodes ?? []).flatMap(({ ProductCodeId }) => ProductCodeId ?? []),
    devices: (image.BlockDeviceMappings ?? []).map(({ DeviceName, Ebs }) => ({
      name: DeviceName ?? '',
      ...(Ebs?.VolumeSize === undefined ? {} : { size: Ebs.VolumeSize }),
      ...(Ebs?.VolumeType === undefined ? {} : { type: Ebs.VolumeType }),
      encrypted: Ebs?.Encrypted ?? false,
    })),
  };
}
