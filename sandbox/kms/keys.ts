import { type Action, type Answer, ApiError, action, fields, list, map } from '../api.js';
import { HOUR, type Instant } from '../clock.js';
import { Random } from '../random.js';
import type { World } from '../world.js';

export type KeyState = 'Enabled' | 'Disabled' | 'PendingDeletion';

/** Why a volume cannot be encrypted with a key: there is none, it may not be used, or it is in no state for it. */
export type KeyTrouble = 'missing' | 'not allowed' | 'wrong state';

export interface Grant {
  readonly id: string;
  readonly token: string;
  readonly principal: string;
  readonly operations: readonly string[];
  readonly name: string | undefined;
  readonly createdAt: Instant;
}

export interface Key {
  readonly id: string;
  readonly arn: string;
  readonly description: string;
  readonly createdAt: Instant;
  state: KeyState;
  deletedAt?: Instant;
  grants: readonly Grant[];
}

export interface KeysRoom extends Pick<World, 'clock' | 'accountId' | 'region'> {
  readonly seed: string | number;
}

const service = 'kms';
const DAY = 24 * HOUR;
const USUAL_WINDOW = 30;
/** What EC2 needs to attach an encrypted volume for someone. */
const ATTACHING = ['CreateGrant', 'Decrypt'];

/** Keys of the account's own, as far as encrypted images and volumes need them. */
export class Keys {
  readonly actions: readonly Action[];
  readonly #room: KeysRoom;
  readonly #random: Random;
  readonly #byId = new Map<string, Key>();
  readonly #aliases = new Map<string, string>();

  constructor(room: KeysRoom) {
    this.#room = room;
    this.#random = new Random(`${room.seed} keys`);
    this.actions = [...keyActions(this), ...grantActions(this)];
  }

  create(description = ''): Key {
    const { clock, region, accountId } = this.#room;
    const id = this.#uuid();
    const key: Key = {
      id,
      arn: `arn:aws:kms:${region}:${accountId}:key/${id}`,
      description,
      createdAt: clock.now,
      state: 'Enabled',
      grants: [],
    };
    this.#byId.set(id, key);
    return key;
  }

  alias(name: string, keyId: string): void {
    this.#aliases.set(name, this.mustGet(keyId).id);
  }

  /** By id, ARN, alias or the alias's ARN. */
  get(given: string): Key | undefined {
    const name = given.replace(/^arn:aws:kms:[^:]+:\d+:(key\/)?/, '');
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
    if (!forAutoScaling) return undefined;
    const granted = key.grants
      .filter(({ principal }) => principal.endsWith('/AWSServiceRoleForAutoScaling'))
      .flatMap(({ operations }) => operations);
    return ATTACHING.every((operation) => granted.includes(operation)) ? undefined : 'not allowed';
  }

  grant(key: Key, given: Pick<Grant, 'principal' | 'operations' | 'name'>): Grant {
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

  #uuid(): string {
    return [8, 4, 4, 4, 12].map((length) => this.#random.hex(length)).join('-');
  }
}

function keyActions(keys: Keys): readonly Action[] {
  const change = (name: string, run: (key: Key) => Answer, get = keys.mustLive): Action =>
    action({
      service,
      name,
      mutates: true,
      required: ['KeyId'],
      params: { KeyId: 'text' },
      run: (_world, { KeyId = '' }) => run(get.call(keys, KeyId)),
    });
  return [
    action({
      service,
      name: 'CreateKey',
      mutates: true,
      params: {
        Description: 'text',
        KeyUsage: 'text',
        KeySpec: 'text',
        Tags: list(fields({ TagKey: 'text', TagValue: 'text' })),
      },
      run: (_world, { Description }) => ({
        KeyMetadata: metadata(keys, keys.create(Description)),
      }),
    }),
    action({
      service,
      name: 'CreateAlias',
      mutates: true,
      required: ['AliasName', 'TargetKeyId'],
      params: { AliasName: 'text', TargetKeyId: 'text' },
      run: (_world, { AliasName = '', TargetKeyId = '' }) => {
        keys.alias(AliasName, keys.mustLive(TargetKeyId).id);
        return {};
      },
    }),
    action({
      service,
      name: 'DescribeKey',
      mutates: false,
      required: ['KeyId'],
      params: { KeyId: 'text' },
      run: (_world, { KeyId = '' }) => ({ KeyMetadata: metadata(keys, keys.mustGet(KeyId)) }),
    }),
    change('EnableKey', (key) => {
      key.state = 'Enabled';
      return {};
    }),
    change('DisableKey', (key) => {
      key.state = 'Disabled';
      return {};
    }),
    change(
      'CancelKeyDeletion',
      (key) => {
        if (key.state !== 'PendingDeletion') {
          throw new ApiError('KMSInvalidStateException', `${key.arn} is not pending deletion.`);
        }
        // "After the deletion is canceled, the key state is Disabled."
        key.state = 'Disabled';
        delete key.deletedAt;
        return { KeyId: key.arn };
      },
      keys.mustGet,
    ),
    action({
      service,
      name: 'ScheduleKeyDeletion',
      mutates: true,
      required: ['KeyId'],
      params: { KeyId: 'text', PendingWindowInDays: 'int' },
      run: (_world, { KeyId = '', PendingWindowInDays = USUAL_WINDOW }) => {
        if (PendingWindowInDays < 7 || PendingWindowInDays > 30) {
          throw new ApiError('ValidationException', 'PendingWindowInDays must be between 7 and 30');
        }
        const key = keys.mustLive(KeyId);
        return {
          KeyId: key.arn,
          DeletionDate: new Date(keys.scheduleDeletion(key, PendingWindowInDays)),
          KeyState: key.state,
          PendingWindowInDays,
        };
      },
    }),
  ];
}

function grantActions(keys: Keys): readonly Action[] {
  return [
    action({
      service,
      name: 'CreateGrant',
      mutates: true,
      required: ['KeyId', 'GranteePrincipal', 'Operations'],
      params: {
        KeyId: 'text',
        GranteePrincipal: 'text',
        RetiringPrincipal: 'text',
        Operations: list('text'),
        Name: 'text',
        Constraints: map(map('text')),
      },
      run: (_world, { KeyId = '', GranteePrincipal = '', Operations = [], Name }) => {
        const key = keys.mustLive(KeyId);
        if (key.state === 'Disabled') {
          throw new ApiError('DisabledException', `${key.arn} is disabled.`);
        }
        const order = { principal: GranteePrincipal, operations: Operations, name: Name };
        const { id, token } = keys.grant(key, order);
        return { GrantId: id, GrantToken: token };
      },
    }),
    action({
      service,
      name: 'ListGrants',
      mutates: false,
      required: ['KeyId'],
      params: { KeyId: 'text', GrantId: 'text', GranteePrincipal: 'text' },
      run: (_world, { KeyId = '', GrantId, GranteePrincipal }) => {
        const key = keys.mustLive(KeyId);
        const chosen = key.grants
          .filter(({ id }) => (GrantId ?? id) === id)
          .filter(({ principal }) => (GranteePrincipal ?? principal) === principal);
        return {
          Grants: chosen.map((grant) => ({
            KeyId: key.arn,
            GrantId: grant.id,
            Name: grant.name ?? '',
            CreationDate: new Date(grant.createdAt),
            GranteePrincipal: grant.principal,
            IssuingAccount: `arn:aws:iam::${keys.accountId}:root`,
            Operations: grant.operations,
          })),
          Truncated: false,
        };
      },
    }),
    action({
      service,
      name: 'RevokeGrant',
      mutates: true,
      required: ['KeyId', 'GrantId'],
      params: { KeyId: 'text', GrantId: 'text' },
      run: (_world, { KeyId = '', GrantId = '' }) => {
        const key = keys.mustLive(KeyId);
        if (!key.grants.some(({ id }) => id === GrantId)) {
          throw new ApiError('NotFoundException', `Grant ID ${GrantId} not found`);
        }
        key.grants = key.grants.filter(({ id }) => id !== GrantId);
        return {};
      },
    }),
  ];
}

function metadata(keys: Keys, key: Key): Answer {
  return {
    AWSAccountId: keys.accountId,
    KeyId: key.id,
    Arn: key.arn,
    CreationDate: new Date(key.createdAt),
    Enabled: key.state === 'Enabled',
    Description: key.description,
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: key.state,
    DeletionDate: key.deletedAt === undefined ? undefined : new Date(key.deletedAt),
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    KeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: false,
  };
}
