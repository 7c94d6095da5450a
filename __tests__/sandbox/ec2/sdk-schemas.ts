import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The SDK's own description of a service: what it writes on the wire and what it reads from there. */
type Sdk = Record<string, unknown>;
const ec2 = require('@aws-sdk/client-ec2') as Sdk;
const autoScaling = require('@aws-sdk/client-auto-scaling') as Sdk;

export type WireShape =
  | { readonly kind: 'structure'; readonly members: ReadonlyMap<string, () => WireShape> }
  | { readonly kind: 'list'; readonly item: string; readonly of: () => WireShape }
  | { readonly kind: 'text' | 'number' | 'boolean' | 'time' };

type Traits = { readonly ec2QueryName?: string; readonly xmlName?: string };
type Raw = readonly unknown[] | number | 'unit' | (() => Raw);

/** Kinds of schemas as `@smithy/core` numbers them. */
const LIST = 1;
const STRUCTURE = 3;
const OPERATION = 9;
/** Added to a scalar's number: a list of it. */
const LIST_OF = 64;

/** Shapes of the request (by query names) and of the answer (by XML names); an action without an answer has none. */
export function operation(
  name: string,
): { readonly request: WireShape; readonly answer: WireShape } | undefined {
  return operationOf(ec2, name, queryName);
}

/** The same of Auto Scaling, whose requests have no names but the members' own. */
export function autoScalingOperation(name: string): ReturnType<typeof operation> {
  return operationOf(autoScaling, name, xmlName);
}

function operationOf(sdk: Sdk, name: string, naming: Naming): ReturnType<typeof operation> {
  const raw = sdk[`${name}$`];
  if (!Array.isArray(raw) || raw[0] !== OPERATION) return undefined;
  return { request: shapeOf(raw[4], naming), answer: shapeOf(raw[5], xmlName) };
}

type Naming = (member: string, traits: Traits) => string;

const queryName: Naming = (member, traits) =>
  traits.ec2QueryName ?? capital(traits.xmlName ?? member);
const xmlName: Naming = (member, traits) => traits.xmlName ?? member;

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function shapeOf(given: unknown, naming: Naming): WireShape {
  const raw = given as Raw;
  if (typeof raw === 'function') return shapeOf(raw(), naming);
  if (raw === 'unit') return { kind: 'structure', members: new Map() };
  if (typeof raw === 'number') {
    return raw < LIST_OF
      ? { kind: scalar(raw) }
      : { kind: 'list', item: 'item', of: () => shapeOf(raw - LIST_OF, naming) };
  }
  if (raw[0] === STRUCTURE) {
    const names = raw[4] as readonly string[];
    const members = raw[5] as readonly unknown[];
    return {
      kind: 'structure',
      members: new Map(
        names.map((member, index) => {
          const [inner, traits] = traitsOf(members[index]);
          return [naming(member, traits), () => shapeOf(inner, naming)];
        }),
      ),
    };
  }
  if (raw[0] === LIST) {
    const [inner, traits] = traitsOf(raw[4]);
    return { kind: 'list', item: traits.xmlName ?? 'member', of: () => shapeOf(inner, naming) };
  }
  // A scalar with a name of its own: its kind stands last.
  return shapeOf(raw[4], naming);
}

/** A member stands alone, or as a pair with its traits. */
function traitsOf(member: unknown): [unknown, Traits] {
  const isPair = Array.isArray(member) && member.length === 2;
  return isPair ? [member[0], (member[1] || {}) as Traits] : [member, {}];
}

function scalar(code: number): 'text' | 'number' | 'boolean' | 'time' {
  if (code === 1) return 'number';
  if (code === 2) return 'boolean';
  return code >= 4 && code <= 7 ? 'time' : 'text';
}
