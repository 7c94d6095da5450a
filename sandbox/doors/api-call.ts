import { type Answer, ApiError, type Caller } from '../api.js';
import { perform } from '../perform.js';
import { Cut, type World } from '../world.js';
import { actionParams, authorize } from './authorization.js';
import { parseQuery, type WireParams } from './query.js';
import { type Answered, answered, json, type Received, type Reply } from './reply.js';
import { serviceNamed, serviceOfVersion, WIRE_SERVICES, type WireService } from './services.js';
import {
  isRpc,
  type StructuredCall,
  structuredAnswer,
  structuredCall,
  structuredError,
} from './structured.js';
import { answerXml, errorXml } from './xml.js';

/** What an API call on the wire needs besides the world. */
export interface CallContext {
  readonly world: World;
  /** The regions that the account may use, the one with the fleet among them. */
  readonly regions: readonly string[];
  /** Told what went wrong inside the model, so that it is seen and not only answered. */
  readonly report: (error: unknown) => void;
}

/** One API request: parsed, its sender known, carried out, and answered in the service's dialect. */
export function answerApiCall(context: CallContext, received: Received): Reply {
  const requestId = uuid(context.world);
  if (received.target !== undefined || isRpc(received.path)) {
    return answerStructured(context, received, requestId);
  }
  let service = serviceByScope(received.authorization);
  try {
    const params = parseQuery(received.method === 'GET' ? received.query : received.body);
    service = serviceOf(params);
    const action = actionOf(params);
    const caller = authorize(service, received.authorization, params, context.regions);
    const answer = carryOut(context, service, action, params, caller);
    return xml(200, answerXml(service, action, answer, requestId), requestId);
  } catch (error) {
    if (error instanceof Cut) return { kind: error.how };
    const refusal = error instanceof ApiError ? error : internal(context, error);
    return xml(refusal.status, errorXml(service, refusal, requestId), requestId);
  }
}

/** The same of a call in JSON or CBOR. */
function answerStructured(context: CallContext, received: Received, requestId: string): Reply {
  let call: StructuredCall | undefined;
  try {
    call = structuredCall(received) as StructuredCall;
    const { service, action, codec } = call;
    const caller = authorize(service, received.authorization, {}, context.regions);
    const answer = perform(context.world, service.name, action, codec.read(received), caller);
    return structuredAnswer(codec, answer, requestId);
  } catch (error) {
    if (error instanceof Cut) return { kind: 'cut' };
    const refusal = error instanceof ApiError ? error : internal(context, error);
    if (call !== undefined) return structuredError(call, refusal, requestId);
    return json(refusal.status, { __type: refusal.code, message: refusal.message });
  }
}

function carryOut(
  context: CallContext,
  service: WireService,
  action: string,
  params: WireParams,
  caller: Caller,
): Answer {
  return perform(context.world, service.name, action, actionParams(params), caller);
}

function serviceOf(params: WireParams): WireService {
  const version = params.Version;
  const service = serviceOfVersion(typeof version === 'string' ? version : undefined);
  if (service === undefined) {
    const known = WIRE_SERVICES.map((s) => `${s.name} ${s.version}`).join(', ');
    throw new ApiError(
      'NoSuchVersion',
      `The sandbox speaks these services and versions: ${known}; not '${String(version ?? '')}'.`,
    );
  }
  return service;
}

function actionOf(params: WireParams): string {
  const action = params.Action;
  if (typeof action !== 'string' || !/^[A-Za-z]{1,100}$/.test(action)) {
    throw new ApiError('MissingAction', 'The request must contain the parameter Action.');
  }
  return action;
}

/** Whose dialect to refuse in while the request cannot be read. */
function serviceByScope(authorization: string | undefined): WireService {
  const name = /\/([a-z0-9-]+)\/aws4_request/.exec(authorization ?? '')?.[1];
  return serviceNamed(name) ?? (WIRE_SERVICES[0] as WireService);
}

function internal(context: CallContext, error: unknown): ApiError {
  context.report(error);
  return new ApiError('InternalError', 'An internal error has occurred', 500);
}

function xml(status: number, body: string, requestId: string): Answered {
  return answered(status, 'text/xml;charset=UTF-8', body, { 'x-amzn-requestid': requestId });
}

function uuid(world: World): string {
  const hex = world.random.stream('request-ids').hex(32);
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => hex.slice(ends[index - 1] ?? 0, end))
    .join('-');
}
