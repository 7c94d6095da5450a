import { ApiError } from '../api.js';
import type { Random } from '../random.js';

const PREFIXES = {
  instance: 'i',
  image: 'ami',
  snapshot: 'snap',
  volume: 'vol',
  'network-interface': 'eni',
  'launch-template': 'lt',
  'key-pair': 'key',
  vpc: 'vpc',
  subnet: 'subnet',
  'security-group': 'sg',
  reservation: 'r',
  'instance-event-window': 'iew',
  'spot-instances-request': 'sir',
} as const;

/** As tag specifications and DescribeTags name them. */
export type ResourceType = keyof typeof PREFIXES;

/** Resource ids as EC2 makes them: a prefix and 17 hexadecimal digits, the first of them 0. */
export class ResourceIds {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random.stream('ec2/ids');
  }

  next(type: ResourceType): string {
    return `${PREFIXES[type]}-0${this.#random.hex(16)}`;
  }

  /** A UUID, for tokens that EC2 makes up itself. */
  uuid(): string {
    const digits = this.#random.hex(32);
    return [
      [0, 8],
      [8, 12],
      [12, 16],
      [16, 20],
      [20, 32],
    ]
      .map(([from, to]) => digits.slice(from, to))
      .join('-');
  }
}

export function typeOfId(id: string): ResourceType | undefined {
  const prefix = id.slice(0, id.indexOf('-'));
  return (Object.keys(PREFIXES) as ResourceType[]).find((type) => PREFIXES[type] === prefix);
}

function isWellFormed(type: ResourceType, id: string): boolean {
  if (type === 'spot-instances-request') return /^sir-[0-9a-z]{8}$/.test(id);
  return typeOfId(id) === type && /^[a-z]+-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id);
}

interface Unknown {
  readonly malformed: string;
  readonly notFound: string;
  text(ids: readonly string[]): string;
}

const one =
  (what: string) =>
  (ids: readonly string[]): string =>
    `The ${what} '${ids.join(', ')}' does not exist`;

/** Codes: "Error codes for the Amazon EC2 API". */
const UNKNOWN: Record<ResourceType, Unknown> = {
  instance: {
    malformed: 'InvalidInstanceID.Malformed',
    notFound: 'InvalidInstanceID.NotFound',
    text: (ids) =>
      ids.length === 1
        ? `The instance ID '${ids[0]}' does not exist`
        : `The instance IDs '${ids.join(', ')}' do not exist`,
  },
  image: {
    malformed: 'InvalidAMIID.Malformed',
    notFound: 'InvalidAMIID.NotFound',
    text: (ids) => `The image id '[${ids.join(', ')}]' does not exist`,
  },
  snapshot: {
    malformed: 'InvalidSnapshotID.Malformed',
    notFound: 'InvalidSnapshot.NotFound',
    text: one('snapshot'),
  },
  volume: {
    malformed: 'InvalidVolumeID.Malformed',
    notFound: 'InvalidVolume.NotFound',
    text: one('volume'),
  },
  'network-interface': {
    malformed: 'InvalidNetworkInterfaceId.Malformed',
    notFound: 'InvalidNetworkInterfaceID.NotFound',
    text: one('network interface'),
  },
  'launch-template': {
    malformed: 'InvalidLaunchTemplateId.Malformed',
    notFound: 'InvalidLaunchTemplateId.NotFound',
    text: (ids) =>
      `The specified launch template, with template ID ${ids.join(', ')}, does not exist.`,
  },
  'key-pair': {
    malformed: 'InvalidKeyPair.NotFound',
    notFound: 'InvalidKeyPair.NotFound',
    text: one('key pair'),
  },
  vpc: {
    malformed: 'InvalidVpcID.Malformed',
    notFound: 'InvalidVpcID.NotFound',
    text: one('vpc ID'),
  },
  subnet: {
    malformed: 'InvalidSubnetID.Malformed',
    notFound: 'InvalidSubnetID.NotFound',
    text: one('subnet ID'),
  },
  'security-group': {
    malformed: 'InvalidGroupId.Malformed',
    notFound: 'InvalidGroup.NotFound',
    text: one('security group'),
  },
  reservation: {
    malformed: 'InvalidReservationID.Malformed',
    notFound: 'InvalidReservationID.NotFound',
    text: one('reservation ID'),
  },
  'instance-event-window': {
    malformed: 'InvalidInstanceEventWindowId.Malformed',
    notFound: 'InvalidInstanceEventWindowId.NotFound',
    text: one('instance event window ID'),
  },
  'spot-instances-request': {
    malformed: 'InvalidSpotInstanceRequestID.Malformed',
    notFound: 'InvalidSpotInstanceRequestID.NotFound',
    text: one('spot instance request ID'),
  },
};

/** The refusal for ids that name nothing: malformed ones first, as EC2 checks the form before it looks. */
export function noSuch(type: ResourceType, ids: readonly string[]): ApiError {
  const unknown = UNKNOWN[type];
  const malformed = ids.find((id) => !isWellFormed(type, id));
  return malformed === undefined
    ? new ApiError(unknown.notFound, unknown.text(ids))
    : new ApiError(unknown.malformed, `Invalid id: "${malformed}"`);
}

/** The resources of these ids, each once, in the order asked for. @throws ApiError when one of them names nothing. */
export function pickAll<T>(
  type: ResourceType,
  ids: readonly string[],
  find: (id: string) => T | undefined,
): T[] {
  const distinct = [...new Set(ids)];
  const unknown = distinct.filter((id) => find(id) === undefined);
  if (unknown.length > 0) throw noSuch(type, unknown);
  return distinct.map((id) => find(id) as T);
}

/** @throws ApiError when the id names nothing. */
export function pickOne<T>(type: ResourceType, id: string, find: (id: string) => T | undefined): T {
  return pickAll(type, [id], find)[0] as T;
}
