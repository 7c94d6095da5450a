/** What the server does with a request: answers it, breaks the connection, or never says anything. */
export type Reply =
  | Answered
  | { readonly kind: 'cut' }
  | { readonly kind: 'stall' }
  /** Begins an answer, and never ends it. */
  | { readonly kind: 'drip' };

export interface Answered {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export function answered(
  status: number,
  contentType: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Answered {
  return { kind: 'answer', status, headers: { 'content-type': contentType, ...headers }, body };
}

export function json(status: number, value: unknown): Answered {
  return answered(status, 'application/json', `${JSON.stringify(value)}\n`);
}

export function plain(status: number, text: string): Answered {
  return answered(status, 'text/plain; charset=utf-8', `${text}\n`);
}

export interface Received {
  readonly method: string;
  readonly path: string;
  /** Raw, without `?`. */
  readonly query: string;
  readonly authorization: string | undefined;
  readonly body: string;
  /** The body as it came, where it may not be text. */
  readonly bytes?: Uint8Array;
  /** `X-Amz-Target` of AWS JSON. */
  readonly target?: string;
  readonly accept?: string;
}
