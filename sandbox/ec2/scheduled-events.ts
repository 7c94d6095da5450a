import { ApiError } from '../api.js';
import { type Instant, MINUTE } from '../clock.js';
import type { Basis } from './basis.js';
import type { EventWindows } from './event-windows.js';
import type { Instance } from './instance.js';
import type { Lifecycle } from './lifecycle.js';
import { draw, EVENT_HORIZONS, FINISHED_EVENT_LISTED } from './timing.js';

export type EventCode =
  | 'instance-reboot'
  | 'system-reboot'
  | 'system-maintenance'
  | 'instance-retirement'
  | 'instance-stop';

export interface EventSpec {
  readonly code: EventCode;
  readonly description?: string;
  readonly notBefore: Instant;
  readonly notAfter?: Instant;
  readonly notBeforeDeadline?: Instant;
  /** Too urgent to wait for an event window. */
  readonly expedited?: boolean;
}

export interface ScheduledEvent extends EventSpec {
  readonly id: string;
  readonly instanceId: string;
  readonly description: string;
  notBefore: Instant;
  notAfter?: Instant;
  status: 'open' | 'under way' | 'completed' | 'canceled';
}

/** Windows are for what stops or reboots instances, and not for maintenance of the network or of power. */
const KEEPS_TO_WINDOWS: ReadonlySet<EventCode> = new Set([
  'instance-reboot',
  'system-reboot',
  'instance-retirement',
  'instance-stop',
]);

/** What is about to start stays, and the new time must be this far away ("Reschedule scheduled events", limitations). */
const TOO_LATE_TO_MOVE = 5 * MINUTE;
const MIN_AHEAD = 60 * MINUTE;

const DESCRIPTIONS: Record<EventCode, string> = {
  'instance-reboot': 'The instance is scheduled for a reboot',
  'system-reboot': 'The system is scheduled for a reboot',
  'system-maintenance': 'The system is scheduled for maintenance',
  'instance-retirement': 'The instance is running on degraded hardware',
  'instance-stop': 'The instance is running on degraded hardware',
};

/** What AWS does to hosts, and so to the instances on them (User Guide, "Scheduled events for your instances"). */
export class ScheduledEvents {
  readonly #basis: Basis;
  readonly #lifecycle: Lifecycle;
  readonly #windows: EventWindows;
  /** By the id of their instance. */
  readonly #events = new Map<string, readonly ScheduledEvent[]>();
  /** Calls off the beginning of each event. */
  readonly #beginnings = new Map<string, () => void>();

  constructor(basis: Basis, lifecycle: Lifecycle, windows: EventWindows) {
    this.#basis = basis;
    this.#lifecycle = lifecycle;
    this.#windows = windows;
    lifecycle.onChange((instance, before) => {
      // Another host: what was to happen to the old one is no concern of the instance any more.
      if (instance.state === 'pending' && before === 'stopped') this.#cancelAll(instance.id);
      if (instance.state === 'terminated') this.#forget(instance.id);
    });
  }

  add(instance: Instance, spec: EventSpec): ScheduledEvent {
    const event: ScheduledEvent = {
      ...spec,
      id: `instance-event-0${this.#basis.random.stream('ec2/events').hex(16)}`,
      instanceId: instance.id,
      description: spec.description ?? DESCRIPTIONS[spec.code],
      status: 'open',
    };
    this.#events.set(instance.id, [...this.of(instance.id), event]);
    move(event, this.#placed(instance, spec));
    this.#await(instance, event);
    return event;
  }

  /**
   * ModifyInstanceEventStartTime: an open event with a deadline, not within five minutes of its start, to a time an hour
   * ahead at least and up to the deadline. EC2 has two codes for it and describes both alike: one is for events that
   * cannot be moved, the other for times that they cannot be moved to, or one for both: by `event-start-refusal`.
   * @throws ApiError InvalidInstanceEventIDNotFound, InstanceEventStartTimeCannotChange, InvalidInstanceEventStartTime
   */
  reschedule(instance: Instance, eventId: string, notBefore: Instant): ScheduledEvent {
    const { now } = this.#basis.clock;
    const event = this.of(instance.id).find(({ id }) => id === eventId);
    if (event === undefined) {
      throw new ApiError(
        'InvalidInstanceEventIDNotFound',
        `The instance event ID '${eventId}' does not exist for the instance '${instance.id}'`,
      );
    }
    const deadline = event.notBeforeDeadline;
    if (
      deadline === undefined ||
      event.status !== 'open' ||
      event.notBefore - now <= TOO_LATE_TO_MOVE
    ) {
      throw new ApiError(
        this.#refusal('InstanceEventStartTimeCannotChange'),
        `The start time of the instance event '${eventId}' cannot be changed.`,
      );
    }
    if (notBefore < now + MIN_AHEAD || notBefore > deadline) {
      throw new ApiError(
        this.#refusal('InvalidInstanceEventStartTime'),
        `The start time must be at least 60 minutes from now and not after the event's deadline.`,
      );
    }
    this.#moveEnd(event, notBefore);
    event.notBefore = notBefore;
    this.#await(instance, event);
    return event;
  }

  /** AWS changes its plans: an open event has other dates from now on; without an end it keeps its length. */
  moveByAws(instance: Instance, eventId: string, notBefore: Instant, notAfter?: Instant): void {
    const event = this.of(instance.id).find(
      ({ id, status }) => id === eventId && status === 'open',
    );
    if (event === undefined) throw new Error(`${eventId} is not an open event of ${instance.id}`);
    move(event, notBefore);
    if (notAfter !== undefined) event.notAfter = notAfter;
    this.#basis.history.add({ kind: 'note', text: `${event.code} of ${instance.id} is moved` });
    this.#await(instance, event);
  }

  #refusal(byWhatIsWrong: string): string {
    const code = this.#basis.switches['event-start-refusal'];
    return code === 'by-what-is-wrong' ? byWhatIsWrong : code;
  }

  /** What the event's owner leaves of its end by moving its start: by `rescheduled-event-end`. */
  #moveEnd(event: ScheduledEvent, notBefore: Instant): void {
    const { notAfter } = event;
    if (notAfter === undefined) return;
    switch (this.#basis.switches['rescheduled-event-end']) {
      case 'moves-along':
        event.notAfter = notAfter + notBefore - event.notBefore;
        break;
      case 'stays':
        if (notAfter < notBefore) delete event.notAfter;
        break;
      case 'goes':
        delete event.notAfter;
        break;
    }
  }

  #placed(instance: Instance, spec: EventSpec): Instant {
    if (spec.expedited === true || !KEEPS_TO_WINDOWS.has(spec.code)) return spec.notBefore;
    const at = this.#windows.nextOpening(instance, spec.notBefore);
    return at > (spec.notBeforeDeadline ?? Number.POSITIVE_INFINITY) ? spec.notBefore : at;
  }

  #await(instance: Instance, event: ScheduledEvent): void {
    this.#beginnings.get(event.id)?.();
    const callOff = this.#basis.clock.at(event.notBefore, () => this.#begin(instance, event));
    this.#beginnings.set(event.id, callOff);
  }

  of(instanceId: string): readonly ScheduledEvent[] {
    return this.#events.get(instanceId) ?? NONE;
  }

  openOf(instanceId: string): readonly ScheduledEvent[] {
    return this.of(instanceId).filter((e) => e.status === 'open' || e.status === 'under way');
  }

  isNear(instanceId: string): boolean {
    // Asked of every member at every look at its health.
    if (!this.#events.has(instanceId)) return false;
    const { clock, switches } = this.#basis;
    const horizon = clock.now + EVENT_HORIZONS[switches['scheduled-event-makes-unhealthy']];
    return this.openOf(instanceId).some((event) => event.notBefore <= horizon);
  }

  /** A reboot by the owner does what an `instance-reboot` was to do; a `system-reboot` still comes. */
  rebootedByOwner(instanceId: string): void {
    for (const event of this.of(instanceId)) {
      if (event.code === 'instance-reboot' && event.status === 'open') {
        this.#finish(event, 'canceled');
      }
    }
  }

  #begin(instance: Instance, event: ScheduledEvent): void {
    if (event.status !== 'open') return;
    event.status = 'under way';
    this.#basis.history.add({ kind: 'note', text: `${event.code} begins on ${instance.id}` });
    this.#carryOut(instance, event);
    const lasts = draw(this.#basis.random, 'scheduled event');
    const end = Math.min(this.#basis.clock.now + lasts, event.notAfter ?? Number.POSITIVE_INFINITY);
    this.#basis.clock.at(end, () => this.#end(instance, event));
  }

  #carryOut(instance: Instance, event: ScheduledEvent): void {
    if (instance.state !== 'running') return;
    switch (event.code) {
      case 'instance-reboot':
      case 'system-reboot':
        this.#lifecycle.reboot(instance);
        break;
      case 'system-maintenance':
        this.#lifecycle.impair(instance);
        break;
      case 'instance-retirement':
      case 'instance-stop':
        this.#lifecycle.stop(instance, `scheduled-event:${event.code}`, 'scheduled stop');
        break;
    }
  }

  #end(instance: Instance, event: ScheduledEvent): void {
    if (event.status !== 'under way') return;
    if (event.code === 'system-maintenance') this.#lifecycle.recover(instance);
    this.#finish(event, 'completed');
  }

  #finish(event: ScheduledEvent, status: 'completed' | 'canceled'): void {
    event.status = status;
    if (status === 'canceled' && this.#basis.switches['canceled-event-listed'] === 'no') {
      this.#drop(event);
      return;
    }
    this.#basis.clock.after(FINISHED_EVENT_LISTED, () => this.#drop(event));
  }

  #cancelAll(instanceId: string): void {
    for (const event of this.openOf(instanceId)) this.#finish(event, 'canceled');
  }

  #forget(instanceId: string): void {
    for (const event of this.of(instanceId)) {
      event.status = 'canceled';
      this.#drop(event);
    }
  }

  #drop(event: ScheduledEvent): void {
    const others = this.of(event.instanceId).filter((other) => other !== event);
    if (others.length === 0) this.#events.delete(event.instanceId);
    else this.#events.set(event.instanceId, others);
    this.#beginnings.delete(event.id);
  }
}

const NONE: readonly ScheduledEvent[] = [];

/** The event keeps its length. */
function move(event: ScheduledEvent, notBefore: Instant): void {
  if (event.notAfter !== undefined) event.notAfter += notBefore - event.notBefore;
  event.notBefore = notBefore;
}

/** As DescribeInstanceStatus words it: `[Completed] ` and `[Canceled] ` before what is over. */
export function wordedDescription(event: ScheduledEvent): string {
  if (event.status === 'completed') return `[Completed] ${event.description}`;
  if (event.status === 'canceled') return `[Canceled] ${event.description}`;
  return event.description;
}
