import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { NoticesTrouble } from '../../sandbox/faults/notices.js';
import { runPost, startAction } from '../../sandbox/runner.js';
import { parseScenario, readScenario } from '../../sandbox/scenario.js';
import { KEY, type Stage, setUp } from './stage.js';

const scenario = parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
target-groups:
  - {name: web}
groups:
  - {name: web, size: 6, min: 3, max: 9, template: web, target-groups: [web]}
  - {name: full, size: 3, min: 3, max: 3, template: web, version: 1}
`);

/** A step takes seconds; a busy machine may make them many. */
jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await setUp(scenario);
});
afterAll(async () => {
  await stage.close();
});
beforeEach(() => {
  stage.world.faults.clear();
});

const errors = (log: string) => log.split('\n').filter((line) => line.startsWith('::error'));

describe('bad input gets one clear error, exit 1, and nothing is touched', () => {
  const arn = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';
  const cases: readonly [string, Readonly<Record<string, string>>, RegExp][] = [
    ['no targets', { targets: '' }, /targets/],
    ['an unknown command', { command: 'cyle' }, /command.*cyle.*cycle/],
    ['a group that does not exist', { targets: 'wbe' }, /targets.*'wbe'.*web/],
    ['a group named in another case', { targets: 'Web' }, /Did you mean 'web'/],
    ['a tag that no group carries', { targets: 'tag:service=shop' }, /service=shop/],
    ['a malformed ARN', { targets: `${arn}:targetgroup/web` }, /targets.*targetgroup\/web/],
    [
      'the ARN of a load balancer',
      { targets: `${arn}:loadbalancer/app/web/0123456789abcdef` },
      /targets.*load ?balancer/,
    ],
    [
      'a target group that does not exist',
      { targets: `${arn}:targetgroup/api/0123456789abcdef` },
      /there is no target group/,
    ],
    ['a floor above the size', { 'min-healthy': '7', command: 'plan' }, /min-healthy.*7.*6/],
    [
      'a floor above the size, when it would be changed',
      { 'min-healthy': '7' },
      /min-healthy.*7.*6/,
    ],
    ['a floor above 100%', { 'min-healthy': '120%' }, /min-healthy.*120/],
    ['a batch of nothing', { 'max-batch': '0' }, /max-batch.*0/],
    ['a duration without a unit', { soak: '5' }, /soak.*5/],
    ['a region that is none', { 'aws-region': 'europe' }, /aws-region.*europe/],
    ['no region', { 'aws-region': '' }, /aws-region: is empty.*such as eu-west-1/],
    [
      'a zone for a region',
      { 'aws-region': 'eu-west-1a' },
      /aws-region.*Availability Zone.*eu-west-1/,
    ],
    [
      'a region without access',
      { 'aws-region': 'ap-east-1' },
      /InvalidClientTokenId: The security token .* is invalid.*Is the region enabled for the account/,
    ],
    [
      'a region of the account that has no groups',
      { 'aws-region': 'us-east-1' },
      /there is no Auto Scaling group 'web'.*no groups at all: is it the right region and role/,
    ],
    [
      'a target group of another region',
      { targets: `${arn.replace('eu-west-1', 'us-east-1')}:targetgroup/web/0123456789abcdef` },
      /targets.*is of region us-east-1, and aws-region is eu-west-1/,
    ],
    [
      'the ARN of a group',
      {
        targets:
          'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:0:autoScalingGroupName/web',
      },
      /targets.*ARN of an Auto Scaling group. Write its name instead: web/,
    ],
    ['one good target and one bad', { targets: 'web\nwbe' }, /targets.*'wbe'/],
    ['a tag without a value', { targets: 'tag:service' }, /targets.*tag:key=value/],
    ['a name with a colon', { targets: 'web:blue' }, /targets.*'web:blue' is none of/],
    ['a floor that is no number', { 'min-healthy': 'most' }, /min-healthy.*most/],
    ['a batch of half an instance', { 'max-batch': '0.5' }, /max-batch.*0\.5/],
    ['no time to hold', { 'hold-limit': 'forever' }, /hold-limit.*forever/],
    ['polls without a pause', { 'poll-interval': '0s' }, /poll-interval.*0s/],
    [
      'a manifest for a cycle',
      { targets: '', manifest: 'README.md', release: 'noble' },
      /manifest.*can only be checked.*command: check/,
    ],
    [
      'a manifest and targets',
      { manifest: 'README.md', release: 'noble', command: 'check' },
      /targets.*cannot be given together with manifest/,
    ],
    [
      'a manifest without its release',
      { targets: '', manifest: 'README.md', command: 'check' },
      /release: is empty, and manifest needs it/,
    ],
    ['a release without a manifest', { release: 'noble' }, /release.*there is no manifest/],
    [
      'a manifest that is no package list',
      { targets: '', manifest: 'README.md', release: 'noble', command: 'check' },
      /manifest: line 1 is not a package and its version/,
    ],
    [
      'notices behind a password, which is not repeated',
      { 'notices-url': 'https://me:secret@mirror.example/security' },
      /notices-url: '(?!.*secret).*has a user name or password/,
    ],
    [
      'a manifest that is not there',
      { targets: '', manifest: 'nowhere.txt', release: 'noble', command: 'check' },
      /manifest.*nowhere/,
    ],
    [
      'notices from an unsafe place',
      { 'notices-url': 'http://mirror.example' },
      /notices-url.*http/,
    ],
  ];
  const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const script = (name: string, bytes: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const scripts: typeof cases = [
    [
      'a script that is not there',
      { 'pre-script': 'no.sh' },
      /pre-script: 'no\.sh' does not exist/,
    ],
    ['a folder for a script', { 'post-script': 'src' }, /post-script: 'src' is a folder/],
    [
      'a script of Windows',
      { 'verify-script': script('crlf.sh', 'true\r\n') },
      /verify-script: .*crlf\.sh' has Windows line ends/,
    ],
    [
      'a script in another encoding',
      { 'pre-script': script('latin.sh', new Uint8Array([0x23, 0xe4, 0x0a])) },
      /pre-script: .*latin\.sh' is not UTF-8/,
    ],
    [
      'scripts that EC2 would not take',
      {
        'pre-script': script('small.sh', 'true\n'),
        'post-script': script('large.sh', randomBytes(15_000).toString('base64')),
      },
      /post-script: .*large\.sh', 20000 bytes, beside pre-script \(.*small\.sh', 5 bytes\), is too much: .*EC2 takes 16384/,
    ],
    ['Spot or not', { 'builder-spot': 'perhaps' }, /builder-spot: 'perhaps' is neither/],
  ];
  test.each([...cases, ...scripts])('%s', async (_, inputs, said) => {
    const end = await stage.run(inputs);
    expect(end.exitCode).toBe(1);
    expect(errors(end.log)).toHaveLength(1);
    expect(errors(end.log)[0]).toMatch(said);
    expect(end.log).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(end.summary).not.toBe('');
    expect(stage.world.faults.mutations).toBe(0);
  });
});

describe('a feed that lies is no all-clear', () => {
  test.each<NoticesTrouble>(['html', 'truncated'])('%s', async (trouble) => {
    stage.world.faults.troubleNotices(trouble, 1_000);
    const list = { targets: '', 'aws-region': '', command: 'check', release: 'noble' };
    const manifest = 'sandbox/ubuntu/fixtures/noble-20251120.manifest';
    const end = await stage.run({ ...list, manifest });
    expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([
      1,
      'unknown',
      'unknown',
    ]);
    expect(errors(end.log)).toHaveLength(1);
    expect(errors(end.log)[0]).toContain('notices-url');
  });
});

describe('a cycle whose feed does not answer', () => {
  test('starts no builder', async () => {
    stage.world.faults.troubleNotices('html', 1_000);
    const end = await stage.run();
    expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([
      1,
      'unknown',
      'unknown',
    ]);
    expect(errors(end.log)).toHaveLength(1);
    expect(stage.world.faults.mutations).toBe(0);
  }, 60_000);
});

describe('a package list alone needs no AWS', () => {
  const check = (manifest: string) =>
    stage.run(
      { targets: '', 'aws-region': '', command: 'check', release: 'noble', manifest },
      { env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' } },
    );

  test('says what is lacking', async () => {
    const end = await check('sandbox/ubuntu/fixtures/noble-20251120.manifest');
    expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([0, 'needed', 'true']);
    expect(end.summary).toContain('USN-7959-1');
  });

  test('says that nothing is', async () => {
    const end = await check('sandbox/ubuntu/fixtures/noble-20260127.manifest');
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'nothing-to-do']);
    expect(stage.world.history.of('call').filter((one) => one.caller === KEY)).not.toContainEqual(
      expect.objectContaining({ service: 'sts' }),
    );
  });
});

describe('what cannot be done safely is refused before anything is touched', () => {
  test('a group without headroom', async () => {
    const end = await stage.run({ targets: 'full' });
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'refused']);
    expect(errors(end.log)[0]).toMatch(/full.*MaxSize.*min-healthy/);
    expect(end.summary).toContain('Raise MaxSize to 4');
    expect(stage.world.faults.mutations).toBe(0);
  });
});

describe('what others would pick up unasked is refused before anything is touched', () => {
  test('a group outside the run that follows the same template by $Latest', async () => {
    const own = await setUp(readScenario('sandbox/scenarios/latest-from-terraform.yaml'));
    const end = await own.run({ targets: 'shop' });
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'refused']);
    expect(errors(end.log)[0]).toMatch(/\$Latest/);
    expect(own.world.faults.mutations).toBe(0);
    await own.close();
  });
});

describe('a step that is cancelled', () => {
  test('stops within seconds, and its post step ends the builder', async () => {
    const own = await setUp(scenario);
    const order = {
      endpoint: own.url,
      inputs: {
        'aws-region': 'eu-west-1',
        targets: 'web',
        'poll-interval': '20ms',
        'notices-url': `${own.url}/security`,
        'oval-url': `${own.url}/oval`,
      },
      env: { AWS_ACCESS_KEY_ID: KEY },
    };
    const running = startAction({
      ...order,
      onLine: (line) => {
        if (/builder/i.test(line) && own.world.faults.mutations > 0) running.kill('SIGINT');
      },
    });
    const end = await running.ended;
    expect(end.exitCode).toBe(1);
    expect(end.outputs.result).toBe('held');
    const post = await runPost(order, end);
    expect(post.exitCode).toBe(0);
    own.world.clock.advance(600_000);
    const builders = own.world.compute.instances.filter((one) =>
      one.tags.has('patch-cycle:builder'),
    );
    expect(builders.map((one) => one.state)).toEqual(['terminated']);
    await own.close();
  });
});
