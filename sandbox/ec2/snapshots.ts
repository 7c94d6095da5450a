import type { Instant } from '../clock.js';
import type { Basis } from './basis.js';
import { Permissions } from './permissions.js';
import type { ResourceIds } from './resource-ids.js';
import type { TagMap, TagStore } from './tags.js';

export interface Snapshot {
  readonly id: string;
  readonly volumeId: string;
  readonly ownerId: string;
  /** GiB. */
  readonly size: number;
  readonly description: string;
  readonly encrypted: boolean;
  readonly kmsKeyId?: string;
  readonly startedAt: Instant;
  /** When it is whole; `failedAt` before that ends it. */
  readonly completedAt: Instant;
  failedAt?: Instant;
  /** Why it failed (StateMessage). */
  stateMessage?: string;
  /** Of another snapshot. */
  readonly isCopy: boolean;
  /** Who may make volumes of it besides its owner. */
  readonly permissions: Permissions;
  readonly tags: TagMap;
}

export type SnapshotSpec = Omit<
  Snapshot,
  'id' | 'tags' | 'failedAt' | 'stateMessage' | 'permissions' | 'isCopy'
> & { readonly tags?: TagMap; readonly isCopy?: boolean };

export class Snapshots {
  readonly #basis: Basis;
  readonly #ids: ResourceIds;
  readonly #tags: TagStore;
  readonly #byId = new Map<string, Snapshot>();

  constructor(basis: Basis, ids: ResourceIds, tags: TagStore) {
    this.#basis = basis;
    this.#ids = ids;
    this.#tags = tags;
  }

  get all(): readonly Snapshot[] {
    return [...this.#byId.values()];
  }

  get(id: string): Snapshot | undefined {
    return this.#byId.get(id);
  }

  create(spec: SnapshotSpec): Snapshot {
    const id = this.#ids.next('snapshot');
    const snapshot: Snapshot = {
      isCopy: false,
      ...spec,
      id,
      permissions: new Permissions(),
      tags: this.#tags.create(id, spec.tags),
    };
    this.#byId.set(id, snapshot);
    return snapshot;
  }

  fail(id: string, message?: string): void {
    const snapshot = this.#byId.get(id);
    if (snapshot === undefined) return;
    snapshot.failedAt = this.#basis.clock.now;
    if (message !== undefined) snapshot.stateMessage = message;
  }

  delete(id: string): void {
    this.#byId.delete(id);
    this.#tags.forget(id);
  }

  stateOf(snapshot: Snapshot): 'pending' | 'completed' | 'error' {
    if (snapshot.failedAt !== undefined) return 'error';
    return this.#basis.clock.now < snapshot.completedAt ? 'pending' : 'completed';
  }

  /** `0%` to `100%`; it stands still once failed. */
  progressOf(snapshot: Snapshot): string {
    const until = Math.min(snapshot.failedAt ?? this.#basis.clock.now, snapshot.completedAt);
    const whole = snapshot.completedAt - snapshot.startedAt;
    const share = whole <= 0 ? 1 : (until - snapshot.startedAt) / whole;
    return `${Math.floor(100 * share)}%`;
  }
}
