import { type Action, ApiError } from '../api.js';
import type { VirtualClock } from '../clock.js';
import type { Random } from '../random.js';
import type { History } from '../record.js';
import type { Switches } from '../unknowns.js';
import type { LoadBalancingModel, TargetState, World } from '../world.js';
import { loadBalancerActions } from './actions/load-balancers.js';
import { tagActions } from './actions/tags.js';
import { targetGroupActions } from './actions/target-groups.js';
import { targetActions } from './actions/targets.js';
import type { HealthAnswer } from './health-answers.js';
import {
  ATTRIBUTE_DEFAULTS,
  type LoadBalancer,
  readSettings,
  SETTINGS_DEFAULTS,
  type TargetGroup,
  type TargetGroupSettings,
} from './target-groups.js';
import { type Target, Targets } from './targets.js';
import { type Traffic, trafficOf } from './traffic.js';

export interface ElbRoom {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly history: History;
  readonly switches: Switches;
  readonly accountId: string;
  readonly region: string;
  readonly world: () => Pick<World, 'compute'>;
}

export interface TargetGroupSeed {
  readonly name: string;
  /** By name; made when it is new. Targets of a group without one are `unused`. */
  readonly loadBalancer?: string;
  /** The API's own names; what is not said has the API's defaults. */
  readonly settings?: Partial<TargetGroupSettings>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface TargetGroupState {
  readonly arn: string;
  readonly name: string;
  readonly targets: readonly {
    readonly id: string;
    readonly state: TargetState;
    readonly reason?: string;
  }[];
}

type Listener = (
  targetGroupArn: string,
  instanceId: string,
  state: TargetState | undefined,
) => void;

/** Elastic Load Balancing: target groups, and the health of what is registered with them. */
export class LoadBalancing implements LoadBalancingModel {
  readonly actions: readonly Action[];
  readonly room: ElbRoom;
  readonly groups = new Map<string, TargetGroup>();
  readonly balancers = new Map<string, LoadBalancer>();
  readonly tags = new Map<string, ReadonlyMap<string, string>>();
  readonly #targets = new Map<string, Map<string, Target>>();
  readonly #life: Targets;
  readonly #listeners: Listener[] = [];
  readonly #answers = new Map<string, HealthAnswer>();
  /** Zones that traffic is shifted away from (Application Recovery Controller). */
  readonly shiftedZones = new Set<string>();
  #listening = false;

  constructor(room: ElbRoom) {
    this.room = room;
    this.#life = new Targets({
      clock: room.clock,
      random: room.random.stream('elb'),
      history: room.history,
      compute: () => room.world().compute,
      changed: (target, state) => this.#changed(target, state),
      answer: (id) => this.answerOf(id),
      reaches: (target) => this.#reaches(target),
      siblings: (target) => this.targetsOf(target.group.arn).values(),
    });
    this.actions = [
      ...targetGroupActions(this),
      ...targetActions(this),
      ...loadBalancerActions(this),
      ...tagActions(this),
    ];
  }

  // ------------------------------------------------------------------- what Auto Scaling has of it

  hasTargetGroup(arn: string): boolean {
    return this.groups.has(arn);
  }

  /** A target that is draining is taken back; one that is registered stays as it is. @throws ApiError TargetGroupNotFound */
  register(targetGroupArn: string, instanceId: string, cause: string): void {
    const group = this.group(targetGroupArn);
    const targets = this.targetsOf(group.arn);
    const existing = targets.get(instanceId);
    if (existing === undefined) {
      this.#life.start(group, instanceId, cause, (target) => targets.set(instanceId, target));
    } else if (existing.state === 'draining') {
      this.#life.begin(existing, cause);
    }
  }

  deregister(targetGroupArn: string, instanceId: string, cause: string): void {
    const target = this.targetsOf(this.group(targetGroupArn).arn).get(instanceId);
    if (target !== undefined) this.#life.drain(target, cause);
  }

  targetState(targetGroupArn: string, instanceId: string): TargetState | undefined {
    return this.#targets.get(targetGroupArn)?.get(instanceId)?.state;
  }

  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  // ----------------------------------------------------------------------------------- scenarios

  /** @throws ApiError ValidationError */
  addTargetGroup(seed: TargetGroupSeed): TargetGroup {
    this.#listen();
    const { accountId, region } = this.room;
    const { name } = seed;
    const settings = readSettings(seed.settings ?? {}, SETTINGS_DEFAULTS);
    const arn = `arn:aws:elasticloadbalancing:${region}:${accountId}:targetgroup/${name}/${this.#hex()}`;
    const group: TargetGroup = {
      name,
      arn,
      loadBalancerArn:
        seed.loadBalancer === undefined
          ? undefined
          : this.addLoadBalancer(seed.loadBalancer, settings.VpcId).arn,
      settings,
      attributes: new Map([...ATTRIBUTE_DEFAULTS, ...Object.entries(seed.attributes ?? {})]),
    };
    this.groups.set(arn, group);
    this.tags.set(arn, new Map(Object.entries(seed.tags ?? {})));
    return group;
  }

  /** `zones`: those it is enabled in, all of them when absent. */
  addLoadBalancer(name: string, vpcId = '', zones?: readonly string[]): LoadBalancer {
    const existing = [...this.balancers.values()].find((balancer) => balancer.name === name);
    if (existing !== undefined) return existing;
    const { accountId, region, clock } = this.room;
    const arn = `arn:aws:elasticloadbalancing:${region}:${accountId}:loadbalancer/app/${name}/${this.#hex()}`;
    const balancer: LoadBalancer = {
      name,
      arn,
      type: 'application',
      vpcId,
      createdAt: clock.now,
      ...(zones !== undefined && { zones }),
    };
    this.balancers.set(arn, balancer);
    this.tags.set(arn, new Map());
    return balancer;
  }

  /** A target that has been healthy for long. */
  seedTarget(targetGroupArn: string, instanceId: string): void {
    const group = this.group(targetGroupArn);
    this.#life.startHealthy(group, instanceId, (target) =>
      this.targetsOf(group.arn).set(instanceId, target),
    );
  }

  /** What health checks of the instance meet from now on, whatever runs on it; as it runs without `answer`. */
  overrideAnswer(instanceId: string, answer?: HealthAnswer): void {
    if (answer === undefined) this.#answers.delete(instanceId);
    else this.#answers.set(instanceId, answer);
    this.appChanged(instanceId);
  }

  /** Who gets traffic at this moment. The health that the API tells knows nothing of fail-open. */
  traffic(targetGroupArn: string): Traffic {
    const group = this.group(targetGroupArn);
    const targets = [...this.targetsOf(group.arn).values()];
    return trafficOf(group, targets, this.room.clock.now, (t) => this.isShifted(t.id));
  }

  /** What runs on the instance may answer its health checks differently from now on. */
  appChanged(instanceId: string): void {
    for (const targets of this.#targets.values()) {
      const target = targets.get(instanceId);
      if (target !== undefined) this.#life.wake(target);
    }
  }

  /** Read-only: for the state page, invariants and tests. */
  targetGroups(): readonly TargetGroupState[] {
    return [...this.groups.values()].map(({ arn, name }) => ({
      arn,
      name,
      targets: [...this.targetsOf(arn).values()].map(({ id, state, why }) => ({
        id,
        state,
        ...(why === undefined ? {} : { reason: why.reason }),
      })),
    }));
  }

  // --------------------------------------------------------------------------------- for the actions

  /** @throws ApiError TargetGroupNotFound */
  group(arn: string | undefined): TargetGroup {
    const group = this.groups.get(arn ?? '');
    if (group === undefined) {
      throw new ApiError('TargetGroupNotFound', `Target groups '${arn ?? ''}' not found`);
    }
    return group;
  }

  isShifted(instanceId: string): boolean {
    if (this.shiftedZones.size === 0) return false;
    return this.shiftedZones.has(this.room.world().compute.instance(instanceId)?.zone ?? '');
  }

  answerOf(instanceId: string): HealthAnswer {
    const runs = this.room.world().compute.answersHealthCheck(instanceId);
    return this.#answers.get(instanceId) ?? (runs ? 200 : 'refuses');
  }

  targetsOf(arn: string): Map<string, Target> {
    let targets = this.#targets.get(arn);
    if (targets === undefined) {
      targets = new Map();
      this.#targets.set(arn, targets);
    }
    return targets;
  }

  removeTargetGroup(group: TargetGroup): void {
    for (const target of this.targetsOf(group.arn).values()) target.cancel();
    this.groups.delete(group.arn);
    this.#targets.delete(group.arn);
    this.tags.delete(group.arn);
  }

  // -------------------------------------------------------------------------------------------------

  #reaches(target: Target): boolean {
    const { zones } = this.balancers.get(target.group.loadBalancerArn ?? '') ?? {};
    if (zones === undefined) return true;
    const zone = this.room.world().compute.instance(target.id)?.zone;
    return zone === undefined || zones.includes(zone);
  }

  #changed(target: Target, state: TargetState | undefined): void {
    if (state === undefined) this.#targets.get(target.group.arn)?.delete(target.id);
    for (const listener of this.#listeners) listener(target.group.arn, target.id, state);
  }

  #hex(): string {
    return this.room.random.stream('elb ids').hex(16);
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.room.world().compute.onChange((instance) => this.appChanged(instance.id));
  }
}
