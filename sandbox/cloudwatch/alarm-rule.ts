import { ApiError } from '../api.js';
import type { AlarmState } from './evaluation.js';

export type Rule =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'state'; readonly state: AlarmState; readonly alarm: string }
  | { readonly kind: 'not'; readonly of: Rule }
  | { readonly kind: 'and' | 'or'; readonly left: Rule; readonly right: Rule };

const TOKEN = /\s*(\(|\)|"[^"]*"|'[^']*'|[^\s()"']+)/y;

/**
 * The rule of a composite alarm: `ALARM("a") AND (NOT OK(b) OR TRUE)`. NOT binds closest, then AND, then OR
 * (PutCompositeAlarm).
 * @throws ApiError ValidationError
 */
export function parseRule(text: string): Rule {
  const tokens = tokensOf(text);
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const accept = (word: string): boolean => {
    if (tokens[at] !== word) return false;
    at++;
    return true;
  };

  function binary(kind: 'and' | 'or', word: string, operand: () => Rule): Rule {
    let left = operand();
    while (accept(word)) left = { kind, left, right: operand() };
    return left;
  }
  const either = (): Rule => binary('or', 'OR', both);
  const both = (): Rule => binary('and', 'AND', single);
  function single(): Rule {
    if (accept('NOT')) return { kind: 'not', of: single() };
    if (accept('(')) {
      const inner = either();
      if (!accept(')')) throw malformed(text);
      return inner;
    }
    const word = next();
    if (word === 'TRUE' || word === 'FALSE') return { kind: 'constant', value: word === 'TRUE' };
    if (word !== 'ALARM' && word !== 'OK' && word !== 'INSUFFICIENT_DATA') throw malformed(text);
    if (!accept('(')) throw malformed(text);
    const alarm = next().replace(/^["']|["']$/g, '');
    if (alarm === '' || !accept(')')) throw malformed(text);
    return { kind: 'state', state: word, alarm: nameOf(alarm) };
  }

  const rule = either();
  if (at < tokens.length) throw malformed(text);
  return rule;
}

export function holds(rule: Rule, stateOf: (alarm: string) => AlarmState | undefined): boolean {
  switch (rule.kind) {
    case 'constant':
      return rule.value;
    case 'state':
      return stateOf(rule.alarm) === rule.state;
    case 'not':
      return !holds(rule.of, stateOf);
    case 'and':
      return holds(rule.left, stateOf) && holds(rule.right, stateOf);
    case 'or':
      return holds(rule.left, stateOf) || holds(rule.right, stateOf);
  }
}

export function alarmsOf(rule: Rule): readonly string[] {
  if (rule.kind === 'state') return [rule.alarm];
  if (rule.kind === 'not') return alarmsOf(rule.of);
  if (rule.kind === 'constant') return [];
  return [...alarmsOf(rule.left), ...alarmsOf(rule.right)];
}

/** Alarms are named by name or ARN. */
function nameOf(alarm: string): string {
  return /^arn:[^:]+:cloudwatch:[^:]+:\d{12}:alarm:(.+)$/.exec(alarm)?.[1] ?? alarm;
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (match === null) throw malformed(text);
    tokens.push(match[1] as string);
  }
  return tokens;
}

function malformed(text: string): ApiError {
  return new ApiError('ValidationError', `AlarmRule '${text}' must be a valid expression`);
}
