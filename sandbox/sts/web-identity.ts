import { ApiError } from '../api.js';
import type { Instant } from '../clock.js';

export interface Claims {
  readonly iss?: string;
  readonly sub?: string;
  readonly aud?: string;
  /** Seconds. */
  readonly exp?: number;
  readonly [claim: string]: unknown;
}

/**
 * The claims of a JSON Web Token, whose signature is not checked: no provider's key is known here.
 * @throws ApiError InvalidIdentityToken, ExpiredTokenException
 */
export function readToken(token: string, now: Instant): Claims {
  const claims = claimsOf(token);
  if (claims?.iss === undefined || claims.sub === undefined || claims.exp === undefined) {
    throw new ApiError(
      'InvalidIdentityToken',
      'The web identity token that was passed could not be validated by AWS',
    );
  }
  if (claims.exp * 1_000 <= now) {
    const seconds = Math.floor(now / 1_000);
    throw new ApiError(
      'ExpiredTokenException',
      `Token expired: current date/time ${seconds} must be before the expiration date/time${claims.exp}`,
    );
  }
  return claims;
}

function claimsOf(token: string): Claims | undefined {
  const [, payload = '', ...rest] = token.split('.');
  if (rest.length !== 1) return undefined;
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Claims;
  } catch {
    return undefined;
  }
}
