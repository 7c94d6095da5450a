import { type Answer, ApiError } from '../api.js';
import type { Instant, VirtualClock } from '../clock.js';
import { TOKEN_KEPT } from './timing.js';

interface Remembered {
  readonly params: string;
  readonly at: Instant;
  readonly again: () => Answer;
}

/**
 * Idempotency by `ClientToken` ("Ensuring idempotency in Amazon EC2 API requests"): the same token and parameters are
 * carried out once. Refused requests are not remembered, so they may be tried again with the same token.
 */
export class ClientTokens {
  readonly #clock: VirtualClock;
  readonly #remembered = new Map<string, Remembered>();

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /**
   * `carryOut` does it and says how to answer, now and when it is asked again.
   * @throws ApiError IdempotentParameterMismatch, and what `carryOut` throws
   */
  once(
    action: string,
    params: { readonly ClientToken?: string },
    carryOut: () => () => Answer,
  ): Answer {
    const { ClientToken: token, ...rest } = params;
    if (token === undefined) return carryOut()();
    const key = `${action} ${token}`;
    const canonical = canonicalJson(rest);
    const known = this.#remembered.get(key);
    if (known !== undefined && this.#clock.now - known.at < TOKEN_KEPT) {
      if (known.params !== canonical) throw mismatch();
      return known.again();
    }
    const again = carryOut();
    this.#remembered.set(key, { params: canonical, at: this.#clock.now, again });
    return again();
  }
}

function mismatch(): ApiError {
  return new ApiError(
    'IdempotentParameterMismatch',
    'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
  );
}

/** Equal for equal parameters, in whatever order they were sent. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}
