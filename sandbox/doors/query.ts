import { ApiError } from '../api.js';

/** Parameters as the wire has them: text at the leaves. */
export type WireValue = string | readonly WireValue[] | { readonly [name: string]: WireValue };
export type WireParams = { readonly [name: string]: WireValue };

/** Deeper than any action's parameters; what is deeper still is not a request but an attack or a mistake. */
const MAX_DEPTH = 12;
const MAX_INDEX = 100_000;
/** AWS parameter names, list positions, and the `X-Amz-` names of signed addresses. */
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9_:-]{0,127}$/;
const UNSAFE = new Set(['constructor', 'prototype']);

interface Node {
  text?: string;
  readonly inner: Map<string, Node>;
}

/**
 * Reads a Query body (`application/x-www-form-urlencoded`) or query string:
 * `Filter.1.Value.2=x` is `{Filter: [{Value: ['x']}]}`, `Tags.member.1.Key=k` is `{Tags: [{Key: 'k'}]}`.
 * Positions only order a list; gaps between them are closed, as the services close them.
 * @throws ApiError MalformedQueryString
 */
export function parseQuery(text: string): WireParams {
  const root: Node = { inner: new Map() };
  for (const [key, value] of new URLSearchParams(text)) {
    const node = nodeAt(root, key);
    if (node.text !== undefined) throw malformed(`the parameter '${key}' is given twice`);
    node.text = value;
  }
  return structure(root, '');
}

function nodeAt(root: Node, key: string): Node {
  const segments = key.split('.');
  if (segments.length > MAX_DEPTH) throw malformed(`the parameter '${key}' is nested too deeply`);
  let node = root;
  for (const segment of segments) {
    if (!SEGMENT.test(segment) || UNSAFE.has(segment)) {
      throw malformed(`'${key}' is not a parameter name`);
    }
    if (isPosition(segment) && Number(segment) > MAX_INDEX) {
      throw malformed(`the position in '${key}' is larger than ${MAX_INDEX}`);
    }
    let next = node.inner.get(segment);
    if (next === undefined) {
      next = { inner: new Map() };
      node.inner.set(segment, next);
    }
    node = next;
  }
  return node;
}

function readNode(node: Node, path: string): WireValue {
  if (node.inner.size === 0) return node.text ?? '';
  if (node.text !== undefined) {
    throw malformed(`'${path}' is given as a value and as a structure`);
  }
  const members = node.inner.get('member');
  if (members !== undefined && node.inner.size === 1 && hasOnlyPositions(members)) {
    return listOf(members, path);
  }
  return hasOnlyPositions(node) ? listOf(node, path) : structure(node, path);
}

function listOf(node: Node, path: string): readonly WireValue[] {
  return [...node.inner]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([position, inner]) => readNode(inner, `${path}.${position}`));
}

function structure(node: Node, path: string): WireParams {
  return Object.fromEntries(
    [...node.inner].map(([name, inner]) => [
      name,
      readNode(inner, path === '' ? name : `${path}.${name}`),
    ]),
  );
}

function hasOnlyPositions(node: Node): boolean {
  return node.inner.size > 0 && [...node.inner.keys()].every(isPosition);
}

function isPosition(segment: string): boolean {
  return /^\d+$/.test(segment);
}

function malformed(what: string): ApiError {
  return new ApiError(
    'MalformedQueryString',
    `The query string contains a syntax error: ${what}.`,
    404,
  );
}
