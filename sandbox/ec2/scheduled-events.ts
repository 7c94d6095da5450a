import type { Instant } from '../clock.js';
import type { Basis } from './basis.js';
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
}

export interface ScheduledEvent extends EventSpec {
  readonly id: string;
  readonly instanceId: string;
  readonly description: string;
  status: 'open' | 'under way' | 'completed' | 'canceled';
}

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
  readonly #events: ScheduledEvent[] = [];

  constructor(basis: Basis, lifecycle: Lifecycle) {
    this.#basis = basis;
    this.#lifecycle = lifecycle;
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
    this.#events.push(event);
    this.#basis.clock.at(spec.notBefore, () => this.#begin(instance, event));
    return event;
  }

  of(instanceId: string): readonly ScheduledEvent[] {
    return this.#events.filter((event) => event.instanceId === instanceId);
  }

  openOf(instanceId: string): readonly ScheduledEvent[] {
    return this.of(instanceId).filter((e) => e.status === 'open' || e.status === 'under way');
  }

  isNear(instanceId: string): boolean {
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
    const index = this.#events.indexOf(event);
    if (index >= 0) this.#events.splice(index, 1);
  }
}

/** As DescribeInstanceStatus words it: `[Completed] ` and `[Canceled] ` before what is over. */
export function wordedDescription(event: ScheduledEvent): string {
  if (event.status === 'completed') return `[Completed] ${event.description}`;
  if (event.status === 'canceled') return `[Canceled] ${event.description}`;
  return event.description;
}
