import type { CloudError, FeedError } from '../../../src/errors.js';
import { type Action, type Answer, type AnswerValue, ApiError, type Caller } from '../../api.js';
import { perform } from '../../perform.js';
import { type Fields, fieldsOf } from '../../reading.js';
import { Cut, type World } from '../../world.js';

/** What the domain calls a CloudError. It is told by its name: the sandbox takes no code from the domain. */
export class CloudFailure extends Error implements CloudError {
  override readonly name = 'CloudError';
  constructor(
    readonly action: string,
    readonly code: string,
    message: string,
    readonly answered: boolean,
  ) {
    super(`${action}: ${code}: ${message}`);
  }
}

/** What the domain calls a FeedError, told by its name too. */
export class FeedFailure extends Error implements FeedError {
  override readonly name = 'FeedError';
}

export type Params = { readonly [name: string]: unknown };

/** Calls of one caller in one region, the fleet's by default, with answers followed page by page. */
export class Session {
  readonly caller: Caller;

  constructor(
    readonly world: World,
    name: string,
    region: string = world.region,
  ) {
    this.caller = { name, region };
  }

  /** @throws CloudFailure */
  call(service: Action['service'], action: string, params: Params): Answer {
    try {
      return perform(this.world, service, action, asOnTheWire(service, params), this.caller);
    } catch (error) {
      if (error instanceof ApiError) {
        throw new CloudFailure(action, error.code, error.message, wasAnswered(error));
      }
      if (error instanceof Cut) throw new CloudFailure(action, 'ECONNRESET', error.message, false);
      throw error;
    }
  }

  /** The members of `list` from all pages. */
  pages(
    service: 'ec2' | 'autoscaling',
    action: string,
    params: Params,
    list: string,
  ): readonly Fields[] {
    const all: Fields[] = [];
    let token: AnswerValue;
    do {
      const answer = this.call(service, action, { ...params, NextToken: token });
      all.push(...fieldsOf(answer[list]));
      token = answer.nextToken ?? answer.NextToken;
    } while (token !== undefined && token !== '');
    return all;
  }
}

/**
 * The parameters as the wire door would hand them over: scalars as text, and no list that is empty, as the SDK writes
 * none to EC2 and an empty value to the others. The record says the same of a call, whichever door it came through.
 */
function asOnTheWire(service: Action['service'], params: Params): Params {
  const asText = (value: unknown): unknown => {
    if (value instanceof Date) return value.toISOString();
    if (Array.isArray(value)) return value.length === 0 ? '' : value.map(asText);
    if (typeof value === 'object' && value !== null) return members(value as Params);
    return String(value);
  };
  const isWritten = (value: unknown): boolean =>
    value !== undefined && !(service === 'ec2' && Array.isArray(value) && value.length === 0);
  const members = (structure: Params): Params =>
    Object.fromEntries(
      Object.entries(structure)
        .filter(([, value]) => isWritten(value))
        .map(([name, value]) => [name, asText(value)]),
    );
  return members(params);
}

/** A server that broke off does not say whether it had begun; one that throttles has not. */
function wasAnswered(error: ApiError): boolean {
  return error.status < 500 || /^(RequestLimitExceeded|Throttling)/.test(error.code);
}

export function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}
