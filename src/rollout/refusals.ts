import { templateVersion } from '../fleet/read-fleet.js';
import { unitsOf } from '../fleet/units.js';
import type { Group } from '../ports.js';
import { batchOf } from './capacity.js';
import { journalSize, readJournal } from './journal.js';
import type { PlanInput } from './plan.js';
import type { Refusal, RollTarget } from './plan-types.js';
import { targetGroupName } from './watch.js';

/**
 * What launch-first cannot do while it keeps the floor: refused before anything is touched, with the reason and
 * the mend. Each line is a fact of the Auto Scaling API (LaunchInstances, TerminateInstanceInAutoScalingGroup).
 */
export function refusalsOf(group: Group, target: RollTarget, input: PlanInput): readonly Refusal[] {
  const going = goingRule(group);
  // Nothing else of a group that is going away can be mended, or needs to be.
  if (going !== undefined) return [{ subject: group.name, ...going }];
  return RULES.flatMap((rule) => {
    const refused = rule(group, target, input);
    return refused === undefined ? [] : [{ subject: group.name, ...refused }];
  });
}

type Rule = (
  group: Group,
  target: RollTarget,
  input: PlanInput,
) => { readonly reason: string; readonly mend: string } | undefined;

function goingRule(group: Group): ReturnType<Rule> {
  return group.status === undefined
    ? undefined
    : { reason: `it is being deleted (${group.status})`, mend: 'Leave it out of targets.' };
}

const RULES: readonly Rule[] = [
  (group) =>
    group.source.kind !== 'launch-configuration'
      ? undefined
      : {
          reason: 'it uses a launch configuration, which has no versions to roll to',
          mend: 'Move the group to a launch template.',
        },
  (group) =>
    group.source.weighted !== true
      ? undefined
      : {
          reason: 'its instance types are weighted, so capacity is not counted in instances',
          mend: 'Remove WeightedCapacity from the overrides.',
        },
  (group) =>
    group.source.mixedPurchase !== true
      ? undefined
      : {
          reason: 'it mixes On-Demand and Spot, which LaunchInstances does not serve',
          mend: 'Use one purchase option in the mixed instances policy.',
        },
  (group) =>
    group.source.overridesImage !== true
      ? undefined
      : {
          reason: 'overrides of its mixed instances policy name their own template or image',
          mend: 'Let the policy name one launch template for all instance types.',
        },
  (group) =>
    group.hasWarmPool
      ? {
          reason: 'it has a warm pool, which LaunchInstances does not serve',
          mend: 'Delete the warm pool before the roll.',
        }
      : undefined,
  (group) =>
    group.otherTrafficSources.length === 0
      ? undefined
      : {
          reason: `it takes traffic from ${group.otherTrafficSources.join(', ')}, whose health cannot be read`,
          mend: 'Put the group behind target groups alone.',
        },
  imageRule,
  (group) =>
    group.max - group.desired >= 1 || group.instances.length === 0 || isOpen(group)
      ? undefined
      : {
          reason: `it has no headroom: MaxSize is ${group.max} and so is its desired capacity. To keep min-healthy serving, a new instance has to come before an old one goes`,
          mend: `Raise MaxSize to ${group.desired + 1} at least.`,
        },
  (group) => {
    const ours = readJournal(group).suspended;
    const process = ['Launch', 'Terminate'].find(
      (one) => group.suspended.includes(one) && !ours.includes(one),
    );
    return process === undefined
      ? undefined
      : {
          reason: `its process ${process} is suspended, not by us`,
          mend: `Find out why, and resume ${process}.`,
        };
  },
  (group, _target, { refreshes }) => {
    const [refresh] = refreshes.get(group.name) ?? [];
    return refresh === undefined
      ? undefined
      : {
          reason: `instance refresh ${refresh} is under way`,
          mend: 'Wait until it ends, or cancel it.',
        };
  },
  (group, _target, { idle }) => {
    const arn = group.targetGroupArns.find((one) => idle.has(one));
    return arn === undefined
      ? undefined
      : {
          reason: `target group ${targetGroupName(arn)} sends it no traffic: ${idle.get(arn)}`,
          mend: 'Attach the target group to a load balancer that covers the zones of the group, or detach it from the group.',
        };
  },
  tagsRule,
  neighbourRule,
  followersRule,
];

/** Tags that a group may have. https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-tagging.html */
const MOST_TAGS = 50;

/** The journal must fit beside the tags of the group, or it would be refused in the middle of the roll. */
function tagsRule(group: Group, _target: RollTarget, { policy }: PlanInput): ReturnType<Rule> {
  const theirs = Object.keys(group.tags).filter((key) => !key.startsWith('patch-cycle:')).length;
  const room = MOST_TAGS - theirs;
  const needed = journalSize(Math.min(batchOf(policy.maxBatch, group.desired), group.desired));
  return needed <= room
    ? undefined
    : {
        reason: `it has ${theirs} tags of the ${MOST_TAGS} that a group may have, and the journal of a roll needs ${needed}`,
        mend: `Remove ${needed - room === 1 ? 'one tag' : `${needed - room} tags`} of the group, or lower max-batch.`,
      };
}

/** A roll that is open next to this one has processes suspended and a surge of its own. */
function neighbourRule(group: Group, target: RollTarget, { fleet }: PlanInput): ReturnType<Rule> {
  const chosen = new Set(fleet.groups.map((one) => one.name));
  const near = unitsOf([group], fleet.all).flatMap((unit) => unit.watched);
  const sharing = fleet.all.filter((one) => one.source.template?.templateId === target.templateId);
  const open = [...near, ...sharing].find((one) => !chosen.has(one.name) && isOpen(one));
  return (
    open && {
      reason: `a roll of ${open.name}, which shares its target group or template, was left open`,
      mend: `Add ${open.name} to targets: its roll is finished first.`,
    }
  );
}

function imageRule(group: Group, _target: RollTarget, { fleet }: PlanInput): ReturnType<Rule> {
  if (group.source.template === undefined) return undefined;
  const version = templateVersion(fleet, group);
  if (version === undefined) {
    const { templateId, version: asked } = group.source.template;
    return {
      reason: `version ${asked} of its template ${templateId} does not exist`,
      mend: 'Point the group at a version that exists.',
    };
  }
  if (version.imageId?.startsWith('ami-')) return undefined;
  return {
    reason:
      version.imageId === undefined
        ? `version ${version.number} of its template names no image`
        : `its template names its image as ${version.imageId}`,
    mend: 'Let the template version name an AMI id.',
  };
}

/** Groups outside the run must not pick our version up by `$Latest` or `$Default` (design invariant 6). */
function followersRule(_group: Group, target: RollTarget, { fleet }: PlanInput): ReturnType<Rule> {
  if (target.inPlace) return undefined;
  const chosen = new Set(fleet.groups.map((one) => one.name));
  const movesDefault = fleet.groups.some(
    (one) =>
      one.source.template?.templateId === target.templateId &&
      one.source.template.version === '$Default',
  );
  const followed = movesDefault ? ['$Latest', '$Default'] : ['$Latest'];
  const followers = fleet.all.filter(
    (one) =>
      !chosen.has(one.name) &&
      one.source.template?.templateId === target.templateId &&
      followed.includes(one.source.template.version),
  );
  if (followers.length === 0) return undefined;
  const names = followers.map((one) => `${one.name} (${one.source.template?.version})`).join(', ');
  return {
    reason: `other groups follow its template ${target.templateId} and would launch the new version unasked: ${names}`,
    mend: 'Add them to targets, or set them to a version number.',
  };
}

/** In the middle of a roll of ours the surge may have used the headroom up. */
function isOpen(group: Group): boolean {
  return readJournal(group).roll !== undefined;
}
