import type { Activity, Group, Place, Room } from './model.js';

/** The scaling activities of a group: what DescribeScalingActivities tells, and the record's `activity` facts. */
export class Activities {
  readonly #room: Room;

  constructor(room: Room) {
    this.#room = room;
  }

  start(
    group: Group,
    description: string,
    cause: string,
    place: Place = {},
    status = 'InProgress',
  ): Activity {
    const activity: Activity = {
      id: uuid(this.#room),
      group: group.name,
      groupArn: group.arn,
      startedAt: this.#room.clock.now,
      place,
      description,
      cause,
      status,
      statusMessage: undefined,
      progress: status === 'PreInService' ? 30 : 50,
      endedAt: undefined,
    };
    group.activities.push(activity);
    this.#record(activity);
    return activity;
  }

  progress(activity: Activity | undefined, status: string): void {
    if (activity === undefined || activity.endedAt !== undefined || activity.status === status)
      return;
    activity.status = status;
    activity.progress = 60;
    this.#record(activity);
  }

  succeed(activity: Activity | undefined): void {
    this.#end(activity, 'Successful');
  }

  fail(activity: Activity | undefined, message: string): void {
    this.#end(activity, 'Failed', message);
  }

  cancel(activity: Activity | undefined, message: string): void {
    this.#end(activity, 'Cancelled', message);
  }

  #end(activity: Activity | undefined, status: string, message?: string): void {
    if (activity === undefined || activity.endedAt !== undefined) return;
    activity.status = status;
    activity.statusMessage = message;
    activity.progress = 100;
    activity.endedAt = this.#room.clock.now;
    if (message !== undefined && message !== activity.description) {
      activity.description += `.  Status Reason: ${message}`;
    }
    this.#record(activity);
  }

  #record(activity: Activity): void {
    this.#room.history.add({
      kind: 'activity',
      group: activity.group,
      description: activity.description,
      why: activity.cause,
      status: activity.status,
    });
  }
}

export function uuid(room: Room): string {
  const random = room.random.stream('auto-scaling ids');
  const hex = (digits: number): string => random.hex(digits);
  return `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`;
}
