import type { Group, Instant } from '../ports.js';
import { journalKeys } from './journal.js';
import { isLeaving } from './seen.js';
import type { Step } from './steps.js';

/**
 * AWS may answer a question from before our last changes of a group ("eventual consistency"). Such a look is not judged
 * by: from it a batch that was just launched seems never begun.
 * https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html
 */

/** Milliseconds after which a change that still does not show was undone by somebody else. */
const SHOWN_WITHIN = 60_000;

/**
 * What a look should show of each group, by its name and then by what it is: a tag, a process, an instance. Several changes
 * are made within a second, and a look may show the last of them and none before: so each is expected until a later
 * change of the same thing takes its place.
 */
export type Expectations = ReadonlyMap<string, ReadonlyMap<string, Expected>>;

interface Expected {
  readonly shows: Shows;
  /** When the change was answered. */
  readonly at: Instant;
}

type Shows = (group: Group) => boolean;

export const NOTHING_EXPECTED: Expectations = new Map();

/** What is expected once the step was carried out and answered; a launch gave these instances. */
export function expecting(
  before: Expectations,
  step: Step,
  launched: readonly string[],
  at: Instant,
): Expectations {
  if (!('group' in step) || step.group === undefined) return before;
  const expected = new Map(before.get(step.group));
  for (const [what, shows] of shownBy(step, launched)) expected.set(what, { shows, at });
  return new Map(before).set(step.group, expected);
}

/**
 * What a look has shown of our journal later looks show too, until we write it again: of what a run before this one did
 * there is no other word.
 */
export function expectingJournals(
  before: Expectations,
  groups: Iterable<Group>,
  at: Instant,
): Expectations {
  const after = new Map(before);
  for (const group of groups) {
    const keys = journalKeys(group, false);
    const shown = keys.map((key): readonly [string, Expected] => [
      `tag ${key}`,
      { shows: ({ tags }) => tags[key] === group.tags[key], at },
    ]);
    if (shown.length > 0)
      after.set(group.name, new Map([...(before.get(group.name) ?? []), ...shown]));
  }
  return after;
}

/** Whether the groups, as a look has found them at that moment, may be older than what we did to them. */
export function isStale(
  expectations: Expectations,
  groups: ReadonlyMap<string, Group>,
  at: Instant,
): boolean {
  return [...expectations].some(([name, expected]) => {
    const group = groups.get(name);
    if (group === undefined) return false;
    return [...expected.values()].some((one) => at - one.at < SHOWN_WITHIN && !one.shows(group));
  });
}

function shownBy(step: Step, launched: readonly string[]): readonly (readonly [string, Shows])[] {
  switch (step.do) {
    case 'tag':
      return Object.entries(step.tags).map(([key, value]) => [
        `tag ${key}`,
        ({ tags }) => tags[key] === value,
      ]);
    case 'untag':
      return step.keys.map((key) => [`tag ${key}`, ({ tags }) => tags[key] === undefined]);
    case 'use-template':
      return [['template', ({ source }) => source.template?.version === step.version]];
    case 'suspend':
      return step.processes.map((process) => [
        `process ${process}`,
        ({ suspended }) => suspended.includes(process),
      ]);
    case 'resume':
      return step.processes.map((process) => [
        `process ${process}`,
        ({ suspended }) => !suspended.includes(process),
      ]);
    case 'launch':
      return launched.map((id) => [
        `instance ${id}`,
        ({ instances }) => instances.some((one) => one.id === id),
      ]);
    case 'raise':
      return [['desired', ({ desired }) => desired >= step.desired]];
    case 'end':
      return [
        // It is lowered with every instance that is ended.
        ['desired', () => true],
        ...step.instanceIds.map((id): readonly [string, Shows] => [
          `instance ${id}`,
          ({ instances }) => !instances.some((one) => one.id === id && !isLeaving(one)),
        ]),
      ];
    default:
      return [];
  }
}
