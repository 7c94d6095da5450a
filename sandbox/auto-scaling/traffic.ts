import type { Fleet } from './fleet.js';
import { type Group, type Member, type TrafficSource, targetGroupsOf } from './model.js';
import { refuseSourcesBeyond } from './quotas.js';
import { invalid } from './refusals.js';

/** Members and the target groups of their group. Other kinds of traffic source are recorded and not served. */
export class Traffic {
  readonly #fleet: Fleet;
  readonly #drained = new Map<string, () => void>();

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
    fleet.onTarget((group, member, _arn, state) => {
      if (state !== 'draining') this.#finishDraining(member);
      if (state === undefined) this.#finishDetaching(group);
    });
  }

  /** With AddToLoadBalancer suspended it is not registered, nor later when the process is resumed (as-suspend-resume-processes). */
  register(group: Group, member: Member): void {
    if (group.suspended.has('AddToLoadBalancer')) return;
    for (const arn of targetGroupsOf(group)) {
      // Deleted while the instance was on its way: there is nowhere to register it.
      if (this.#fleet.loadBalancing.hasTargetGroup(arn)) {
        this.#fleet.loadBalancing.register(arn, member.id, member.cause);
      }
    }
  }

  /**
   * Calls `done` once the member drains from no target group of the group any more: at once, when none holds it. What
   * somebody registers again meanwhile does not drain, and is not waited for.
   */
  drain(group: Group, member: Member, cause: string, done: () => void): void {
    for (const arn of this.#holding(group, member)) {
      this.#fleet.loadBalancing.deregister(arn, member.id, cause);
    }
    if (!this.#isDraining(group, member)) done();
    else this.#drained.set(member.id, done);
  }

  /** The member's draining is nobody's concern any more. */
  forget(member: Member): void {
    this.#drained.delete(member.id);
  }

  /** @throws ApiError ValidationError */
  attach(group: Group, sources: readonly TrafficSource[], cause: string): void {
    this.refuseUnknown(sources);
    const known = new Set(group.sources.map((s) => s.identifier));
    const added = sources.filter((s) => !known.has(s.identifier));
    if (added.length === 0) return;
    refuseSourcesBeyond([...group.sources, ...added], 'ValidationError');
    this.#fleet.change(group, { sources: [...group.sources, ...added] }, cause);
    if (group.suspended.has('AddToLoadBalancer')) return;
    const members = [...group.members.values()].filter((m) => m.lifecycle === 'InService');
    for (const source of added.filter((s) => s.type === 'elbv2')) {
      for (const member of members) {
        this.#fleet.loadBalancing.register(source.identifier, member.id, cause);
      }
    }
  }

  /** @throws ApiError ValidationError */
  detach(group: Group, identifiers: readonly string[], cause: string): void {
    for (const identifier of identifiers) {
      if (!group.sources.some((s) => s.identifier === identifier)) {
        throw invalid(`Trying to remove Traffic Sources that are not part of the group`);
      }
    }
    const sources = group.sources.map((s) =>
      identifiers.includes(s.identifier) ? { ...s, removing: true } : s,
    );
    this.#fleet.change(group, { sources }, cause);
    for (const arn of identifiers) {
      if (!this.#fleet.loadBalancing.hasTargetGroup(arn)) continue;
      for (const id of group.members.keys()) {
        if (this.#fleet.loadBalancing.targetState(arn, id) !== undefined) {
          this.#fleet.loadBalancing.deregister(arn, id, cause);
        }
      }
    }
    this.#finishDetaching(group);
  }

  /** @throws ApiError ValidationError */
  refuseUnknown(sources: readonly TrafficSource[]): void {
    for (const { identifier, type } of sources) {
      if (type === 'elbv2' && !this.#fleet.loadBalancing.hasTargetGroup(identifier)) {
        throw invalid(
          'Provided Target Groups may not be valid. Please ensure they exist and try again.',
        );
      }
    }
  }

  /** `Adding` until every member in service is registered, `InService` once one of them is healthy. */
  stateOf(group: Group, source: TrafficSource): string {
    if (source.removing) return 'Removing';
    if (source.type !== 'elbv2') return 'InService';
    const states = [...group.members.values()]
      .filter((m) => m.lifecycle === 'InService')
      .map((m) => this.#fleet.loadBalancing.targetState(source.identifier, m.id));
    if (states.some((state) => state === 'healthy')) return 'InService';
    return states.every((state) => state !== undefined) ? 'Added' : 'Adding';
  }

  #holding(group: Group, member: Member): readonly string[] {
    return group.sources
      .filter((s) => s.type === 'elbv2')
      .map((s) => s.identifier)
      .filter((arn) => this.#fleet.loadBalancing.targetState(arn, member.id) !== undefined);
  }

  #isDraining(group: Group, member: Member): boolean {
    return group.sources.some(
      ({ type, identifier }) =>
        type === 'elbv2' &&
        this.#fleet.loadBalancing.targetState(identifier, member.id) === 'draining',
    );
  }

  #finishDraining(member: Member): void {
    const done = this.#drained.get(member.id);
    const group = this.#fleet.groupOf(member.id);
    if (done === undefined || group === undefined) return;
    if (this.#isDraining(group, member)) return;
    this.#drained.delete(member.id);
    done();
  }

  #finishDetaching(group: Group): void {
    const left = group.sources.filter((s) => !s.removing || this.#isHeld(group, s));
    if (left.length < group.sources.length) {
      this.#fleet.change(group, { sources: left }, 'auto-scaling:detached');
    }
  }

  #isHeld(group: Group, source: TrafficSource): boolean {
    return [...group.members.keys()].some(
      (id) => this.#fleet.loadBalancing.targetState(source.identifier, id) !== undefined,
    );
  }
}

/** The type follows from the identifier when the request does not name it. */
export function sourceOf(identifier: string, type?: string): TrafficSource {
  if (type === 'elb' || type === 'elbv2' || type === 'vpc-lattice') {
    return { identifier, type, removing: false };
  }
  if (type !== undefined) throw invalid(`'${type}' is not a type of traffic source`);
  if (identifier.includes(':elasticloadbalancing:')) return sourceOf(identifier, 'elbv2');
  return sourceOf(identifier, identifier.includes(':vpc-lattice:') ? 'vpc-lattice' : 'elb');
}
