import { ApiError } from '../api.js';
import type { Instant } from '../clock.js';
import type { LaunchParameters } from './launch-parameters.js';

/** What was agreed with the Spot market (EC2 API, SpotMarketOptions). */
export interface SpotTerms {
  readonly type: 'one-time' | 'persistent';
  /** What an interruption does. What hibernates stops as well: the sandbox keeps no memory. */
  readonly interruption: 'terminate' | 'stop' | 'hibernate';
  /** Dollars an hour, as answers write them. */
  readonly maxPrice?: string;
  /** After it a persistent request launches nothing any more. */
  readonly validUntil?: Instant;
}

/** What no options are: Auto Scaling's requests, and RunInstances' by default. */
export const ONE_TIME: SpotTerms = { type: 'one-time', interruption: 'terminate' };

const LEAST_PRICE = 0.001;

/**
 * Undefined for On-Demand. The words of the refusals are EC2's own as users met them (boto/botocore#2021,
 * harmony-one/harmony-ops#285, pahud/cdk-spot-one#206); the code of the last is that of the others.
 * @throws ApiError InvalidParameterCombination, InvalidParameterValue
 */
export function readMarketOptions(
  { InstanceMarketOptions: options, HibernationOptions: hibernation }: LaunchParameters,
  now: Instant,
): SpotTerms | undefined {
  if (options?.MarketType !== 'spot') return undefined;
  const { SpotOptions: spot = {} } = options;
  const hibernates = hibernation?.Configured === true;
  const type = oneOf('SpotInstanceType', spot.SpotInstanceType, ['one-time', 'persistent']);
  const interruption = oneOf(
    'InstanceInterruptionBehavior',
    spot.InstanceInterruptionBehavior ?? (hibernates ? 'hibernate' : undefined),
    ['terminate', 'stop', 'hibernate'],
  );
  if (type === 'persistent' && interruption === 'terminate') {
    throw combination(
      'The terminate InstanceInterruptionBehavior is not supported when requestType is set to persistent.',
    );
  }
  if (type === 'one-time' && interruption !== 'terminate') {
    throw combination(
      `The request with type 'one-time' is not supported when instanceInterruptionBehavior is set to '${interruption}'.`,
    );
  }
  if (type === 'one-time' && spot.ValidUntil !== undefined) {
    throw combination(
      "The parameter validUntil cannot be specified when the SpotRequestType is set to 'one-time'.",
    );
  }
  const validUntil = spot.ValidUntil?.getTime();
  if (validUntil !== undefined && validUntil <= now) {
    throw new ApiError('InvalidParameterValue', 'The parameter validUntil must be in the future.');
  }
  return {
    type,
    interruption,
    ...(spot.MaxPrice !== undefined && { maxPrice: readPrice(spot.MaxPrice) }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

/** "It must be more than USD $0.001. Specifying a value below will result in an InvalidParameterValue error message." */
function readPrice(given: string): string {
  const price = /^\d*\.?\d+$/.test(given) ? Number(given) : Number.NaN;
  if (price >= LEAST_PRICE) return price.toFixed(6);
  throw new ApiError('InvalidParameterValue', `Invalid value '${given}' for the maximum price.`);
}

function oneOf<const T extends string>(
  name: string,
  given: string | undefined,
  allowed: readonly [T, ...T[]],
): T {
  if (given === undefined) return allowed[0];
  const found = allowed.find((one) => one === given);
  if (found !== undefined) return found;
  throw new ApiError(
    'InvalidParameterValue',
    `Invalid value '${given}' for ${name}. Allowed values are: ${allowed.join(', ')}`,
  );
}

function combination(message: string): ApiError {
  return new ApiError('InvalidParameterCombination', message);
}
