import { type Action, ApiError } from '../api.js';
import { HOUR, type Instant } from '../clock.js';
import { Random } from '../random.js';
import type { World } from '../world.js';
import { grantActions, keyActions } from './actions.js';

export type KeyState = 'Enabled' | 'Disabled' | 'PendingDeletion';

/** Why a volume cannot be encrypted with a key: there is none, it may not be used, or it is in no state for it. */
export type KeyTrouble = 'missing' | 'not allowed' | 'wrong state';

export interface Grant {
  readonly id: string;
  readonly token: string;
  readonly principal: string;
  readonly retiring?: string | undefined;
  readonly operations: readonly string[];
  readonly name: string | undefined;
  readonly createdAt: Instant;
}

export interface Key {
  readonly id: string;
  readonly arn: string;
  readonly description: string;
  readonly createdAt: Instant;
  /** AWS's own: its policy lets services of the account use it, and nobody change it. */
  readonly isManaged: boolean;
  state: KeyState;
  deletedAt?: Instant;
  grants: readonly Grant[];
}

export interface KeysRoom extends Pick<World, 'clock' | 'accountId' | 'region'> {
  readonly seed: string | number;
}

const DAY = 24 * HOUR;
const EBS_ALIAS = 'alias/aws/ebs';
/** What EC2 needs to attach an encrypted volume for someone. */
const ATTACHING = ['CreateGrant', 'Decrypt'];

/** Keys of the account's own, as far as encrypted images and volumes need them. */
export class Keys {
  readonly actions: readonly Action[];
  readonly #room: KeysRoom;
  readonly #random: Random;
  readonly #byId = new Map<string, Key>();
  readonly #aliases = new Map<string, string>();
  #forEbs: string | undefined;

  constructor(room: KeysRoom) {
    this.#room = room;
    this.#random = new Random(`${room.seed} keys`);
    this.actions = [...keyActions(this), ...grantActions(this)];
  }

  create(description = ''): Key {
    return this.#make(uuid(this.#random), description, false);
  }

  /** `aws/ebs`, which is there from the first time that something is encrypted without a key being named. */
  ebsDefault(): Key {
    const known = this.#byId.get(this.#aliases.get(EBS_ALIAS) ?? '');
    if (known !== undefined) return known;
    // From a source of its own: that it is asked for changes no other key's id.
    const id = uuid(new Random(`${this.#room.seed} keys ${EBS_ALIAS}`));
    const key = this.#make(
      id,
      'Default key that protects my EBS volumes when no other key is defined',
      true,
    );
    this.#aliases.set(EBS_ALIAS, id);
    return key;
  }

  /** What is encrypted without a key being named: ModifyEbsDefaultKmsKeyId's, or `aws/ebs`. */
  forEbs(): Key {
    return this.#byId.get(this.#forEbs ?? '') ?? this.ebsDefault();
  }

  /** @throws ApiError NotFoundException */
  useForEbs(given: string | undefined): void {
    this.#forEbs = given === undefined ? undefined : this.mustGet(given).id;
  }

  alias(name: string, keyId: string): void {
    this.#aliases.set(name, this.mustGet(keyId).id);
  }

  /** By id, ARN, alias or the alias's ARN. ARNs of other regions and accounts name nothing here. */
  get(given: string): Key | undefined {
    const { region, accountId } = this.#room;
    const here = `arn:aws:kms:${region}:${accountId}:`;
    const name = given.startsWith(here) ? given.slice(here.length).replace(/^key\//, '') : given;
    if (name === EBS_ALIAS) return this.ebsDefault();
    return this.#byId.get(this.#aliases.get(name) ?? name);
  }

  /** @throws ApiError NotFoundException */
  mustGet(given: string): Key {
    const key = this.get(given);
    if (key !== undefined) return key;
    const { region, accountId } = this.#room;
    const arn = given.startsWith('arn:')
      ? given
      : `arn:aws:kms:${region}:${accountId}:key/${given}`;
    throw new ApiError('NotFoundException', `Key '${arn}' does not exist`);
  }

  /** @throws ApiError AccessDeniedException for what is AWS's own, and as `mustLive` */
  mustChange(given: string): Key {
    const key = this.mustLive(given);
    if (!key.isManaged) return key;
    throw new ApiError(
      'AccessDeniedException',
      `The key policy of the AWS managed key ${key.arn} does not allow it`,
    );
  }

  /** @throws ApiError KMSInvalidStateException */
  mustLive(given: string): Key {
    const key = this.mustGet(given);
    if (key.state !== 'PendingDeletion') return key;
    throw new ApiError('KMSInvalidStateException', `${key.arn} is pending deletion.`);
  }

  /**
   * Auto Scaling launches under its service-linked role, whose policies nobody can change: the key's owner must have
   * granted it ("Required AWS KMS key policy for use with encrypted volumes").
   */
  trouble(given: string, forAutoScaling: boolean): KeyTrouble | undefined {
    const key = this.get(given);
    if (key === undefined) return 'missing';
    if (key.state !== 'Enabled') return 'wrong state';
    if (!forAutoScaling || key.isManaged) return undefined;
    const granted = key.grants
      .filter(({ principal }) => principal.endsWith('/AWSServiceRoleForAutoScaling'))
      .flatMap(({ operations }) => operations);
    return ATTACHING.every((operation) => granted.includes(operation)) ? undefined : 'not allowed';
  }

  grant(key: Key, given: Pick<Grant, 'principal' | 'retiring' | 'operations' | 'name'>): Grant {
    const same = key.grants.find((g) => g.name !== undefined && g.name === given.name);
    if (same !== undefined) return same;
    const grant: Grant = {
      ...given,
      id: this.#random.hex(64),
      token: this.#random.hex(64),
      createdAt: this.#room.clock.now,
    };
    key.grants = [...key.grants, grant];
    return grant;
  }

  /** The key is gone when its window is over, unless that is called off. */
  scheduleDeletion(key: Key, days: number): Instant {
    const at = this.#room.clock.now + days * DAY;
    key.state = 'PendingDeletion';
    key.deletedAt = at;
    this.#room.clock.at(at, () => {
      if (key.state === 'PendingDeletion' && key.deletedAt === at) this.#byId.delete(key.id);
    });
    return at;
  }

  get accountId(): string {
    return this.#room.accountId;
  }

  #make(id: string, description: string, isManaged: boolean): Key {
    const { clock, region, accountId } = this.#room;
    const key: Key = {
      id,
      arn: `arn:aws:kms:${region}:${accountId}:key/${id}`,
      description,
      createdAt: clock.now,
      isManaged,
      state: 'Enabled',
      grants: [],
    };
    this.#byId.set(id, key);
    return key;
  }
}

function uuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => random.hex(length)).join('-');
}
