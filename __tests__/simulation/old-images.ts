import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { cloudOf } from '../../sandbox/doors/in-process.js';
import { perform } from '../../sandbox/perform.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { imageTags, TAG } from '../../src/image/tags.js';

export const SHOP = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop}]}
groups:
  - {name: web, size: 2, min: 2, max: 4, zones: [a, b], template: web, version: $Default, warmup: 10s}
`);

/**
 * All that may use an image. `spent` is a version of ours that nothing launches from any more; one that is default, or
 * that a group names, is not.
 */
export const USES = [
  'none',
  'instance',
  'stopped instance',
  'version',
  'resolving version',
  'spent',
  'our default version',
  'our named version',
  'launch configuration',
  'override',
  'parameter',
  'share',
  'snapshot share',
] as const;
export type Use = (typeof USES)[number];

export const PARAMETER = '/images/{release}/{architecture}';
const FRIEND = '210987654321';
const HOUR = 3_600_000;

/** Who calls in a region, as its owner. */
// biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
export type Owner = (service: Service, action: string, params: object) => any;
type Service = 'ec2' | 'autoscaling' | 'ssm';

/** The region's own world, in which there may be a fleet of its own. */
export function ownerIn(world: CreatedWorld, region: string): Owner {
  const there = region === world.region ? world : (world.elsewhere(region) as CreatedWorld);
  return (service, action, params) =>
    perform(there, service, action, { ...params }, { name: 'owner', region });
}

export interface OldImages {
  readonly world: CreatedWorld;
  /** Of the images, the oldest first, as the uses that were asked for. */
  readonly ids: readonly string[];
  readonly snapshots: ReadonlyMap<string, readonly string[]>;
}

/**
 * Images of our line in a region, the first the oldest, each used as is said. Elsewhere than at home they are copies of
 * images at home, by the ids `ami-of-0`, `ami-of-1` and so on.
 */
export async function oldImages(
  uses: readonly Use[],
  { region = 'eu-west-1', world = createWorld(SHOP, { seed: 1 }), repository = 'acme/shop' } = {},
): Promise<OldImages> {
  if (region !== world.region) layOut(world, region);
  const owner = ownerIn(world, region);
  const source = world.compute.images[0]?.id ?? '';
  const ids: string[] = [];
  const identity = { id: '1-1', repository, url: '' };
  for (const [i] of uses.entries()) {
    const mark = {
      source,
      line: source,
      release: 'noble',
      manifest: 'a'.repeat(64),
      considered: 'x',
      build: `pc-old-${i}-build`,
    };
    const tags = {
      ...imageTags(mark, identity),
      ...(region !== world.region && { [TAG.copyOf]: `ami-of-${i}` }),
    };
    const Tag = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    const { imageId: id } = owner('ec2', 'CopyImage', {
      SourceImageId: source,
      SourceRegion: world.region,
      Name: `old-${region}-${i}`,
      TagSpecification: ['image', 'snapshot'].map((ResourceType) => ({ ResourceType, Tag })),
    });
    world.clock.advance(HOUR);
    ids.push(id);
  }
  const users = prepare(world, owner);
  for (const [i, use] of uses.entries()) await USING[use](owner, ids[i] ?? '', users);
  // The newest version is nobody's: what is latest is in use.
  owner('ec2', 'CreateLaunchTemplateVersion', {
    LaunchTemplateId: users.template,
    LaunchTemplateData: { ImageId: source, InstanceType: 't3.small' },
  });
  const images = await cloudOf(world, { caller: 'w' }).imagesIn(region).images(ids);
  return { world, ids, snapshots: new Map(images.map((one) => [one.id, one.snapshotIds])) };
}

interface Users {
  readonly template: string;
  readonly subnet: string;
  readonly wait: (milliseconds: number) => void;
}

/** A fleet there needs a network. */
function layOut(world: CreatedWorld, region: string): void {
  const { compute } = world.elsewhere(region) as CreatedWorld;
  const { id: vpcId } = compute.addVpc({ cidr: '172.31.0.0/16', isDefault: true });
  compute.addSubnet({ vpcId, zone: `${region}a`, cidr: '172.31.0.0/20', publicIpOnLaunch: true });
}

function prepare(world: CreatedWorld, owner: Owner): Users {
  const wait = (milliseconds: number): void => world.clock.advance(milliseconds);
  const [subnet] = owner('ec2', 'DescribeSubnets', {}).subnetSet;
  const [known] = owner('ec2', 'DescribeLaunchTemplates', {}).launchTemplates;
  const template =
    known?.launchTemplateId ??
    owner('ec2', 'CreateLaunchTemplate', {
      LaunchTemplateName: 'theirs',
      LaunchTemplateData: { InstanceType: 't3.small' },
    }).launchTemplate.launchTemplateId;
  return { template, subnet: subnet.subnetId, wait };
}

function launch(owner: Owner, ImageId: string, { subnet, wait }: Users): string {
  const { instancesSet } = owner('ec2', 'RunInstances', {
    ImageId,
    InstanceType: 't3.small',
    MinCount: '1',
    MaxCount: '1',
    SubnetId: subnet,
  });
  wait(60_000);
  return instancesSet[0].instanceId;
}

/** @returns its number */
function version(owner: Owner, ImageId: string, { template }: Users, description: string): string {
  const answer = owner('ec2', 'CreateLaunchTemplateVersion', {
    LaunchTemplateId: template,
    VersionDescription: description,
    LaunchTemplateData: { ImageId, InstanceType: 't3.small' },
  });
  return String(answer.launchTemplateVersion.versionNumber);
}

const ours = (id: string): string => `patch-cycle: ${id}`;

function parameter(owner: Owner, Name: string, Value: string, { wait }: Users): void {
  const DataType = 'aws:ec2:image';
  owner('ssm', 'PutParameter', { Name, Value, Type: 'String', DataType, Overwrite: true });
  wait(60_000);
}

const USING: Readonly<Record<Use, (owner: Owner, id: string, users: Users) => void>> = {
  none: () => {},
  instance: (owner, id, users) => {
    launch(owner, id, users);
  },
  'stopped instance': (owner, id, users) => {
    owner('ec2', 'StopInstances', { InstanceId: [launch(owner, id, users)] });
  },
  version: (owner, id, users) => {
    version(owner, id, users, 'by hand');
  },
  'resolving version': (owner, id, users) => {
    parameter(owner, `/golden/${id}`, id, users);
    version(owner, `resolve:ssm:/golden/${id}`, users, 'by hand');
  },
  spent: (owner, id, users) => {
    version(owner, id, users, ours(id));
  },
  'our default version': (owner, id, users) => {
    owner('ec2', 'ModifyLaunchTemplate', {
      LaunchTemplateId: users.template,
      SetDefaultVersion: version(owner, id, users, ours(id)),
    });
  },
  'our named version': (owner, id, users) => {
    const Version = version(owner, id, users, ours(id));
    owner('autoscaling', 'CreateAutoScalingGroup', {
      AutoScalingGroupName: `on-${id}`,
      MinSize: 0,
      MaxSize: 1,
      VPCZoneIdentifier: users.subnet,
      LaunchTemplate: { LaunchTemplateId: users.template, Version },
    });
  },
  'launch configuration': (owner, id) => {
    owner('autoscaling', 'CreateLaunchConfiguration', {
      LaunchConfigurationName: `of-${id}`,
      ImageId: id,
      InstanceType: 't3.small',
    });
  },
  override: (owner, id, { template, subnet }) => {
    owner('autoscaling', 'CreateAutoScalingGroup', {
      AutoScalingGroupName: `with-${id}`,
      MinSize: 0,
      MaxSize: 1,
      VPCZoneIdentifier: subnet,
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { LaunchTemplateId: template, Version: '1' },
          Overrides: [{ InstanceType: 't3.small', ImageId: id }],
        },
      },
    });
  },
  parameter: (owner, id, users) => parameter(owner, '/images/noble/x86_64', id, users),
  share: (owner, id) => {
    const LaunchPermission = { Add: [{ UserId: FRIEND }] };
    owner('ec2', 'ModifyImageAttribute', { ImageId: id, LaunchPermission });
  },
  'snapshot share': (owner, id) => {
    const [image] = owner('ec2', 'DescribeImages', { ImageId: [id] }).imagesSet;
    owner('ec2', 'ModifySnapshotAttribute', {
      SnapshotId: image.blockDeviceMapping[0].ebs.snapshotId,
      CreateVolumePermission: { Add: [{ UserId: FRIEND }] },
    });
  },
};

/** Which of them are still there. */
export async function leftOf({ world, ids }: OldImages, region?: string): Promise<Set<string>> {
  const images = await cloudOf(world, { caller: 'w' }).imagesIn(region).images(ids);
  return new Set(images.map(({ id }) => id));
}

/** Ids of all our snapshots in a region. */
export function snapshotsIn(world: CreatedWorld, region: string): Set<string> {
  const { snapshotSet } = ownerIn(world, region)('ec2', 'DescribeSnapshots', { Owner: ['self'] });
  return new Set(snapshotSet.map(({ snapshotId }: { snapshotId: string }) => snapshotId));
}

/** Our snapshots in a region that no image is made of. */
export function orphansIn(world: CreatedWorld, region: string): readonly string[] {
  const { imagesSet } = ownerIn(world, region)('ec2', 'DescribeImages', { Owner: ['self'] });
  const used = JSON.stringify(imagesSet);
  return [...snapshotsIn(world, region)].filter((id) => !used.includes(id));
}
