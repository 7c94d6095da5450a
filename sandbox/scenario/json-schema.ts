import { scenarioSchema } from './schema.js';

/** A JSON Schema, as far as scenario files need one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What of the reader's schema a JSON Schema can say. Its parts are data, so they are read and not written twice. */
interface Part {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly Part[];
  readonly entries?: Readonly<Record<string, Part>>;
  readonly wrapped?: Part;
  readonly default?: unknown;
  readonly item?: Part;
  readonly value?: Part;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly requirement?: unknown;
}

/**
 * The JSON Schema of scenario files, for editors: made from the schema that reads them, so the two cannot disagree. What
 * a single value cannot say (names that must exist, numbers that must fit each other) the reader alone knows.
 */
export function scenarioJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A scenario of the patch-cycle sandbox',
    ...schemaOf(scenarioSchema as unknown as Part),
  };
}

function schemaOf(part: Part): JsonSchema {
  if (part.pipe === undefined) return plain(part);
  let schema: JsonSchema = {};
  for (const step of part.pipe) {
    // A pipe's first part is itself without the pipe, or a pipe of its own; what follows narrows it.
    const own = step.kind === 'schema' ? schemaOf(step) : narrowing(step, schema);
    schema = { ...schema, ...own };
  }
  return schema;
}

function plain(part: Part): JsonSchema {
  switch (part.type) {
    case 'strict_object':
      return mappingOf(part.entries ?? {});
    case 'optional':
      return { ...schemaOf(part.wrapped as Part), ...defaultOf(part.default) };
    case 'array':
      return { type: 'array', items: schemaOf(part.item as Part) };
    case 'record':
      return { type: 'object', additionalProperties: schemaOf(part.value as Part) };
    case 'picklist':
      return { enum: part.options };
    case 'literal':
      return { const: part.literal };
    case 'union':
      return unionOf((part.options as readonly Part[]).filter((one) => one.type !== 'date'));
    case 'string':
    case 'number':
    case 'boolean':
      return { type: part.type };
    default:
      return {};
  }
}

function mappingOf(entries: Readonly<Record<string, Part>>): JsonSchema {
  const required = Object.entries(entries).filter(([, part]) => part.type !== 'optional');
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(entries).map(([name, part]) => [name, schemaOf(part)]),
    ),
    additionalProperties: false,
    ...(required.length > 0 && { required: required.map(([name]) => name) }),
  };
}

/** A mapping's default fills in its members' own, which say it better. */
function defaultOf(value: unknown): JsonSchema {
  return value === undefined || (typeof value === 'object' && !Array.isArray(value))
    ? {}
    : { default: value };
}

function unionOf(options: readonly Part[]): JsonSchema {
  const [only, ...others] = options.map(schemaOf);
  return others.length === 0 ? (only ?? {}) : { anyOf: [only, ...others] };
}

function narrowing({ type, requirement }: Part, schema: JsonSchema): JsonSchema {
  switch (type) {
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    case 'integer':
      return { type: 'integer' };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'min_length':
      return schema.type === 'array' ? { minItems: requirement } : { minLength: requirement };
    default:
      return {};
  }
}
