import type { Finding } from '../../../src/notices/finding.js';
import type { Event, News } from '../../../src/report/events.js';
import type { Plan } from '../../../src/rollout/plan-types.js';
import { AFTERWARDS_STREAMS } from './afterwards-streams.js';

/**
 * Runs as their events would tell them, made by hand. Notices, versions and CVE ids are real
 * (Ubuntu security notices, Canonical, CC BY-SA 4.0); fleets, ids and times are made up.
 */
const EPOCH = Date.UTC(2026, 0, 20, 4, 17, 0);

/** Events at so many seconds after the epoch. */
export function stream(...told: readonly (readonly [number, News])[]): readonly Event[] {
  return told.map(([seconds, news]) => ({ at: EPOCH + seconds * 1_000, ...news }));
}

export const at = (seconds: number): number => EPOCH + seconds * 1_000;

const OLD = 'ami-0aaaaaaaaaaaaaaaa';
const NEW = 'ami-0bbbbbbbbbbbbbbbb';
const BUILDER = 'i-0b111d0000000001';
const TEMPLATE = 'lt-0123456789abcdef0';
const ZONES = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'] as const;

const old = (zone: number, index: number): string => `i-0${'0'.repeat(14)}${zone * 2 + index + 1}`;
const fresh = (zone: number, index: number): string =>
  `i-0${'f'.repeat(14)}${zone * 2 + index + 1}`;

function finding(
  notice: string,
  title: string,
  published: string,
  packages: readonly string[],
  versions: readonly [string, string],
  cves: readonly string[],
  more: Partial<Finding> = {},
): readonly Finding[] {
  return packages.map((name) => ({
    notice,
    title,
    published: Date.parse(published),
    package: name,
    installed: versions[0],
    fixed: versions[1],
    pocket: 'security',
    cves,
    url: `https://ubuntu.com/security/notices/${notice}`,
    reboot: false,
    regression: false,
    ...more,
  }));
}

export const FINDINGS: readonly Finding[] = [
  ...finding(
    'USN-7959-1',
    'klibc vulnerabilities',
    '2026-01-14T05:20:01Z',
    ['klibc-utils', 'libklibc'],
    ['2.0.13-4ubuntu0.1', '2.0.13-4ubuntu0.2'],
    ['CVE-2016-9843'],
  ),
  ...finding(
    'USN-7951-1',
    'Python vulnerability',
    '2026-01-12T06:40:56Z',
    ['libpython3.12-minimal', 'libpython3.12-stdlib', 'python3.12', 'python3.12-minimal'],
    ['3.12.3-1ubuntu0.9', '3.12.3-1ubuntu0.10'],
    ['CVE-2025-13836'],
  ),
  ...finding(
    'USN-7931-2',
    'Linux kernel (AWS) vulnerabilities',
    '2025-12-18T11:02:41Z',
    ['linux-image-6.8.0-1043-aws'],
    ['6.8.0-1043.45', '6.8.0-1044.46'],
    ['CVE-2025-38666', 'CVE-2025-37958', 'CVE-2025-38118', 'CVE-2025-38352'],
    { reboot: true },
  ),
  ...finding(
    'USN-7924-1',
    'libpng vulnerabilities',
    '2025-12-11T05:26:40Z',
    ['libpng16-16t64'],
    ['1.6.43-5build1', '1.6.43-5ubuntu0.1'],
    ['CVE-2025-64505', 'CVE-2025-64506', 'CVE-2025-64720', 'CVE-2025-65018'],
  ),
  ...finding(
    'USN-7916-1',
    'python-apt vulnerability',
    '2025-12-09T06:41:41Z',
    ['python-apt-common', 'python3-apt'],
    ['2.7.7ubuntu5', '2.7.7ubuntu5.1'],
    ['CVE-2025-6966'],
  ),
];

const PRO: readonly Finding[] = finding(
  'USN-7896-1',
  'libxml2 vulnerabilities',
  '2025-12-02T09:12:07Z',
  ['libxml2-utils'],
  ['2.9.14+dfsg-1.3ubuntu3.6', '2.9.14+dfsg-1.3ubuntu3.6+esm1'],
  ['CVE-2025-7425'],
  { pocket: 'esm-apps' },
);

export const PLAN: Plan = {
  units: [
    {
      groups: [
        {
          name: 'web',
          engine: 'launch-first',
          why: 'launch template, 3 above desired allowed by MaxSize',
          target: {
            templateId: TEMPLATE,
            style: '$Latest',
            from: '3',
            fromImage: OLD,
            inPlace: false,
          },
          desired: 6,
          max: 9,
          batch: 1,
          targetGroups: [
            'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0a1b2c3d4e5f6a7b',
          ],
        },
      ],
      zones: ZONES.map((zone, index) => ({
        zone,
        why:
          index === 0
            ? 'first: AWS has scheduled system-reboot for i-0000000000000002 from 2026-01-21T02:00:00.000Z'
            : '',
        groups: [{ name: 'web', instances: 2, batches: 2 }],
      })),
      floors: [{ subject: 'target group web', serving: 6, of: 6 }],
    },
  ],
  refusals: [],
  builds: [{ source: OLD, groups: ['web'] }],
  minutes: 61,
  remarks: ['AZRebalance of web is suspended already, and stays so.'],
};

const opening = (command: 'check' | 'plan' | 'cycle'): readonly (readonly [number, News])[] => [
  [0, { type: 'started', command, region: 'eu-west-1', targets: ['web'], run: '4711-1' }],
  [
    1,
    {
      type: 'fleet-read',
      groups: [
        {
          name: 'web',
          desired: 6,
          min: 3,
          max: 9,
          template: `${TEMPLATE} $Latest`,
          images: [{ id: OLD, instances: 6 }],
          zones: ZONES.map((zone) => ({ zone, instances: 2 })),
        },
      ],
    },
  ],
  [
    3,
    {
      type: 'notices-read',
      release: 'noble',
      notices: 74,
      since: Date.parse('2025-11-20T00:00:00Z'),
      newest: 'USN-7967-1',
    },
  ],
];

const NOT_OURS = {
  is: 'unknown',
  reason: `the packages of ${OLD} are not known: it was not built by patch-cycle`,
  mend: 'Run `command: cycle`, whose builder reports them before it changes anything',
} as const;

const building: readonly (readonly [number, News])[] = [
  [4, { type: 'planned', plan: PLAN }],
  [
    6,
    {
      type: 'builder-started',
      instanceId: BUILDER,
      source: OLD,
      instanceType: 'm7i.large',
      subnetId: 'subnet-0aa',
      adopted: false,
    },
  ],
  [66, { type: 'builder-phase', instanceId: BUILDER, phase: 'update' }],
  [
    95,
    {
      type: 'checked',
      subject: OLD,
      release: 'noble',
      source: 'builder',
      verdict: { is: 'lacking', findings: FINDINGS, needsPro: PRO },
    },
  ],
  [96, { type: 'builder-phase', instanceId: BUILDER, phase: 'upgrade' }],
  [211, { type: 'builder-phase', instanceId: BUILDER, phase: 'reboot' }],
  [290, { type: 'builder-phase', instanceId: BUILDER, phase: 'manifest' }],
  [310, { type: 'waiting', for: 'the builder to power off' }],
  [325, { type: 'waiting', for: 'the builder to power off' }],
  [
    341,
    {
      type: 'image-created',
      imageId: NEW,
      name: 'patch-cycle noble 2026-01-20 4711-1',
      source: OLD,
      changed: [
        ['klibc-utils', '2.0.13-4ubuntu0.1', '2.0.13-4ubuntu0.2'],
        ['libpng16-16t64', '1.6.43-5build1', '1.6.43-5ubuntu0.1'],
        ['linux-image-6.8.0-1043-aws', '6.8.0-1043.45', null],
        ['linux-image-6.8.0-1044-aws', null, '6.8.0-1044.46'],
        ['python3-apt', '2.7.7ubuntu5', '2.7.7ubuntu5.1'],
        ['python3.12', '3.12.3-1ubuntu0.9', '3.12.3-1ubuntu0.10'],
      ],
      kernel: { before: '6.8.0-1043-aws', after: '6.8.0-1044-aws' },
    },
  ],
  [520, { type: 'image-available', imageId: NEW }],
  [522, { type: 'builder-ended', instanceId: BUILDER, why: 'its image is available' }],
];

const opened: readonly (readonly [number, News])[] = [
  [524, { type: 'roll-opened', group: 'web', from: OLD, to: NEW }],
  [
    525,
    {
      type: 'setting-changed',
      resource: 'web',
      what: 'launch template version 3 (pin)',
      givenBack: false,
    },
  ],
  [
    526,
    { type: 'version-created', templateId: TEMPLATE, version: 4, imageId: NEW, groups: ['web'] },
  ],
  [
    527,
    { type: 'setting-changed', resource: 'web', what: 'AZRebalance suspended', givenBack: false },
  ],
];

/** One zone: two instances, one after the other, then the soak. 13 minutes from its start. */
function wave(zone: number, from: number): readonly (readonly [number, News])[] {
  const name = ZONES[zone] as string;
  const one = (index: number, start: number): readonly (readonly [number, News])[] => [
    [start, { type: 'launched', group: 'web', zone: name, instanceIds: [fresh(zone, index)] }],
    [start + 20, { type: 'waiting', for: `${fresh(zone, index)} to be healthy` }],
    [
      start + 170,
      { type: 'gates-passed', group: 'web', zone: name, instanceIds: [fresh(zone, index)] },
    ],
    [
      start + 172,
      { type: 'ended', group: 'web', zone: name, instanceIds: [old(zone, index)], why: 'replaced' },
    ],
  ];
  return [
    [from, { type: 'wave-started', zone: name, groups: ['web'] }],
    ...one(0, from + 2),
    ...one(1, from + 220),
    [from + 440, { type: 'wave-done', zone: name, groups: [] }],
    [from + 440, { type: 'soaking', zone: name, until: at(from + 740) }],
  ];
}

const givenBack = (from: number): readonly (readonly [number, News])[] => [
  [
    from,
    { type: 'setting-changed', resource: 'web', what: 'AZRebalance resumed', givenBack: true },
  ],
  [
    from + 1,
    {
      type: 'setting-changed',
      resource: 'web',
      what: 'launch template version $Latest',
      givenBack: true,
    },
  ],
];

export const STREAMS: Readonly<Record<string, readonly Event[]>> = {
  ...AFTERWARDS_STREAMS,

  patched: stream(
    ...opening('cycle'),
    ...building,
    ...opened,
    ...wave(0, 530),
    ...wave(1, 1_280),
    ...wave(2, 2_030),
    ...givenBack(2_780),
    [2_783, { type: 'finished', result: 'patched', reason: `every instance of web runs ${NEW}` }],
  ),

  'nothing-to-do': stream(
    ...opening('cycle'),
    [
      4,
      {
        type: 'checked',
        subject: NEW,
        release: 'noble',
        source: 'image tags',
        verdict: { is: 'clear', needsPro: [] },
      },
    ],
    [
      5,
      {
        type: 'finished',
        result: 'nothing-to-do',
        reason: 'no notice for noble is newer than USN-7967-1, which the image was built for',
      },
    ],
  ),

  held: stream(
    ...opening('cycle'),
    ...building,
    ...opened,
    ...wave(0, 530),
    [1_280, { type: 'wave-started', zone: 'eu-west-1b', groups: ['web'] }],
    [
      1_282,
      {
        type: 'launch-failed',
        group: 'web',
        zone: 'eu-west-1b',
        code: 'InsufficientInstanceCapacity',
        message:
          'We currently do not have sufficient m7i.large capacity in the Availability Zone you requested (eu-west-1b).',
      },
    ],
    [
      1_283,
      {
        type: 'holding',
        reason: 'web cannot launch in eu-west-1b: InsufficientInstanceCapacity',
        until: at(3_083),
      },
    ],
    [
      3_084,
      { type: 'setting-changed', resource: 'web', what: 'AZRebalance resumed', givenBack: true },
    ],
    [
      3_085,
      {
        type: 'left',
        resource: 'web',
        what: 'is pinned to version 3 while the roll is open',
        mend: 'run again: the roll goes on in eu-west-1b',
      },
    ],
    [
      3_086,
      {
        type: 'finished',
        result: 'held',
        reason: 'web cannot launch in eu-west-1b: InsufficientInstanceCapacity, for 30 minutes',
        mend: 'run again when eu-west-1b has capacity for m7i.large, or allow another instance type in the group',
      },
    ],
  ),

  'rolled-back': stream(
    ...opening('cycle'),
    ...building,
    ...opened,
    [530, { type: 'wave-started', zone: 'eu-west-1a', groups: ['web'] }],
    [532, { type: 'launched', group: 'web', zone: 'eu-west-1a', instanceIds: [fresh(0, 0)] }],
    [552, { type: 'waiting', for: `${fresh(0, 0)} to be healthy` }],
    [
      1_132,
      {
        type: 'rolling-back',
        groups: ['web'],
        reason: `new instance ${fresh(0, 0)} is unhealthy in target group web (Target.FailedHealthChecks)`,
      },
    ],
    [
      1_133,
      {
        type: 'ended',
        group: 'web',
        zone: 'eu-west-1a',
        instanceIds: [fresh(0, 0)],
        why: 'aborted',
      },
    ],
    [1_140, { type: 'version-deleted', templateId: TEMPLATE, version: '4' }],
    [
      1_141,
      {
        type: 'image-rejected',
        imageId: NEW,
        reason: 'its instances never became healthy in target group web',
      },
    ],
    ...givenBack(1_142),
    [
      1_145,
      {
        type: 'finished',
        result: 'rolled-back',
        reason: `new instance ${fresh(0, 0)} is unhealthy in target group web (Target.FailedHealthChecks)`,
        mend: `start an instance of ${NEW} by hand and see why it does not answer; the image is kept, and tagged rejected`,
      },
    ],
  ),

  'build-failed': stream(
    ...opening('cycle'),
    [4, { type: 'checked', subject: OLD, source: 'image tags', verdict: NOT_OURS }],
    ...building.slice(0, 3),
    [
      300,
      {
        type: 'build-failed',
        source: OLD,
        reason: `Builder ${BUILDER} failed in phase update: apt-get update: not every index could be fetched.`,
        phase: 'update',
        log: '=== phase update\nErr:3 http://archive.example/ubuntu noble-security InRelease\n',
      },
    ],
    [301, { type: 'builder-ended', instanceId: BUILDER, why: 'the build failed' }],
    [
      302,
      {
        type: 'finished',
        result: 'failed',
        reason: `Builder ${BUILDER} failed in phase update: apt-get update: not every index could be fetched.`,
        mend: 'Run again when it is mended.',
      },
    ],
  ),

  'unknown-image': stream(
    ...opening('check').slice(0, 2),
    [4, { type: 'checked', subject: OLD, source: 'image tags', verdict: NOT_OURS }],
    [
      5,
      {
        type: 'finished',
        result: 'unknown',
        reason: `web: ${NOT_OURS.reason}`,
        mend: NOT_OURS.mend,
      },
    ],
  ),

  refused: stream(
    ...opening('cycle'),
    [
      4,
      {
        type: 'checked',
        subject: OLD,
        release: 'noble',
        source: 'package list',
        verdict: { is: 'lacking', findings: FINDINGS.slice(0, 2), needsPro: [] },
      },
    ],
    [
      5,
      {
        type: 'refused',
        refusals: [
          {
            subject: 'web',
            reason:
              'launch-first needs room for one more instance, but MaxSize is 6 and 6 are desired',
            mend: 'raise MaxSize of web to 7, or lower min-healthy',
          },
        ],
      },
    ],
    [
      6,
      {
        type: 'finished',
        result: 'refused',
        reason: 'the only group cannot be rolled safely',
        mend: 'raise MaxSize of web to 7, then run again',
      },
    ],
  ),

  'unknown-feed': stream(...opening('check').slice(0, 2), [
    31,
    {
      type: 'finished',
      result: 'unknown',
      reason: 'the notices API answered 503 to page 3 of 4, five times in 28 seconds',
      mend: 'run again later; status.canonical.com tells whether the API is down',
    },
  ]),

  'check-needed': stream(
    ...opening('check'),
    [
      4,
      {
        type: 'checked',
        subject: OLD,
        release: 'noble',
        source: 'package list',
        verdict: { is: 'lacking', findings: FINDINGS, needsPro: PRO },
      },
    ],
    [
      5,
      {
        type: 'finished',
        result: 'needed',
        reason: 'the image of web lacks published fixes',
        mend: 'run with command: cycle to patch',
      },
    ],
  ),
};
