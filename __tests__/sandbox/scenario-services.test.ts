import { describe, expect, test } from '@jest/globals';
import { HOUR, MINUTE } from '../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { perform } from '../../sandbox/perform.js';
import type { Service } from '../../sandbox/record.js';
import { parseScenario, type ScenarioError } from '../../sandbox/scenario.js';

const BASE = `images:
  - {name: shop, release: noble, packages: {bash: '5.2'}}
templates:
  - {name: web, versions: [{image: shop}]}
  - {name: managed, versions: [{image: shop, profile: web}]}
target-groups: [{name: web}]
groups:
  - {name: web, size: 3, min: 0, max: 9, template: web, version: 1, target-groups: [web]}
  - {name: fleet, copies: 2, size: 1, min: 0, max: 3, template: managed, version: 1, policies: [{name: more, change: 1}]}
roles: [{name: web, statements: []}]
instance-profiles: [{name: web, role: web}]
`;
const LINES = BASE.split('\n').length - 1;

function problems(more: string, base = BASE): readonly string[] {
  try {
    createWorld(parseScenario(base + more, 'x.yaml'));
  } catch (error) {
    return (error as ScenarioError).problems;
  }
  return [];
}

class Story {
  readonly world: CreatedWorld;

  constructor(more: string, base = BASE) {
    this.world = createWorld(parseScenario(base + more));
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers are read as the wire's untyped trees
  call(service: Service, action: string, params: object = {}, name = 'tester'): any {
    const who = { name, region: this.world.region };
    return perform(this.world, service as 'ec2', action, { ...params }, who);
  }

  outcome(...call: Parameters<Story['call']>): string {
    try {
      this.call(...call);
      return 'ok';
    } catch (error) {
      return (error as { code: string }).code;
    }
  }

  minutes(count: number): void {
    this.world.clock.advance(count * MINUTE);
  }

  members(name: string): readonly string[] {
    const group = this.world.autoScaling.groups().find((one) => one.name === name);
    return (group?.members ?? []).map(({ id }) => id);
  }
}

describe('a mistake is named by its key and its line', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['alarms: [{name: a, above: 1}]', 'alarms[0]: must have exactly one of metric, targets, group'],
    [
      'alarms: [{name: a, group: {name: web}}]',
      'alarms[0]: must have exactly one of above, at-least, below, at-most',
    ],
    ['alarms: [{name: a, rule: ALARM(b), above: 1}]', 'alarms[0]: must have exactly one of above'],
    [
      'alarms: [{name: a, group: {name: web}, above: 1, periods: 2, datapoints: 3}]',
      'alarms[0]: must not have more datapoints than periods',
    ],
    [
      'alarms: [{name: a, group: {name: wbe}, above: 1}]',
      "alarms[0].group.name: there is no group 'wbe'; did you mean 'web'?",
    ],
    [
      'alarms: [{name: a, group: {name: fleet-2, measure: cup}, above: 1}]',
      "alarms[0].group.measure: must be one of in-service, pending, standby, terminating, total, desired, cpu; did you mean 'cpu'?",
    ],
    [
      'alarms: [{name: a, targets: {group: api}, above: 1}]',
      "alarms[0].targets.group: there is no target group 'api'",
    ],
    [
      'alarms: [{name: a, states: [{at: 0s, state: Ok}]}]',
      "alarms[0].states[0].state: must be one of OK, ALARM, INSUFFICIENT_DATA; did you mean 'OK'?",
    ],
    [
      'alarms: [{name: a, rule: ALARM(b)}]',
      'alarms[0]: ValidationError: Could not save the composite alarm',
    ],
    [
      'alarms: [{name: a, group: {name: web}, above: 1, runs: [{group: web, policy: more}]}]',
      "alarms[0].runs[0].policy: there is no scaling policy 'more' (there is none)",
    ],
    ['metrics: [{namespace: AWS/EC2, name: x}]', 'metrics[0].namespace: must not be one of AWS'],
    ['loads: [{group: web, cpu: much}]', 'loads[0].cpu: must be a whole number from 0'],
    ['sessions: [{caller: A, role: nobody}]', "sessions[0].role: there is no role 'nobody'"],
    [
      'sessions: [{caller: A, role: web}, {caller: A, role: web}]',
      "sessions[1].caller: 'A' is there twice",
    ],
    ['keys: [{name: k, state: off}]', 'keys[0].state: must be one of enabled, disabled'],
    ['keys: [{name: k}, {name: k}]', "keys[1].name: 'k' is there twice"],
    ['spot-market: [{zone: a, type: m6i.large}]', 'spot-market[0]: must have price or depth'],
    [
      'spot-market: [{zone: a, type: m6i.large, depth: 2}]',
      'spot-market[0].depth: must be a number',
    ],
    [
      'spot-market: [{zone: a, type: x9.huge, price: 1}]',
      'spot-market[0]: InvalidInstanceType: Invalid instance type: x9.huge',
    ],
    ['parameters: {/a: shpo}', "parameters./a: there is no image 'shpo'; did you mean 'shop'?"],
    ['parameters: {/a: {valeu: x}}', 'parameters./a'],
    ['silent-agents: [{group: api}]', "silent-agents[0].group: there is no group 'api'"],
    [
      'commands: [{contains: apt, exit: 256}]',
      'commands[0].exit: must be a whole number from 0 to 255',
    ],
    ['commands: [{exit: 1}]', 'commands[0].contains: is missing'],
    [
      'policies: [{caller: A, statements: [{Effect: Maybe}]}]',
      'policies[0]: statement 0: no effect',
    ],
  ];
  test.each(rows)('%s', (more, said) => {
    const found = problems(more);
    expect(found[0]).toContain(said);
    expect(found[0]).toMatch(new RegExp(`\\(line ${LINES + 1}\\)$`));
  });

  test.each([
    [
      'a role that cannot be enforced',
      'roles: [{name: web, statements: []}]',
      "roles: [{name: web, statements: [{Effect: Allow, Action: '*', Resource: '*', Condition: {Foo: {}}}]}]",
      'roles[0]: statement 0: the condition operator Foo is not known (line 10)',
    ],
    [
      'a profile of nobody',
      'profile: web',
      'profile: wbe',
      "templates[1].versions[0].profile: there is no instance profile 'wbe'; did you mean 'web'? (there are: web) (line 5)",
    ],
    [
      'a key that is not there',
      "packages: {bash: '5.2'}",
      "packages: {bash: '5.2'}, key: k",
      "images[0].key: there is no key 'k' (there is none) (line 2)",
    ],
    [
      'a missing key, where it should stand',
      'size: 1, ',
      '',
      'groups[1].size: is missing (line 9)',
    ],
    [
      'what a service refuses of a copy',
      'policies: [{name: more, change: 1}]',
      'max-lifetime: 1h',
      'groups[1]: ValidationError:',
    ],
  ])('%s', (_what, from, to, said) => {
    expect(BASE).toContain(from);
    const [problem] = problems('', BASE.replace(from, to));
    expect(problem).toContain(said);
    expect(problem).toMatch(/\(line \d+\)$/);
  });

  test('in lists and mappings over several lines, and behind an alias', () => {
    const more = 'alarms:\n  - name: a\n    group:\n      name: web\n    above: lots\n';
    expect(problems(more)).toEqual([`alarms[0].above: must be a number (line ${LINES + 5})`]);
    const aliased = 'loads:\n  - &l {group: web, cpu: x}\n  - *l\n';
    expect(problems(aliased)).toEqual([
      `loads[0].cpu: must be a whole number from 0 to 10000000 (line ${LINES + 2})`,
      `loads[1].cpu: must be a whole number from 0 to 10000000 (line ${LINES + 2})`,
    ]);
  });
});

describe('alarms of a scenario', () => {
  test('know at its start how the fleet is, and follow its health', () => {
    const it = new Story(`alarms:
  - {name: sick, targets: {group: web}, above: 0}
  - {name: sick-in-a, targets: {group: web, zone: a}, above: 0}
  - {name: few, group: {name: web}, below: 3, periods: 2}
  - {name: any, rule: ALARM(sick) OR ALARM(few)}
`);
    const states = (): readonly unknown[] =>
      ['sick', 'sick-in-a', 'few', 'any'].map((name) => it.world.alarmState?.(name));
    expect(states()).toEqual(['OK', 'OK', 'OK', 'OK']);
    const inB = it
      .members('web')
      .find((id) => it.world.compute.instance(id)?.zone === 'eu-west-1b');
    it.world.loadBalancing.overrideAnswer(inB ?? '', 503);
    it.minutes(3);
    expect(states()).toEqual(['ALARM', 'OK', 'OK', 'ALARM']);
    it.world.loadBalancing.overrideAnswer(inB ?? '', undefined);
    it.minutes(3);
    expect(states()).toEqual(['OK', 'OK', 'OK', 'OK']);
  });

  test('play a script of states, whatever anybody sets meanwhile', () => {
    const it = new Story(
      'alarms: [{name: s, states: [{at: 0s, state: OK}, {at: 10m, state: ALARM}, {at: 20m, state: OK}]}]',
    );
    const seen = Array.from({ length: 6 }, () => {
      const state = it.world.alarmState?.('s');
      it.minutes(5);
      return state;
    });
    expect(seen).toEqual(['OK', 'OK', 'ALARM', 'ALARM', 'OK', 'OK']);
  });

  test('are on metrics that the scenario plays, and run policies', () => {
    const it = new Story(`alarms:
  - {name: queue, metric: {namespace: Shop, name: Queue, dimensions: {of: orders}}, at-least: 100, runs: [{group: fleet-1, policy: more}]}
metrics:
  - {namespace: Shop, name: Queue, dimensions: {of: orders}, value: 10}
  - {namespace: Shop, name: Queue, dimensions: {of: orders}, at: 5m, value: 100}
`);
    const desired = (): number | undefined =>
      it.world.autoScaling.groups().find(({ name }) => name === 'fleet-1')?.desired;
    it.minutes(4);
    expect([it.world.alarmState?.('queue'), desired()]).toEqual(['OK', 1]);
    it.minutes(3);
    expect([it.world.alarmState?.('queue'), desired()]).toEqual(['ALARM', 2]);
  });
});

describe('callers of a scenario', () => {
  test('are sessions of its roles, from their time on and for as long as they last', () => {
    const it = new Story(
      `sessions:
  - {caller: AKIARUN, role: roller, name: run-17, from: 10m, lasts: 30m}
`,
      BASE.replace(
        'roles: [',
        "roles: [{name: roller, statements: [{Effect: Allow, Action: 'autoscaling:Describe*', Resource: '*'}]}, ",
      ),
    );
    const describe = (): string =>
      it.outcome('autoscaling', 'DescribeAutoScalingGroups', {}, 'AKIARUN');
    expect(describe()).toBe('InvalidClientTokenId');
    it.minutes(10);
    expect(it.call('sts', 'GetCallerIdentity', {}, 'AKIARUN').Arn).toBe(
      'arn:aws:sts::123456789012:assumed-role/roller/run-17',
    );
    expect(describe()).toBe('ok');
    expect(it.outcome('ec2', 'DescribeInstances', {}, 'AKIARUN')).toBe('UnauthorizedOperation');
    it.minutes(30);
    expect(describe()).toBe('ExpiredToken');
  });

  test('assume its roles, if they are trusted, for as long as the role allows', () => {
    const it = new Story(
      '',
      BASE.replace('statements: []', 'assumed-by: [owner], max-session: 2h'),
    );
    const params = { RoleArn: 'arn:aws:iam::123456789012:role/web', RoleSessionName: 'run' };
    const assume = (more: object, who = 'owner') =>
      it.outcome('sts', 'AssumeRole', { ...params, ...more }, who);
    expect(assume({})).toBe('ok');
    expect(assume({}, 'stranger')).toBe('AccessDenied');
    expect(assume({ DurationSeconds: 7_200 })).toBe('ok');
    expect(assume({ DurationSeconds: 7_201 })).toBe('ValidationError');
  });
});

describe('instance profiles of a scenario', () => {
  const launch = (it: Story, profile: object): string =>
    it.outcome('ec2', 'RunInstances', {
      ImageId: it.world.compute.images[0]?.id,
      InstanceType: 't3.micro',
      MinCount: 1,
      MaxCount: 1,
      IamInstanceProfile: profile,
    });

  test('are all that there are: others are no parameters of a launch', () => {
    const it = new Story('');
    const arn = 'arn:aws:iam::123456789012:instance-profile';
    expect(launch(it, { Name: 'web' })).toBe('ok');
    expect(launch(it, { Arn: `${arn}/web` })).toBe('ok');
    expect(launch(it, { Name: 'wbe' })).toBe('InvalidParameterValue');
    expect(launch(it, { Arn: `${arn}/wbe` })).toBe('InvalidParameterValue');
  });

  test('are not asked for where none is named', () => {
    const it = new Story(
      '',
      BASE.replace(/instance-profiles: .*/, '').replace(', profile: web', ''),
    );
    expect(launch(it, { Name: 'anything' })).toBe('ok');
  });
});

describe('keys of a scenario', () => {
  const keyed = (key: string): Story =>
    new Story(
      `keys: [${key}]\n`,
      BASE.replace("packages: {bash: '5.2'}", "packages: {bash: '5.2'}, key: golden"),
    );
  const replaced = (it: Story): boolean => {
    const [first = ''] = it.members('web');
    it.world.compute.terminate(first, 'test');
    it.minutes(20);
    return it.members('web').length === 3 && !it.members('web').includes(first);
  };

  test.each([
    ['{name: golden}', true],
    ['{name: golden, state: disabled}', false],
    ['{name: golden, state: pending-deletion}', false],
    ['{name: golden, auto-scaling: false}', false],
  ])('%s: the fleet is there, and what it lost comes back: %s', (key, comesBack) => {
    const it = keyed(key);
    expect(it.members('web')).toHaveLength(3);
    const { imagesSet } = it.call('ec2', 'DescribeImages', { Owner: ['self'] });
    expect(imagesSet[0].blockDeviceMapping[0].ebs).toMatchObject({ encrypted: true });
    expect(replaced(it)).toBe(comesBack);
  });
});

describe('the Spot market of a scenario', () => {
  const spot = (more: string): Story =>
    new Story(
      `spot-market:\n  - {zone: a, type: m5.large, price: 0.001}\n  - {zone: a, type: m6i.large, price: 0.05}\n${more}`,
      `${BASE.split('target-groups:')[0]}zones: [a]\ngroups:\n  - {name: web, size: 4, min: 0, max: 9, template: web, version: 1, mixed-instances: {types: [m6i.large, m5.large], on-demand-percent: 0, spot-strategy: lowest-price, spot-pools: 1}}\nroles: [{name: web}]\ninstance-profiles: [{name: web, role: web}]\n`,
    );
  const types = (it: Story): readonly (string | undefined)[] =>
    it.members('web').map((id) => it.world.compute.instance(id)?.type);

  test('says which pool is cheapest, from the start and later', () => {
    expect(types(spot(''))).toEqual(Array(4).fill('m5.large'));
    const it = spot('  - {zone: a, type: m5.large, at: 10m, price: 9}\n');
    it.minutes(11);
    it.world.compute.terminate(it.members('web')[0] ?? '', 'test');
    it.minutes(20);
    expect([...types(it)].sort()).toEqual(['m5.large', 'm5.large', 'm5.large', 'm6i.large']);
  });
});

describe('Systems Manager of a scenario', () => {
  test('has its parameters, of images and of anything', () => {
    const it = new Story('parameters: {/golden: shop, /word: {value: hush, type: SecureString}}\n');
    const image = it.world.compute.images[0]?.id;
    const get = (Name: string, more: object = {}) =>
      it.call('ssm', 'GetParameter', { Name, ...more }).Parameter;
    expect(get('/golden')).toMatchObject({ Value: image, DataType: 'aws:ec2:image', Version: 1 });
    expect(get('/word').Value).not.toBe('hush');
    expect(get('/word', { WithDecryption: true })).toMatchObject({
      Value: 'hush',
      DataType: 'text',
    });
  });

  test('manages what has an instance profile, and agents fall silent for a while', () => {
    const it = new Story('silent-agents: [{group: fleet-1, at: 5m, lasts: 20m}]\n');
    const pings = () =>
      it
        .call('ssm', 'DescribeInstanceInformation')
        .InstanceInformationList.map((one: { PingStatus: string }) => one.PingStatus)
        .sort();
    expect(pings()).toEqual(['Online', 'Online']);
    it.minutes(15);
    expect(pings()).toEqual(['ConnectionLost', 'Online']);
    it.minutes(15);
    expect(pings()).toEqual(['Online', 'Online']);
  });

  test('plays what commands do, where it says and as often as it says', () => {
    const it = new Story(
      'commands: [{contains: systemctl, group: fleet-1, exit: 3, output: "inactive\\n", error: oh, times: 1}]\n',
    );
    const run = (group: string) => {
      const [InstanceId = ''] = it.members(group);
      const { Command } = it.call('ssm', 'SendCommand', {
        DocumentName: 'AWS-RunShellScript',
        InstanceIds: [InstanceId],
        Parameters: { commands: ['systemctl is-active shop'] },
      });
      it.minutes(1);
      return it.call('ssm', 'GetCommandInvocation', { CommandId: Command.CommandId, InstanceId });
    };
    expect(run('fleet-2')).toMatchObject({ ResponseCode: 127, Status: 'Failed' });
    expect(run('fleet-1')).toMatchObject({
      ResponseCode: 3,
      Status: 'Failed',
      StandardOutputContent: 'inactive\n',
      StandardErrorContent: 'oh',
    });
    expect(run('fleet-1')).toMatchObject({ ResponseCode: 127 });
  });
});

test('what a scenario leaves out leaves its story as it was', () => {
  const plain = new Story('');
  const [one, two] = [plain, new Story('alarms: []\nkeys: []\nloads: []\n')].map((it) => {
    it.world.clock.advance(2 * HOUR);
    return it.world.history.toLines();
  });
  expect(one).toBe(two);
});
