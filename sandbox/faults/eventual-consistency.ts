import type { Answer, ApiError } from '../api.js';
import type { Instant } from '../clock.js';
import { noSuch } from '../ec2/resource-ids.js';
import type { Random } from '../random.js';
import { type Fields, fieldsOf } from '../reading.js';
import type { Call } from '../world.js';

export interface Staleness {
  /** Milliseconds after a change during which a reading may not show it. */
  readonly window: number;
  /** How likely a reading within that time does not. */
  readonly chance: number;
}

/** Describes the model from behind the scene, all pages of it: `service`, action, the list's name. */
export type Look = (service: Call['service'], action: string, list: string) => readonly Fields[];

/** What readings show of a kind of resource, and by what it is told apart. */
interface Kind {
  readonly service: 'ec2' | 'autoscaling';
  readonly action: string;
  readonly list: string;
  /** Members of the items that are the resources, when the items are not. */
  readonly within?: string;
  readonly key: (item: Fields) => string;
  /** What is answered to a reading that names a resource which it does not see. Without it, the resource is left out. */
  readonly absent?: (id: string) => ApiError;
}

/** The kinds whose readings lag behind changes: EC2 says so of all its own, users see it of groups (facts 1.13 (14)). */
const KINDS: readonly Kind[] = [
  {
    service: 'autoscaling',
    action: 'DescribeAutoScalingGroups',
    list: 'AutoScalingGroups',
    key: (item) => String(item.AutoScalingGroupName),
  },
  {
    service: 'ec2',
    action: 'DescribeInstances',
    list: 'reservationSet',
    within: 'instancesSet',
    key: (item) => String(item.instanceId),
    absent: (id) => noSuch('instance', [id]),
  },
  {
    service: 'ec2',
    action: 'DescribeImages',
    list: 'imagesSet',
    key: (item) => String(item.imageId),
    absent: (id) => noSuch('image', [id]),
  },
];

interface Snapshot {
  readonly at: Instant;
  readonly kind: Kind;
  readonly items: ReadonlyMap<string, Fields>;
}

/**
 * Readings that lag: for a while after a call that changed something, each resource may be shown as it was before.
 * What is new may be missing, what is gone may still be there; never anything older than the window.
 */
export class EventualConsistency {
  readonly #staleness: Staleness;
  readonly #now: () => Instant;
  readonly #random: Random;
  readonly #look: Look;
  #snapshots: Snapshot[] = [];

  constructor(staleness: Staleness, now: () => Instant, random: Random, look: Look) {
    this.#staleness = staleness;
    this.#now = now;
    this.#random = random;
    this.#look = look;
  }

  /** Keeps what there is before a call changes it. */
  remember(): void {
    this.#forget();
    for (const kind of KINDS) {
      const items = this.#look(kind.service, kind.action, kind.list);
      this.#snapshots.push({
        at: this.#now(),
        kind,
        items: new Map(resourcesOf(kind, items).map((item) => [kind.key(item), item])),
      });
    }
  }

  /** The answer, with resources as they were. @throws ApiError when a resource that was asked for by id is not seen yet */
  answered(call: Call, answer: Answer): Answer {
    this.#forget();
    const kind = KINDS.find((k) => k.service === call.service && k.action === call.action);
    const oldest = this.#snapshots.find((one) => one.kind === kind);
    if (kind === undefined || oldest === undefined) return answer;
    const items = fieldsOf(answer[kind.list]).flatMap((item) => this.#seen(item, oldest, call));
    return { ...answer, [kind.list]: items };
  }

  #seen(item: Fields, { kind, items }: Snapshot, call: Call): readonly Fields[] {
    if (kind.within === undefined) return this.#asItWas(item, kind, items, call);
    const inner = fieldsOf(item[kind.within]).flatMap((one) =>
      this.#asItWas(one, kind, items, call),
    );
    return inner.length === 0 ? [] : [{ ...item, [kind.within]: inner }];
  }

  #asItWas(
    item: Fields,
    kind: Kind,
    before: ReadonlyMap<string, Fields>,
    call: Call,
  ): readonly Fields[] {
    const id = kind.key(item);
    const old = before.get(id);
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(item)) return [item];
    if (!this.#random.chance(this.#staleness.chance)) return [item];
    if (old !== undefined) return [old];
    if (kind.absent !== undefined && names(call.params, id)) throw kind.absent(id);
    return [];
  }

  #forget(): void {
    const from = this.#now() - this.#staleness.window;
    this.#snapshots = this.#snapshots.filter(({ at }) => at > from);
  }
}

function resourcesOf(kind: Kind, items: readonly Fields[]): readonly Fields[] {
  const { within } = kind;
  return within === undefined ? items : items.flatMap((item) => fieldsOf(item[within]));
}

/** Whether the parameters name the resource by its id, not by a filter that it happens to pass. */
function names(params: unknown, id: string): boolean {
  const { InstanceId, ImageId } = params as Fields;
  return [InstanceId, ImageId].flat().includes(id);
}
