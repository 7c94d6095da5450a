import { describe, expect, test } from '@jest/globals';
import { SECOND } from '../../../sandbox/clock.js';
import type { Program } from '../../../sandbox/ssm/programs.js';
import { ManagedWorld } from './managed-world.js';

const lasting =
  (seconds: number, exitCode = 0): Program =>
  () => ({ exitCode, output: 'out\n', error: '', lasts: seconds * SECOND });

describe('a managed node', () => {
  test('is an instance with a profile once its agent runs; without one it never is', () => {
    const it = new ManagedWorld();
    const id = it.run();
    it.run({});
    const nodes = () => it.call('DescribeInstanceInformation').InstanceInformationList;
    expect(nodes()).toEqual([]);
    it.seconds(180);
    expect(nodes()).toMatchObject([
      { InstanceId: id, PingStatus: 'Online', PlatformName: 'Ubuntu', PlatformVersion: '24.04' },
    ]);
  });

  test.each([
    [
      'its agent stops',
      (it: ManagedWorld, id: string) => it.world.systemsManager.nodes.stopAgent(id),
    ],
    [
      'it stops',
      (it: ManagedWorld, id: string) => it.call('StopInstances', { InstanceId: [id] }, 'ec2'),
    ],
  ])('is lost five minutes after %s', (_what, stop) => {
    const it = new ManagedWorld();
    const [id = ''] = it.managed();
    const ping = (): string =>
      it.call('DescribeInstanceInformation').InstanceInformationList[0]?.PingStatus;
    stop(it, id);
    it.seconds(299);
    expect(ping()).toBe('Online');
    it.seconds(1);
    expect(ping()).toBe('ConnectionLost');
    it.world.systemsManager.nodes.startAgent(id);
    it.call('StartInstances', { InstanceId: [id] }, 'ec2');
    it.minutes(3);
    expect(ping()).toBe('Online');
  });

  test('is gone when the instance ends, and is found by filters', () => {
    const it = new ManagedWorld();
    const [id = '', other] = it.managed(2);
    const ids = (Filters: object[]): string[] =>
      it
        .call('DescribeInstanceInformation', { Filters })
        .InstanceInformationList.map((n: { InstanceId: string }) => n.InstanceId);
    it.call('CreateTags', { ResourceId: [id], Tag: [{ Key: 'tier', Value: 'web' }] }, 'ec2');
    expect(ids([{ Key: 'tag:tier', Values: ['web'] }])).toEqual([id]);
    expect(ids([{ Key: 'InstanceIds', Values: [other] }])).toEqual([other]);
    expect(ids([{ Key: 'PingStatus', Values: ['ConnectionLost'] }])).toEqual([]);
    expect(it.code('DescribeInstanceInformation', { Filters: [{ Key: 'x', Values: ['y'] }] })).toBe(
      'InvalidFilterKey',
    );
    it.call('TerminateInstances', { InstanceId: [id] }, 'ec2');
    expect(ids([])).toEqual([other]);
  });
});

// Systems Manager guide, "Understanding command statuses".
describe('an invocation', () => {
  test('is pending, in progress and successful, with its output', () => {
    const it = new ManagedWorld();
    const [id = ''] = it.managed();
    const command = it.send([id], ['echo "hello"', 'sleep 30']);
    expect(it.invocation(command, id)).toMatchObject({ Status: 'Pending', ResponseCode: -1 });
    it.seconds(10);
    expect(it.invocation(command, id)).toMatchObject({ Status: 'InProgress', ResponseCode: -1 });
    expect(it.command(command)).toMatchObject({ Status: 'InProgress', CompletedCount: 0 });
    it.seconds(30);
    expect(it.invocation(command, id)).toMatchObject({
      Status: 'Success',
      StatusDetails: 'Success',
      ResponseCode: 0,
      StandardOutputContent: 'hello\n',
      ExecutionElapsedTime: 'PT31S',
      PluginName: 'aws:runShellScript',
    });
    expect(it.command(command)).toMatchObject({ Status: 'Success', CompletedCount: 1 });
  });

  test.each([
    ['exit 3', 3, ''],
    ['false', 1, ''],
    ['frobnicate --all', 127, '_script.sh: 1: frobnicate: not found\n'],
  ])('fails by %s', (line, ResponseCode, StandardErrorContent) => {
    const it = new ManagedWorld();
    const [id = ''] = it.managed();
    const command = it.send([id], [line]);
    it.seconds(10);
    expect(it.invocation(command, id)).toMatchObject({
      Status: 'Failed',
      ResponseCode,
      StandardErrorContent,
    });
    expect(it.command(command)).toMatchObject({ Status: 'Failed', ErrorCount: 1 });
  });

  test('that is not taken in time was not delivered', () => {
    const it = new ManagedWorld();
    const [id = ''] = it.managed();
    it.world.systemsManager.nodes.stopAgent(id);
    const command = it.send([id], ['true'], { TimeoutSeconds: 60 });
    it.seconds(59);
    expect(it.invocation(command, id)).toMatchObject({ Status: 'Pending' });
    it.seconds(1);
    expect(it.invocation(command, id)).toMatchObject({
      Status: 'TimedOut',
      StatusDetails: 'DeliveryTimedOut',
    });
    expect(it.command(command)).toMatchObject({ Status: 'TimedOut', DeliveryTimedOutCount: 1 });
  });

  test('is taken by an agent that comes back in time', () => {
    const it = new ManagedWorld();
    const [id = ''] = it.managed();
    it.world.systemsManager.nodes.stopAgent(id);
    const command = it.send([id], ['true']);
    it.minutes(10);
    it.world.systemsManager.nodes.startAgent(id);
    it.world.systemsManager.changed(id);
    it.seconds(5);
    expect(it.invocation(command, id)).toMatchObject({ Status: 'Success' });
  });

  test('that runs too long has its execution timed out', () => {
    const it = new ManagedWorld();
    const [id = ''] = it.managed();
    const Parameters = { commands: ['sleep 900'], executionTimeout: ['60'] };
    const command = it.send([id], [], { Parameters });
    it.seconds(70);
    expect(it.invocation(command, id)).toMatchObject({
      Status: 'TimedOut',
      StatusDetails: 'ExecutionTimedOut',
    });
  });

  test('is cancelling and cancelled; what is over stays as it is', () => {
    const it = new ManagedWorld();
    const [a = '', b = ''] = it.managed(2);
    it.world.systemsManager.commands.play((run) =>
      lasting(run.inside.instanceId === a ? 5 : 600)(run),
    );
    const command = it.send([a, b], ['work']);
    it.seconds(30);
    it.call('CancelCommand', { CommandId: command });
    expect(it.invocation(command, b)).toMatchObject({ Status: 'Cancelling' });
    expect(it.command(command)).toMatchObject({ Status: 'Cancelling' });
    it.seconds(5);
    expect(it.invocation(command, a)).toMatchObject({ Status: 'Success' });
    expect(it.invocation(command, b)).toMatchObject({ Status: 'Cancelled' });
    expect(it.command(command)).toMatchObject({ Status: 'Cancelled' });
    it.call('CancelCommand', { CommandId: command });
    it.minutes(20);
    expect(it.invocation(command, b)).toMatchObject({ Status: 'Cancelled' });
  });

  test('goes to so many at once, and to no more after too many errors', () => {
    const it = new ManagedWorld();
    const ids = it.managed(4);
    it.world.systemsManager.commands.play((run) =>
      lasting(20, run.inside.instanceId === ids[1] ? 1 : 0)(run),
    );
    const command = it.send(ids, ['work'], { MaxConcurrency: '1', MaxErrors: '0' });
    it.seconds(10);
    const statuses = () => ids.map((id) => it.invocation(command, id).StatusDetails);
    expect(statuses()).toEqual(['InProgress', 'Pending', 'Pending', 'Pending']);
    it.minutes(5);
    expect(statuses()).toEqual(['Success', 'Failed', 'Terminated', 'Terminated']);
    const half = it.send(ids, ['work'], { MaxConcurrency: '50%', MaxErrors: '1' });
    it.seconds(10);
    expect(it.command(half).CompletedCount).toBe(0);
    it.minutes(5);
    expect(it.command(half)).toMatchObject({ CompletedCount: 4, ErrorCount: 1 });
  });

  test('of an instance that ends runs out of time', () => {
    const it = new ManagedWorld();
    const [id = ''] = it.managed();
    const command = it.send([id], ['sleep 60']);
    it.seconds(10);
    it.call('TerminateInstances', { InstanceId: [id] }, 'ec2');
    it.minutes(30);
    expect(it.invocation(command, id).Status).toBe('InProgress');
    it.minutes(60);
    expect(it.invocation(command, id).StatusDetails).toBe('ExecutionTimedOut');
  });
});

// facts 5: exit code 194 reboots, and the script runs again.
test('a script that exits with 194 has the instance rebooted and is run again', () => {
  const it = new ManagedWorld();
  const [id = ''] = it.managed();
  const attempts: number[] = [];
  it.world.systemsManager.commands.play(({ attempt }) => {
    attempts.push(attempt);
    return { exitCode: attempt === 1 ? 194 : 0, output: `${attempt}\n`, error: '', lasts: 1_000 };
  });
  const boots = () => it.world.history.of('guest').filter((fact) => fact.id === id).length;
  const before = boots();
  const command = it.send([id], ['work']);
  it.seconds(8);
  expect(it.invocation(command, id)).toMatchObject({ Status: 'InProgress' });
  it.minutes(3);
  expect(it.invocation(command, id)).toMatchObject({
    Status: 'Success',
    StandardOutputContent: '1\n2\n',
  });
  expect(attempts).toEqual([1, 2]);
  expect(boots() - before).toBe(1);
});

// facts 5: AWS-RunPatchBaseline.
describe('AWS-RunPatchBaseline', () => {
  const patch = (Operation: string, more: object = {}) => {
    const it = new ManagedWorld();
    const [id = ''] = it.managed();
    const packages = () => it.world.compute.inside(id)?.content.packages ?? new Map();
    const before = packages();
    const boots = () => it.world.history.of('guest').filter((fact) => fact.id === id).length;
    const booted = boots();
    const { CommandId } = it.call('SendCommand', {
      InstanceIds: [id],
      DocumentName: 'AWS-RunPatchBaseline',
      Parameters: { Operation: [Operation], ...more },
    }).Command;
    it.minutes(15);
    const changed = [...packages()].filter(([name, version]) => before.get(name) !== version);
    return { it, invocation: it.invocation(CommandId, id), changed, reboots: boots() - booted };
  };

  test.each([
    ['Scan', {}, false, 0],
    ['Install', {}, true, 1],
    ['Install', { RebootOption: ['NoReboot'] }, true, 0],
  ])('%s %j', (operation, more, installs, reboots) => {
    const result = patch(operation, more);
    expect(result.invocation.Status).toBe('Success');
    expect(result.invocation.PluginName).toBe('PatchLinux');
    expect(result.changed.length > 0).toBe(installs);
    expect(result.reboots).toBe(reboots);
    expect(result.invocation.StandardOutputContent).toMatch(
      operation === 'Scan' ? /MissingCount: [1-9]/ : /InstalledCount: [1-9]/,
    );
  });
});

describe('SendCommand', () => {
  const shell = { DocumentName: 'AWS-RunShellScript', Parameters: { commands: ['true'] } };
  test.each([
    ['InvalidInstanceId', { ...shell, InstanceIds: ['i-0123456789abcdef0'] }],
    ['InvalidInstanceId', { ...shell, InstanceIds: [] }],
    ['InvalidDocument', { DocumentName: 'Nobody', InstanceIds: ['ID'] }],
    ['InvalidParameters', { ...shell, Parameters: {}, InstanceIds: ['ID'] }],
    [
      'InvalidParameters',
      { ...shell, Parameters: { commands: ['a'], x: ['y'] }, InstanceIds: ['ID'] },
    ],
    ['DuplicateInstanceId', { ...shell, InstanceIds: ['ID', 'ID'] }],
    ['ValidationException', { ...shell, TimeoutSeconds: 29, InstanceIds: ['ID'] }],
    ['ok', { ...shell, InstanceIds: ['ID'] }],
  ])('%s', (code, params) => {
    const it = new ManagedWorld();
    const [id = ''] = it.managed();
    const InstanceIds = params.InstanceIds.map((given) => given.replace('ID', id));
    expect(it.code('SendCommand', { ...params, InstanceIds })).toBe(code);
  });

  test('says which instances are not valid', () => {
    const it = new ManagedWorld();
    const id = it.run({});
    expect(() => it.send([id], ['true'])).toThrow(
      `Instances [[${id}]] not in a valid state for account 123456789012`,
    );
  });

  test('takes targets by tag, which may be nobody', () => {
    const it = new ManagedWorld();
    const [id = ''] = it.managed(2);
    it.call('CreateTags', { ResourceId: [id], Tag: [{ Key: 'tier', Value: 'web' }] }, 'ec2');
    const to = (Values: string[]) =>
      it.call('SendCommand', { ...shell, Targets: [{ Key: 'tag:tier', Values }] }).Command;
    expect(to(['web']).InstanceIds).toEqual([id]);
    expect(to(['db'])).toMatchObject({ TargetCount: 0, Status: 'Success' });
  });

  test('is listed newest first, by instance, with plugins when asked for', () => {
    const it = new ManagedWorld();
    const [a = '', b = ''] = it.managed(2);
    const first = it.send([a], ['echo one']);
    const second = it.send([a, b], ['false']);
    it.seconds(10);
    const list = (params: object) => it.call('ListCommandInvocations', params).CommandInvocations;
    const ids = list({ InstanceId: a }).map((i: { CommandId: string }) => i.CommandId);
    expect(ids).toEqual([second, first]);
    expect(list({ CommandId: first })[0].CommandPlugins).toEqual([]);
    expect(list({ CommandId: first, Details: true })[0].CommandPlugins).toMatchObject([
      { Name: 'aws:runShellScript', Output: 'one\n', ResponseCode: 0 },
    ]);
    expect(it.code('GetCommandInvocation', { CommandId: first, InstanceId: b })).toBe(
      'InvocationDoesNotExist',
    );
    expect(it.code('CancelCommand', { CommandId: 'nothing' })).toBe('InvalidCommandId');
  });
});
