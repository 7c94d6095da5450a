import { ApiError } from '../api.js';
import type { World } from '../world.js';
import type { Basis } from './basis.js';
import { type BlockDevice, mapDevices } from './block-devices.js';
import type { DefaultEncryption } from './default-encryption.js';
import type { Image } from './image.js';
import { type Images, unavailable } from './images.js';
import { DEFAULT_INSTANCE_TYPE, type InstanceType, instanceType } from './instance-types.js';
import type { KeyPairs } from './key-pairs.js';
import type { LaunchParameters } from './launch-parameters.js';
import { readMarketOptions, type SpotTerms } from './market-options.js';
import type { Network, SecurityGroup, Subnet } from './network.js';
import { noSuch, pickAll } from './resource-ids.js';
import { readTagSpecifications, type TagsByType } from './tags.js';

/** RunInstances' parameters and a template's, laid together. */
export interface LaunchRequest extends LaunchParameters {
  readonly SubnetId?: string;
  readonly PrivateIpAddress?: string;
}

/** A request whose every name was found and fits the others: what remains is to have the capacity. */
export interface Launch {
  readonly params: LaunchRequest;
  readonly image: Image;
  readonly type: InstanceType;
  readonly subnet: Subnet;
  readonly groups: readonly SecurityGroup[];
  readonly devices: readonly BlockDevice[];
  readonly userData: Uint8Array;
  readonly shutdownBehavior: 'stop' | 'terminate';
  readonly purchase: 'on-demand' | 'spot';
  /** Of Spot Instances that were asked for with them. */
  readonly terms?: SpotTerms;
  readonly publicIp: boolean;
  readonly tags: TagsByType;
}

const MAX_USER_DATA = 16_384;
const NO_USER_DATA = new Uint8Array();
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** `resolve:ssm:/golden/ami` in templates: which image the parameter names. */
export interface ImageAliases {
  get(name: string): string | undefined;
}

export class LaunchDesk {
  readonly #basis: Basis;
  readonly #images: Images;
  readonly #network: Network;
  readonly #keyPairs: Pick<KeyPairs, 'refuseDeleted'>;
  readonly #aliases: ImageAliases;
  readonly #encryption: Pick<DefaultEncryption, 'applied'>;

  constructor(
    basis: Basis,
    images: Images,
    network: Network,
    keyPairs: Pick<KeyPairs, 'refuseDeleted'>,
    aliases: ImageAliases,
    encryption: Pick<DefaultEncryption, 'applied'>,
  ) {
    this.#basis = basis;
    this.#images = images;
    this.#network = network;
    this.#keyPairs = keyPairs;
    this.#aliases = aliases;
    this.#encryption = encryption;
  }

  /** @throws ApiError with EC2's codes for whatever names nothing or does not fit */
  check(params: LaunchRequest): Launch {
    const image = this.#image(params.ImageId);
    const type = this.#type(params.InstanceType ?? DEFAULT_INSTANCE_TYPE, image);
    refuseDoubledNetwork(params);
    refuseUnknownProfile(this.#basis.world().access, params);
    this.#keyPairs.refuseDeleted(params.KeyName);
    const subnet = this.#subnet(params);
    const terms = readMarketOptions(params, this.#basis.clock.now);
    return {
      params,
      image,
      type,
      subnet,
      groups: this.#groups(params, subnet),
      devices: mapDevices(image.devices, params.BlockDeviceMapping).map((device) =>
        this.#encryption.applied(device),
      ),
      userData: readUserData(params.UserData),
      shutdownBehavior: readShutdownBehavior(params.InstanceInitiatedShutdownBehavior),
      purchase: terms === undefined ? 'on-demand' : 'spot',
      ...(terms !== undefined && { terms }),
      publicIp: params.NetworkInterface?.[0]?.AssociatePublicIpAddress ?? subnet.publicIpOnLaunch,
      tags: readTagSpecifications(params.TagSpecification, [
        'instance',
        'volume',
        'network-interface',
        'spot-instances-request',
      ]),
    };
  }

  #image(id: string | undefined): Image {
    if (id === undefined) {
      throw new ApiError('MissingParameter', 'The request must contain the parameter ImageId');
    }
    const image = this.#images.mustGet(this.#resolveAlias(id));
    if (image.state !== 'available') throw unavailable(image.id);
    return image;
  }

  #resolveAlias(id: string): string {
    const prefix = 'resolve:ssm:';
    if (!id.startsWith(prefix)) return id;
    const aliased = this.#aliases.get(id.slice(prefix.length));
    if (aliased !== undefined) return aliased;
    throw new ApiError('InvalidParameterValue', `Unable to resolve the alias '${id}'`);
  }

  #type(name: string, image: Image): InstanceType {
    const type = instanceType(name);
    if (type === undefined) {
      throw new ApiError('InvalidParameterValue', `Invalid value '${name}' for InstanceType.`);
    }
    const { architecture } = image.content;
    if (!type.architectures.includes(architecture)) {
      throw new ApiError(
        'InvalidParameterValue',
        `The architecture '${type.architectures.join(',')}' of the specified instance type does not match the architecture '${architecture}' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again. You can use 'describe-instance-types' or 'describe-images' to discover the architecture of the instance type or AMI.`,
      );
    }
    return type;
  }

  #subnet(params: LaunchRequest): Subnet {
    // Packer sends empty ones for any zone and the default subnet.
    const zone = params.Placement?.AvailabilityZone || undefined;
    const id = params.SubnetId || params.NetworkInterface?.[0]?.SubnetId;
    if (id === undefined) return this.#defaultSubnet(zone);
    const subnet = this.#network.subnet(id);
    if (subnet === undefined) throw noSuch('subnet', [id]);
    if (zone !== undefined && zone !== subnet.zone) {
      throw new ApiError(
        'InvalidParameterValue',
        `The availability zone '${zone}' is not that of the subnet '${id}'.`,
      );
    }
    return subnet;
  }

  #defaultSubnet(zone: string | undefined): Subnet {
    if (zone !== undefined && !this.#network.zones.includes(zone)) {
      throw new ApiError('InvalidParameterValue', `Invalid availability zone: [${zone}]`);
    }
    const defaults = this.#network.subnets.filter(
      (subnet) => subnet.defaultForZone && (zone === undefined || subnet.zone === zone),
    );
    if (defaults.length > 0) return this.#basis.random.stream('ec2/default subnet').pick(defaults);
    throw this.#network.vpcs.some((vpc) => vpc.isDefault)
      ? new ApiError('MissingInput', `No default subnet found in ${zone ?? 'any zone'}`)
      : new ApiError(
          'VPCIdNotSpecified',
          'No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.',
        );
  }

  #groups(params: LaunchRequest, subnet: Subnet): readonly SecurityGroup[] {
    const ids = params.SecurityGroupId ?? params.NetworkInterface?.[0]?.SecurityGroupId ?? [];
    const names = params.SecurityGroup ?? [];
    if (ids.length + names.length === 0) return this.#ownGroups(subnet);
    const byId = pickAll('security-group', ids, (id) => this.#network.securityGroup(id));
    const byName = names.map((name) => this.#groupNamed(name, subnet));
    const groups = [...byId, ...byName];
    const foreign = groups.find((group) => group.vpcId !== subnet.vpcId);
    if (foreign !== undefined) {
      throw new ApiError(
        'InvalidParameter',
        `Security group ${foreign.id} and subnet ${subnet.id} belong to different networks.`,
      );
    }
    return groups;
  }

  /** The VPC's default group, where none is named. */
  #ownGroups(subnet: Subnet): readonly SecurityGroup[] {
    const own = this.#network.defaultGroup(subnet.vpcId);
    return own === undefined ? [] : [own];
  }

  #groupNamed(name: string, subnet: Subnet): SecurityGroup {
    const group = this.#network.securityGroups.find(
      (g) => g.name === name && g.vpcId === subnet.vpcId,
    );
    if (group !== undefined) return group;
    throw new ApiError('InvalidGroup.NotFound', `The security group '${name}' does not exist`);
  }
}

/** Subnet and security groups belong to the network interface when one is specified. */
function refuseUnknownProfile(
  access: World['access'],
  { IamInstanceProfile: profile }: LaunchRequest,
): void {
  const [by, given] = profile?.Arn === undefined ? ['name', profile?.Name] : ['arn', profile.Arn];
  if (given === undefined || (access?.knowsProfile(given) ?? true)) return;
  throw new ApiError(
    'InvalidParameterValue',
    `Value (${given}) for parameter iamInstanceProfile.${by} is invalid. Invalid IAM Instance Profile ${by === 'arn' ? 'ARN' : 'name'}`,
  );
}

function refuseDoubledNetwork(params: LaunchRequest): void {
  if (params.NetworkInterface === undefined || params.NetworkInterface.length === 0) return;
  const doubled =
    params.SubnetId !== undefined
      ? 'an instance-level subnet ID'
      : params.SecurityGroupId !== undefined || params.SecurityGroup !== undefined
        ? 'an instance-level security groups'
        : undefined;
  if (doubled === undefined) return;
  throw new ApiError(
    'InvalidParameterCombination',
    `Network interfaces and ${doubled} may not be specified on the same request`,
  );
}

function readUserData(base64: string | undefined): Uint8Array {
  if (base64 === undefined) return NO_USER_DATA;
  const compact = base64.replace(/\s/g, '');
  if (!BASE64.test(compact)) {
    throw new ApiError('InvalidUserData.Malformed', 'Invalid BASE64 encoding of user data.');
  }
  const bytes = new Uint8Array(Buffer.from(compact, 'base64'));
  if (bytes.length <= MAX_USER_DATA) return bytes;
  throw new ApiError('InvalidParameterValue', `User data is limited to ${MAX_USER_DATA} bytes`);
}

function readShutdownBehavior(value: string | undefined): 'stop' | 'terminate' {
  if (value === undefined || value === 'stop') return 'stop';
  if (value === 'terminate') return 'terminate';
  throw new ApiError(
    'InvalidParameterValue',
    `Invalid value '${value}' for instanceInitiatedShutdownBehavior. Allowed values are: stop, terminate`,
  );
}
