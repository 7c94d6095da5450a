/** What is known of a request, by condition key in lower case; several values where a key has them (`aws:TagKeys`). */
export type Context = ReadonlyMap<string, readonly string[]>;

export type Conditions = {
  readonly [operator: string]: { readonly [key: string]: string | readonly string[] };
};

type Matches = (value: string, wanted: string) => boolean;

const same: Matches = (value, wanted) => value === wanted;
const sameIgnoringCase: Matches = (value, wanted) => value.toLowerCase() === wanted.toLowerCase();

/** Operators by name. Those with `Not` hold where the others do not, and where the key is missing. */
const OPERATORS: Readonly<Record<string, Matches>> = {
  StringEquals: same,
  StringEqualsIgnoreCase: sameIgnoringCase,
  StringLike: like,
  ArnEquals: arnLike,
  ArnLike: arnLike,
  Bool: sameIgnoringCase,
  NumericEquals: (value, wanted) => Number(value) === Number(wanted),
  NumericLessThan: (value, wanted) => Number(value) < Number(wanted),
  NumericLessThanEquals: (value, wanted) => Number(value) <= Number(wanted),
  NumericGreaterThan: (value, wanted) => Number(value) > Number(wanted),
  NumericGreaterThanEquals: (value, wanted) => Number(value) >= Number(wanted),
};

const NEGATED: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
};

interface Operator {
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly name: string;
  readonly ifExists: boolean;
}

function operatorOf(text: string): Operator {
  const [, set, name = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(text) ?? [];
  return { set: set as Operator['set'], name, ifExists: ifExists !== undefined };
}

/** Whether the sandbox knows the operator. */
export function isOperator(text: string): boolean {
  const { name } = operatorOf(text);
  return name === 'Null' || Object.hasOwn(OPERATORS, name) || Object.hasOwn(NEGATED, name);
}

/** All operators and all keys must hold, each by any of its values (IAM guide, "Condition operators"). */
export function conditionsHold(conditions: Conditions, context: Context): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) =>
      holds(operatorOf(operator), context.get(key.toLowerCase()), [wanted].flat()),
    ),
  );
}

function holds(
  { set, name, ifExists }: Operator,
  values: readonly string[] | undefined,
  wanted: readonly string[],
): boolean {
  const isMissing = values === undefined || values.length === 0;
  if (name === 'Null') return wanted.includes(String(isMissing));
  // "ForAllValues also returns true if there are no context keys in the request."
  if (isMissing)
    return set === 'ForAllValues' || (set === undefined && (ifExists || name in NEGATED));
  const positive = OPERATORS[NEGATED[name] ?? name] as Matches;
  const one = (value: string): boolean =>
    wanted.some((pattern) => positive(value, pattern)) !== name in NEGATED;
  return set === 'ForAllValues' ? values.every(one) : values.some(one);
}

/** `*` is any characters, `?` one. */
export function like(value: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[\\s\\S]*')
    .replaceAll('?', '[\\s\\S]');
  return new RegExp(`^${source}$`).test(value);
}

/** Each of the six parts of an ARN by itself: a `*` reaches over no colon but in the last part. */
export function arnLike(value: string, pattern: string): boolean {
  const [parts, patterns] = [arnParts(value), arnParts(pattern)];
  return (
    parts.length === patterns.length && parts.every((part, i) => like(part, patterns[i] as string))
  );
}

function arnParts(arn: string): readonly string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}
