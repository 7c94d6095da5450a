import type { EC2Client, EC2ClientConfig } from '@aws-sdk/client-ec2';
import { CancelledError } from '../errors.js';
import { failureOf, malformed } from './failure.js';
import { type RetryStrategy, repeating, sendingOnce } from './retries.js';
import type { ServiceClock } from './service-clock.js';

/** The two ways of sending, each typed as the client's own `send`. */
export interface Line<C extends { send: unknown }> {
  /** Questions, and calls with a client token: repeated until they are answered, dropped when the run is cancelled. */
  readonly ask: C['send'];
  /** Changes without a token: sent again only when the service has refused to look at them. Never dropped half-way. */
  readonly once: C['send'];
}

/** What the clients of all services are configured with; the three take the same members. */
export type Configuration = Pick<
  EC2ClientConfig,
  'region' | 'maxAttempts' | 'retryMode' | 'requestHandler' | 'customUserAgent'
>;

/** What becomes of calls that begin after the cancel. */
export type AfterCancel = 'cleaning up' | 'closed';

export interface LineOptions<C> {
  /** As IAM spells it. */
  readonly service: string;
  readonly create: (configuration: Configuration) => C;
  readonly configuration: Configuration;
  readonly clock: ServiceClock;
  readonly signal: AbortSignal;
  readonly cancelled: AfterCancel;
  /** What the service's answers are written in. Default: XML. */
  readonly answers?: 'XML' | 'JSON';
}

export function openLine<C extends { send: unknown }>(options: LineOptions<C>): Line<C> {
  const { configuration, signal, cancelled } = options;
  const asking = prepare(options, configuration, repeating);
  const changing = prepare(
    options,
    { ...configuration, requestHandler: asking.config.requestHandler }, // one pool of connections
    (standard) => sendingOnce(standard, signal),
  );
  // A change that is under way when the cancel comes is not dropped, but nothing may follow it.
  const isClosed = (): boolean => signal.aborted && cancelled === 'closed';
  const ask = async (command: AnyCommand): Promise<unknown> => {
    if (isClosed()) throw wasCancelled();
    // The SDK does not take its listeners off a signal, so every call has one of its own.
    return await asking.send(
      command,
      signal.aborted ? {} : { abortSignal: AbortSignal.any([signal]) },
    );
  };
  const once = async (command: AnyCommand): Promise<unknown> => {
    if (isClosed()) throw wasCancelled();
    return await changing.send(command);
  };
  return { ask: ask as C['send'], once: once as C['send'] };
}

function wasCancelled(): CancelledError {
  return new CancelledError('The run was cancelled.');
}

type AnyCommand = Parameters<EC2Client['send']>[0];

/** The clients differ in their commands alone, so EC2's type stands for all of them here. */
function prepare<C>(
  options: LineOptions<C>,
  configuration: Configuration,
  retrying: (standard: RetryStrategy) => RetryStrategy,
): EC2Client {
  const { service, create, clock, answers = 'XML' } = options;
  const isAnswer = (type: string): boolean => new RegExp(`\\b${answers}\\b`, 'i').test(type);
  const client = create(configuration) as unknown as EC2Client;
  const standard = client.config.retryStrategy;
  client.config.retryStrategy = async () => retrying(await standard());
  client.middlewareStack.add(
    (next, context) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        throw failureOf({ service, action: actionOf(context) }, error);
      }
    },
    { step: 'initialize', priority: 'high', name: 'patchCycleFailures' },
  );
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      const { status, headers } = partsOf(answer.response);
      // Front ends in trouble answer with pages too: that is the SDK's to read, and to ask again about.
      if (status >= 500) return answer;
      const type = headers['content-type'] ?? 'nothing that has a type';
      if (/\bhtml\b/.test(type)) throw malformed(actionOf(context), 'The answer is a web page.');
      // Most changes are answered by nothing but a request id, so anything at all would read as done.
      if (status < 300 && !isAnswer(type)) {
        throw malformed(actionOf(context), `The answer is ${type}, not ${answers}.`);
      }
      clock.heard(headers.date);
      return answer;
    },
    // Lower than the deserializer: the answer as it came, refusals included.
    { step: 'deserialize', priority: 'low', name: 'patchCycleAnswers' },
  );
  return client;
}

/** `DescribeInstancesCommand` is what the SDK calls the action DescribeInstances. */
function actionOf(context: { readonly commandName?: string }): string {
  return (context.commandName ?? 'a call').replace(/Command$/, '');
}

function partsOf(response: unknown): {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
} {
  const { statusCode = 0, headers = {} } = response as {
    readonly statusCode?: number;
    readonly headers?: Readonly<Record<string, string>>;
  };
  return { status: statusCode, headers };
}
