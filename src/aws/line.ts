import type { EC2Client, EC2ClientConfig } from '@aws-sdk/client-ec2';
import { failureOf, malformed } from './failure.js';
import { repeating, sendingOnce } from './retries.js';
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

export interface LineOptions<C> {
  /** As IAM spells it. */
  readonly service: string;
  readonly create: (configuration: Configuration) => C;
  readonly configuration: Configuration;
  readonly clock: ServiceClock;
  readonly signal: AbortSignal;
}

export function openLine<C extends { send: unknown }>(options: LineOptions<C>): Line<C> {
  const { configuration, signal } = options;
  const asking = prepare(options, configuration, repeating);
  const changing = prepare(
    options,
    { ...configuration, requestHandler: asking.config.requestHandler }, // one pool of connections
    sendingOnce,
  );
  const ask = (command: AnyCommand): unknown =>
    // What is asked after the cancel is cleaning up: it goes through. The SDK does not take its listeners off a signal,
    // so every call has one of its own.
    asking.send(command, signal.aborted ? {} : { abortSignal: AbortSignal.any([signal]) });
  const once = (command: AnyCommand): unknown => changing.send(command);
  return { ask: ask as C['send'], once: once as C['send'] };
}

type AnyCommand = Parameters<EC2Client['send']>[0];

/** The clients differ in their commands alone, so EC2's type stands for all of them here. */
function prepare<C>(
  options: LineOptions<C>,
  configuration: Configuration,
  retrying: typeof repeating,
): EC2Client {
  const { service, create, clock } = options;
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
      const headers = headersOf(answer.response);
      clock.heard(headers.date);
      if (/\bhtml\b/.test(headers['content-type'] ?? '')) {
        throw malformed(actionOf(context), 'The answer is a web page.');
      }
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

function headersOf(response: unknown): Readonly<Record<string, string>> {
  return (response as { headers?: Record<string, string> }).headers ?? {};
}
