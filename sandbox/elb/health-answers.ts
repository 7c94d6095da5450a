import type { TargetGroup } from './target-groups.js';
import type { Why } from './targets.js';

/**
 * What a health check meets on an instance: an HTTP status, silence, a refused connection, or trouble of ELB's own, by
 * which it fails or comes to no verdict at all.
 */
export type HealthAnswer = number | 'times out' | 'refuses' | 'internal error' | 'no verdict';

/** Codes and words of TargetHealth for `unhealthy`, by what the check met. */
const UNHEALTHY: Readonly<Record<Exclude<HealthAnswer, number | 'no verdict'>, Why>> = {
  'times out': { reason: 'Target.Timeout', description: 'Request timed out' },
  refuses: { reason: 'Target.FailedHealthChecks', description: 'Health checks failed' },
  'internal error': {
    reason: 'Elb.InternalError',
    description: 'Health checks failed due to an internal error',
  },
};

/** `unavailable`: nobody knows the target's health. */
export const NO_VERDICT: Why = {
  reason: 'Elb.InternalError',
  description: 'Target health is unavailable due to an internal error',
};

/** Undefined when the check passes. */
export function whyUnhealthy(
  group: TargetGroup,
  answer: Exclude<HealthAnswer, 'no verdict'>,
): Why | undefined {
  if (typeof answer !== 'number') return UNHEALTHY[answer];
  if (isExpected(group.settings.Matcher.HttpCode ?? '200', answer)) return undefined;
  return {
    reason: 'Target.ResponseCodeMismatch',
    description: `Health checks failed with these codes: [${answer}]`,
  };
}

/** A Matcher: `200`, `200,202`, `200-299`, or a mix of them. */
export function isExpected(matcher: string, status: number): boolean {
  if (matcher === String(status)) return true;
  return matcher.split(',').some((part) => {
    const [from, to = from] = part.split('-').map(Number);
    return from !== undefined && to !== undefined && from <= status && status <= to;
  });
}
