import { HOUR } from '../clock.js';
import { uuid } from './activities.js';
import * as causes from './causes.js';
import { type Cron, nextOf, readCron } from './cron.js';
import type { Fleet } from './fleet.js';
import type { Group } from './model.js';
import { refuseBeyond } from './quotas.js';
import { invalid } from './refusals.js';

export interface ScheduledAction {
  readonly name: string;
  readonly arn: string;
  readonly group: Group;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly recurrence: string | undefined;
  readonly timeZone: string | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly desired: number | undefined;
}

export type ScheduledRequest = Omit<ScheduledAction, 'arn' | 'group'>;

/** Scheduled actions: somebody's wish of long ago that changes a group's sizes when its time comes. */
export class ScheduledActions {
  readonly #fleet: Fleet;
  readonly #actions = new Map<string, ScheduledAction>();

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
  }

  of(group: Group | undefined): readonly ScheduledAction[] {
    return [...this.#actions.values()].filter((a) => group === undefined || a.group === group);
  }

  /** @throws ApiError ValidationError, LimitExceeded */
  put(group: Group, request: ScheduledRequest): void {
    if ([request.min, request.max, request.desired].every((size) => size === undefined)) {
      throw invalid('At least one of MinSize, MaxSize and DesiredCapacity must be specified.');
    }
    if (request.start === undefined && request.recurrence === undefined) {
      throw invalid('Either StartTime or Recurrence must be specified.');
    }
    if (request.start !== undefined && request.start <= this.#fleet.now) {
      throw invalid('The start time must be in the future.');
    }
    if (request.end !== undefined && request.end <= (request.start ?? this.#fleet.now)) {
      throw invalid('The end time must be after the start time.');
    }
    cronOf(request);
    offsetOf(request.timeZone);
    const key = keyOf(group, request.name);
    if (!this.#actions.has(key)) refuseBeyond('scheduledActions', this.of(group).length);
    const { accountId, region } = this.#fleet.room;
    const action: ScheduledAction = {
      ...request,
      group,
      arn:
        this.#actions.get(key)?.arn ??
        `arn:aws:autoscaling:${region}:${accountId}:scheduledUpdateGroupAction:${uuid(this.#fleet.room)}:autoScalingGroupName/${group.name}:scheduledActionName/${request.name}`,
    };
    this.#actions.set(key, action);
    this.#wait(action, action.start ?? this.nextOf(action));
  }

  /** @throws ApiError ValidationError */
  delete(group: Group, name: string): void {
    if (this.#actions.delete(keyOf(group, name))) return;
    throw invalid(`Scheduled action name not found - ${name}`);
  }

  /** When it comes next, after now. */
  nextOf(action: ScheduledAction): number | undefined {
    const { now } = this.#fleet;
    if (action.start !== undefined && action.start > now) return action.start;
    const cron = cronOf(action);
    if (cron === undefined) return undefined;
    const offset = offsetOf(action.timeZone);
    const local = nextOf(cron, now + offset);
    const next = local === undefined ? undefined : local - offset;
    return next === undefined || next > (action.end ?? next) ? undefined : next;
  }

  #wait(action: ScheduledAction, at: number | undefined): void {
    const key = keyOf(action.group, action.name);
    if (at === undefined) {
      this.#actions.delete(key);
      return;
    }
    this.#fleet.room.clock.at(at, () => {
      if (this.#actions.get(key) !== action) return;
      this.#run(action);
      this.#wait(action, this.nextOf(action));
    });
  }

  /** A bound that moves past the desired capacity takes it along, as when a user moves it. */
  #run({ group, name, ...wanted }: ScheduledAction): void {
    if (this.#fleet.groups.get(group.name) !== group || group.deleting) return;
    if (group.suspended.has('ScheduledActions')) return;
    const min = wanted.min ?? Math.min(group.min, wanted.max ?? group.min);
    const max = wanted.max ?? Math.max(group.max, min);
    if (min > max) return;
    const desired = Math.min(Math.max(wanted.desired ?? group.desired, min), max);
    const before = group.desired;
    this.#fleet.change(group, { min, max, desired }, `scheduled-action:${name}`);
    if (desired === before) return;
    group.desiredBecause = causes.scheduled(this.#fleet.now, group, before);
  }
}

const keyOf = (group: Group, name: string): string => `${group.arn} ${name}`;

/** @throws ApiError ValidationError */
function cronOf({ recurrence }: Pick<ScheduledAction, 'recurrence'>): Cron | undefined {
  if (recurrence === undefined) return undefined;
  const cron = readCron(recurrence);
  if (cron === undefined) throw invalid(`Given recurrence string: ${recurrence} is invalid`);
  return cron;
}

/** Milliseconds ahead of UTC. Zones that change their clocks are not modelled. @throws ApiError ValidationError */
function offsetOf(timeZone: string | undefined): number {
  if (timeZone === undefined || /^(Etc\/)?(UTC|GMT)$/.test(timeZone)) return 0;
  const [, sign, hours] = /^Etc\/GMT([+-])(\d{1,2})$/.exec(timeZone) ?? [];
  if (sign === undefined || Number(hours) > 14) {
    throw invalid(
      `The time zone ${timeZone} is not valid (the sandbox knows UTC and Etc/GMT with an offset)`,
    );
  }
  // The names count westwards: Etc/GMT+5 is five hours behind.
  return (sign === '+' ? -1 : 1) * Number(hours) * HOUR;
}
