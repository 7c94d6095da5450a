import { ApiError } from '../api.js';
import { HOUR, type Instant } from '../clock.js';
import type { Basis } from './basis.js';
import type { ResourceIds } from './resource-ids.js';
import { noSuch } from './resource-ids.js';
import type { TagMap, TagStore } from './tags.js';
import { draw } from './timing.js';
import { hoursOfCron, hoursOfRanges, type TimeRange, type WeekHours } from './week-hours.js';

/** When a window is open: ranges or a cron expression, one of the two. All of it UTC. */
export interface WindowTimes {
  readonly ranges?: readonly TimeRange[];
  readonly cron?: string;
}

export interface EventWindow {
  readonly id: string;
  name: string | undefined;
  times: WindowTimes;
  hours: WeekHours;
  state: 'creating' | 'active' | 'deleting';
  readonly instanceIds: Set<string>;
  readonly instanceTags: Map<string, string>;
  readonly tags: TagMap;
}

export interface WindowTarget {
  readonly InstanceId?: readonly string[];
  readonly InstanceTag?: readonly { readonly Key?: string; readonly Value?: string }[];
}

const MAX_WINDOWS = 200;
const MAX_IDS = 100;
const MAX_TAGS = 50;
/** 1 January 1970 was a Thursday: hours from the Sunday before it. */
const SUNDAY = 3 * 24 * HOUR - 7 * 24 * HOUR;
const WEEK = 7 * 24 * HOUR;

/** The owner's wishes for when what AWS schedules may happen (User Guide, "Define event windows for scheduled events"). */
export class EventWindows {
  readonly #basis: Basis;
  readonly #ids: ResourceIds;
  readonly #tags: TagStore;
  readonly #byId = new Map<string, EventWindow>();

  constructor(basis: Basis, ids: ResourceIds, tags: TagStore) {
    this.#basis = basis;
    this.#ids = ids;
    this.#tags = tags;
  }

  get all(): readonly EventWindow[] {
    return [...this.#byId.values()];
  }

  get(id: string): EventWindow | undefined {
    return this.#byId.get(id);
  }

  /** @throws ApiError InvalidInstanceEventWindowId.NotFound */
  mustGet(id: string): EventWindow {
    const window = this.#byId.get(id);
    if (window === undefined) throw noSuch('instance-event-window', [id]);
    return window;
  }

  /** @throws ApiError ResourceLimitExceeded, InvalidParameterValue, InvalidParameterCombination */
  create(name: string | undefined, times: WindowTimes, tags: TagMap | undefined): EventWindow {
    const hours = hoursOf(times);
    if (this.#byId.size >= MAX_WINDOWS) {
      throw new ApiError(
        'ResourceLimitExceeded',
        `You can create up to ${MAX_WINDOWS} event windows per Region.`,
      );
    }
    const id = this.#ids.next('instance-event-window');
    const window: EventWindow = {
      id,
      name,
      times,
      hours,
      state: 'creating',
      instanceIds: new Set(),
      instanceTags: new Map(),
      tags: this.#tags.create(id, tags),
    };
    this.#byId.set(id, window);
    this.#basis.clock.after(draw(this.#basis.random, 'event window'), () => {
      if (window.state === 'creating') window.state = 'active';
    });
    return window;
  }

  /** What is scheduled already stays when it is (ModifyInstanceEventWindow). */
  modify(window: EventWindow, name: string | undefined, times: WindowTimes): void {
    if (times.ranges !== undefined || times.cron !== undefined) {
      window.hours = hoursOf(times);
      window.times = times;
    }
    if (name !== undefined) window.name = name;
  }

  /** @throws ApiError unless it has no targets or force is used */
  delete(window: EventWindow, force: boolean): void {
    if (!force && (window.instanceIds.size > 0 || window.instanceTags.size > 0)) {
      throw this.#refusal(
        `The instance event window '${window.id}' has targets associated with it.`,
      );
    }
    window.state = 'deleting';
    this.#basis.clock.after(draw(this.#basis.random, 'event window'), () => {
      this.#byId.delete(window.id);
      this.#tags.forget(window.id);
    });
  }

  /**
   * One kind of target a window, one window a target, 100 ids or 50 tags.
   * The guide has these rules; by which codes they are refused, no source says: by `event-window-refusal`.
   * @throws ApiError
   */
  associate(window: EventWindow, target: WindowTarget): void {
    const ids = target.InstanceId ?? [];
    const tags = tagsOf(target);
    const hasIds = window.instanceIds.size + ids.length > 0;
    const hasTags = window.instanceTags.size + tags.length > 0;
    if (hasIds && hasTags) {
      throw this.#refusal(
        'Only one type of target (instance ID, Dedicated Host ID, or instance tag) can be associated with an event window.',
      );
    }
    const taken = this.all.find(
      (other) =>
        other !== window &&
        (ids.some((id) => other.instanceIds.has(id)) ||
          tags.some(([key, value]) => other.instanceTags.get(key) === value)),
    );
    if (taken !== undefined) {
      throw this.#refusal(
        `The target is already associated with the instance event window '${taken.id}'.`,
      );
    }
    if (new Set([...window.instanceIds, ...ids]).size > MAX_IDS)
      throw this.#tooMany(MAX_IDS, 'IDs');
    if (new Map([...window.instanceTags, ...tags]).size > MAX_TAGS)
      throw this.#tooMany(MAX_TAGS, 'tags');
    for (const id of ids) window.instanceIds.add(id);
    for (const [key, value] of tags) window.instanceTags.set(key, value);
  }

  disassociate(window: EventWindow, target: WindowTarget): void {
    for (const id of target.InstanceId ?? []) window.instanceIds.delete(id);
    for (const [key] of tagsOf(target)) window.instanceTags.delete(key);
  }

  /** The window of an instance: by its id, or else by a tag that it has. */
  of(instance: { readonly id: string; readonly tags: TagMap }): EventWindow | undefined {
    const open = this.all.filter(({ state }) => state !== 'deleting');
    return (
      open.find(({ instanceIds }) => instanceIds.has(instance.id)) ??
      open.find(({ instanceTags }) =>
        [...instanceTags].some(([key, value]) => instance.tags.get(key) === value),
      )
    );
  }

  #refusal(message: string): ApiError {
    return new ApiError(this.#basis.switches['event-window-refusal'], message);
  }

  #tooMany(max: number, what: string): ApiError {
    return this.#refusal(
      `A maximum of ${max} instance ${what} can be associated with an event window.`,
    );
  }

  /** The first moment from `from` on at which the instance's window is open; `from` itself without a window. */
  nextOpening(instance: { readonly id: string; readonly tags: TagMap }, from: Instant): Instant {
    const window = this.of(instance);
    if (window === undefined || isOpen(window.hours, from)) return from;
    let at = Math.ceil((from - SUNDAY) / HOUR) * HOUR + SUNDAY;
    while (!isOpen(window.hours, at)) at += HOUR;
    return at;
  }
}

function isOpen(hours: WeekHours, at: Instant): boolean {
  return hours[Math.floor(((at - SUNDAY) % WEEK) / HOUR)] === true;
}

function tagsOf(target: WindowTarget): readonly (readonly [string, string])[] {
  return (target.InstanceTag ?? []).map(({ Key = '', Value = '' }) => [Key, Value] as const);
}

function hoursOf({ ranges, cron }: WindowTimes): WeekHours {
  if ((ranges === undefined) === (cron === undefined)) {
    throw new ApiError(
      'InvalidParameterCombination',
      'Define either a set of time ranges or a cron expression, but not both.',
    );
  }
  return cron === undefined ? hoursOfRanges(ranges ?? []) : hoursOfCron(cron);
}
