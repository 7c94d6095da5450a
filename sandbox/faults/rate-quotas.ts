import type { Switches } from '../unknowns.js';
import type { Call } from '../world.js';
import type { Toll } from './throttling.js';

/**
 * Services whose quotas are transactions a second for an account in a region: CloudWatch's by action, Parameter Store's
 * by what reads and what writes it, and what Systems Manager does not publish by a switch. How many seconds' worth may
 * be spent at once is another.
 */
export function rateTolls({ service, action }: Call, switches: Switches): readonly Toll[] {
  const quota =
    service === 'monitoring' ? cloudWatchQuota(action) : systemsManagerQuota(action, switches);
  const tokens = quota.refill * SECONDS[switches['systems-manager-bucket']];
  return [{ ...quota, key: `${service}:${quota.key}`, tokens, takes: 1 }];
}

const SECONDS: Readonly<Record<Switches['systems-manager-bucket'], number>> = {
  'a-second': 1,
  'ten-seconds': 10,
};

interface Quota {
  readonly key: string;
  /** A second. */
  readonly refill: number;
}

// CloudWatch guide, cloudwatch_limits: transactions a second of each action.
const CLOUD_WATCH: Readonly<Record<string, number>> = {
  DescribeAlarms: 9,
  DescribeAlarmHistory: 20,
  PutMetricAlarm: 3,
  PutCompositeAlarm: 3,
  SetAlarmState: 3,
  DeleteAlarms: 3,
  PutMetricData: 500,
};
const OTHER_ALARM_ACTIONS = 3;

function cloudWatchQuota(action: string): Quota {
  return { key: action, refill: CLOUD_WATCH[action] ?? OTHER_ALARM_ACTIONS };
}

// General Reference, ssm: Parameter Store's default throughput, shared by what reads. That of what writes was not read
// again, and the rest is unpublished.
const READ_PARAMETERS = 40;
const WRITE_PARAMETERS = 3;
const COMMANDS: Readonly<Record<Switches['systems-manager-command-rate'], number>> = {
  roomy: 10,
  tight: 2,
};

function systemsManagerQuota(action: string, switches: Switches): Quota {
  if (/^GetParameters?$/.test(action))
    return { key: 'reading parameters', refill: READ_PARAMETERS };
  if (/^(Put|Delete)Parameter$/.test(action)) return { key: action, refill: WRITE_PARAMETERS };
  return { key: action, refill: COMMANDS[switches['systems-manager-command-rate']] };
}
