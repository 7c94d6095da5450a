import type { Basis } from './basis.js';
import { zoneIdOf, zonesOf } from './regions.js';
import type { ResourceIds } from './resource-ids.js';
import type { Rule } from './security-group-actions.js';
import type { TagMap, TagStore } from './tags.js';

export interface Vpc {
  readonly id: string;
  readonly cidr: string;
  readonly isDefault: boolean;
  readonly tags: TagMap;
}

export interface Subnet {
  readonly id: string;
  readonly vpcId: string;
  readonly zone: string;
  readonly cidr: string;
  readonly defaultForZone: boolean;
  readonly publicIpOnLaunch: boolean;
  readonly tags: TagMap;
}

export interface SecurityGroup {
  readonly id: string;
  readonly ingress: readonly Rule[];
  readonly vpcId: string;
  readonly name: string;
  readonly description: string;
  readonly tags: TagMap;
}

export interface VpcSpec {
  readonly id?: string;
  readonly cidr?: string;
  readonly isDefault?: boolean;
  readonly tags?: TagMap;
}

export interface SubnetSpec {
  readonly id?: string;
  readonly vpcId: string;
  readonly zone: string;
  readonly cidr: string;
  readonly defaultForZone?: boolean;
  readonly publicIpOnLaunch?: boolean;
  readonly tags?: TagMap;
}

export interface SecurityGroupSpec {
  readonly id?: string;
  readonly vpcId: string;
  readonly name: string;
  readonly description?: string;
  readonly tags?: TagMap;
}

interface Block {
  readonly first: number;
  readonly size: number;
}

/** Every subnet loses its first four addresses and its last (VPC guide, "Subnet CIDR blocks"). */
const RESERVED_AT_START = 4;
const RESERVED = 5;

/** VPCs, subnets, security groups, and the private addresses that instances hold. But for groups, made by scenarios alone. */
export class Network {
  readonly zones: readonly string[];
  readonly #ids: ResourceIds;
  readonly #tags: TagStore;
  readonly #vpcs = new Map<string, Vpc>();
  readonly #subnets = new Map<string, Subnet>();
  readonly #groups = new Map<string, SecurityGroup>();
  /** By subnet: its CIDR in numbers. */
  readonly #blocks = new Map<string, Block>();
  /** By subnet: how far behind the block's first address. */
  readonly #taken = new Map<string, Set<number>>();
  /** By subnet: no address before this one is free. */
  readonly #lowestFree = new Map<string, number>();

  constructor(basis: Basis, ids: ResourceIds, tags: TagStore) {
    this.zones = zonesOf(basis.region);
    this.#ids = ids;
    this.#tags = tags;
  }

  get vpcs(): readonly Vpc[] {
    return [...this.#vpcs.values()];
  }

  get subnets(): readonly Subnet[] {
    return [...this.#subnets.values()];
  }

  get securityGroups(): readonly SecurityGroup[] {
    return [...this.#groups.values()];
  }

  vpc(id: string): Vpc | undefined {
    return this.#vpcs.get(id);
  }

  subnet(id: string): Subnet | undefined {
    return this.#subnets.get(id);
  }

  securityGroup(id: string): SecurityGroup | undefined {
    return this.#groups.get(id);
  }

  /** By the zone's name or id. */
  defaultSubnet(zone: string): Subnet | undefined {
    return this.subnets.find(
      (subnet) => subnet.defaultForZone && [subnet.zone, zoneIdOf(subnet.zone)].includes(zone),
    );
  }

  /** The security group named `default` that every VPC has. */
  defaultGroup(vpcId: string): SecurityGroup | undefined {
    for (const group of this.#groups.values()) {
      if (group.vpcId === vpcId && group.name === 'default') return group;
    }
    return undefined;
  }

  addVpc(spec: VpcSpec = {}): Vpc {
    const id = spec.id ?? this.#ids.next('vpc');
    const vpc: Vpc = {
      id,
      cidr: spec.cidr ?? '10.0.0.0/16',
      isDefault: spec.isDefault ?? false,
      tags: this.#tags.create(id, spec.tags),
    };
    this.#vpcs.set(id, vpc);
    this.addSecurityGroup({
      vpcId: id,
      name: 'default',
      description: 'default VPC security group',
    });
    return vpc;
  }

  addSubnet(spec: SubnetSpec): Subnet {
    const vpc = this.#vpcs.get(spec.vpcId);
    if (vpc === undefined) throw new Error(`no VPC ${spec.vpcId}`);
    if (!this.zones.includes(spec.zone)) {
      throw new Error(`no zone ${spec.zone}: there are ${this.zones.join(', ')}`);
    }
    const id = spec.id ?? this.#ids.next('subnet');
    const subnet: Subnet = {
      id,
      vpcId: spec.vpcId,
      zone: spec.zone,
      cidr: spec.cidr,
      defaultForZone: spec.defaultForZone ?? vpc.isDefault,
      publicIpOnLaunch: spec.publicIpOnLaunch ?? false,
      tags: this.#tags.create(id, spec.tags),
    };
    this.#subnets.set(id, subnet);
    this.#taken.set(id, new Set());
    return subnet;
  }

  addSecurityGroup(spec: SecurityGroupSpec): SecurityGroup {
    const id = spec.id ?? this.#ids.next('security-group');
    const group: SecurityGroup = {
      id,
      vpcId: spec.vpcId,
      name: spec.name,
      description: spec.description ?? spec.name,
      ingress: [],
      tags: this.#tags.create(id, spec.tags),
    };
    this.#groups.set(id, group);
    return group;
  }

  removeSecurityGroup(id: string): void {
    this.#groups.delete(id);
    this.#tags.forget(id);
  }

  /** More rules for a group's inbound traffic. */
  letIn(groupId: string, rules: readonly Rule[]): void {
    const group = this.#groups.get(groupId);
    if (group === undefined) throw new Error(`no security group ${groupId}`);
    this.#groups.set(groupId, { ...group, ingress: [...group.ingress, ...rules] });
  }

  freeAddresses(subnet: Subnet): number {
    return this.#block(subnet).size - RESERVED - (this.#taken.get(subnet.id)?.size ?? 0);
  }

  #block({ id, cidr }: Subnet): Block {
    const known = this.#blocks.get(id);
    if (known !== undefined) return known;
    const block = { first: numberOf(cidr), size: sizeOf(cidr) };
    this.#blocks.set(id, block);
    return block;
  }

  /** The lowest free private address, or undefined when the subnet is full. */
  takeAddress(subnet: Subnet): string | undefined {
    const taken = this.#taken.get(subnet.id) ?? new Set<number>();
    if (this.freeAddresses(subnet) <= 0) return undefined;
    let offset = this.#lowestFree.get(subnet.id) ?? RESERVED_AT_START;
    while (taken.has(offset)) offset++;
    this.#lowestFree.set(subnet.id, offset + 1);
    taken.add(offset);
    return addressAt(this.#block(subnet).first + offset);
  }

  releaseAddress(subnetId: string, address: string): void {
    const subnet = this.#subnets.get(subnetId);
    if (subnet === undefined) return;
    const offset = numberOf(address) - this.#block(subnet).first;
    this.#taken.get(subnetId)?.delete(offset);
    const lowest = this.#lowestFree.get(subnetId) ?? RESERVED_AT_START;
    this.#lowestFree.set(subnetId, Math.min(lowest, offset));
  }
}

function sizeOf(cidr: string): number {
  return 2 ** (32 - Number(cidr.split('/')[1]));
}

/** Of an address, or of a block's first. */
function numberOf(address: string): number {
  let number = 0;
  for (const octet of (address.split('/')[0] ?? '').split('.'))
    number = number * 256 + Number(octet);
  return number;
}

function addressAt(number: number): string {
  const octet = (shift: number): number => (number >>> shift) & 255;
  return `${octet(24)}.${octet(16)}.${octet(8)}.${octet(0)}`;
}
