import type { Event, News } from '../../../src/report/events.js';

/** What becomes of images, as its events would tell it; ids, names and times are made up. */
const EPOCH = Date.UTC(2026, 0, 20, 5, 3, 0);
const stream = (...told: readonly (readonly [number, News])[]): readonly Event[] =>
  told.map(([seconds, news]) => ({ at: EPOCH + seconds * 1_000, ...news }));

const NEW = 'ami-0bbbbbbbbbbbbbbbb';
const BEFORE = 'ami-0cccccccccccccccc';
const COPY = { 'eu-central-1': 'ami-0dddddddddddddddd', 'us-east-1': 'ami-0eeeeeeeeeeeeeeee' };
const FRIEND = '210987654321';
const UNIT = 'arn:aws:organizations::123456789012:ou/o-abcdefghij/ou-abcd-abcdefgh';
const APRIL = Date.UTC(2026, 3, 20, 4, 25, 0);

const opening = (
  command: 'cycle' | 'clean',
  dryRun?: true,
): readonly (readonly [number, News])[] => [
  [
    0,
    {
      type: 'started',
      command,
      region: 'eu-west-1',
      targets: ['web'],
      run: '4712-1',
      ...(dryRun && { dryRun }),
    },
  ],
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
          template: 'lt-0123456789abcdef0 $Latest',
          images: [{ id: NEW, instances: 6 }],
          zones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'].map((zone) => ({ zone, instances: 2 })),
        },
      ],
    },
  ],
];

const name = (day: string): string => `patch-cycle-noble-${day}T041706Z-4f1d2a`;

const old = (only?: 'told'): readonly News[] => [
  {
    type: 'image-kept',
    imageId: 'ami-0000000000000002',
    name: name('20251216'),
    why: 'version 7 of template lt-0fedcba9876543210 launches it',
  },
  {
    type: 'image-removed',
    imageId: 'ami-0000000000000001',
    name: name('20251209'),
    snapshotIds: ['snap-0000000000000001', 'snap-0000000000000002'],
    size: 58,
    ...(only && { only }),
  },
  {
    type: 'image-removed',
    imageId: 'ami-0000000000000003',
    name: name('20251209'),
    region: 'eu-central-1',
    snapshotIds: ['snap-0000000000000003', 'snap-0000000000000004'],
    size: 58,
    ...(only && { only }),
  },
  {
    type: 'image-kept',
    imageId: 'ami-0000000000000004',
    name: name('20251216'),
    region: 'eu-central-1',
    why: 'instance i-0123456789abcdef0 was started from it',
  },
];

const shown = (region: string, imageId: string): readonly News[] => [
  { type: 'image-shared', imageId, region, with: [FRIEND, UNIT], encrypted: true },
  { type: 'image-deprecation', imageId, region, from: APRIL },
];

export const AFTERWARDS_STREAMS: Readonly<Record<string, readonly Event[]>> = {
  'handed-on': stream(
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
        type: 'image-copied',
        imageId: NEW,
        region: 'eu-central-1',
        copyId: COPY['eu-central-1'],
        key: 'alias/images',
        adopted: true,
      },
    ],
    [
      6,
      {
        type: 'image-copied',
        imageId: NEW,
        region: 'us-east-1',
        copyId: COPY['us-east-1'],
        adopted: false,
      },
    ],
    [250, { type: 'copy-available', copyId: COPY['eu-central-1'], region: 'eu-central-1' }],
    [
      3_700,
      {
        type: 'left',
        resource: `${COPY['us-east-1']} in us-east-1`,
        what: 'a copy that is pending after 61 minutes',
        mend: 'The next run looks after it again.',
      },
    ],
    ...[...shown('eu-west-1', NEW), ...shown('eu-central-1', COPY['eu-central-1'])].map(
      (one, i) => [3_701 + i, one] as const,
    ),
    [3_710, { type: 'parameter-set', name: '/images/noble/x86_64', imageId: NEW, was: BEFORE }],
    ...old().map((one, i) => [3_720 + i, one] as const),
    [
      3_730,
      {
        type: 'left',
        resource: 'old copies in us-east-1',
        what: 'they could not be looked through: DescribeLaunchTemplates: UnauthorizedOperation: You are not authorized to perform this operation.',
        mend: 'The fleet is not touched by it. The next run tries it again.',
      },
    ],
    [
      3_731,
      { type: 'finished', result: 'nothing-to-do', reason: 'every group runs a patched image' },
    ],
  ),

  cleaned: stream(...opening('clean'), ...old().map((one, i) => [2 + i, one] as const), [
    7,
    {
      type: 'finished',
      result: 'nothing-to-do',
      reason: '2 images removed; 2 images older than those that are kept stay for now',
    },
  ]),

  'cleaned-dry-run': stream(
    ...opening('clean', true),
    ...old('told').map((one, i) => [2 + i, one] as const),
    [
      7,
      {
        type: 'finished',
        result: 'nothing-to-do',
        reason: '2 images would be removed; 2 images older than those that are kept stay for now',
      },
    ],
  ),
};
