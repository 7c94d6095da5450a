import type { Group, Instant } from '../ports.js';
import { isLeaving } from './seen.js';
import type { Step } from './steps.js';

/**
 * AWS may answer a question from before our last change of a group ("eventual consistency"). Such a look is not judged
 * by: from it a batch that was just launched seems never begun.
 * https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html
 */

/** Milliseconds after which a change that still does not show was undone by somebody else. */
const SHOWN_WITHIN = 60_000;

/** What we did last to each group, by its name, and when it was answered. */
export type Changes = ReadonlyMap<string, Change>;

export interface Change {
  readonly step: Step;
  /** Of a launch: the instances that it gave. */
  readonly launched: readonly string[];
  readonly at: Instant;
}

/** Whether the groups, as a look has found them at that moment, may be older than what we did to them last. */
export function isStale(
  changes: Changes,
  groups: ReadonlyMap<string, Group>,
  at: Instant,
): boolean {
  return [...changes].some(([name, change]) => {
    const group = groups.get(name);
    const isFresh = at - change.at < SHOWN_WITHIN;
    return group !== undefined && isFresh && !shows(group, change);
  });
}

function shows(group: Group, { step, launched }: Change): boolean {
  const staying = (id: string) => group.instances.find((one) => one.id === id && !isLeaving(one));
  switch (step.do) {
    case 'tag':
      return Object.entries(step.tags).every(([key, value]) => group.tags[key] === value);
    case 'untag':
      return step.keys.every((key) => group.tags[key] === undefined);
    case 'use-template':
      return group.source.template?.version === step.version;
    case 'suspend':
      return step.processes.every((process) => group.suspended.includes(process));
    case 'resume':
      return !step.processes.some((process) => group.suspended.includes(process));
    case 'launch':
      return launched.every((id) => group.instances.some((one) => one.id === id));
    case 'raise':
      return group.desired >= step.desired;
    case 'end':
      return step.instanceIds.every((id) => staying(id) === undefined);
    default:
      return true;
  }
}
