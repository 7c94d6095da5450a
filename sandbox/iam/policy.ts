import { type Conditions, type Context, conditionsHold, isOperator, like } from './conditions.js';

export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Conditions;
}

export interface Policy {
  readonly Version?: string;
  readonly Statement: Statement | readonly Statement[];
}

/** One thing that a call needs to be allowed: an action on one resource. */
export interface Need {
  readonly action: string;
  /** Its ARN, or `*` for actions that know no resources. */
  readonly resource: string;
  readonly context: Context;
}

export type Decision = 'allowed' | 'explicit deny' | 'implicit deny';

/** An explicit deny beats every allow; what nobody allows is denied (IAM guide, "Policy evaluation logic"). */
export function decide(policies: readonly Policy[], need: Need): Decision {
  const matching = policies
    .flatMap((policy) => [policy.Statement].flat())
    .filter((statement) => matches(statement as Statement, need)) as Statement[];
  if (matching.some(({ Effect }) => Effect === 'Deny')) return 'explicit deny';
  return matching.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'implicit deny';
}

function matches(statement: Statement, need: Need): boolean {
  const action = need.action.toLowerCase();
  const isAction = (pattern: string): boolean => like(action, pattern.toLowerCase());
  const isResource = (pattern: string): boolean => like(need.resource, pattern);
  return (
    named(statement.Action, statement.NotAction, isAction) &&
    named(statement.Resource, statement.NotResource, isResource) &&
    conditionsHold(statement.Condition ?? {}, need.context)
  );
}

function named(
  these: string | readonly string[] | undefined,
  allBut: string | readonly string[] | undefined,
  matches: (pattern: string) => boolean,
): boolean {
  if (these !== undefined) return [these].flat().some(matches);
  return allBut !== undefined && ![allBut].flat().some(matches);
}

/**
 * A policy that says something the sandbox does not know would be enforced otherwise than AWS does: it is refused.
 * @throws Error naming the statement
 */
export function checkPolicy(policy: Policy): Policy {
  for (const [index, given] of ([policy.Statement].flat() as Statement[]).entries()) {
    const at = `statement ${given.Sid ?? index}`;
    if (given.Effect !== 'Allow' && given.Effect !== 'Deny') throw new Error(`${at}: no effect`);
    if ((given.Action === undefined) === (given.NotAction === undefined)) {
      throw new Error(`${at}: it needs Action or NotAction, and not both`);
    }
    if ((given.Resource === undefined) === (given.NotResource === undefined)) {
      throw new Error(`${at}: it needs Resource or NotResource, and not both`);
    }
    const stray = Object.keys(given.Condition ?? {}).find((operator) => !isOperator(operator));
    if (stray !== undefined) throw new Error(`${at}: the condition operator ${stray} is not known`);
    if (JSON.stringify(given).includes('${')) throw new Error(`${at}: variables are not known`);
  }
  return policy;
}
