import { Random } from '../../sandbox/random.js';
import type { Deed, Stage } from './others.js';

/**
 * A second operator with instance refreshes of their own (1.13 point 15): starts one, and cancels it, rolls it back or
 * lets it run. Drawn from a stream of its own, so that it moves no story's other draws.
 */
export function anyRefreshes(seed: number): readonly Deed[] {
  const random = new Random(`second operator ${seed}`);
  if (!random.chance(0.3)) return [];
  return Array.from({ length: random.whole(1, 3) }, () => ({
    actor: 'second operator' as const,
    after: random.whole(10 * MINUTE, 150 * MINUTE),
    draw: random.whole(0, 1_000_000),
  }));
}

const MINUTE = 60_000;

/** What becomes of the refresh, by chance, and after how long. */
export function refresh(stage: Stage): void {
  const group = stage.group();
  if (group === undefined) return;
  const random = new Random(`refresh ${stage.deed.draw}`);
  const which = { AutoScalingGroupName: group.name };
  const template = group.answer.LaunchTemplate as { LaunchTemplateId?: string } | undefined;
  stage.call('StartInstanceRefresh', {
    ...which,
    ...desired(random, template?.LaunchTemplateId),
    Preferences: preferences(random),
  });
  const end = random.pick(ENDS);
  if (end === undefined) return;
  stage.world.clock.after(random.whole(1, 40) * MINUTE, () =>
    stage.try(() => stage.call(end.action, { ...which, ...end.params })),
  );
}

const ENDS = [
  undefined,
  { action: 'CancelInstanceRefresh', params: {} },
  { action: 'CancelInstanceRefresh', params: { WaitForTransitioningInstances: 'false' } },
  { action: 'RollbackInstanceRefresh', params: {} },
] as const;

/** As the group is, or by a version of its own template: the oldest, or whatever is the newest by then. */
function desired(random: Random, LaunchTemplateId: string | undefined) {
  const Version = random.pick([undefined, '1', '$Latest', '$Default']);
  if (Version === undefined || LaunchTemplateId === undefined) return {};
  return { DesiredConfiguration: { LaunchTemplate: { LaunchTemplateId, Version } } };
}

function preferences(random: Random) {
  const max = random.pick([undefined, '100', '110', '150']);
  return {
    MinHealthyPercentage: String(random.pick([50, 75, 90, 100])),
    ...(max === undefined ? {} : { MaxHealthyPercentage: max }),
    SkipMatching: String(random.chance(0.5)),
    BakeTime: String(random.pick([0, 0, 600])),
    ScaleInProtectedInstances: random.pick(['Refresh', 'Ignore', 'Wait']),
    StandbyInstances: random.pick(['Terminate', 'Ignore', 'Wait']),
  };
}
