import { createHash } from 'node:crypto';
import { ApiError } from '../api.js';
import { type Instant, SECOND } from '../clock.js';

export interface Claims {
  readonly iss?: string;
  readonly sub?: string;
  readonly aud?: string;
  /** Seconds. */
  readonly exp?: number;
  /** Seconds. */
  readonly nbf?: number;
  readonly [claim: string]: unknown;
}

/** "Currently www.amazon.com and graph.facebook.com are the only supported identity providers for OAuth 2.0 access tokens." */
const OAUTH_PROVIDERS: readonly string[] = ['www.amazon.com', 'graph.facebook.com'];

/**
 * The claims of a JSON Web Token, whose signature is not checked: no provider's key is known here. With `provider` it is
 * an OAuth 2.0 access token, which says nothing to anybody but its provider.
 * @throws ApiError InvalidIdentityToken, ExpiredTokenException
 */
export function readToken(token: string, now: Instant, provider?: string): Claims {
  if (provider !== undefined) return accessToken(token, provider);
  const claims = claimsOf(token);
  if (claims?.iss === undefined || claims.sub === undefined || claims.exp === undefined) {
    throw notValid();
  }
  const seconds = Math.floor(now / SECOND);
  if (claims.exp * SECOND <= now) {
    throw new ApiError(
      'ExpiredTokenException',
      `Token expired: current date/time ${seconds} must be before the expiration date/time ${claims.exp}`,
    );
  }
  if (claims.nbf !== undefined && claims.nbf * SECOND > now) throw notValid();
  return claims;
}

/** A subject of the provider's, always the same for the same token. */
function accessToken(token: string, provider: string): Claims {
  if (!OAUTH_PROVIDERS.includes(provider)) {
    throw new ApiError(
      'InvalidIdentityToken',
      `No OpenIDConnect provider found in your account for ${provider}`,
    );
  }
  const sub = createHash('sha256').update(token).digest('hex').slice(0, 28).toUpperCase();
  return {
    iss: provider,
    sub: `${provider}.${sub}`,
    aud: `client.${sub.slice(0, 12)}@${provider}`,
  };
}

function notValid(): ApiError {
  return new ApiError(
    'InvalidIdentityToken',
    'The web identity token that was passed could not be validated by AWS',
  );
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
