import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../src/errors.js';
import { readSettings, type Settings } from '../../src/settings.js';
import { withInputs } from './action.js';

const FLEET = { 'aws-region': 'eu-west-1', targets: 'web' };
const LIST = { command: 'check', manifest: 'packages.txt', release: 'noble' };
const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/api/0123456789abcdef';

const noFile = (path: string): string => {
  throw new Error(`ENOENT: no such file or directory, open '${path}'`);
};

function read(given: Readonly<Record<string, string>>, readFile = noFile): Settings {
  return readSettings(withInputs(given), readFile);
}

function refusal(given: Readonly<Record<string, string>>, readFile = noFile): InputError {
  try {
    read(given, readFile);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error(`accepted: ${JSON.stringify(given)}`);
}

describe('a region and a target', () => {
  test('are enough: the rest is what action.yml says', () => {
    expect(read(FLEET)).toEqual({
      command: 'cycle',
      region: 'eu-west-1',
      targets: [{ by: 'name', name: 'web' }],
      minHealthy: { unit: 'percent', value: 100 },
      maxBatch: { unit: 'instances', value: 1 },
      soak: 300_000,
      holdLimit: 1_800_000,
      pollInterval: 15_000,
      noticesUrl: 'https://ubuntu.com/security',
      ovalUrl: 'https://security-metadata.canonical.com/oval',
      noticesSource: 'auto',
      whenUnknown: 'fail',
      whatCounts: {
        minimumPriority: 'negligible',
        packages: [],
        ignorePackages: [],
        ignoreNotices: [],
      },
      failOn: 'unknown',
      checkBuilder: false,
      build: {
        recipe: {
          mode: 'security',
          phased: 'never',
          exclude: [],
          reboot: 'auto',
          maskUnits: [],
          preHook: '',
          postHook: '',
        },
        builder: {
          types: [],
          subnetIds: [],
          securityGroupIds: [],
          publicAddress: false,
          spot: false,
        },
        proof: { is: 'boot', wait: 900_000, verifyScript: '' },
        allowUnfixed: [],
      },
      afterwards: { copies: [], shares: [] },
      dryRun: false,
    });
  });
});

describe('what counts', () => {
  test('is read from patterns, and from notices with a day and a reason', () => {
    const given = {
      'minimum-priority': 'high',
      packages: 'linux-image-*, libssl3*\n openssl\n',
      'ignore-packages': 'snapd',
      'ignore-notices':
        'USN-7959-1 until 2026-03-31: klibc: not in use\n\n  USN-7946-1 until 2026-02-28:no key rings\n',
    };
    expect(read({ ...FLEET, ...given }).whatCounts).toEqual({
      minimumPriority: 'high',
      packages: ['linux-image-*', 'libssl3*', 'openssl'],
      ignorePackages: ['snapd'],
      ignoreNotices: [
        { id: 'USN-7959-1', reason: 'klibc: not in use', until: Date.UTC(2026, 3, 1) },
        { id: 'USN-7946-1', reason: 'no key rings', until: Date.UTC(2026, 2, 1) },
      ],
    });
  });

  test.each([
    ['minimum-priority', 'hihg', /'hihg' is not a priority. Did you mean high\?/],
    ['minimum-priority', 'urgent', /Write one of Ubuntu's: negligible, low/],
    ['packages', 'Linux', /'Linux' is not a pattern of package names/],
    ['ignore-packages', 'lib[a-z]', /'lib\[a-z\]' is not a pattern/],
    ['ignore-notices', 'USN-7959-1', /is not a notice, the last day/],
    ['ignore-notices', 'USN-7959-1 until 2026-03-31', /is not a notice, the last day/],
    ['ignore-notices', 'USN-7959-1 until 2026-03-31: ', /is not a notice, the last day/],
    ['ignore-notices', 'USN-7959-1 until 31.3.2026: no', /is not a notice, the last day/],
    ['ignore-notices', 'LSN-120-1 until 2026-03-31: no', /is not a notice, the last day/],
    ['ignore-notices', 'USN-7959-1 until 2026-02-30: no', /there is no day 2026-02-30/],
    ['ignore-notices', 'USN-1-1 until 2026-02-01: a\nUSN-1-1 until 2026-02-02: b', /USN-1-1 twice/],
    ['max-image-age', '30', /Write whole days, such as 30d/],
    ['max-image-age', '0d', /Write whole days/],
    ['max-image-age', '12h', /Write whole days/],
    ['fail-on', 'always', /'always' is not one of its words/],
    ['check-builder', 'yes', /'yes' is neither. Write true or false/],
  ])('%s: %j is refused', (name, value, why) => {
    expect(refusal({ ...FLEET, [name]: value }).message).toMatch(why);
  });

  test('has an age for images', () => {
    expect(read({ ...FLEET, 'max-image-age': '30d' }).maxImageAge).toBe(30 * 86_400_000);
  });
});

describe('the ledger', () => {
  test('is a branch, or none', () => {
    expect(read(FLEET)).not.toHaveProperty('ledger');
    for (const branch of ['patch-cycle-ledger', 'fleet/ledger_2', 'a.b']) {
      expect(read({ ...FLEET, ledger: branch }).ledger).toBe(branch);
    }
  });

  test.each([
    'a b',
    'a..b',
    '/a',
    'a/',
    'a//b',
    '.a',
    'a/.b',
    'a.',
    'a.lock',
    'a.lock/b',
    'a@{1}',
    'a~1',
    'a^',
    'a:b',
    'a?b',
    'a*',
    'a[b',
    'a\\b',
    'a#b',
    'a%2e',
    'é',
    '-a',
    'refs/heads/a',
    'x'.repeat(201),
  ])('cannot be %j', (ledger) => {
    expect(refusal({ ...FLEET, ledger })).toMatchObject({
      input: 'ledger',
      message: expect.stringContaining('cannot be the name of a branch'),
    });
  });

  test('needs a token', () => {
    const { input, message } = refusal({ ...FLEET, ledger: 'l', 'github-token': '' });
    expect([input, message]).toEqual(['github-token', expect.stringContaining('ledger needs it')]);
  });

  test('has nothing to do with a package list', () => {
    expect(refusal({ ...LIST, ledger: 'l' }, () => 'bash 5.2-1')).toMatchObject({
      input: 'ledger',
    });
  });
});

describe('targets', () => {
  test('are written one a line or with commas, in three forms, and counted once', () => {
    const targets = `\n  web\n  tag:service=checkout, api ,\n  ${ARN}\n web\n`;
    expect(read({ ...FLEET, targets }).targets).toEqual([
      { by: 'name', name: 'web' },
      { by: 'tag', key: 'service', value: 'checkout' },
      { by: 'name', name: 'api' },
      { by: 'target-group', arn: ARN },
    ]);
  });

  test.each([
    ['tag:aws:cloudformation:stack-name=web', 'aws:cloudformation:stack-name', 'web'],
    ['tag:patch=', 'patch', ''],
    ['tag:query=a=b', 'query', 'a=b'],
    ['tag: team = blue green', 'team', 'blue green'],
  ])('%s is the tag %s with the value %j', (targets, key, value) => {
    expect(read({ ...FLEET, targets }).targets).toEqual([{ by: 'tag', key, value }]);
  });

  test.each([
    ['', /is empty.*tag:key=value/],
    [' ,\n,', /is empty/],
    ['tag:service', /'tag:service'.*Write tag:key=value/],
    ['tag:=checkout', /not a tag with its value/],
    ['tags:service=checkout', /none of a group's name, tag:key=value/],
    ['w'.repeat(256), /longer than a group's name/],
    [ARN.replace('eu-west-1', 'us-east-1'), /is of region us-east-1, and aws-region is eu-west-1/],
    [ARN.replace('0123456789abcdef', '0123'), /not a whole target group ARN/],
    [ARN.replace('123456789012', '1234'), /account of 12 digits/],
    ['arn:aws', /not a whole target group ARN/],
    [
      'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/front/0123456789abcdef',
      /is the ARN of a load balancer.*its target group/,
    ],
    [
      'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/front/0123456789abcdef/0123456789abcdef',
      /ARN of a listener/,
    ],
    [
      'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:6a1f:autoScalingGroupName/web',
      /ARN of an Auto Scaling group. Write its name instead: web\./,
    ],
    ['arn:aws:ec2:eu-west-1:123456789012:instance/i-0123', /the ARN of ec2 instance/],
  ])('%j is refused', (targets, why) => {
    expect(refusal({ ...FLEET, targets })).toMatchObject({ input: 'targets' });
    expect(refusal({ ...FLEET, targets }).message).toMatch(why);
  });

  test.each(['aws-cn', 'aws-us-gov', 'aws-iso-b', 'aws-eusc'])('may be in partition %s', (name) => {
    const arn = ARN.replace('arn:aws:', `arn:${name}:`);
    expect(read({ ...FLEET, targets: arn }).targets).toEqual([{ by: 'target-group', arn }]);
  });
});

describe('aws-region', () => {
  test.each(['eu-west-1', 'us-gov-east-1', 'cn-northwest-1', 'us-isob-east-1', 'eusc-de-east-1'])(
    'may be %s',
    (region) => {
      expect(read({ ...FLEET, 'aws-region': region }).region).toBe(region);
    },
  );

  test.each([
    ['', /^aws-region: is empty/],
    ['Ireland', /'Ireland' is not the name of a region/],
    ['EU-WEST-1', /not the name of a region/],
    ['eu-west-1b', /'eu-west-1b' is an Availability Zone. Write its region, eu-west-1\./],
    ['eu-west', /not the name of a region/],
  ])('may not be %j', (region, why) => {
    expect(refusal({ ...FLEET, 'aws-region': region }).message).toMatch(why);
  });
});

describe('command', () => {
  test.each(['check', 'plan', 'cycle'] as const)('may be %s', (command) => {
    expect(read({ ...FLEET, command }).command).toBe(command);
  });

  test.each([
    ['chekc', /Did you mean check\?/],
    ['Plan', /Did you mean plan\?/],
    ['cycles', /Did you mean cycle\?/],
    ['deploy', /'deploy' is not a command. Write check, plan, cycle or clean\./],
    ['', /is empty. Write check, plan, cycle or clean\./],
  ])('may not be %j', (command, why) => {
    // An empty one is what a workflow's empty expression gives: the default does not apply then.
    expect(refusal({ ...FLEET, command })).toMatchObject({ input: 'command' });
    expect(refusal({ ...FLEET, command }).message).toMatch(why);
  });
});

describe('durations', () => {
  test.each([
    ['250ms', 250],
    ['0s', 0],
    ['90s', 90_000],
    ['5m', 300_000],
    ['1h', 3_600_000],
    ['120h', 432_000_000],
  ])('%s are %d milliseconds', (soak, milliseconds) => {
    expect(read({ ...FLEET, soak }).soak).toBe(milliseconds);
  });

  test.each(['', '5', '5 m', '1.5h', '-5m', '5min', '5M', '1h30m', 'abc', '１m'])(
    '%j is not one',
    (soak) => {
      const given = withInputs({ ...FLEET });
      expect(() => readSettings((name) => (name === 'soak' ? soak : given(name)), noFile)).toThrow(
        /^soak: .*Write a whole number and its unit/,
      );
    },
  );

  test.each([
    ['soak', '121h', /longer than any job/],
    ['hold-limit', '99999999999999999999h', /longer than any job/],
    ['poll-interval', '0ms', /too short. The shortest is 1ms/],
  ])('%s may not be %s', (input, value, why) => {
    expect(refusal({ ...FLEET, [input]: value })).toMatchObject({ input });
    expect(refusal({ ...FLEET, [input]: value }).message).toMatch(why);
  });

  test('of every unit and size are read for what they are, or refused', () => {
    const units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
    fc.assert(
      fc.property(
        fc.nat({ max: 2_000_000_000 }),
        fc.constantFrom(...(Object.keys(units) as (keyof typeof units)[])),
        (number, unit) => {
          const milliseconds = number * units[unit];
          const given = { ...FLEET, 'hold-limit': `${number}${unit}` };
          if (milliseconds > 5 * 24 * 3_600_000) expect(() => read(given)).toThrow(InputError);
          else expect(read(given).holdLimit).toBe(milliseconds);
        },
      ),
    );
  });
});

describe('amounts', () => {
  test.each([
    ['1', { unit: 'instances', value: 1 }],
    ['25%', { unit: 'percent', value: 25 }],
    ['100%', { unit: 'percent', value: 100 }],
    ['300', { unit: 'instances', value: 300 }],
  ])('%s is %j', (value, amount) => {
    const settings = read({ ...FLEET, 'max-batch': value, 'min-healthy': value });
    expect(settings.maxBatch).toEqual(amount);
    expect(settings.minHealthy).toEqual(amount);
  });

  test.each([
    ['0', /too little/],
    ['0%', /too little/],
    ['101%', /more than there is. The most is 100%/],
    ['', /is empty/],
    ['half', /not an amount/],
    ['1.5', /not an amount/],
    ['-1', /not an amount/],
    ['25 %', /not an amount/],
    ['99999999999999999999', /more instances than any group has/],
  ])('%j is refused, for either input', (value, why) => {
    for (const input of ['min-healthy', 'max-batch']) {
      const error = refusal({ ...FLEET, [input]: value });
      expect(error.input).toBe(input);
      expect(error.message).toMatch(why);
    }
  });
});

describe('a manifest', () => {
  test('is checked alone, without a region or targets', () => {
    const settings = read(LIST, (path) => `libc6\t2.39-0ubuntu8.3 of ${path}\n`);
    expect(settings.manifest).toEqual({
      path: 'packages.txt',
      release: 'noble',
      text: 'libc6\t2.39-0ubuntu8.3 of packages.txt\n',
    });
    expect(settings.targets).toEqual([]);
    expect(settings).not.toHaveProperty('region');
  });

  test.each([
    ['24.04', 'noble'],
    ['22.04', 'jammy'],
    ['20.04', 'focal'],
    ['plucky', 'plucky'],
  ])('of release %s is one of %s', (release, codename) => {
    expect(read({ ...LIST, release }, () => 'a 1').manifest?.release).toBe(codename);
  });

  test.each([
    [{ ...LIST, release: '' }, 'release', /is empty, and manifest needs it/],
    [{ ...LIST, release: '24.10' }, 'release', /'24.10' is not a release/],
    [{ ...LIST, release: 'Noble' }, 'release', /'Noble' is not a release/],
    [{ ...LIST, command: 'plan' }, 'manifest', /can only be checked, and the command is plan/],
    [{ ...LIST, targets: 'web' }, 'targets', /cannot be given together with manifest/],
    [{ ...FLEET, release: 'noble' }, 'release', /there is no manifest/],
  ])('is refused with %j', (given, input, why) => {
    const error = refusal(given, () => 'a 1');
    expect(error.input).toBe(input);
    expect(error.message).toMatch(why);
  });

  test('that cannot be read is named with the reason', () => {
    expect(refusal(LIST).message).toMatch(/^manifest: 'packages.txt' cannot be read \(ENOENT/);
  });

  test('that is empty is refused', () => {
    expect(refusal(LIST, () => ' \n').message).toMatch(/'packages.txt' is empty/);
  });
});

describe('notices-url', () => {
  test.each([
    ['https://mirror.example/security/', 'https://mirror.example/security'],
    ['https://mirror.example', 'https://mirror.example'],
    ['http://127.0.0.1:8080/security', 'http://127.0.0.1:8080/security'],
    ['http://localhost:1/x//', 'http://localhost:1/x'],
    ['http://[::1]:1', 'http://[::1]:1'],
  ])('%s is %s', (url, address) => {
    expect(read({ ...FLEET, 'notices-url': url }).noticesUrl).toBe(address);
  });

  test.each([
    ['', /is empty/],
    ['ubuntu.com/security', /is not an address/],
    ['http://ubuntu.com/security', /is not https.*only for this machine itself/],
    ['http://127.0.0.1.example/', /is not https/],
    ['http://localhost.example/', /is not https/],
    ['ftp://ubuntu.com/', /is not https/],
    ['https://me:secret@ubuntu.com/', /has a user name or password/],
    ['https://me@ubuntu.com/', /has a user name or password/],
    ['https://:secret@ubuntu.com/', /has a user name or password/],
    ['https://ubuntu.com/security?limit=1', /has a query/],
  ])('%j is refused', (url, why) => {
    expect(refusal({ ...FLEET, 'notices-url': url }).message).toMatch(why);
    expect(refusal({ ...FLEET, 'notices-url': url }).message).not.toContain('secret');
  });
});

describe('the feeds', () => {
  test('have addresses and an order of your own', () => {
    const given = {
      'notices-url': 'https://mirror.example/security/',
      'oval-url': 'http://127.0.0.1:8080/oval//',
      'notices-source': 'oval',
      'when-unknown': 'build',
    };
    expect(read({ ...FLEET, ...given })).toMatchObject({
      noticesUrl: 'https://mirror.example/security',
      ovalUrl: 'http://127.0.0.1:8080/oval',
      noticesSource: 'oval',
      whenUnknown: 'build',
    });
  });

  test.each([
    [
      'notices-source',
      'ovla',
      /'ovla' is not known\. Did you mean oval\? Write auto, api or oval\./,
    ],
    ['notices-source', '', /is empty\. Write auto, api or oval\./],
    ['when-unknown', 'ignore', /'ignore' is not known\. Write fail or build\./],
    ['oval-url', 'http://mirror.example/oval', /is not https/],
    ['oval-url', 'https://me:secret@mirror.example/oval', /\*\*\*@mirror.*has a user name/],
    ['oval-url', 'mirror', /is not an address.*security-metadata\.canonical\.com/],
  ])('%s is refused as %j', (input, value, why) => {
    expect(refusal({ ...FLEET, [input]: value })).toMatchObject({ input });
    expect(refusal({ ...FLEET, [input]: value }).message).toMatch(why);
    expect(refusal({ ...FLEET, [input]: value }).message).not.toContain('secret');
  });
});

describe('how images are built, and what becomes of them', () => {
  test('is read from lists, words, days and files', () => {
    const given = {
      upgrade: 'full',
      exclude: 'linux-*, docker-ce',
      'mask-units': 'app.service\nagent@1.timer',
      'pre-script': 'pre.sh',
      'verify-script': 'verify.sh',
      'builder-instance-types': 't3.small, t4g.small',
      'builder-subnets': 'subnet-0123456789abcdef0',
      'builder-security-groups': 'sg-01234567',
      'builder-public-ip': 'true',
      'builder-spot': 'true',
      'allow-unfixed': 'USN-7959-1, klibc-*',
      'test-wait': '30m',
      'copy-to': 'eu-central-1 alias/images, us-east-1',
      'share-with': '210987654321, arn:aws:organizations::210987654321:organization/o-abcdefghij',
      'image-parameter': '/images/{release}/{architecture}',
      'deprecate-after': '90d',
      keep: '3',
      sbom: 'spdx',
    };
    expect(read({ ...FLEET, ...given }, (path) => `echo ${path}\n`)).toMatchObject({
      build: {
        recipe: {
          mode: 'full',
          exclude: ['linux-*', 'docker-ce'],
          maskUnits: ['app.service', 'agent@1.timer'],
          preHook: 'echo pre.sh\n',
          postHook: '',
        },
        builder: {
          types: ['t3.small', 't4g.small'],
          subnetIds: ['subnet-0123456789abcdef0'],
          securityGroupIds: ['sg-01234567'],
          publicAddress: true,
          spot: true,
        },
        proof: { is: 'boot', wait: 1_800_000, verifyScript: 'echo verify.sh\n' },
        allowUnfixed: ['USN-7959-1', 'klibc-*'],
      },
      afterwards: {
        copies: [{ region: 'eu-central-1', key: 'alias/images' }, { region: 'us-east-1' }],
        shares: [
          { with: 'account', id: '210987654321' },
          {
            with: 'organization',
            arn: 'arn:aws:organizations::210987654321:organization/o-abcdefghij',
          },
        ],
        parameter: '/images/{release}/{architecture}',
        deprecateAfter: 90 * 86_400_000,
        keep: 3,
      },
      sbom: 'spdx',
    });
  });

  test.each([
    ['upgrade', 'secruity', /Did you mean security\?/],
    ['exclude', '*', /'\*' is not a package name/],
    ['mask-units', 'app', /unit's full name/],
    ['mask-units', 'patch-cycle-build.service', /unit's full name/],
    ['builder-instance-types', 'large', /an instance type/],
    ['builder-subnets', 'web', /a subnet's id/],
    ['builder-security-groups', 'default', /a security group's id/],
    ['builder-public-ip', 'yes', /'yes' is neither. Write true or false/],
    ['builder-spot', 'maybe', /builder-spot: 'maybe' is neither. Write true or false/],
    ['builder-spot', '', /builder-spot: is empty. Write true or false/],
    ['allow-unfixed', 'CVE-2026-1', /id of a notice/],
    ['proof', 'boots', /Did you mean boot\?/],
    ['test-wait', '30s', /too short/],
    ['copy-to', 'eu-west-1', /is the region of the fleet itself/],
    ['copy-to', 'Frankfurt', /does not begin with the name of a region/],
    ['copy-to', 'eu-central-1 images', /names no KMS key/],
    [
      'copy-to',
      'eu-central-1 arn:aws:kms:eu-west-1:123456789012:key/0',
      /needs a key of its own region/,
    ],
    ['copy-to', 'us-east-1, us-east-1 alias/a', /names us-east-1 twice/],
    ['share-with', '12345', /neither an account's id/],
    ['image-parameter', 'aws/web', /cannot be the name of an SSM parameter/],
    ['image-parameter', '/images/{arch}', /cannot be the name/],
    ['deprecate-after', '90', /not an age/],
    ['keep', '0', /at least 1/],
    ['dry-run', 'true', /for clean, and the command is cycle/],
    ['sbom', 'cdx', /is not known/],
  ])('%s may not be "%s"', (input, value, why) => {
    const error = refusal({ ...FLEET, [input]: value });
    expect(error.input).toBe(input);
    expect(error.message).toMatch(why);
  });

  test('a script without a proof to run it is refused, and so is a clean that keeps nothing', () => {
    const given = { ...FLEET, proof: 'none', 'verify-script': 'verify.sh' };
    expect(refusal(given, () => 'true').message).toMatch(/proof is none/);
    expect(refusal({ ...FLEET, command: 'clean' }).message).toMatch(/clean needs it/);
    expect(read({ ...FLEET, command: 'clean', keep: '2', 'dry-run': 'true' }).dryRun).toBe(true);
  });
});
