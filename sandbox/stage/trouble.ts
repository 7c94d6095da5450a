import type { MemberState } from '../auto-scaling/auto-scaling.js';
import { orderTrouble, type Trouble } from '../faults/trouble.js';
import { takeBack } from '../other-actors.js';
import { type Scenario, scenarioProblem } from '../scenario.js';
import type { Props } from './props.js';

/** What goes wrong in the story, and what AWS does of its own accord: each at its time after the start. */

export function orderCapacityErrors(props: Props): void {
  const { epoch } = props.scenario;
  for (const { zone, type, purchase, from, until, times } of props.scenario['capacity-errors']) {
    props.world.faults.capacity({
      zone: props.zone(zone),
      ...(type !== undefined && { type }),
      ...(purchase !== undefined && { purchase }),
      ...(from !== undefined && { from: epoch + from }),
      ...(until !== undefined && { until: epoch + until }),
      ...(times !== undefined && { times }),
    });
  }
}

/** @throws ScenarioError when the group has no instance there */
export function scheduleEvent(
  props: Props,
  event: Scenario['scheduled-events'][number],
  index: number,
): void {
  const zone = props.zone(event.zone);
  const member = props.member(event.group, zone);
  if (member === undefined) {
    throw scenarioProblem(
      props.scenario,
      ['scheduled-events', index],
      `${event.group} has no instance in ${zone}`,
    );
  }
  const { compute, clock } = props.world;
  const { epoch } = props.scenario;
  const { 'not-after': notAfter, deadline, moved } = event;
  const { id } = compute.addScheduledEvent(member.id, {
    code: event.code,
    notBefore: epoch + event['not-before'],
    ...(notAfter !== undefined && { notAfter: epoch + notAfter }),
    ...(deadline !== undefined && { notBeforeDeadline: epoch + deadline }),
  });
  if (moved === undefined) return;
  clock.at(epoch + moved.at, () => {
    const open = compute.scheduledEvents(member.id).find((one) => one.id === id);
    if (open?.status !== 'open') return;
    compute.moveScheduledEvent(member.id, id, epoch + moved.to);
  });
}

/** The first Spot Instance in service there; when there is none by then, nothing happens. */
export function orderSpotInterruptions(props: Props): void {
  const { world, scenario } = props;
  for (const { group, zone, at, recommended } of scenario['spot-interruptions']) {
    world.clock.after(at, () => {
      const member = props.member(group, props.zone(zone), (one) => isSpotInService(props, one));
      if (member !== undefined) takeBack(world, member.id, recommended);
    });
  }
}

function isSpotInService({ world }: Props, { id, lifecycle }: MemberState): boolean {
  const instance = world.compute.instance(id);
  return lifecycle === 'InService' && instance?.purchase === 'spot' && instance.state === 'running';
}

export function reserveCapacity(props: Props): void {
  for (const { zone, type, count } of props.scenario['capacity-reservations']) {
    props.world.compute.reservations.add({ zone: props.zone(zone), type, count });
  }
}

export function orderZonalShifts(props: Props): void {
  const { clock, autoScaling } = props.world;
  for (const { zone, at, lasts } of props.scenario['zonal-shifts']) {
    clock.after(at, () => autoScaling.startZonalShift(props.zone(zone), lasts));
  }
}

/** What is there from the start is there before the first call; a zone may be named by its letter. */
export function orderFault(props: Props, trouble: Trouble, at: number): void {
  const { faults, clock } = props.world;
  const { capacity } = trouble;
  const named =
    capacity?.zone.length === 1
      ? { ...trouble, capacity: { ...capacity, zone: props.zone(capacity.zone) } }
      : trouble;
  if (at === 0) orderTrouble(faults, named, clock.now);
  else clock.after(at, () => orderTrouble(faults, named, clock.now));
}
