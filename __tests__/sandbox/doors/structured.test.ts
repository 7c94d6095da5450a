import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { type CborValue, decodeCbor, encodeCbor } from '../../../sandbox/doors/cbor.js';
import { type Served, serveWorld } from '../../../sandbox/doors/wire.js';
import { checkScenario } from '../../../sandbox/scenario.js';

const ALARM = {
  AlarmName: 'errors',
  Namespace: 'Shop',
  MetricName: 'Errors',
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 0.5,
  ComparisonOperator: 'GreaterThanThreshold',
};

const world = () =>
  createWorld(checkScenario({ images: [{ name: 'web', release: 'noble', packages: {} }] }));

describe('the wire, by the protocol of', () => {
  let made: CreatedWorld;
  let served: Served;
  beforeEach(async () => {
    made = world();
    served = await serveWorld(made, { host: '127.0.0.1', port: 0, speed: 0 });
  });
  afterEach(() => served.close());

  const authorization = (service = 'monitoring'): string =>
    `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260120/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=0`;

  const json = async (
    operation: string,
    body: object,
    target = 'GraniteServiceVersion20100801',
  ) => {
    const answer = await fetch(served.url, {
      method: 'POST',
      headers: {
        authorization: authorization(target === 'AmazonSSM' ? 'ssm' : 'monitoring'),
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `${target}.${operation}`,
      },
      body: JSON.stringify(body),
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };

  const rpc = async (operation: string, body: CborValue) => {
    const answer = await fetch(
      `${served.url}/service/GraniteServiceVersion20100801/operation/${operation}`,
      {
        method: 'POST',
        headers: {
          authorization: authorization(),
          'content-type': 'application/cbor',
          'smithy-protocol': 'rpc-v2-cbor',
        },
        body: Buffer.from(encodeCbor(body)),
      },
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, body: decodeCbor(bytes) };
  };

  test('JSON 1.0: times are seconds, nulls are not given', async () => {
    await json('PutMetricAlarm', { ...ALARM, AlarmDescription: null });
    const { body, headers } = await json('DescribeAlarms', {});
    expect(headers.get('content-type')).toBe('application/x-amz-json-1.0');
    expect(body).toMatchObject({
      MetricAlarms: [{ AlarmName: 'errors', Threshold: 0.5, StateValue: 'INSUFFICIENT_DATA' }],
    });
    expect((body as { MetricAlarms: { StateUpdatedTimestamp: number }[] }).MetricAlarms[0]).toEqual(
      expect.objectContaining({
        StateUpdatedTimestamp: Date.parse('2026-01-20T04:17:00Z') / 1_000,
      }),
    );
  });

  test('CBOR over RPC: times are times', async () => {
    await rpc('PutMetricAlarm', ALARM);
    const { body, headers } = await rpc('DescribeAlarms', {});
    expect(headers.get('smithy-protocol')).toBe('rpc-v2-cbor');
    expect(body).toMatchObject({
      MetricAlarms: [{ StateUpdatedTimestamp: new Date('2026-01-20T04:17:00Z'), Threshold: 0.5 }],
    });
  });

  test('Query, the same alarms', async () => {
    await json('PutMetricAlarm', ALARM);
    const answer = await fetch(served.url, {
      method: 'POST',
      headers: { authorization: authorization() },
      body: 'Action=DescribeAlarms&Version=2010-08-01&AlarmNames.member.1=errors',
    });
    expect(await answer.text()).toContain('<MetricAlarms><member><AlarmName>errors</AlarmName>');
  });

  test('errors keep the code of Query', async () => {
    for (const { status, headers, body } of [
      await json('DeleteAlarms', { AlarmNames: ['nobody'] }),
      await rpc('DeleteAlarms', { AlarmNames: ['nobody'] }),
    ]) {
      expect(status).toBe(404);
      expect(headers.get('x-amzn-query-error')).toBe('ResourceNotFound;Sender');
      expect(body).toMatchObject({ __type: 'ResourceNotFound' });
    }
  });

  test.each([
    ['not JSON', '{', 'SerializationException'],
    ['a list', '[]', 'SerializationException'],
    ['what is not modelled', '{"Colour":"red"}', 'ValidationError'],
  ])('%s is refused', async (_what, body, code) => {
    const answer = await fetch(served.url, {
      method: 'POST',
      headers: {
        authorization: authorization(),
        'x-amz-target': 'GraniteServiceVersion20100801.DescribeAlarms',
      },
      body,
    });
    expect(await answer.json()).toMatchObject({ __type: code });
  });

  test('a token of another provider needs no signature, and its credentials are somebody', async () => {
    const { access, clock } = made;
    const { arn } = access.addRole({ name: 'ci', trusts: { sub: 'repo:acme/*' } });
    const claims = { iss: 'https://ci', sub: 'repo:acme/shop', exp: clock.now / 1_000 + 60 };
    const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
    const ask = async (parameters: Record<string, string>, headers = {}) => {
      const body = new URLSearchParams({ Version: '2011-06-15', ...parameters });
      return (await fetch(served.url, { method: 'POST', headers, body })).text();
    };
    const answer = await ask({
      Action: 'AssumeRoleWithWebIdentity',
      RoleArn: arn,
      RoleSessionName: 'run-1',
      WebIdentityToken: token,
    });
    const key = /<AccessKeyId>(\w+)<\/AccessKeyId>/.exec(answer)?.[1] ?? '';
    const signed = { authorization: authorization('sts').replace('AKIDEXAMPLE', key) };
    expect(await ask({ Action: 'GetCallerIdentity' }, signed)).toContain(
      '<Arn>arn:aws:sts::123456789012:assumed-role/ci/run-1</Arn>',
    );
    clock.advance(3_600_000);
    expect(await ask({ Action: 'GetCallerIdentity' }, signed)).toContain(
      '<Code>ExpiredToken</Code>',
    );
  });

  test('who is not known, and what is not spoken, is refused by the names of JSON', async () => {
    const none = await fetch(served.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AmazonSSM.GetParameter' },
      body: '{}',
    });
    expect([none.status, await none.json()]).toMatchObject([
      400,
      { __type: 'MissingAuthenticationTokenException' },
    ]);
    expect((await json('GetItem', {}, 'DynamoDB_20120810')).body).toMatchObject({
      __type: 'UnknownOperationException',
    });
  });
});
