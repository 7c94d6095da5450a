/**
 * What of JSON Schema (draft 2020-12) the project's own schemas use. Any other keyword is an error: a schema that is not
 * understood would prove nothing.
 */
export interface Schema {
  readonly $schema?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: 'date-time';
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
}

type Check = (value: unknown, at: string, schema: Schema, root: Schema) => readonly string[];

const fails = (broken: boolean, what: string): readonly string[] => (broken ? [what] : []);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const silent: Check = () => [];

const IS: Readonly<Record<NonNullable<Schema['type']>, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
};

const CHECKS: Readonly<Record<keyof Schema, Check>> = {
  $schema: silent,
  $defs: silent,
  description: silent,
  $ref: (value, at, { $ref = '' }, root) => {
    const target = root.$defs?.[$ref.replace('#/$defs/', '')];
    return target === undefined ? [`${at}: ${$ref} is nowhere`] : errors(value, target, at, root);
  },
  type: (value, at, { type }) => fails(type !== undefined && !IS[type](value), `${at}: no ${type}`),
  const: (value, at, schema) => fails(value !== schema.const, `${at}: not ${schema.const}`),
  enum: (value, at, schema) => fails(!schema.enum?.includes(value), `${at}: none of the words`),
  pattern: (value, at, { pattern = '' }) =>
    fails(typeof value === 'string' && !new RegExp(pattern, 'u').test(value), `${at}: ${pattern}`),
  format: (value, at) =>
    fails(
      typeof value === 'string' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value),
      `${at}: no date-time`,
    ),
  items: (value, at, { items = {} }, root) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => errors(item, items, `${at}[${index}]`, root))
      : [],
  required: (value, at, { required = [] }) =>
    isObject(value)
      ? required.flatMap((name) => fails(!Object.hasOwn(value, name), `${at}: lacks ${name}`))
      : [],
  properties: (value, at, { properties = {} }, root) =>
    isObject(value)
      ? Object.entries(properties).flatMap(([name, schema]) =>
          Object.hasOwn(value, name) ? errors(value[name], schema, `${at}.${name}`, root) : [],
        )
      : [],
  additionalProperties: (value, at, { additionalProperties = {}, properties = {} }, root) =>
    isObject(value)
      ? Object.entries(value)
          .filter(([name]) => !Object.hasOwn(properties, name))
          .flatMap(([name, one]) => errors(one, additionalProperties, `${at}.${name}`, root))
      : [],
};

/** What of a value is not as the schema says; empty when it is valid. */
export function errors(
  value: unknown,
  schema: Schema,
  at = '$',
  root: Schema = schema,
): readonly string[] {
  return (Object.keys(schema) as (keyof Schema)[]).flatMap((keyword) => {
    const check = Object.hasOwn(CHECKS, keyword) ? CHECKS[keyword] : undefined;
    if (check === undefined) throw new Error(`${at}: the keyword ${keyword} is not understood`);
    return check(value, at, schema, root);
  });
}

/** Members of a value that the schema does not name: it allows them, and documents nothing of them. */
export function unnamed(
  value: unknown,
  schema: Schema,
  at = '$',
  root: Schema = schema,
): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      unnamed(item, schema.items ?? {}, `${at}[${index}]`, root),
    );
  }
  if (!isObject(value) || schema.additionalProperties !== undefined) return [];
  const referred = root.$defs?.[schema.$ref?.replace('#/$defs/', '') ?? ''];
  const named = { ...referred?.properties, ...schema.properties };
  return Object.entries(value).flatMap(([name, one]) =>
    named[name] === undefined ? `${at}.${name}` : unnamed(one, named[name], `${at}.${name}`, root),
  );
}
