import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ApiError } from '../../../sandbox/api.js';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { serviceNamed } from '../../../sandbox/doors/services.js';
import { serveWorld } from '../../../sandbox/doors/wire.js';
import { perform } from '../../../sandbox/perform.js';
import { readScenario } from '../../../sandbox/scenario.js';

/**
 * The services that speak AWS JSON, through both doors: the same calls give the same answers and leave the same record,
 * byte for byte. (Those that speak Query alone: two-doors.test.ts.)
 */
const SCENARIO = readScenario('sandbox/scenarios/around-the-fleet.yaml');
const REGION = 'eu-west-1';
const CALLER = 'AKIATWODOORS';

type ServiceName = 'ssm' | 'kms' | 'monitoring';
type Tree = { readonly [name: string]: unknown };

interface Door {
  call(service: ServiceName, action: string, params?: Tree): Promise<Tree>;
  advance(seconds: number): Promise<void>;
}
type Script = (door: Door) => Promise<void>;

interface Left {
  readonly answers: readonly Tree[];
  readonly record: string;
}

/** As JSON has it: times in seconds, no request ids, nothing undefined. */
function asJson(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1_000;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => [name, asJson(inner)]),
  );
}

function answerOf(world: CreatedWorld, service: ServiceName, action: string, params: Tree): Tree {
  try {
    return asJson(
      perform(world, service, action, params, { name: CALLER, region: REGION }),
    ) as Tree;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { refused: error.code, message: error.message };
  }
}

async function throughThePorts(script: Script): Promise<Left> {
  const world = createWorld(SCENARIO);
  const answers: Tree[] = [];
  await script({
    call: async (service, action, params = {}) => {
      const answer = answerOf(world, service, action, params);
      answers.push(answer);
      return answer;
    },
    advance: async (seconds) => world.clock.advance(seconds * 1_000),
  });
  return { answers, record: world.history.toLines() };
}

async function throughTheWire(script: Script): Promise<Left> {
  const served = await serveWorld(createWorld(SCENARIO), { host: '127.0.0.1', port: 0, speed: 0 });
  const answers: Tree[] = [];
  const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${served.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers });
  try {
    await script({
      call: async (service, action, params = {}) => {
        const { target, json } = serviceNamed(service) ?? {};
        const answered = await post('/', params, {
          authorization: `AWS4-HMAC-SHA256 Credential=${CALLER}/20260120/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=00`,
          'content-type': `application/x-amz-json-${json}`,
          'x-amz-target': `${target}.${action}`,
        });
        const body = (await answered.json()) as {
          readonly __type?: string;
          readonly message?: string;
        };
        const answer = answered.ok
          ? (body as Tree)
          : { refused: body.__type?.split('#').at(-1), message: body.message };
        answers.push(answer);
        return answer;
      },
      advance: async (seconds) => void (await post('/_sandbox/advance', { seconds })),
    });
    return { answers, record: await (await fetch(`${served.url}/_sandbox/record`)).text() };
  } finally {
    await served.close();
  }
}

async function bothWays(script: Script): Promise<Left> {
  const [ports, wire] = [await throughThePorts(script), await throughTheWire(script)];
  expect(ports.answers).toEqual(wire.answers);
  expect(ports.record).toBe(wire.record);
  return ports;
}

describe('the services around the groups are the same through both doors', () => {
  test('commands, parameters and inventory', async () => {
    const { answers } = await bothWays(async ({ call, advance }) => {
      const { InstanceInformationList } = await call('ssm', 'DescribeInstanceInformation');
      const [{ InstanceId }] = InstanceInformationList as [{ InstanceId: string }];
      const { Command } = await call('ssm', 'SendCommand', {
        DocumentName: 'AWS-RunShellScript',
        InstanceIds: [InstanceId],
        Parameters: { commands: ['echo hello', 'exit 3'] },
      });
      await advance(60);
      const { CommandId } = Command as { CommandId: string };
      await call('ssm', 'GetCommandInvocation', { CommandId, InstanceId });
      await call('ssm', 'PutParameter', { Name: '/a', Value: 'b', Type: 'String' });
      await call('ssm', 'GetParameters', { Names: ['/a', '/shop/golden-image', '/no'] });
      await call('ssm', 'GetParameter', { Name: '/no' });
      await call('ssm', 'ListInventoryEntries', {
        InstanceId,
        TypeName: 'AWS:Application',
        MaxResults: 5,
      });
      await call('ssm', 'Nothing');
    });
    expect(answers[2]).toMatchObject({ ResponseCode: 3, StandardOutputContent: 'hello\n' });
    expect(answers.at(-1)).toMatchObject({ refused: 'UnknownOperationException' });
  });

  test('alarms that run policies, and keys', async () => {
    const { answers } = await bothWays(async ({ call, advance }) => {
      await call('monitoring', 'PutMetricData', {
        Namespace: 'Shop',
        MetricData: [{ MetricName: 'QueueLength', Value: 500.5 }],
      });
      await advance(600);
      await call('monitoring', 'DescribeAlarms', { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] });
      await call('monitoring', 'DescribeAlarmHistory', { AlarmName: 'queue' });
      await call('monitoring', 'SetAlarmState', {
        AlarmName: 'no',
        StateValue: 'OK',
        StateReason: '-',
      });
      const { KeyMetadata } = await call('kms', 'CreateKey', { Description: 'two doors' });
      const { KeyId } = KeyMetadata as { KeyId: string };
      await call('kms', 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
      await call('kms', 'EnableKey', { KeyId });
      await advance(2 * 3_600);
      await call('monitoring', 'DescribeAlarms', {});
    });
    expect(answers[3]).toMatchObject({ refused: 'ResourceNotFound' });
    expect(answers[6]).toMatchObject({ refused: 'KMSInvalidStateException' });
  });

  const CALLS = fc.constantFrom<readonly [ServiceName, string, Tree]>(
    ['ssm', 'DescribeInstanceInformation', { MaxResults: 5 }],
    ['ssm', 'GetParameter', { Name: '/shop/token', WithDecryption: true }],
    ['ssm', 'PutParameter', { Name: '/shop/channel', Value: 'x', Overwrite: true }],
    ['ssm', 'DeleteParameter', { Name: '/shop/channel' }],
    ['ssm', 'ListCommands', {}],
    ['monitoring', 'DescribeAlarms', { StateValue: 'ALARM' }],
    ['monitoring', 'DeleteAlarms', { AlarmNames: ['queue'] }],
    [
      'monitoring',
      'SetAlarmState',
      { AlarmName: 'web-few', StateValue: 'ALARM', StateReason: 'x' },
    ],
    [
      'monitoring',
      'PutMetricData',
      { Namespace: 'Shop', MetricData: [{ MetricName: 'q', Value: 1 }] },
    ],
    ['kms', 'DisableKey', { KeyId: 'alias/shop' }],
    ['kms', 'DescribeKey', { KeyId: 'alias/shop' }],
  );

  test('whatever is called, in whatever order', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(CALLS, fc.integer({ min: 0, max: 900 })), {
          minLength: 1,
          maxLength: 12,
        }),
        async (calls) => {
          await bothWays(async ({ call, advance }) => {
            for (const [[service, action, params], pause] of calls) {
              await call(service, action, params);
              await advance(pause);
            }
          });
        },
      ),
      { numRuns: 6 },
    ));
});
