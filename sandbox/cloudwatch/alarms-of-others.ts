import type { AlarmKeeper } from '../auto-scaling/tracking-alarms.js';
import type { CloudWatch } from './cloud-watch.js';

/** Alarms that a service keeps in the account for itself: they are CloudWatch's like any other, and can be seen there. */
export function trackingAlarmKeeper(cloudWatch: CloudWatch): AlarmKeeper {
  return {
    put: (alarm) =>
      cloudWatch.putMetricAlarm({
        ...alarm,
        ActionsEnabled: true,
        OKActions: [],
        InsufficientDataActions: [],
      }),
    delete: (name) => cloudWatch.delete(name),
  };
}
