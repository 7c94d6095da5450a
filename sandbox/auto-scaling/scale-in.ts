import { allocate } from './allocation.js';
import type { Fleet } from './fleet.js';
import { offers, specsOf } from './launch-source.js';
import { boughtAs, onDemandShare, purchaseOf } from './mixed-instances.js';
import type { Group, Member } from './model.js';
import { sparedIn } from './reservations.js';
import type { LaunchSource, MixedInstancesPolicy } from './source.js';
import { chooseToEnd, isLambda } from './termination-policy.js';
import { zoneCounts } from './zones.js';

/**
 * Whom the group gives up next. A group of both purchase options first settles which of the two it has too much of
 * (default-termination-policy-mixed-instances-groups); then zone balance and the termination policies say.
 */
export function chooseFrom(
  fleet: Fleet,
  group: Group,
  mayGo: (member: Member) => boolean = () => true,
): Member | undefined {
  const { switches, random } = fleet.room;
  const policies = group.settings.TerminationPolicies;
  if (policies.some(isLambda) && switches['custom-termination-policy'] === 'offers-none') {
    return undefined;
  }
  const members = [...group.members.values()];
  const purchase = purchaseInExcess(fleet, group);
  const ofPurchase = (member: Member): boolean =>
    purchase === undefined || fleet.compute.instance(member.id)?.purchase === purchase;
  const stays = (member: Member): boolean => group.shiftedFrom.has(member.zone);
  const choose = (eligible: (member: Member) => boolean): Member | undefined =>
    chooseToEnd(members, group.zones, policies, fleet.now, random.stream('auto-scaling'), {
      mayGo: (member) => eligible(member) && !stays(member),
      spared: sparedIn(fleet, group),
      currentTemplates: templatesOf(group.source),
      configurationCreatedAt: (name) => fleet.launchConfigurations.get(name)?.createdAt ?? 0,
      ...(group.source.kind === 'mixed-instances' && {
        worth: worthOf(fleet, group, group.source.policy),
      }),
    });
  return choose((m) => mayGo(m) && ofPurchase(m)) ?? (purchase && choose(mayGo));
}

/**
 * Whether the group may give the member up to come down by so many capacity units: not when that leaves too few. What
 * AZRebalance launched stays too while a fuller zone holds members that are too heavy to go instead: another would
 * follow it at once, without end.
 */
export function fits(group: Group, member: Member, surplus: number): boolean {
  if (member.weight > surplus) return false;
  if (member.purpose !== 'rebalance' || group.rebalanced.length === 0) return true;
  const counts = zoneCounts(group);
  const own = counts.get(member.zone) ?? 0;
  return ![...group.members.values()].some(
    (m) =>
      m.lifecycle === 'InService' &&
      !m.protectedFromScaleIn &&
      m.weight > surplus &&
      (counts.get(m.zone) ?? 0) > own,
  );
}

/** Which purchase option a group of both has more of than its distribution says. */
function purchaseInExcess(fleet: Fleet, group: Group): 'on-demand' | 'spot' | undefined {
  if (group.source.kind !== 'mixed-instances' || purchaseOf(group.source) !== 'mixed') {
    return undefined;
  }
  const share = onDemandShare(group.source.policy.InstancesDistribution, group.desired);
  return boughtAs(fleet, group)['on-demand'] > share ? 'on-demand' : 'spot';
}

function templatesOf(source: LaunchSource): ReadonlySet<string> {
  if (source.kind === 'launch-configuration') return new Set();
  if (source.kind === 'template') return new Set([source.spec.LaunchTemplateId]);
  return new Set(specsOf(source.policy).map((spec) => spec.LaunchTemplateId));
}

/** The place of a member's type in the order of the allocation strategy: the later, the sooner it is given up. */
function worthOf(
  fleet: Fleet,
  group: Group,
  policy: MixedInstancesPolicy,
): (member: Member) => number {
  const members = [...group.members.values()];
  const orders = new Map<string, readonly (string | undefined)[]>();
  const orderIn = (zone: string, purchase: 'on-demand' | 'spot') => {
    const known = orders.get(`${zone} ${purchase}`);
    if (known !== undefined) return known;
    const ways = offers(fleet, group, policy, purchase, group.subnets[0] ?? '');
    const order = allocate(ways, purchase, policy.InstancesDistribution, {
      zone,
      market: fleet.market,
      running: (way) => members.filter((m) => m.type === way.type && m.zone === zone).length,
    }).map(({ type }) => type);
    orders.set(`${zone} ${purchase}`, order);
    return order;
  };
  return (member) => {
    const purchase = fleet.compute.instance(member.id)?.purchase ?? 'on-demand';
    const place = orderIn(member.zone, purchase).indexOf(member.type);
    return place < 0 ? Number.NEGATIVE_INFINITY : -place;
  };
}
