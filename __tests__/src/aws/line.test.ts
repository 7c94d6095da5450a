import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import { CancelledError, CloudError } from '../../../src/errors.js';
import {
  type Answering,
  ec2,
  ec2Refusal,
  type FakeService,
  fakeService,
  query,
  queryRefusal,
} from './fake-service.js';

let service: FakeService;
afterEach(() => service.close());

const NO_GROUPS = query('DescribeAutoScalingGroups', '<AutoScalingGroups/>');
const NO_INSTANCES = ec2('DescribeInstances', '<reservationSet/>');
const PAGE = {
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<html>Log in</html>',
};
const LAUNCHED = query(
  'LaunchInstances',
  '<Instances><member><InstanceIds><member>i-new</member></InstanceIds></member></Instances><Errors/>',
);
const ALL = { by: 'all' } as const;
const LAUNCH = { group: 'web', zone: 'eu-west-1a', count: 1, token: 'token-1' };

/** Answers the first call of every action with `first`, all later ones with `then`. */
const firstly =
  (first: ReturnType<Answering>, then: ReturnType<Answering>): Answering =>
  (_, nth) =>
    nth === 1 ? first : then;

async function failure(promise: Promise<unknown>): Promise<CloudError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CloudError);
  return error as CloudError;
}

describe('a question', () => {
  test.each([
    ['throttled', ec2Refusal('RequestLimitExceeded', 'Request limit exceeded.', 503)],
    ['answered by a broken server', ec2Refusal('InternalError', 'An internal error.', 500)],
    ['cut off', 'cut' as const],
    ['answered by the page of a front end in trouble', { ...PAGE, status: 503 }],
    ['answered by half an answer', { body: NO_INSTANCES.body.slice(0, -20) }],
  ])('that is %s is asked again', async (_, trouble) => {
    service = await fakeService(firstly(trouble, NO_INSTANCES));
    expect(await service.cloud.compute.instances(['i-1'])).toEqual([]);
    expect(service.asked).toHaveLength(2);
  });

  test('that is refused for good is asked once', async () => {
    service = await fakeService(() => queryRefusal('ValidationError', 'No.'));
    const error = await failure(service.cloud.autoScaling.groups(ALL));
    expect(error).toMatchObject({
      action: 'DescribeAutoScalingGroups',
      code: 'ValidationError',
      answered: true,
    });
    expect(service.asked).toHaveLength(1);
  });

  test('leaves nothing behind on the signal that cancels it', async () => {
    service = await fakeService(() => NO_GROUPS);
    for (let calls = 0; calls < 3; calls++) await service.cloud.autoScaling.groups(ALL);
    expect(getEventListeners(service.cancel.signal, 'abort')).toHaveLength(0);
  });

  test('says who asks', async () => {
    service = await fakeService(() => NO_GROUPS);
    await service.cloud.autoScaling.groups(ALL);
    expect(service.asked[0]?.headers['user-agent']).toMatch(/ patch-cycle\/\d+\.\d+\.\d+/);
    expect(service.asked[0]?.headers['amz-sdk-request']).toBe('attempt=1; max=8');
  });
});

describe('a call with a client token', () => {
  test.each([
    ['cut off', 'cut' as const],
    ['answered by a broken server', queryRefusal('InternalFailure', 'Oops.', 500)],
    ['still being worked on', queryRefusal('IdempotentCallInProgress', 'Wait.', 500)],
  ])('that is %s is sent again with the same token', async (_, trouble) => {
    service = await fakeService(firstly(trouble, LAUNCHED));
    const answer = await service.cloud.autoScaling.launch(LAUNCH);
    expect(answer.instanceIds).toEqual(['i-new']);
    expect(service.asked.map(({ params }) => params.ClientToken)).toEqual(['token-1', 'token-1']);
  });
});

describe('a change without a token', () => {
  test.each([
    ['cut off', 'cut' as const, expect.any(String)],
    [
      'answered by a broken server',
      queryRefusal('InternalFailure', 'Oops.', 500),
      'InternalFailure',
    ],
    ['answered by a gateway', { status: 502, body: '' }, expect.any(String)],
    [
      'answered by a web page',
      { headers: { 'content-type': 'text/html' }, body: '<html/>' },
      'MalformedAnswer',
    ],
    ['answered by half an answer', { body: '<TerminateInstanceInAutoSc' }, 'MalformedAnswer'],
  ])(
    'that is %s is not sent again: nobody knows whether it was carried out',
    async (_, trouble, code) => {
      service = await fakeService(() => trouble);
      const error = await failure(service.cloud.autoScaling.end('web', ['i-1']));
      expect(error).toMatchObject({
        action: 'TerminateInstanceInAutoScalingGroup',
        code,
        answered: false,
      });
      expect(service.asked).toHaveLength(1);
    },
  );

  test.each([
    ['throttled', queryRefusal('Throttling', 'Rate exceeded')],
    ['in the way of another change', queryRefusal('ResourceContention', 'Pending update.', 500)],
  ])('that was refused unseen because it was %s is sent again', async (_, refusal) => {
    service = await fakeService(firstly(refusal, query('SetDesiredCapacity', '')));
    await service.cloud.autoScaling.setDesired('web', 4);
    expect(service.asked.map(({ params }) => params.DesiredCapacity)).toEqual(['4', '4']);
  });

  test('that was refused because the clock is off is sent again with the service’s time', async () => {
    const early = new Date(Date.now() - 3_600_000);
    const headers = { date: early.toUTCString() };
    service = await fakeService(
      firstly(
        { ...ec2Refusal('RequestExpired', 'Request has expired.'), headers },
        { ...ec2('TerminateInstances', '<instancesSet/>'), headers },
      ),
    );
    await service.cloud.compute.terminate(['i-1']);
    const [, again] = service.asked;
    const hour = early.toISOString().replace(/[-:]/g, '').slice(0, 11);
    expect(again?.headers['x-amz-date']).toMatch(new RegExp(`^${hour}`));
  });
});

describe('with a clock that is an hour off', () => {
  const headers = { date: new Date(Date.now() - 3_600_000).toUTCString() };
  const refusal = { ...queryRefusal('ValidationError', 'No.'), headers };

  test('a question that is refused is asked once all the same', async () => {
    service = await fakeService(() => refusal);
    await failure(service.cloud.autoScaling.groups(ALL));
    expect(service.asked).toHaveLength(1);
  });

  test('a change that is refused is sent once all the same', async () => {
    service = await fakeService(() => refusal);
    await failure(service.cloud.autoScaling.setDesired('web', 4));
    expect(service.asked).toHaveLength(1);
  });

  test('a change that may have been applied is sent once all the same', async () => {
    const broken = { ...queryRefusal('InternalFailure', 'Something broke.', 500), headers };
    service = await fakeService(() => broken);
    expect((await failure(service.cloud.autoScaling.setDesired('web', 4))).answered).toBe(false);
    expect(service.asked).toHaveLength(1);
  });

  test('a refusal for the time is asked about once more, and then believed', async () => {
    service = await fakeService(() => ({ ...ec2Refusal('AuthFailure', 'No.', 401), headers }));
    await failure(service.cloud.compute.instances(['i-1']));
    expect(service.asked).toHaveLength(2);
  });
});

describe('an answer that is none', () => {
  test.each([
    ['a page of HTML', PAGE, 'The answer is a web page.'],
    [
      'not XML',
      { headers: { 'content-type': 'application/json' }, body: '{}' },
      'application/json',
    ],
    ['HTML that is not said to be', { body: '<html><body>Log in</body></html>' }, 'lacks the list'],
    ['empty', { body: '' }, 'lacks the list'],
  ])('is an error and not an empty list: %s', async (_, said, why) => {
    service = await fakeService(() => said);
    const { autoScaling, compute, loadBalancing } = service.cloud;
    for (const question of [
      () => autoScaling.groups(ALL),
      () => autoScaling.activeRefreshes('web'),
      () => compute.instances(['i-1']),
      () => compute.instancesTagged('a', 'b'),
      () => compute.passingStatusChecks(['i-1']),
      () => compute.scheduledEvents(),
      () => compute.images(['ami-1']),
      () => compute.imagesTagged('a', 'b'),
      () => compute.templateVersions('lt-1'),
      () => loadBalancing.targetGroups(['arn']),
      () => loadBalancing.targetHealth('arn'),
    ]) {
      const error = await failure(question());
      expect(error).toMatchObject({ code: 'MalformedAnswer' });
      expect(error.message).toContain(why);
      expect(error.message).toContain('Does a proxy');
    }
  });

  test('is an error when it is the same page for ever', async () => {
    service = await fakeService(() =>
      query('DescribeAutoScalingGroups', '<AutoScalingGroups/><NextToken>again</NextToken>'),
    );
    expect(await failure(service.cloud.autoScaling.groups(ALL))).toMatchObject({
      code: 'MalformedAnswer',
    });
    expect(service.asked).toHaveLength(2);
  });
});

describe('cancelling', () => {
  test('drops a question that is under way', async () => {
    service = await fakeService(() => 'hang');
    const question = service.cloud.autoScaling.groups(ALL);
    setTimeout(() => service.cancel.abort(), 50);
    await expect(question).rejects.toBeInstanceOf(CancelledError);
  });

  test('ends a sleep', async () => {
    service = await fakeService(() => 'hang');
    const sleep = service.cloud.clock.sleep(60_000);
    service.cancel.abort();
    await expect(sleep).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('lets what is asked and changed afterwards through: it is cleaning up', async () => {
    service = await fakeService(({ action }) =>
      action === 'TerminateInstances' ? ec2(action, '<instancesSet/>') : NO_INSTANCES,
    );
    service.cancel.abort();
    expect(await service.cloud.compute.instancesTagged('patch-cycle:run', '1')).toEqual([]);
    await service.cloud.compute.terminate(['i-1']);
    expect(service.asked).toHaveLength(2);
  });

  test('does not drop a change that is under way', async () => {
    service = await fakeService(() => {
      service.cancel.abort();
      return query('SetDesiredCapacity', '');
    });
    await service.cloud.autoScaling.setDesired('web', 4);
    expect(service.asked).toHaveLength(1);
  });
});

describe('after the cancel', () => {
  test('groups are neither asked about nor changed, whatever was under way', async () => {
    service = await fakeService(() => {
      service.cancel.abort();
      return query('SetDesiredCapacity', '');
    });
    const { autoScaling, loadBalancing } = service.cloud;
    await autoScaling.setDesired('web', 4);
    for (const call of [
      () => autoScaling.groups(ALL),
      () => autoScaling.launch(LAUNCH),
      () => autoScaling.setDesired('web', 5),
      () => loadBalancing.targetHealth('arn'),
    ]) {
      await expect(call()).rejects.toBeInstanceOf(CancelledError);
    }
    expect(service.asked).toHaveLength(1);
  });

  test('a change that waits for its turn gives up at once: it was not carried out', async () => {
    service = await fakeService(() => queryRefusal('Throttling', 'Rate exceeded'));
    setTimeout(() => service.cancel.abort(), 100);
    const error = await failure(service.cloud.autoScaling.setDesired('web', 4));
    expect(error).toMatchObject({ code: 'Throttling', answered: true });
    expect(service.asked.length).toBeLessThan(4);
    expect(getEventListeners(service.cancel.signal, 'abort')).toHaveLength(0);
  });
});

describe('an answer that stops in its middle', () => {
  test('does not hold the run for ever', async () => {
    service = await fakeService(firstly('stall', NO_GROUPS), { timeout: 200 });
    expect(await service.cloud.autoScaling.groups(ALL)).toEqual([]);
    expect(service.asked).toHaveLength(2);
  });
});

describe('the clock', () => {
  test('is this machine’s before the first answer', async () => {
    service = await fakeService(() => NO_GROUPS);
    expect(Math.abs(service.cloud.clock.now() - Date.now())).toBeLessThan(1_000);
  });

  test('is the newest that any service has put on an answer or a refusal, and never runs back', async () => {
    const dates = ['04:17:00', '04:17:30', '04:17:10'].map(
      (time) => `Tue, 20 Jan 2026 ${time} GMT`,
    );
    let answers = 0;
    service = await fakeService(({ action }) => ({
      ...(action === 'DescribeInstances' ? ec2Refusal('InvalidParameterValue', 'No.') : NO_GROUPS),
      headers: { date: dates[answers++] ?? '' },
    }));
    const times: string[] = [];
    const note = (): unknown => times.push(new Date(service.cloud.clock.now()).toISOString());
    await service.cloud.autoScaling.groups(ALL);
    note();
    await failure(service.cloud.compute.instances(['i-1']));
    note();
    await service.cloud.autoScaling.groups(ALL);
    note();
    expect(times).toEqual([
      '2026-01-20T04:17:00.000Z',
      '2026-01-20T04:17:30.000Z',
      '2026-01-20T04:17:30.000Z',
    ]);
  });
});
