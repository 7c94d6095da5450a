import type { Service } from './record.js';
import type { World } from './world.js';

/**
 * The sandbox's API as both doors see it: an action is a name, the parameters it knows, and what it does.
 * The wire door turns `InstanceId.1=i-1` into `{InstanceId: ['i-1']}` and the answer into XML;
 * the in-process door passes and takes the same objects. Parameters and answers use the wire's own names
 * (EC2 answers: `reservationSet`, Auto Scaling and ELB answers: `AutoScalingGroups`), lists are arrays.
 */
export interface Action<S extends Fields = Fields> {
  readonly service: Exclude<Service, 'notices' | 'github'>;
  readonly name: string;
  readonly mutates: boolean;
  readonly params: S;
  /** Names that must be present. */
  readonly required?: readonly (keyof S & string)[];
  /** @throws ApiError */
  run(world: World, params: ValueOf<{ fields: S }>, caller: Caller): Answer;
}

export interface Caller {
  /** The access key id on the wire; any name in process. */
  readonly name: string;
  readonly region: string;
}

/** Undefined members are left out of the answer; numbers, booleans and Dates are written as the service writes them. */
export type Answer = { readonly [name: string]: AnswerValue };
export type AnswerValue =
  | string
  | number
  | boolean
  | Date
  | undefined
  | readonly AnswerValue[]
  | { readonly [name: string]: AnswerValue };

/** How the items of a list are called on the wire, where it is neither `item` nor `member`. */
export const ITEM_NAME = Symbol('item name');

/** A list of an answer whose items have a name of their own: `<groupSet><groupId>sg-1</groupId></groupSet>`. */
export function itemsNamed<T extends AnswerValue>(name: string, items: readonly T[]): readonly T[] {
  return Object.assign([...items], { [ITEM_NAME]: name });
}

/** The service's own refusal, by its own code. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** Shapes of parameters: scalars, lists, maps and structures. */
export type Shape =
  | 'text'
  | 'int'
  | 'number'
  | 'flag'
  | 'time'
  | { list: Shape }
  | { map: Shape }
  | { fields: Fields };
export type Fields = { readonly [name: string]: Shape };
export type ValueOf<S extends Shape> = S extends 'text'
  ? string
  : S extends 'int' | 'number'
    ? number
    : S extends 'flag'
      ? boolean
      : S extends 'time'
        ? Date
        : S extends { list: infer L extends Shape }
          ? readonly ValueOf<L>[]
          : S extends { map: infer M extends Shape }
            ? { readonly [name: string]: ValueOf<M> }
            : S extends { fields: infer F extends Fields }
              ? { readonly [K in keyof F]?: ValueOf<F[K]> }
              : never;

export const list = <L extends Shape>(of: L): { list: L } => ({ list: of });
export const map = <M extends Shape>(of: M): { map: M } => ({ map: of });
export const fields = <F extends Fields>(of: F): { fields: F } => ({ fields: of });

/** Declares an action with its parameters' types inferred. */
export function action<const S extends Fields>(declared: Action<S>): Action {
  return declared as unknown as Action;
}

/** Reads raw parameters by their shapes. The wire's are all text; in process, numbers and booleans come as they are. */
export function readParams(declared: Action, raw: { readonly [name: string]: unknown }): never {
  const value = readShape(declared, { fields: declared.params }, raw, '');
  for (const name of declared.required ?? []) {
    const given = (value as Record<string, unknown>)[name];
    if (given === undefined || (Array.isArray(given) && given.length === 0)) {
      throw missing(declared, name);
    }
  }
  return value as never;
}

function readShape(declared: Action, shape: Shape, raw: unknown, path: string): unknown {
  if (typeof shape === 'object' && 'list' in shape) {
    // An empty list is written as an empty value: `ScalingProcesses=`.
    const items = Array.isArray(raw) ? raw : raw === '' ? [] : [raw];
    return items.map((item, index) =>
      readShape(declared, shape.list, item, `${path}.${index + 1}`),
    );
  }
  if (typeof shape === 'object' && 'map' in shape) {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      throw invalid(declared, path, 'is not a map');
    }
    return Object.fromEntries(
      Object.entries(raw).map(([key, inner]) => [
        key,
        readShape(declared, shape.map, inner, `${path}.${key}`),
      ]),
    );
  }
  if (typeof shape === 'object') {
    if (raw === '' && path !== '') return {};
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      throw invalid(declared, path, 'is not a structure');
    }
    const value: Record<string, unknown> = {};
    for (const [name, given] of Object.entries(raw)) {
      if (given === undefined) continue;
      const inner = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
      const at = path === '' ? name : `${path}.${name}`;
      if (inner === undefined) throw unknown(declared, at);
      value[name] = readShape(declared, inner, given, at);
    }
    return value;
  }
  if (shape === 'text') {
    if (typeof raw === 'object') throw invalid(declared, path, 'is not a value');
    return String(raw);
  }
  if (shape === 'int' || shape === 'number') {
    const number = typeof raw === 'number' ? raw : Number(String(raw));
    const isOne = shape === 'int' ? Number.isInteger(number) : Number.isFinite(number);
    if (!isOne || raw === '') {
      throw invalid(declared, path, `is not a ${shape === 'int' ? 'whole ' : ''}number`);
    }
    return number;
  }
  if (shape === 'flag') {
    const text = String(raw).toLowerCase();
    if (text !== 'true' && text !== 'false') throw invalid(declared, path, 'is not true or false');
    return text === 'true';
  }
  // The JSON and CBOR protocols write times as seconds since the epoch.
  const time =
    raw instanceof Date
      ? raw
      : typeof raw === 'number'
        ? new Date(raw * 1_000)
        : new Date(String(raw));
  if (Number.isNaN(time.getTime())) throw invalid(declared, path, 'is not a time');
  return time;
}

/** What the services say of parameters differs: EC2 has codes of its own, the others `ValidationError`. */
function missing(declared: Action, name: string): ApiError {
  return declared.service === 'ec2'
    ? new ApiError('MissingParameter', `The request must contain the parameter ${name}`)
    : new ApiError(
        validationCode(declared),
        `1 validation error detected: Value null at '${lowerFirst(name)}' failed to satisfy constraint: Member must not be null`,
      );
}

/** The services that speak JSON alone call it an exception. */
function validationCode({ service }: Action): string {
  return service === 'ssm' || service === 'kms' ? 'ValidationException' : 'ValidationError';
}

/**
 * A parameter that the model does not know. EC2 refuses what it does not know by this code; the other services
 * ignore it, but a sandbox that silently ignores a parameter would prove nothing, so all of them refuse.
 */
function unknown(declared: Action, path: string): ApiError {
  return new ApiError(
    declared.service === 'ec2' ? 'UnknownParameter' : validationCode(declared),
    `The parameter ${path} is not recognized (the sandbox does not model it for ${declared.name})`,
  );
}

function invalid(declared: Action, path: string, what: string): ApiError {
  return new ApiError(
    declared.service === 'ec2' ? 'InvalidParameterValue' : validationCode(declared),
    `Value at '${path}' ${what}`,
  );
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
