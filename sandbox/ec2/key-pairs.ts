import { createHash, generateKeyPairSync } from 'node:crypto';
import { type Action, ApiError, list } from '../api.js';
import type { Instant } from '../clock.js';
import type { Basis } from './basis.js';
import { ec2Action } from './ec2-action.js';
import { FILTERS, type FilterTable, select } from './filters.js';
import type { ResourceIds } from './resource-ids.js';
import {
  readTagSpecifications,
  TAG_SPECIFICATIONS,
  type TagMap,
  type TagStore,
  tagSet,
} from './tags.js';

interface KeyPair {
  readonly id: string;
  readonly name: string;
  readonly fingerprint: string;
  readonly createdAt: Instant;
  readonly tags: TagMap;
}

const KEY_FILTERS: FilterTable<KeyPair> = {
  'key-pair-id': (pair) => [pair.id],
  'key-name': (pair) => [pair.name],
  fingerprint: (pair) => [pair.fingerprint],
};

/**
 * Key pairs, as builders make one for each of their instances. Nobody logs in to the sandbox's instances, so launches
 * take any key's name, also that of none: scenarios bring none along. The name of one that was deleted they refuse.
 */
export class KeyPairs {
  readonly actions: readonly Action[];
  readonly #pairs = new Map<string, KeyPair>();
  readonly #deleted = new Set<string>();

  constructor(basis: Basis, ids: ResourceIds, tags: TagStore) {
    this.actions = [
      createKeyPair(basis, ids, tags, this.#pairs),
      describeKeyPairs(this.#pairs),
      deleteKeyPair(tags, this.#pairs, this.#deleted),
    ];
  }

  /** @throws ApiError InvalidKeyPair.NotFound */
  refuseDeleted(name: string | undefined): void {
    if (name === undefined || this.#pairs.has(name) || !this.#deleted.has(name)) return;
    throw notFound([name]);
  }
}

function createKeyPair(
  basis: Basis,
  ids: ResourceIds,
  tags: TagStore,
  pairs: Map<string, KeyPair>,
): Action {
  return ec2Action({
    name: 'CreateKeyPair',
    mutates: true,
    params: { KeyName: 'text', KeyType: 'text', TagSpecification: TAG_SPECIFICATIONS },
    required: ['KeyName'],
    run: ({ KeyName: name, KeyType: type = 'rsa', TagSpecification }) => {
      if (pairs.has(name)) {
        throw new ApiError('InvalidKeyPair.Duplicate', `The keypair already exists: ${name}`);
      }
      if (type !== 'rsa') {
        throw new ApiError('InvalidParameterValue', `The sandbox makes no keys of type '${type}'`);
      }
      const own = readTagSpecifications(TagSpecification, ['key-pair']).get('key-pair');
      const { material, fingerprint } = rsaKey();
      const id = ids.next('key-pair');
      const pair = {
        id,
        name,
        fingerprint,
        createdAt: basis.clock.now,
        tags: tags.create(id, own),
      };
      pairs.set(name, pair);
      return {
        keyPairId: id,
        keyName: name,
        keyFingerprint: fingerprint,
        keyMaterial: material,
        tagSet: tagSet(pair.tags),
      };
    },
  });
}

/**
 * A real key, and no other's: it alone is not drawn from the seed, and nothing of it stands in the record.
 * The fingerprint is the SHA-1 of the private key's DER (User Guide, "Verify the fingerprint of your key pair").
 */
function rsaKey(): { readonly material: string; readonly fingerprint: string } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  const digits = createHash('sha1').update(der).digest('hex');
  return {
    material: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString().trimEnd(),
    fingerprint: digits.match(/../g)?.join(':') ?? '',
  };
}

function describeKeyPairs(pairs: ReadonlyMap<string, KeyPair>): Action {
  return ec2Action({
    name: 'DescribeKeyPairs',
    mutates: false,
    params: { KeyName: list('text'), KeyPairId: list('text'), Filter: FILTERS },
    run: (params) => {
      const all = [...pairs.values()];
      const unknown = [
        ...(params.KeyName ?? []).filter((name) => !pairs.has(name)),
        ...(params.KeyPairId ?? []).filter((id) => !all.some((pair) => pair.id === id)),
      ];
      if (unknown.length > 0) throw notFound(unknown);
      const named = all
        .filter((pair) => params.KeyName?.includes(pair.name) ?? true)
        .filter((pair) => params.KeyPairId?.includes(pair.id) ?? true);
      return {
        keySet: select(named, params.Filter, KEY_FILTERS, (pair) => pair.tags).map((pair) => ({
          keyPairId: pair.id,
          keyName: pair.name,
          keyFingerprint: pair.fingerprint,
          keyType: 'rsa',
          createTime: new Date(pair.createdAt),
          tagSet: tagSet(pair.tags),
        })),
      };
    },
  });
}

function deleteKeyPair(tags: TagStore, pairs: Map<string, KeyPair>, deleted: Set<string>): Action {
  return ec2Action({
    name: 'DeleteKeyPair',
    mutates: true,
    params: { KeyName: 'text', KeyPairId: 'text' },
    run: (params) => {
      const pair =
        params.KeyName === undefined
          ? [...pairs.values()].find(({ id }) => id === params.KeyPairId)
          : pairs.get(params.KeyName);
      // One that is not there is deleted, too.
      if (pair === undefined) return { return: true };
      pairs.delete(pair.name);
      deleted.add(pair.name);
      tags.forget(pair.id);
      return { return: true, keyPairId: pair.id };
    },
  });
}

function notFound(names: readonly string[]): ApiError {
  return new ApiError(
    'InvalidKeyPair.NotFound',
    `The key pair '${names.join(', ')}' does not exist`,
  );
}
