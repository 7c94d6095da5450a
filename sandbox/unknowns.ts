import { REFRESH_UNKNOWNS } from './refresh-unknowns.js';

/**
 * What no source settles, one named switch each. The code under test must be right whichever way it is set:
 * scenarios set them, simulations draw them, docs/unknowns.md lists them.
 * (`facts` is the project's collection of sources; INF = inferred there, EMU = only seen in an emulator.)
 */
export interface Unknown<V extends string> {
  readonly default: V;
  readonly alternatives: readonly V[];
  /** What is not known, and what each alternative means where its name does not say it. */
  readonly why: string;
  /** Where the nearest statement is, or the list that names the gap. */
  readonly source: string;
}

const declare = <V extends string>(unknown: Unknown<V>): Unknown<V> => unknown;

export const UNKNOWNS = {
  'launch-instances-raises-desired': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'The guide only says that on failure the desired capacity remains unchanged.',
    source: 'Auto Scaling guide, launch-instances-synchronously; facts 2 B, 7.1',
  }),

  'launch-instances-honours-max': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether MaxSize is enforced on LaunchInstances is undocumented.',
    source: 'Auto Scaling guide, launch-instances-synchronously; facts 2 B, 7.1',
  }),

  'launch-instances-while-launch-suspended': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether LaunchInstances works while the Launch process is suspended is undocumented.',
    source:
      'Auto Scaling guide, understand-how-suspending-processes-affects-other-processes; facts 1.9',
  }),

  'launch-instances-cause': declare({
    default: 'request',
    alternatives: ['request', 'difference'],
    why: 'What the Cause of its activities says is undocumented: a request, or a difference between desired and actual capacity like any other launch.',
    source: 'Auto Scaling guide, ec2-auto-scaling-verify-scaling-activity; facts 1.2, 2 B',
  }),

  'launch-zone-tie': declare({
    default: 'random',
    alternatives: ['random', 'first'],
    why: 'Which zone gets the next instance when zones are even is undocumented.',
    source: 'Auto Scaling guide, ec2-auto-scaling-termination-policies; facts 1.9, 7.2',
  }),

  'console-latest-on-stopped': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether GetConsoleOutput with Latest still answers for a stopped Nitro instance is not settled.',
    source: 'EC2 guide, instance-console; image-build, open question 1',
  }),

  'decrement-replayed-on-retry': declare({
    default: 'no',
    alternatives: ['no', 'yes'],
    why: 'A lost answer of a decrementing call may be applied twice when it is sent again for an instance already ending.',
    source: 'API reference, TerminateInstanceInAutoScalingGroup (it takes no token); facts 2 B',
  }),

  'launch-instances-with-instance-requirements': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Attribute-based groups are not among those that the guide excludes from LaunchInstances, nor among those that it names (INF).',
    source: 'Auto Scaling guide, launch-instances-synchronously; facts 1.8',
  }),

  'launch-instances-with-image-parameter': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether LaunchInstances serves templates that name their image by an SSM parameter: the guide excludes them nowhere (INF).',
    source:
      'Auto Scaling guide, launch-instances-synchronously, using-systems-manager-parameters; facts 1.8',
  }),

  'launch-instances-in-shifted-zone': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'A group launches nothing in a zone under a zonal shift; whether LaunchInstances, which names the zone, still may is undocumented.',
    source: 'Auto Scaling guide, ec2-auto-scaling-zonal-shift; facts 1.9, 2 B',
  }),

  'reserved-instances-in-balance': declare({
    default: 'left-out',
    alternatives: ['left-out', 'counted'],
    why: 'Under reservations-then-balanced what remains beyond Capacity Reservations is balanced; whether instances in reservations count for that, and AZRebalance so moves away from them, is not said (INF).',
    source: 'API reference, AvailabilityZoneDistribution; facts 1.9',
  }),

  'administrative-suspension': declare({
    default: 'launch',
    alternatives: ['launch', 'all'],
    why: 'A group that failed to launch anything for 24 hours is suspended; which of its processes are is not said (INF).',
    source: 'Auto Scaling guide, as-suspend-resume-processes; facts 1.9',
  }),

  'group-learns-of-target-health': declare({
    default: 'within-half-a-minute',
    alternatives: ['within-half-a-minute', 'at-once', 'after-minutes'],
    why: 'How long after a target became unhealthy the group takes over that verdict is undocumented.',
    source: 'Auto Scaling guide, ec2-auto-scaling-health-checks; facts 7.8',
  }),

  'scheduled-event-makes-unhealthy': declare({
    default: 'shortly-before',
    alternatives: ['shortly-before', 'when-listed', 'when-it-begins'],
    why: 'The guide says that an instance with a scheduled event is deemed unhealthy and replaced, not how long before the event begins.',
    source: 'Auto Scaling guide, ec2-auto-scaling-health-checks; facts 1.9, 4',
  }),

  'canceled-event-listed': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Completed events stay listed for up to a week; that canceled ones do, marked [Canceled], was not read again.',
    source: 'EC2 guide, monitoring-instances-status-check_sched; facts 4',
  }),

  'launch-retry-pace': declare({
    default: 'doubling',
    alternatives: ['doubling', 'every-minute'],
    why: 'How long a group waits before it tries a failed launch again is unpublished.',
    source: 'Auto Scaling guide, CHAP_Troubleshooting; facts 1.2, 1.9',
  }),

  'console-copy-after-transition': declare({
    default: 'minutes',
    alternatives: ['minutes', 'at-once', 'a-quarter-of-an-hour'],
    why: 'How soon the console output without Latest appears after an instance stopped: "shortly"; users saw two to five minutes.',
    source: 'EC2 guide, instance-console; canonical/pycloudlib#143; image-build, open question 1',
  }),

  'serial-port-drops-bytes': declare({
    default: 'no',
    alternatives: ['no', 'in-first-pass'],
    why: 'Whether the serial port of a Nitro instance loses bytes at full speed is not settled; what is sent twice may lose some once.',
    source: 'image-build, open question 2',
  }),

  'auto-scaling-bucket': declare({
    default: 'roomy',
    alternatives: ['roomy', 'tight'],
    why: 'All actions share one bucket whose size is unpublished: 100 requests and 20 a second, or 20 and 2. Counts where throttling is on.',
    source: 'API reference, Throttling; facts 6, 7.10',
  }),

  'auto-scaling-throttling-code': declare({
    default: 'Throttling',
    alternatives: ['Throttling', 'RateExceeded'],
    why: 'Both codes are seen for a request too many.',
    source: 'API reference, Common Errors; facts 6',
  }),

  'load-balancing-bucket': declare({
    default: 'one-for-all',
    alternatives: ['one-for-all', 'by-category'],
    why: 'The page has one bucket for all actions (40 requests, 10 a second), and a table with 200 and 50 for reading ones.',
    source: 'Elastic Load Balancing guide, elb-api-throttling; facts 6',
  }),

  'notices-unknown-parameter': declare({
    default: 'refused',
    alternatives: ['refused', 'ignored'],
    why: 'What the notices API does with a query parameter that it does not know: 422, or nothing.',
    source: 'canonical/ubuntu-com-security-api, webapp; ubuntu-notices 7',
  }),

  'notices-appear': declare({
    default: 'when-published',
    alternatives: ['when-published', 'up-to-an-hour-late'],
    why: 'The publisher sets `published` before it inserts a notice, so a notice may appear behind newer reads (INF).',
    source: 'canonical/ubuntu-com-security-api, webapp; ubuntu-notices 1.6',
  }),

  'notices-trouble-in': declare({
    default: 'html',
    alternatives: ['html', 'json'],
    why: 'That 429 and 503 come from the front end as a page for people, and not from the API as JSON, is inferred.',
    source: 'ubuntu-notices 1.4',
  }),

  'custom-termination-policy': declare({
    default: 'offers-all',
    alternatives: ['offers-all', 'offers-none'],
    why: 'What a group’s own Lambda function answers when it is asked whom to end: all that it is shown, or nobody.',
    source: 'Auto Scaling guide, lambda-custom-termination-policy; facts 1.9',
  }),

  'warm-start-zone': declare({
    default: 'pool',
    alternatives: ['pool', 'balance'],
    why: 'Whether a scale-out draws whatever the warm pool has, or starts cold when the pool has nothing in the zone that is to grow, is undocumented.',
    source: 'Auto Scaling guide, ec2-auto-scaling-warm-pools; facts 1.9',
  }),

  'warm-pool-with-mixed-instances': declare({
    default: 'no',
    alternatives: ['no', 'yes'],
    why: 'The 2023 guide refuses warm pools for mixed instances policies and Spot; whether that still holds was not read.',
    source: 'Auto Scaling guide, ec2-auto-scaling-warm-pools, Limitations; facts 1.9',
  }),

  'alarm-look-back': declare({
    default: 'two-periods-more',
    alternatives: ['two-periods-more', 'as-many-again', 'none'],
    why: 'How many periods more than it evaluates an alarm looks back for data where some are missing is unpublished: the guide’s tables show five of three.',
    source: 'CloudWatch guide, alarms-and-missing-data; facts 1.8',
  }),

  'target-tracking-low-alarm': declare({
    default: 'fifteen-minutes-three-tenths-below',
    alternatives: [
      'fifteen-minutes-three-tenths-below',
      'fifteen-minutes-a-tenth-below',
      'three-minutes-at-the-target',
    ],
    why: 'The guide says that target tracking scales in more gradually than out; over how long and how far below the target its second alarm looks is only seen in accounts: lately 28 for a target of 40, 35 for 50, 52.5 for 75; formerly 27 for 30.',
    source: 'Auto Scaling guide, as-scaling-target-tracking; facts 1.9',
  }),

  'systems-manager-bucket': declare({
    default: 'a-second',
    alternatives: ['a-second', 'ten-seconds'],
    why: 'The quotas of Systems Manager and CloudWatch are rates; how many seconds of them an idle account may spend at once is unpublished. Counts where throttling is on.',
    source: 'General Reference, ssm and cloudwatch quotas; facts 6',
  }),

  'systems-manager-command-rate': declare({
    default: 'roomy',
    alternatives: ['roomy', 'tight'],
    why: 'How many SendCommand and inventory calls a second an account has is unpublished: ten, or two. Counts where throttling is on.',
    source: 'General Reference, ssm quotas; facts 6',
  }),

  'launch-instances-during-refresh': declare({
    default: 'allowed',
    alternatives: ['allowed', 'refused'],
    why: 'Whether LaunchInstances is allowed during an active instance refresh is undocumented.',
    source: 'Auto Scaling guide, instance-refresh-overview; facts 7.1',
  }),

  'refresh-max-rounding': declare({
    default: 'down',
    alternatives: ['down', 'up'],
    why: 'MinHealthyPercentage is rounded up to an instance; how MaxHealthyPercentage is rounded is undocumented.',
    source: 'Auto Scaling guide, instance-refresh-overview; facts 1.4, 7.3',
  }),

  'refresh-min-100-without-max': declare({
    default: 'terminate-and-launch',
    alternatives: ['terminate-and-launch', 'launch-first'],
    why: 'RefreshPreferences says that without a maximum an instance is ended and replaced together; the guide that a minimum of 100 launches first.',
    source:
      'API reference, RefreshPreferences; Auto Scaling guide, instance-refresh-overview; facts 1.4',
  }),

  'refresh-surge-beyond-max-size': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether an instance that a refresh launches first may exceed the MaxSize of the group: INF.',
    source: 'Auto Scaling guide, instance-refresh-overview; facts 1.4',
  }),

  'refresh-counts-ignored': declare({
    default: 'no',
    alternatives: ['no', 'yes'],
    why: 'Whether protected and standby instances that are ignored count in PercentageComplete is undocumented.',
    source: 'Auto Scaling guide, instance-refresh-overview; facts 1.3, 7.4',
  }),

  'refresh-cancel-in-baking': declare({
    default: 'accepted',
    alternatives: ['accepted', 'refused'],
    why: 'Whether CancelInstanceRefresh is accepted in Baking is undocumented.',
    source: 'Auto Scaling guide, instance-refresh-overview; facts 7.5',
  }),

  'refresh-rollback-in-baking': declare({
    default: 'accepted',
    alternatives: ['accepted', 'refused'],
    why: 'Whether RollbackInstanceRefresh is accepted in Baking is INF.',
    source: 'Auto Scaling guide, instance-refresh-overview; facts 1.1, 7.5',
  }),

  'refresh-hour-restarts-on-progress': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether the hour that a refresh waits and retries starts again with each progress is undocumented.',
    source: 'Auto Scaling guide, instance-refresh-overview; facts 7.6',
  }),

  'refresh-hour-while-suspended': declare({
    default: 'stops',
    alternatives: ['stops', 'runs'],
    why: 'A refresh does not replace while Launch or Terminate is suspended; whether it fails after an hour of that is undocumented.',
    source:
      'Auto Scaling guide, understand-how-suspending-processes-affects-other-processes; facts 1.9',
  }),

  'refresh-rollback-respects-protection': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether a rollback respects ScaleInProtectedInstances is undocumented.',
    source: 'Auto Scaling guide, instance-refresh-overview; facts 7.7',
  }),

  'refresh-alarm-rollback': declare({
    default: 'at-once',
    alternatives: ['at-once', 'after-in-flight'],
    why: 'Whether an alarm ends a refresh at once or after what is in flight is INF.',
    source: 'Auto Scaling guide, instance-refresh-overview; facts 1.8, 7.9',
  }),

  'refresh-awaits-terminations': declare({
    default: 'yes',
    alternatives: ['yes', 'no'],
    why: 'Whether a refresh succeeds before the instances that it ended have drained, left their hooks and gone: INF, no source says.',
    source: 'Auto Scaling guide, instance-refresh-overview; facts 1.1',
  }),

  ...REFRESH_UNKNOWNS,

  'disabled-image-by-id': declare({
    default: 'left-out',
    alternatives: ['left-out', 'shown'],
    why: 'DescribeImages leaves disabled images out unless they are asked for; whether one that is named by its id counts as asked for is not said.',
    source: 'EC2 guide, disable-an-ami; image-build A, retention',
  }),

  'image-in-transition': declare({
    default: 'pending',
    alternatives: ['pending', 'transient'],
    why: 'ImageState has a value `transient` of which nothing is said; shown for the last ten seconds before an image is available.',
    source: 'EC2 API, Image; image-build A, time-outs',
  }),

  'protected-image-refusal': declare({
    default: 'OperationNotPermitted',
    alternatives: ['OperationNotPermitted', 'InvalidRequest'],
    why: 'That an image under deregistration protection cannot be deregistered is documented, by which code it is refused is not.',
    source: 'EC2 guide, ami-deregistration-protection; image-build A, retention',
  }),

  'deregistration-cooldown-shown': declare({
    default: 'disabled',
    alternatives: ['disabled', 'enabled-with-cooldown'],
    why: 'What is shown of the protection in the 24 hours after it was disabled, in which it still protects, is not said.',
    source: 'EC2 guide, ami-deregistration-protection; image-build A, retention',
  }),

  'copy-without-key': declare({
    default: 'source-key',
    alternatives: ['source-key', 'default-key'],
    why: 'The copy of an encrypted image for which no key is named keeps the key of the source by the EC2 guide, and takes the default key by the EBS guide.',
    source: 'EC2 guide, CopyingAMIs; EBS guide, ebs-copy-snapshot; image-build A, encryption',
  }),

  'image-without-key': declare({
    default: 'says-little',
    alternatives: ['says-little', 'names-the-key'],
    why: 'What StateReason tells of an image whose key cannot be used: an internal error, or that the key is not accessible. Users saw both.',
    source: 'hashicorp/packer#6599; aws-samples/aws-backup-automation#2; image-build A, encryption',
  }),

  'launch-with-unusable-key': declare({
    default: 'by-its-state',
    alternatives: ['by-its-state', 'internal-error'],
    why: 'A launch that cannot use its key ends by Client.InternalError; whether a disabled key is told apart, by Client.InvalidKMSKey.InvalidState, is not settled.',
    source: 'EC2 guide, troubleshooting-launch; image-build A, encryption',
  }),

  'one-time-spot-powers-off': declare({
    default: 'terminated',
    alternatives: ['terminated', 'stopped'],
    why: 'A Spot Instance of a one-time request cannot be stopped by a call; whether it ends when its guest powers off and its shutdown behavior is `stop`, or stops as the status codes have it, is not said.',
    source: 'EC2 guide, spot-request-status; image-build B.1',
  }),

  'cancelled-spot-request-ends-stopped': declare({
    default: 'interrupted',
    alternatives: ['interrupted', 'every'],
    why: 'Cancelling a request ends its stopped instance, says the guide where it speaks of interruptions; whether one that its guest or owner has stopped is ended as well is not said.',
    source:
      'EC2 guide, interruption-behavior, spot-instances-request-status-lifecycle; image-build B.1',
  }),

  'spot-powers-off-within-notice': declare({
    default: 'interrupted',
    alternatives: ['interrupted', 'stopped-by-user'],
    why: 'An instance whose guest runs the shutdown command is stopped by its user, and one that was marked for stop is interrupted; which of them it is that powers off in the two minutes of the notice, and so whether EC2 starts it again, is not said.',
    source: 'EC2 guide, spot-instances-request-status-lifecycle; image-build B.1',
  }),

  'spot-relaunch-tags': declare({
    default: 'kept',
    alternatives: ['kept', 'lost'],
    why: 'A persistent request launches another instance when the first has ended; whether it carries the tags that RunInstances gave to the first is not said.',
    source: 'EC2 guide, spot-requests; image-build B.1',
  }),

  'rescheduled-event-end': declare({
    default: 'moves-along',
    alternatives: ['moves-along', 'stays', 'goes'],
    why: 'What becomes of NotAfter when the owner moves NotBefore is not said: it moves along, stays while it is not before the start, or is gone.',
    source: 'EC2 guide, monitoring-instances-status-check_sched; facts 4',
  }),

  'event-start-refusal': declare({
    default: 'by-what-is-wrong',
    alternatives: [
      'by-what-is-wrong',
      'InstanceEventStartTimeCannotChange',
      'InvalidInstanceEventStartTime',
    ],
    why: 'EC2 has two codes for a start that cannot be moved, or not to that time, and describes both alike.',
    source: 'EC2 API, error codes; facts 4',
  }),

  'event-window-refusal': declare({
    default: 'InvalidParameterValue',
    alternatives: ['InvalidParameterValue', 'InvalidParameterCombination', 'InvalidRequest'],
    why: 'The guide has the rules of event windows (one kind of target, one window a target, 100 ids or 50 tags, no deletion with targets); by which code they are refused no source says.',
    source: 'EC2 guide, event-windows; facts 4',
  }),
} as const;

export type SwitchName = keyof typeof UNKNOWNS;
export type Switches = { readonly [N in SwitchName]: (typeof UNKNOWNS)[N]['alternatives'][number] };

export function defaultSwitches(): Switches {
  return Object.fromEntries(
    Object.entries(UNKNOWNS).map(([name, unknown]) => [name, unknown.default]),
  ) as Switches;
}

/** Open questions that no switch can ask, because what they are about is not in the model. */
export const BEYOND_THE_MODEL: readonly { readonly question: string; readonly source: string }[] = [
  {
    question:
      'How Network Load Balancers drain unhealthy targets (`unhealthy.draining`), and targets that are addresses, functions or other load balancers (`Target.IpUnusable`, `Target.HealthCheckDisabled`). The load balancers of the sandbox are Application Load Balancers before instances.',
    source: 'ELBv2 API, TargetHealth; facts 1.9',
  },
  {
    question:
      'Whether a guest resumes where it was when a hibernated Spot Instance is started. Guests of the model boot.',
    source: 'EC2 API, SpotMarketOptions; image-build B.1',
  },
  {
    question:
      'Whether the account is in the organisation that an image was shared with, and what Block Public Access and Allowed AMIs forbid. The sandbox has one account.',
    source: 'EC2 guide, share-amis-org-ou; image-build A, sharing',
  },
  {
    question:
      'Targeted Capacity Reservations, their resource groups, Capacity Blocks and `capacity-reservations-only`. The reservations of the sandbox are open: whatever On-Demand Instance fits uses them.',
    source: 'Auto Scaling guide, ec2-auto-scaling-availability-zone-balanced; facts 1.9',
  },
  {
    question:
      'What the builder’s clean-up makes of real files: logs that the owner’s programs wrote meanwhile, leases, the registration with Systems Manager. Guests of the model have packages, not files.',
    source: 'image-build, open questions 6 and 8',
  },
  {
    question:
      'Whether the host that a replaced or restarted instance comes to is due for maintenance itself, as in 2014. Scenarios order events for instances by zone.',
    source: 'facts 4',
  },
  {
    question:
      'What is in the blocks of a snapshot (EBS direct APIs): the fallback for a console that loses the builder’s report.',
    source: 'image-build B.5',
  },
  {
    question:
      'Which serial port the kernel of an arm64 instance calls active. The guests of the model print; they have no ports.',
    source: 'image-build, open question 3',
  },
  {
    question:
      'What Ubuntu 26.04 (uutils, apt 3) and 20.04 (apt 2.0, systemd 245) make of the builder’s scripts. Guests play the scripts’ protocol, not a shell.',
    source: 'image-build, open question 4',
  },
  {
    question: 'What `pro status` prints on attached machines, and what snapd does meanwhile.',
    source: 'image-build, open question 5',
  },
  {
    question:
      'Whether notices from before 2021 have been completed since (package lists, pockets). The notices of the sandbox are newer.',
    source: 'ubuntu-notices 7',
  },
  {
    question:
      'How many requests the notices API takes before it answers 429. Scenarios order that trouble instead.',
    source: 'ubuntu-notices 7',
  },
];
