import { type Answer, type AnswerValue, ApiError } from '../api.js';
import { type CborValue, decodeCbor, encodeCbor } from './cbor.js';
import type { Answered, Received } from './reply.js';
import { WIRE_SERVICES, type WireService } from './services.js';

/** A call of one of the protocols whose bodies have a structure of their own: AWS JSON, or CBOR over Smithy's RPC. */
export interface StructuredCall {
  readonly service: WireService;
  readonly action: string;
  readonly codec: Codec;
}

interface Codec {
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  /** @throws ApiError SerializationException */
  read(received: Received): { readonly [name: string]: unknown };
  write(answer: Answer): string | Uint8Array;
}

const RPC_PATH = /^\/service\/([A-Za-z0-9_]+)\/operation\/([A-Za-z]{1,100})$/;

/** Undefined for what is said in Query. @throws ApiError for a target that is no service's */
export function structuredCall(received: Received): StructuredCall | undefined {
  const [, rpcService, rpcAction] = RPC_PATH.exec(received.path) ?? [];
  if (rpcService !== undefined && rpcAction !== undefined) {
    return { service: serviceOf(rpcService), action: rpcAction, codec: CBOR };
  }
  if (received.target === undefined) return undefined;
  const [target = '', action = ''] = received.target.split('.');
  const service = serviceOf(target);
  return { service, action, codec: json(service.json ?? '1.1') };
}

function serviceOf(target: string): WireService {
  const service = WIRE_SERVICES.find((s) => s.target === target);
  if (service !== undefined) return service;
  const known = WIRE_SERVICES.flatMap((s) => s.target ?? []).join(', ');
  throw new ApiError(
    'UnknownOperationException',
    `The sandbox speaks JSON with these targets: ${known}; not '${target}'.`,
  );
}

export function isRpc(path: string): boolean {
  return RPC_PATH.test(path);
}

export function structuredAnswer(codec: Codec, answer: Answer, requestId: string): Answered {
  return {
    kind: 'answer',
    status: 200,
    headers: { 'content-type': codec.contentType, ...codec.headers, 'x-amzn-requestid': requestId },
    body: codec.write(answer),
  };
}

/** `x-amzn-query-error` is how services that once spoke Query alone keep their error codes. */
export function structuredError(
  { codec, service }: StructuredCall,
  error: ApiError,
  requestId: string,
): Answered {
  const fault = error.status >= 500 ? 'Receiver' : 'Sender';
  return {
    kind: 'answer',
    status: error.status,
    headers: {
      'content-type': codec.contentType,
      ...codec.headers,
      'x-amzn-requestid': requestId,
      ...(service.dialect === 'query' && { 'x-amzn-query-error': `${error.code};${fault}` }),
    },
    body: codec.write({ __type: error.code, message: error.message }),
  };
}

function json(version: '1.0' | '1.1'): Codec {
  return {
    contentType: `application/x-amz-json-${version}`,
    headers: {},
    read: ({ body }) => structureOf(() => JSON.parse(body === '' ? '{}' : body)),
    write: (answer) => JSON.stringify(plainOf(answer, (time) => time.getTime() / 1_000)),
  };
}

const CBOR: Codec = {
  contentType: 'application/cbor',
  headers: { 'smithy-protocol': 'rpc-v2-cbor' },
  read: ({ bytes = new Uint8Array() }) =>
    structureOf(() => (bytes.length === 0 ? {} : decodeCbor(bytes))),
  write: (answer) => encodeCbor(plainOf(answer, (time) => time)),
};

function structureOf(read: () => unknown): { readonly [name: string]: unknown } {
  let value: unknown;
  try {
    value = read();
  } catch (error) {
    throw unreadable((error as Error).message);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unreadable('it is not a structure');
  }
  return withoutNulls(value) as { readonly [name: string]: unknown };
}

/** A member that is null is not given. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([name, inner]) => [name, withoutNulls(inner)]),
  );
}

function plainOf(value: AnswerValue, ofTime: (time: Date) => CborValue): CborValue {
  if (value === undefined) return null;
  if (value instanceof Date) return ofTime(value);
  if (Array.isArray(value)) return value.map((item) => plainOf(item, ofTime));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => [name, plainOf(inner as AnswerValue, ofTime)]),
  );
}

function unreadable(why: string): ApiError {
  return new ApiError('SerializationException', `The request could not be read: ${why}`);
}
