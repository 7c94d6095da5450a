import type { Instance, Instant } from '../ports.js';
import { withoutPasswords } from './builder-watch.js';
import type { ProofReading } from './console.js';

/** The instance that proves an image, as it has been seen so far. */
export interface ProofWatch {
  readonly instance: Pick<Instance, 'id' | 'type' | 'launchedAt'>;
  /** EC2's word; absent while the instance does not show. */
  readonly state?: string;
  /** When it was first seen to be going or gone. */
  readonly endedAt?: Instant;
  readonly reading: ProofReading;
  /** EC2 has shown anything of its console, if only a boot message. */
  readonly hasConsole: boolean;
  /** EC2's two status checks, while it ran. */
  readonly passesChecks: boolean;
}

export type ProofStep =
  | { readonly is: 'waiting' }
  | { readonly is: 'proven' }
  /** The image is at fault. */
  | { readonly is: 'failed'; readonly why: string; readonly log?: string }
  /** Nobody can say whose fault it is. */
  | { readonly is: 'untried'; readonly why: string };

/** Milliseconds of service time. */
export const PROOF_LIMITS = {
  /** From the end of the instance to a console that is whole: it is posted minutes later. */
  console: 10 * 60_000,
  /** From the launch to an instance that DescribeInstances shows. */
  visible: 5 * 60_000,
  /** From the launch to a first word of a guest whose console is shown at once. */
  quiet: 5 * 60_000,
} as const;

/** What follows. An image is proven by a whole report of success and both status checks, by nothing less. */
export function nextProofStep(watched: ProofWatch, wait: number, now: Instant): ProofStep {
  const { instance, state, endedAt, reading, passesChecks } = watched;
  const { end } = reading;
  if (end.is === 'failed') {
    return { is: 'failed', why: failure(end), log: withoutPasswords(end.log) };
  }
  if (end.is === 'proven' && passesChecks) return { is: 'proven' };
  if (endedAt !== undefined) return ended(watched, endedAt, now);
  const age = now - instance.launchedAt;
  if (state === undefined && age > PROOF_LIMITS.visible) {
    return { is: 'untried', why: `instance ${instance.id} does not exist any more.` };
  }
  if (age <= wait) return { is: 'waiting' };
  return isMute(watched)
    ? { is: 'untried', why: mute(watched, wait) }
    : { is: 'failed', why: late(watched, wait) };
}

/** It boots, as its checks say. That its console shows nothing whatever is its type's doing, or EC2's. */
function isMute({ hasConsole, passesChecks }: ProofWatch): boolean {
  return passesChecks && !hasConsole;
}

/** After its report it takes itself away, and may have done so before its checks were looked at. */
function ended({ instance, reading }: ProofWatch, endedAt: Instant, now: Instant): ProofStep {
  if (reading.end.is !== 'proven' && now - endedAt <= PROOF_LIMITS.console) {
    return { is: 'waiting' };
  }
  return {
    is: 'untried',
    why:
      reading.end.is === 'proven'
        ? `instance ${instance.id} has ended before both status checks were seen to pass.`
        : `instance ${instance.id} was ended before it had reported: by somebody, or by its own power-off or timer while nothing came of its console. Look at its console in EC2, and whether its type is built on Nitro.`,
  };
}

function failure({
  phase,
  reason,
  serviceResult,
}: Extract<ProofReading['end'], { is: 'failed' }>): string {
  if (serviceResult === 'timeout') return `it ran out of time in phase ${phase}: ${reason}`;
  return phase === 'inspect' || phase === 'verify' ? reason : `in phase ${phase}: ${reason}`;
}

function late({ instance, reading, state }: ProofWatch, wait: number): string {
  const long = `${Math.round(wait / 60_000)} minutes`;
  const [last] = reading.phases.slice(-1);
  if (reading.end.is === 'proven') {
    return `the status checks of ${instance.id} have not passed ${long} after its launch.`;
  }
  if (last !== undefined) {
    return `${instance.id} has not come further than phase ${last} in ${long} (test-wait).`;
  }
  return `${instance.id} has said nothing on its console in ${long} (test-wait), and is ${state ?? 'not to be seen'}. Either it does not boot, or cloud-init does not run in it.`;
}

function mute({ instance }: ProofWatch, wait: number): string {
  const long = `${Math.round(wait / 60_000)} minutes`;
  return `instance ${instance.id} has passed its status checks, and EC2 has shown nothing of its console in ${long} (test-wait). Types that are not built on Nitro (it is ${instance.type}) show it late: wait longer, or name another in the group's template.`;
}
