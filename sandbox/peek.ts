import { type Action, type Answer, type AnswerValue, readParams } from './api.js';
import { type Fields, fieldsOf } from './reading.js';
import type { World } from './world.js';

/**
 * Describes the model as its own API does, from behind the scene: not recorded, not counted, met by no fault.
 * For the state page and for tests that look without being seen.
 */
export function peek(
  world: World,
  service: Action['service'],
  name: string,
  params: { readonly [name: string]: unknown } = {},
): Answer {
  const declared = world.action(service, name);
  if (declared === undefined) throw new Error(`the sandbox has no action ${service}:${name}`);
  if (declared.mutates) throw new Error(`${service}:${name} does more than look`);
  return declared.run(world, readParams(declared, params), {
    name: 'observer',
    region: world.region,
  });
}

/** The members of `list` from all pages. */
export function peekAll(
  world: World,
  service: 'ec2' | 'autoscaling',
  name: string,
  list: string,
  params: { readonly [name: string]: unknown } = {},
): readonly Fields[] {
  const all: Fields[] = [];
  let token: AnswerValue;
  do {
    const page = peek(world, service, name, {
      ...params,
      ...(token !== undefined && { NextToken: token }),
    });
    all.push(...fieldsOf(page[list]));
    token = page.nextToken ?? page.NextToken;
  } while (token !== undefined && token !== '');
  return all;
}
