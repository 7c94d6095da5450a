import { describe, expect, test } from '@jest/globals';
import type { Group, TemplateVersion } from '../../../src/ports.js';
import { finishStep, resumable, zonesEven } from '../../../src/rollout/finish.js';
import { backTags, finishingTags, readJournal, rollTags } from '../../../src/rollout/journal.js';
import { type Direction, rolling } from '../../../src/rollout/seen.js';
import type { Step } from '../../../src/rollout/steps.js';
import { group, member, version, ZONES } from '../../fixtures/fleet.js';
import {
  type Circumstances,
  rollingGroup,
  SUSPENDED,
  seen,
  TARGET,
  VERSIONS,
} from './situations.js';

/** A group whose roll is being finished, whose template is followed in this style. */
interface Ending extends Circumstances {
  readonly style?: string;
  readonly direction?: Direction;
  readonly group?: Partial<Group>;
  readonly inPlace?: true;
}

const MARK = finishingTags('1-1');
const FREE = { suspended: [] };

function finish(given: Ending, tags: Group['tags'] = MARK): Step {
  const { style = '3', direction = 'forward', inPlace = false } = given;
  const target = { ...TARGET, style, inPlace };
  const one = rollingGroup(
    { ...FREE, ...given.group },
    { ...rollTags({ run: '1-1', target, desired: 6 }), ...tags },
  );
  const look = seen(one, given);
  const found = rolling({ name: 'web', target }, look);
  if (found === undefined) throw new Error('the group is not there');
  return finishStep(found, direction, look);
}

const onVersion = (number: string) => ({
  ...FREE,
  source: { kind: 'template', template: { templateId: 'lt-1', version: number } } as const,
});
const withDefault = (number: number): readonly TemplateVersion[] =>
  VERSIONS.map((one) => ({ ...one, isDefault: one.number === number }));
const theirs = version(5, { imageId: 'ami-0000000000000003c', description: 'by hand' });
/** A copy of the old version, as a roll back puts it on top. */
const copy = version(5, { description: 'patch-cycle 1-1: as before' });
const closes: Partial<Step> = { do: 'untag', group: 'web', closes: true };
const gives = (style: string): Partial<Step> => ({
  do: 'use-template',
  group: 'web',
  templateId: 'lt-1',
  version: style,
  why: 'give back',
});

describe('giving back begins', () => {
  test('with a mark, so that a run that takes over sets nothing up again', () => {
    expect(finish({ group: { suspended: ['AZRebalance'] } }, {})).toEqual({
      do: 'tag',
      group: 'web',
      tags: MARK,
      note: { is: 'finishing' },
    });
  });

  test('then with our suspensions, and ours alone', () => {
    const suspended = ['AZRebalance', 'Terminate', 'HealthCheck'];
    expect(finish({ group: { suspended } })).toEqual({
      do: 'resume',
      group: 'web',
      processes: ['AZRebalance', 'Terminate'],
    });
  });

  test('not with AZRebalance while zones are uneven: it stays on record when the journal is closed', () => {
    const instances = group().instances.slice(0, 4);
    const step = finish({ group: { suspended: ['AZRebalance'], instances } });
    expect(step).toMatchObject(closes);
    expect(step).not.toMatchObject({ keys: expect.arrayContaining(['patch-cycle:suspended']) });
  });

  test('and ends with the whole journal', () => {
    expect(finish({})).toEqual({
      ...closes,
      keys: expect.arrayContaining([
        'patch-cycle:roll',
        'patch-cycle:finishing',
        'patch-cycle:suspended',
      ]),
    });
  });
});

describe('the style of the template, after a roll that went well', () => {
  const cases: readonly [string, Ending, Partial<Step>][] = [
    ['a number has none', { style: '3' }, closes],
    ['$Latest is asked for anew', { style: '$Latest' }, { do: 'look' }],
    ['$Latest means ours', { style: '$Latest', fresh: VERSIONS }, gives('$Latest')],
    [
      '$Latest means theirs by now: it stays pinned',
      { style: '$Latest', fresh: [...VERSIONS, theirs] },
      closes,
    ],
    [
      '$Latest is there already',
      { style: '$Latest', fresh: VERSIONS, group: onVersion('$Latest') },
      closes,
    ],
    [
      '$Default is moved to ours first',
      { style: '$Default', fresh: withDefault(3) },
      { do: 'set-default', templateId: 'lt-1', version: '4' },
    ],
    ['$Default means ours', { style: '$Default', fresh: withDefault(4) }, gives('$Default')],
    [
      'somebody has moved $Default elsewhere: it stays pinned',
      { style: '$Default', fresh: withDefault(2) },
      closes,
    ],
  ];
  test.each(cases)('%s', (_, given, step) => {
    expect(finish(given)).toMatchObject(step);
  });
});

describe('our version, after a roll that went back', () => {
  const back = (given: Ending): Step =>
    finish({ direction: 'back', group: onVersion('3'), ...given }, { ...MARK, ...backTags('bad') });
  const gone = (memory = {}) => ({ memory: { deleted: new Set(['lt-1:4']), ...memory } });
  const deletes: Partial<Step> = { do: 'delete-version', templateId: 'lt-1', version: '4' };

  const cases: readonly [string, Ending, Partial<Step>][] = [
    ['is looked at once more', {}, { do: 'look' }],
    ['is deleted when nobody names it', { fresh: VERSIONS, named: ['3'] }, deletes],
    ['is deleted before a group follows it', { style: '$Latest', fresh: VERSIONS }, deletes],
    ['stays where somebody names it', { fresh: VERSIONS, named: ['4'] }, closes],
    ['stays where it is the default', { fresh: withDefault(4) }, closes],
    ['stays where somebody follows it', { fresh: VERSIONS, named: ['$Latest'] }, closes],
    [
      'is covered by a copy of the old one where it must stay and the group follows the latest',
      { style: '$Latest', fresh: VERSIONS, named: ['4'] },
      {
        do: 'create-version',
        templateId: 'lt-1',
        from: '3',
        image: TARGET.fromImage,
        groups: ['web'],
      },
    ],
    [
      'is not covered where others follow it: they would launch the copy',
      { style: '$Latest', fresh: VERSIONS, named: ['4', '$Latest'] },
      closes,
    ],
    [
      'needs no copy under a newer version of theirs',
      { style: '$Latest', fresh: [...VERSIONS, theirs], named: ['4'] },
      closes,
    ],
    ['was never made', { fresh: VERSIONS.slice(0, 3) }, closes],
    ['is the only one there ever was', { inPlace: true, style: '3' }, closes],
    ['is deleted, and the style follows', { style: '$Latest', ...gone() }, { do: 'look' }],
    [
      'is deleted, and $Latest means the old one',
      { style: '$Latest', fresh: VERSIONS, ...gone() },
      gives('$Latest'),
    ],
    [
      'is covered, and $Latest means the copy',
      { style: '$Latest', fresh: [...VERSIONS, copy], named: ['4'] },
      gives('$Latest'),
    ],
    [
      'is deleted, and $Default means the old one',
      { style: '$Default', fresh: withDefault(3), ...gone() },
      gives('$Default'),
    ],
    [
      'is deleted, and $Default means another: it stays pinned',
      { style: '$Default', fresh: withDefault(1), ...gone() },
      closes,
    ],
  ];
  test.each(cases)('%s', (_, given, step) => {
    expect(back(given)).toMatchObject(step);
  });
});

describe('zones', () => {
  const inZones = (...counts: readonly number[]) =>
    group({
      instances: counts.flatMap((count, zone) =>
        Array.from({ length: count }, (_, index) => member(`i-${zone}${index}`, ZONES[zone] ?? '')),
      ),
    });

  test.each([
    [[2, 2, 2], true],
    [[2, 2, 1], true],
    [[3, 2, 1], false],
    [[2, 2, 0], false],
    [[0, 0, 0], true],
  ] as const)('%p are even: %p', (counts, even) => {
    expect(zonesEven(inZones(...counts))).toBe(even);
  });

  test('are counted without what is leaving them', () => {
    const [first, ...others] = inZones(3, 2, 1).instances;
    const leaving = member(first?.id ?? '', ZONES[0], { lifecycle: 'Terminating:Wait' });
    expect(zonesEven(group({ instances: [leaving, ...others] }))).toBe(true);
  });

  test('that are uneven keep AZRebalance suspended, and nothing else', () => {
    const uneven = { ...inZones(3, 1, 1), suspended: ['AZRebalance', 'Terminate', 'Launch'] };
    const one = { ...uneven, tags: SUSPENDED };
    expect(resumable({ group: one, journal: readJournal(one) })).toEqual(['Terminate']);
    const even = { ...one, instances: inZones(2, 2, 2).instances };
    expect(resumable({ group: even, journal: readJournal(even) })).toEqual([
      'AZRebalance',
      'Terminate',
    ]);
  });
});
