import type { Unknown } from './unknowns.js';

const declare = <V extends string>(unknown: Unknown<V>): Unknown<V> => unknown;

/** The rest of what no source settles about instance refreshes. */
export const REFRESH_UNKNOWNS = {
  'refresh-stays-pending': declare({
    default: 'for-seconds',
    alternatives: ['for-seconds', 'for-minutes'],
    why: 'A refresh should quickly go from Pending to InProgress; how quickly is unpublished, and users saw it stay Pending for long.',
    source:
      'Auto Scaling guide, check-status-instance-refresh; hashicorp/terraform-provider-aws#21656; facts 1.1',
  }),

  'refresh-waits-for-blocked': declare({
    default: 'after-the-others',
    alternatives: ['after-the-others', 'before-the-others'],
    why: 'Whether a refresh that waits for protected or standby instances replaces the others meanwhile: INF from the words "remaining instances".',
    source: 'API reference, RefreshPreferences; facts 1.2',
  }),

  'refresh-cancelled-in-baking': declare({
    default: 'by-way-of-Cancelling',
    alternatives: ['by-way-of-Cancelling', 'at-once'],
    why: 'What state follows CancelInstanceRefresh in Baking, when nothing is in flight, is undocumented.',
    source: 'Auto Scaling guide, cancel-instance-refresh; facts 7.5',
  }),

  'refresh-rollback-refused-as': declare({
    default: 'ActiveInstanceRefreshNotFound',
    alternatives: ['ActiveInstanceRefreshNotFound', 'IrreversibleInstanceRefresh'],
    why: 'A refresh can be rolled back while it is in progress; which error is answered while it is Pending, Cancelling or rolling back already is undocumented.',
    source: 'API reference, RollbackInstanceRefresh; facts 1.8, 1.10',
  }),

  'refresh-impossible-without-max': declare({
    default: 'terminate-and-launch',
    alternatives: ['terminate-and-launch', 'launch-first'],
    why: 'Where a minimum below 100 rounds up to the whole group and no maximum is given, RefreshPreferences ends an instance and launches its replacement together; whether the implied maximum of 100 counts as one is not said.',
    source: 'API reference, RefreshPreferences; facts 1.4, 7.3',
  }),

  'refresh-reason-in-baking': declare({
    default: 'countdown',
    alternatives: ['countdown', 'none'],
    why: 'Only an emulator shows a StatusReason while a refresh bakes.',
    source: 'Auto Scaling guide, check-status-instance-refresh; facts 1.2',
  }),

  'refresh-reason-cancelled-at-once': declare({
    default: 'its-own',
    alternatives: ['its-own', 'as-any-cancelled'],
    why: 'Only an emulator shows a StatusReason of its own for a refresh that was cancelled without waiting.',
    source: 'Auto Scaling guide, cancel-instance-refresh; facts 1.2',
  }),

  'refresh-reasons-not-on-record': declare({
    default: 'worded',
    alternatives: ['worded', 'none'],
    why: 'For failures, rollbacks, checkpoints, standby and unhealthy instances no StatusReason is on record: words after the pattern of the others, or none.',
    source: 'Auto Scaling guide, check-status-instance-refresh; facts 1.2',
  }),

  'refresh-percentage-with-warm-pool': declare({
    default: 'both',
    alternatives: ['both', 'live-alone'],
    why: 'Whether PercentageComplete and InstancesToUpdate count the warm pool beside the group is undocumented; ProgressDetails has both apart.',
    source: 'API reference, InstanceRefresh, InstanceRefreshProgressDetails; facts 1.3, 1.9',
  }),

  'refresh-warm-pool-warms-up': declare({
    default: 'once-prepared',
    alternatives: ['once-prepared', 'from-launch'],
    why: 'An instance of the pool counts when it is healthy and its warm-up has passed; from which moment, as it never enters service, is undocumented.',
    source: 'API reference, InstanceRefreshWarmPoolProgress; facts 1.3',
  }),

  'refresh-lends-from-warm-pool': declare({
    default: 'any',
    alternatives: ['any', 'up-to-date'],
    why: 'A scale-out during a refresh launches the desired configuration, and a scale-out of a group with a warm pool draws from it; which holds while the pool is old still is undocumented.',
    source:
      'Auto Scaling guide, instance-refresh-overview, ec2-auto-scaling-warm-pools; facts 1.7, 1.9',
  }),

  'root-volume-hook-abandoned': declare({
    default: 'ends-the-instance',
    alternatives: ['ends-the-instance', 'goes-on'],
    why: 'What ABANDON means to an instance whose terminating hook holds it before its root volume is replaced is undocumented.',
    source: 'Auto Scaling guide, replace-root-volume; facts 1.11',
  }),
} as const;
