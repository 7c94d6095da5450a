import type { ComputeModel, LoadBalancingModel, ModelInstance, TargetState } from '../world.js';
import { Activities } from './activities.js';
import { Agenda } from './agenda.js';
import type { LaunchConfiguration } from './launch-configuration.js';
import type { LaunchReason } from './launching.js';
import {
  type Group,
  isPrepared,
  type Lifecycle,
  type Member,
  type Room,
  type WarmLifecycle,
} from './model.js';
import { recordGroup, recordMember } from './recording.js';
import { groupNotFound, pendingDelete } from './refusals.js';
import { SpotMarket } from './spot-market.js';
import { count } from './tally.js';

/** What may be changed of a group; members and activities have ways of their own. */
export type GroupChange = Partial<
  Pick<
    Group,
    | 'min'
    | 'max'
    | 'desired'
    | 'source'
    | 'zones'
    | 'subnets'
    | 'placedBy'
    | 'settings'
    | 'tags'
    | 'suspended'
    | 'hooks'
    | 'sources'
    | 'deleting'
    | 'desiredBecause'
    | 'warmPool'
  >
>;

type GroupWatcher = (group: Group, member: Member | undefined) => void;
type MemberWatcher = (group: Group, member: Member) => void;
type InstanceWatcher = (group: Group, member: Member, instance: ModelInstance) => void;
type LaunchWatcher = (group: Group, reason: LaunchReason) => void;
type TargetWatcher = (
  group: Group,
  member: Member,
  targetGroupArn: string,
  state: TargetState | undefined,
) => void;

/**
 * The groups and their members, and the only place where they change: each change is recorded with its cause
 * and told to those who watch, so that no member appears or vanishes unseen.
 */
export class Fleet {
  readonly groups = new Map<string, Group>();
  /** Their activities are told on for weeks. */
  readonly deleted: Group[] = [];
  readonly launchConfigurations = new Map<string, LaunchConfiguration>();
  readonly agenda: Agenda;
  readonly activities: Activities;
  readonly market: SpotMarket;
  readonly #memberships = new Map<string, Group>();
  readonly #groupWatchers: GroupWatcher[] = [];
  readonly #memberWatchers: MemberWatcher[] = [];
  readonly #instanceWatchers: InstanceWatcher[] = [];
  readonly #targetWatchers: TargetWatcher[] = [];
  readonly #launchWatchers: LaunchWatcher[] = [];
  #listening = false;

  readonly #removed: ((group: Group) => void)[] = [];

  constructor(readonly room: Room) {
    this.agenda = new Agenda(room.clock);
    this.activities = new Activities(room);
    this.market = new SpotMarket(room.random);
  }

  get now(): number {
    return this.room.clock.now;
  }

  get compute(): ComputeModel {
    return this.room.world().compute;
  }

  get loadBalancing(): LoadBalancingModel {
    return this.room.world().loadBalancing;
  }

  /** How long the service takes to react, in milliseconds. */
  delay(fromSeconds: number, toSeconds: number): number {
    return this.room.random.stream('auto-scaling').seconds(fromSeconds, toSeconds);
  }

  // --------------------------------------------------------------------------------------- finding

  /** @throws ApiError ValidationError */
  group(name: string | undefined): Group {
    const group = this.groups.get(name ?? '');
    if (group === undefined) throw groupNotFound(name ?? '');
    return group;
  }

  /** One that may be given other sizes, settings or members. @throws ApiError ValidationError */
  groupToChange(name: string | undefined): Group {
    const group = this.group(name);
    if (group.deleting) throw pendingDelete();
    return group;
  }

  groupOf(instanceId: string): Group | undefined {
    return this.#memberships.get(instanceId);
  }

  // -------------------------------------------------------------------------------------- changing

  add(group: Group, cause: string): void {
    this.#listen();
    this.groups.set(group.name, group);
    recordGroup(this.room.history, group, cause);
    this.touch(group);
  }

  /** Called when a group is gone: what others keep for it goes too. */
  onRemove(listener: (group: Group) => void): void {
    this.#removed.push(listener);
  }

  remove(group: Group): void {
    this.groups.delete(group.name);
    this.deleted.push(group);
    this.room.history.add({ kind: 'note', text: `Auto Scaling group ${group.name} is deleted` });
    for (const listener of this.#removed) listener(group);
  }

  change(group: Group, change: GroupChange, cause: string): void {
    Object.assign(group, change);
    recordGroup(this.room.history, group, cause);
    this.touch(group);
  }

  join(group: Group, member: Member): void {
    group.members.set(member.id, member);
    count(group.tally, member, 1);
    this.#memberships.set(member.id, group);
    recordMember(this.room.history, group, member, member.lifecycle);
    this.#moved(group, member);
  }

  /** @param how `gone`, or `Detached` when the instance lives on. */
  leave(group: Group, member: Member, cause: string, how: 'gone' | 'Detached' = 'gone'): void {
    member.cause = cause;
    count(group.tally, member, -1);
    group.members.delete(member.id);
    this.#memberships.delete(member.id);
    recordMember(this.room.history, group, member, how);
    this.#left(group, member);
  }

  #left(group: Group, member: Member): void {
    if (group.deleting && group.members.size + group.pool.size === 0) this.remove(group);
    else this.touch(group, member);
  }

  // ------------------------------------------------------------------------------------- warm pool

  /** Into the warm pool: a new instance, or a member that returns. */
  toPool(group: Group, member: Member, cause: string): void {
    if (group.members.delete(member.id)) count(group.tally, member, -1);
    group.pool.set(member.id, member);
    member.warmed = true;
    this.#memberships.set(member.id, group);
    this.movePool(group, member, 'Warmed:Pending', cause);
  }

  movePool(group: Group, member: Member, lifecycle: WarmLifecycle, cause: string): void {
    member.lifecycle = lifecycle;
    member.cause = cause;
    if (isPrepared(member)) member.preparedAt = this.now;
    recordMember(this.room.history, group, member, lifecycle);
    this.touch(group, member);
  }

  /** A member of the group again, `Pending`. */
  outOfPool(group: Group, member: Member, cause: string): void {
    group.pool.delete(member.id);
    member.lifecycle = 'Pending';
    member.cause = cause;
    this.join(group, member);
  }

  leavePool(group: Group, member: Member, cause: string): void {
    member.cause = cause;
    group.pool.delete(member.id);
    this.#memberships.delete(member.id);
    recordMember(this.room.history, group, member, 'gone');
    this.#left(group, member);
  }

  move(group: Group, member: Member, lifecycle: Lifecycle, cause: string): void {
    count(group.tally, member, -1);
    member.lifecycle = lifecycle;
    count(group.tally, member, 1);
    member.cause = cause;
    if (lifecycle === 'InService') member.inServiceAt = this.now;
    recordMember(this.room.history, group, member, lifecycle);
    this.#moved(group, member);
  }

  judge(group: Group, member: Member, health: Member['health'], cause: string): void {
    if (member.health === health) return;
    count(group.tally, member, -1);
    member.health = health;
    count(group.tally, member, 1);
    recordMember(this.room.history, group, member, member.lifecycle, cause);
    this.touch(group, member);
  }

  /** The policy weighs the member's type otherwise from now on. */
  weigh(group: Group, member: Member, weight: number): void {
    if (member.weight === weight && member.weighted) return;
    count(group.tally, member, -1);
    member.weight = weight;
    member.weighted = true;
    count(group.tally, member, 1);
    this.touch(group, member);
  }

  /** What the member is made from is another from now on: its root volume was replaced. */
  remake(member: Member, from: Pick<Member, 'template' | 'imageId'>): void {
    member.template = from.template;
    member.imageId = from.imageId;
  }

  /** @param caller whose wish it is; none: the group's own setting, as the member comes into service */
  protect(group: Group, member: Member, isProtected: boolean, caller?: string): void {
    if (member.protectedFromScaleIn === isProtected) return;
    member.protectedFromScaleIn = isProtected;
    if (caller !== undefined) {
      recordMember(this.room.history, group, member, member.lifecycle, `caller:${caller}`);
    }
    this.touch(group, member);
  }

  // -------------------------------------------------------------------------------------- watching

  /** Called after anything about the group changed, or about one of its members: that one is told too. */
  onTouched(watcher: GroupWatcher): void {
    this.#groupWatchers.push(watcher);
  }

  /** Called after a member entered a lifecycle state. */
  onMoved(watcher: MemberWatcher): void {
    this.#memberWatchers.push(watcher);
  }

  /** Called after EC2's state or status checks changed of a member, or of an instance in the warm pool. */
  onInstance(watcher: InstanceWatcher): void {
    this.#instanceWatchers.push(watcher);
  }

  /** Called after a member's state in any target group changed. */
  onTarget(watcher: TargetWatcher): void {
    this.#targetWatchers.push(watcher);
  }

  /** Called after EC2 refused an order for the group in every way there was to place it. */
  onLaunchFailed(watcher: LaunchWatcher): void {
    this.#launchWatchers.push(watcher);
  }

  launchFailed(group: Group, reason: LaunchReason): void {
    for (const watcher of this.#launchWatchers) watcher(group, reason);
  }

  /** @param member what changed is something about this one */
  touch(group: Group, member?: Member): void {
    for (const watcher of this.#groupWatchers) watcher(group, member);
  }

  #moved(group: Group, member: Member): void {
    for (const watcher of this.#memberWatchers) watcher(group, member);
    this.touch(group, member);
  }

  /** The neighbours exist by the time that there is a group; they need not when this is constructed. */
  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.compute.onChange((instance) => {
      const group = this.groupOf(instance.id);
      const member = group?.members.get(instance.id) ?? group?.pool.get(instance.id);
      if (group === undefined || member === undefined) return;
      for (const watcher of this.#instanceWatchers) watcher(group, member, instance);
    });
    this.loadBalancing.onChange((targetGroupArn, instanceId, state) => {
      const group = this.groupOf(instanceId);
      const member = group?.members.get(instanceId) ?? group?.pool.get(instanceId);
      if (group === undefined || member === undefined) return;
      for (const watcher of this.#targetWatchers) watcher(group, member, targetGroupArn, state);
    });
  }
}
