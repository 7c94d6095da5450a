import { type Action, type Answer, ApiError, action, fields, list, map } from '../api.js';
import type { Key, Keys } from './keys.js';

const service = 'kms';
/** Days. */
const USUAL_WINDOW = 30;

export function keyActions(keys: Keys): readonly Action[] {
  const change = (name: string, run: (key: Key) => Answer, get = keys.mustChange): Action =>
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
      run: (_world, { Description, KeyUsage, KeySpec }) => {
        refuseOthers(KeyUsage, KeySpec);
        return { KeyMetadata: metadata(keys, keys.create(Description)) };
      },
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
        const key = keys.mustChange(KeyId);
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

/** EBS encrypts with symmetric keys alone ("Amazon EBS encryption"): others would be told as what they are not. */
function refuseOthers(usage = 'ENCRYPT_DECRYPT', spec = 'SYMMETRIC_DEFAULT'): void {
  if (usage === 'ENCRYPT_DECRYPT' && spec === 'SYMMETRIC_DEFAULT') return;
  throw new ApiError(
    'UnsupportedOperationException',
    `The sandbox makes keys that volumes are encrypted with, and none of ${spec} for ${usage}.`,
  );
}

export function grantActions(keys: Keys): readonly Action[] {
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
      run: (_world, params) => {
        const { KeyId = '', GranteePrincipal = '', RetiringPrincipal, Operations = [] } = params;
        const key = keys.mustLive(KeyId);
        if (key.state === 'Disabled') {
          throw new ApiError('DisabledException', `${key.arn} is disabled.`);
        }
        const { id, token } = keys.grant(key, {
          principal: GranteePrincipal,
          retiring: RetiringPrincipal,
          operations: Operations,
          name: params.Name,
        });
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
            RetiringPrincipal: grant.retiring,
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
    KeyManager: key.isManaged ? 'AWS' : 'CUSTOMER',
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    KeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: false,
  };
}
