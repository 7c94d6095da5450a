import { type Instant, MINUTE, SECOND, type VirtualClock } from '../clock.js';
import type { Random } from '../random.js';
import type { History } from '../record.js';
import type { ComputeModel, InstanceState, TargetState } from '../world.js';
import { type HealthAnswer, NO_VERDICT, whyUnhealthy } from './health-answers.js';
import { deregistrationDelay, type TargetGroup } from './target-groups.js';
import { entersSlowStart } from './traffic.js';

/** Why a target is in its state, in the API's codes and words (TargetHealth). None for a healthy one. */
export interface Why {
  readonly reason: string;
  readonly description: string;
}

const WHY = {
  registering: {
    reason: 'Elb.RegistrationInProgress',
    description: 'Target registration is in progress',
  },
  checking: {
    reason: 'Elb.InitialHealthChecking',
    description: 'Initial health checks in progress',
  },
  draining: {
    reason: 'Target.DeregistrationInProgress',
    description: 'Target deregistration is in progress',
  },
  notInUse: {
    reason: 'Target.NotInUse',
    description: 'Target group is not configured to receive traffic from the load balancer',
  },
  zoneNotEnabled: {
    reason: 'Target.NotInUse',
    description: 'Target is in an Availability Zone that is not enabled for the load balancer',
  },
} as const;

export const NOT_REGISTERED: Why = {
  reason: 'Target.NotRegistered',
  description: 'Target is not registered to the target group',
};

const notServing = (state: InstanceState): Why => ({
  reason: 'Target.InvalidState',
  description: `Target is in the ${state} state`,
});

export interface Target {
  readonly id: string;
  readonly group: TargetGroup;
  state: TargetState;
  why: Why | undefined;
  /** In a row. */
  passes: number;
  failures: number;
  /** An unhealthy target is checked on until then; after that only a change wakes the checks. */
  watchUntil: number;
  /** When its slow start began; undefined when it has none. */
  slowSince: Instant | undefined;
  /** Calls off what is due next. */
  cancel: () => void;
}

export interface TargetsRoom {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly history: History;
  readonly compute: () => ComputeModel;
  readonly changed: (target: Target, state: TargetState | undefined) => void;
  /** What a health check of the instance meets now. */
  readonly answer: (instanceId: string) => HealthAnswer;
  /** Whether the group's load balancer is in the instance's zone. */
  readonly reaches: (target: Target) => boolean;
  readonly siblings: (target: Target) => Iterable<Target>;
}

const WATCH = 10 * MINUTE;

/**
 * The life of a target: initial, healthy or unhealthy by health checks, draining, gone. Checks run while something can
 * change: a target whose state agrees with what it answers is let be until EC2 or the scenario says that it changed.
 */
export class Targets {
  readonly #room: TargetsRoom;

  constructor(room: TargetsRoom) {
    this.#room = room;
  }

  /** @param known called before the first change is told of, so that who hears of it can look the target up */
  start(group: TargetGroup, id: string, cause: string, known: (target: Target) => void): Target {
    const target: Target = {
      id,
      group,
      state: 'initial',
      why: undefined,
      passes: 0,
      failures: 0,
      watchUntil: 0,
      slowSince: undefined,
      cancel: () => {},
    };
    known(target);
    this.begin(target, cause);
    return target;
  }

  /** Registers (again): some seconds until the first check. */
  begin(target: Target, cause: string): void {
    target.cancel();
    target.passes = 0;
    target.failures = 0;
    const state = this.#instanceState(target);
    if (target.group.loadBalancerArn === undefined) {
      this.#become(target, 'unused', WHY.notInUse, cause);
    } else if (!this.#room.reaches(target)) {
      this.#become(target, 'unused', WHY.zoneNotEnabled, cause);
    } else if (state !== 'running') {
      this.#become(target, 'unused', notServing(state), cause);
    } else {
      this.#become(target, 'initial', WHY.registering, cause);
      target.watchUntil = this.#room.clock.now + WATCH;
      this.#in(target, this.#seconds(2, 10), () => {
        this.#become(target, 'initial', WHY.checking, cause);
        this.#check(target);
      });
    }
  }

  /** Healthy from the start, for scenarios. */
  startHealthy(group: TargetGroup, id: string, known: (target: Target) => void): void {
    const target = this.start(group, id, 'scenario', known);
    if (target.state !== 'initial') return;
    target.cancel();
    this.#become(target, 'healthy', undefined, 'scenario');
  }

  /** Draining for the deregistration delay, and gone after it. What no longer runs, or never served, is gone at once. */
  drain(target: Target, cause: string): void {
    if (target.state === 'draining') return;
    const delay = deregistrationDelay(target.group);
    if (target.state === 'unused' || this.#instanceState(target) !== 'running' || delay === 0) {
      this.#leave(target, cause);
      return;
    }
    this.#become(target, 'draining', WHY.draining, cause);
    this.#in(target, delay, () => this.#leave(target, cause));
  }

  /** The instance changed state, or what runs on it may answer differently now. */
  wake(target: Target): void {
    const state = this.#instanceState(target);
    if (target.state === 'draining') {
      if (state !== 'running') this.#leave(target, 'ec2');
      return;
    }
    if (state !== 'running') {
      if (target.state === 'unused') return;
      target.cancel();
      this.#become(target, 'unused', notServing(state), 'ec2');
      return;
    }
    if (target.state === 'unused') {
      if (target.group.loadBalancerArn !== undefined && this.#room.reaches(target)) {
        this.begin(target, 'ec2');
      }
      return;
    }
    target.watchUntil = this.#room.clock.now + WATCH;
    if (target.state === 'initial') return;
    const interval = target.group.settings.HealthCheckIntervalSeconds * SECOND;
    target.cancel();
    this.#in(target, Math.round(this.#room.random.fraction() * interval), () =>
      this.#check(target),
    );
  }

  #check(target: Target): void {
    const { settings } = target.group;
    const answer = this.#room.answer(target.id);
    if (answer === 'no verdict') {
      this.#loseSight(target);
      return;
    }
    const why = whyUnhealthy(target.group, answer);
    const answers = why === undefined;
    target.passes = answers ? target.passes + 1 : 0;
    target.failures = answers ? 0 : target.failures + 1;
    if (target.state !== 'healthy' && target.passes >= settings.HealthyThresholdCount) {
      this.#become(target, 'healthy', undefined, 'health check');
    } else if (
      target.state !== 'unhealthy' &&
      target.failures >= settings.UnhealthyThresholdCount
    ) {
      this.#become(target, 'unhealthy', why, 'health check');
    } else if (target.state === 'unhealthy' && why !== undefined) {
      // The state stays; what DescribeTargetHealth says of it is the newest check's.
      target.why = why;
    }
    if (!this.#isWorthChecking(target, answers)) return;
    this.#in(target, settings.HealthCheckIntervalSeconds * SECOND, () => this.#check(target));
  }

  /** No check counts until there are verdicts again. */
  #loseSight(target: Target): void {
    target.passes = 0;
    target.failures = 0;
    if (target.state !== 'unavailable') {
      this.#become(target, 'unavailable', NO_VERDICT, 'health check');
    }
  }

  #isWorthChecking(target: Target, answers: boolean): boolean {
    if (target.state === 'healthy') return !answers;
    if (target.state === 'unhealthy') return answers || this.#room.clock.now < target.watchUntil;
    return true;
  }

  #leave(target: Target, cause: string): void {
    target.cancel();
    target.state = 'unused';
    target.why = NOT_REGISTERED;
    this.#record(target, cause);
    this.#room.changed(target, undefined);
  }

  #become(target: Target, state: TargetState, why: Why | undefined, cause: string): void {
    target.state = state;
    target.why = why;
    target.slowSince = undefined;
    if (state === 'healthy') this.#warm(target);
    this.#record(target, cause);
    this.#room.changed(target, state);
  }

  #warm(target: Target): void {
    const { now } = this.#room.clock;
    if (entersSlowStart(target, this.#room.siblings(target), now)) target.slowSince = now;
  }

  #record(target: Target, cause: string): void {
    const { id, state, why } = target;
    const targetGroup = target.group.arn;
    this.#room.history.add(
      why === undefined
        ? { kind: 'target', targetGroup, id, state, cause }
        : { kind: 'target', targetGroup, id, state, reason: why.reason, cause },
    );
  }

  /** What is due next is this alone: a target that drains is not checked any more. */
  #in(target: Target, milliseconds: number, ring: () => void): void {
    target.cancel();
    target.cancel = this.#room.clock.after(milliseconds, ring);
  }

  #seconds(from: number, to: number): number {
    return this.#room.random.seconds(from, to);
  }

  #instanceState(target: Target): InstanceState {
    return this.#room.compute().instance(target.id)?.state ?? 'terminated';
  }
}
