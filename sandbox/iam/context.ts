import type { Context } from './conditions.js';

export type TagParams = readonly { readonly Key?: string; readonly Value?: string }[];

/** Keys are told apart without their case. */
export function contextOf(
  values: Readonly<Record<string, string | undefined>>,
): Map<string, readonly string[]> {
  return new Map(
    Object.entries(values).flatMap(([key, value]) =>
      value === undefined ? [] : [[key.toLowerCase(), [value]]],
    ),
  );
}

/** `aws:ResourceTag/<key>` and the like, and the name that the service has for it. */
export function tagContext(
  prefix: string,
  tags: Readonly<Record<string, string>>,
): Map<string, readonly string[]> {
  return contextOf(
    Object.fromEntries(Object.entries(tags).map(([key, value]) => [`${prefix}/${key}`, value])),
  );
}

export function laid(...contexts: readonly Context[]): Context {
  return new Map(contexts.flatMap((context) => [...context]));
}
