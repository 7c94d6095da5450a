/**
 * What the Cause of a scaling activity gives away. AWS documents no grammar, only examples, so a sentence that we do
 * not know says nothing, and the caller goes by what else it knows.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-verify-scaling-activity.html
 */

/** Sentences about what Auto Scaling does of its own accord. */
const OWN_ACCORD = [
  'health check',
  'unhealthy instance',
  'system health',
  'status check',
  'balanc',
  'instance refresh',
  'lifetime',
  'interruption',
];
/** About a desired capacity that somebody set: of a launch it may as well be what is said of ours. */
const DIFFERENCE = 'difference between desired and actual capacity';

/** Whether an instance was ended by a request to end it that took the desired capacity down with it. */
export function endedOnRequest(cause: string | undefined): 'yes' | 'no' | 'unsaid' {
  if (cause === undefined) return 'unsaid';
  if (isOwnAccord(cause) || cause.includes(DIFFERENCE)) return 'no';
  if (!cause.includes('user request')) return 'unsaid';
  return cause.includes('shrinking the capacity') ? 'yes' : 'no';
}

/**
 * Whether an instance may have been launched by LaunchInstances. How that is worded is nowhere documented: what is
 * known to be something else is not it.
 */
export function launchedOnRequest(cause: string | undefined): 'yes' | 'no' | 'perhaps' {
  if (cause === undefined) return 'yes';
  if (isOwnAccord(cause)) return 'no';
  return cause.includes(DIFFERENCE) ? 'perhaps' : 'yes';
}

function isOwnAccord(cause: string): boolean {
  return OWN_ACCORD.some((words) => cause.includes(words));
}
