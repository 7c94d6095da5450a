import type { Answer } from '../../api.js';
import type { Instant } from '../../clock.js';
import type { Switches } from '../../unknowns.js';
import { sourceView } from '../views.js';
import { preferencesView } from './preferences.js';
import * as reasons from './reasons.js';
import type { Progress, Refresh } from './refresh.js';

/** As DescribeInstanceRefreshes tells of one. Pending may lack its start and its percentage (facts 1.1). */
export function refreshView(refresh: Refresh, now: Instant, switches: Switches): Answer {
  const { progress, rollback, startedAt, endedAt } = refresh;
  return {
    InstanceRefreshId: refresh.id,
    AutoScalingGroupName: refresh.group.name,
    Status: refresh.state,
    StatusReason: reasonOf(refresh, now, switches),
    StartTime: startedAt === undefined ? undefined : new Date(startedAt),
    EndTime: endedAt === undefined ? undefined : new Date(endedAt),
    PercentageComplete: progress?.percentage,
    InstancesToUpdate: progress?.remaining,
    ProgressDetails: detailsOf(refresh),
    Preferences: preferencesView(refresh.preferences),
    DesiredConfiguration:
      refresh.desired === undefined ? undefined : sourceView({ source: refresh.desired }),
    RollbackDetails: rollback && {
      RollbackReason: reasons.shown(rollback.reason, switches),
      RollbackStartTime: new Date(rollback.startedAt),
      PercentageCompleteOnRollback: rollback.progress.percentage,
      InstancesToUpdateOnRollback: rollback.progress.remaining,
      ProgressDetailsOnRollback: detailsOf(rollback),
    },
    Strategy: refresh.strategy,
  };
}

/** Only of a group with a warm pool (facts 1.3). */
function detailsOf({ live, pool }: Pick<Refresh, 'live' | 'pool'>): Answer | undefined {
  if (live === undefined || pool === undefined) return undefined;
  const told = ({ percentage, remaining }: Progress): Answer => ({
    PercentageComplete: percentage,
    InstancesToUpdate: remaining,
  });
  return { LivePoolProgress: told(live), WarmPoolProgress: told(pool) };
}

function reasonOf(
  { state, reason, bakedAt }: Refresh,
  now: Instant,
  switches: Switches,
): string | undefined {
  if (state !== 'Baking' || bakedAt === undefined) return reasons.shown(reason, switches);
  return switches['refresh-reason-in-baking'] === 'countdown'
    ? reasons.baking(now, bakedAt)
    : undefined;
}
