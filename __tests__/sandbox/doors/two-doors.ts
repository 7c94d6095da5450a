import { ApiError } from '../../../sandbox/api.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { serviceNamed, type WireService } from '../../../sandbox/doors/services.js';
import {
  type StructuredCall,
  structuredAnswer,
  structuredCall,
  structuredError,
} from '../../../sandbox/doors/structured.js';
import { serveWorld } from '../../../sandbox/doors/wire.js';
import { answerXml, errorXml } from '../../../sandbox/doors/xml.js';
import { orderTrouble, type Trouble } from '../../../sandbox/faults/trouble.js';
import { perform } from '../../../sandbox/perform.js';
import type { Scenario } from '../../../sandbox/scenario.js';
import { Cut } from '../../../sandbox/world.js';

/** As clients write them: text at the leaves. */
export type Text = string | readonly Text[] | { readonly [name: string]: Text };
export type Params = { readonly [name: string]: Text };
export type ServiceName =
  | 'ec2'
  | 'autoscaling'
  | 'elasticloadbalancing'
  | 'sts'
  | 'monitoring'
  | 'ssm'
  | 'kms';

/** One door, as a script sees it. Answers are the service's XML or JSON without request ids, or `cut`. */
export interface Door {
  call(service: ServiceName, action: string, params?: Params): Promise<string>;
  fault(trouble: Trouble): Promise<void>;
  advance(seconds: number): Promise<void>;
}

export type Script = (door: Door) => Promise<void>;

/** What a script leaves behind: every answer, in order, and the sandbox's record, as bytes. */
export interface Left {
  readonly answers: readonly string[];
  readonly record: string;
}

const CALLER = 'AKIATWODOORS';
const REGION = 'eu-west-1';
const ID = '00000000-0000-0000-0000-000000000000';

/** What no call and no scenario can set up. */
export type Prepare = (world: CreatedWorld) => void;

export async function throughThePorts(
  scenario: Scenario,
  script: Script,
  prepare: Prepare = () => {},
): Promise<Left> {
  const world = createWorld(scenario);
  prepare(world);
  const answers: string[] = [];
  await script({
    call: async (service, action, params = {}) => {
      const answer = inProcess(world, serviceNamed(service) as WireService, action, params);
      answers.push(answer);
      return answer;
    },
    fault: async (trouble) => orderTrouble(world.faults, trouble, world.clock.now),
    advance: async (seconds) => world.clock.advance(seconds * 1_000),
  });
  return { answers, record: world.history.toLines() };
}

function inProcess(world: CreatedWorld, service: WireService, action: string, params: Params) {
  const who = { name: CALLER, region: REGION };
  if (service.dialect === 'json') return inJson(world, service, action, params);
  try {
    return answerXml(service, action, perform(world, service.name, action, params, who), ID);
  } catch (error) {
    if (error instanceof Cut) return 'cut';
    if (!(error instanceof ApiError)) throw error;
    return errorXml(service, error, ID);
  }
}

function inJson(world: CreatedWorld, service: WireService, action: string, params: Params): string {
  const received = { ...EMPTY, target: `${service.target}.${action}` };
  const call = structuredCall(received) as StructuredCall;
  try {
    const who = { name: CALLER, region: REGION };
    const answer = perform(world, service.name, action, params, who);
    return String(structuredAnswer(call.codec, answer, ID).body);
  } catch (error) {
    if (error instanceof Cut) return 'cut';
    if (!(error instanceof ApiError)) throw error;
    return String(structuredError(call, error, ID).body);
  }
}

const EMPTY = { method: 'POST', path: '/', query: '', authorization: undefined, body: '' };

export async function throughTheWire(
  scenario: Scenario,
  script: Script,
  prepare: Prepare = () => {},
): Promise<Left> {
  const world = createWorld(scenario);
  prepare(world);
  const served = await serveWorld(world, { host: '127.0.0.1', port: 0, speed: 0 });
  const answers: string[] = [];
  const control = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${served.url}/_sandbox/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };
  try {
    await script({
      call: async (service, action, params = {}) => {
        const answer = await onTheWire(served.url, service, action, params);
        answers.push(answer);
        return answer;
      },
      fault: (trouble) => control('fault', trouble),
      advance: (seconds) => control('advance', { seconds }),
    });
    const record = await (await fetch(`${served.url}/_sandbox/record`)).text();
    return { answers, record };
  } finally {
    await served.close();
  }
}

async function onTheWire(url: string, service: ServiceName, action: string, params: Params) {
  const { version, dialect, target, json } = serviceNamed(service) as WireService;
  const authorization = `AWS4-HMAC-SHA256 Credential=${CALLER}/20260120/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=00`;
  if (dialect === 'json') {
    const headers = {
      authorization,
      'x-amz-target': `${target}.${action}`,
      'content-type': `application/x-amz-json-${json}`,
    };
    return ask(url, { method: 'POST', headers, body: JSON.stringify(params) });
  }
  const body = new URLSearchParams({ Action: action, Version: version });
  for (const [name, value] of flat(params, dialect === 'ec2' ? '' : '.member')) {
    body.append(name, value);
  }
  return withoutRequestId(await ask(url, { method: 'POST', headers: { authorization }, body }));
}

async function ask(url: string, request: RequestInit): Promise<string> {
  try {
    return await (await fetch(url, request)).text();
  } catch {
    return 'cut';
  }
}

function withoutRequestId(xml: string): string {
  return xml.replace(/<(request[Ii]d|RequestI[dD])>[^<]+<\/\1>/g, `<$1>${ID}</$1>`);
}

/** `{a: [{b: 'c'}]}` as `a.1.b=c`, or `a.member.1.b=c`. */
function* flat(params: Params, lists: string, at = ''): Generator<readonly [string, string]> {
  for (const [name, value] of Object.entries(params)) {
    yield* written(value, lists, at === '' ? name : `${at}.${name}`);
  }
}

function* written(value: Text, lists: string, at: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [at, value];
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* written(item as Text, lists, `${at}${lists}.${index + 1}`);
    }
  } else yield* flat(value as Params, lists, at);
}

/** The texts of all elements of that name. */
export function every(xml: string, element: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(
    (match) => match[1] ?? '',
  );
}

export function first(xml: string, element: string): string {
  return every(xml, element)[0] ?? `no ${element}`;
}
