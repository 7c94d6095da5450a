import { describe, expect, test } from '@jest/globals';
import type { Group } from '../../../src/ports.js';
import type { News } from '../../../src/report/events.js';
import { rollTags } from '../../../src/rollout/journal.js';
import { type Memory, NO_MEMORY, type RollOrder, type Seen } from '../../../src/rollout/seen.js';
import type { Step } from '../../../src/rollout/steps.js';
import { Telling } from '../../../src/rollout/telling.js';
import { group, NEW_IMAGE, OLD_IMAGE, ZONES } from '../../fixtures/fleet.js';
import {
  launchedByUs,
  NOW,
  order,
  rollingGroup,
  seen,
  surgedGroup,
  TARGET,
  VERSIONS,
} from './situations.js';

/** What is told of the steps, in their order. */
class Script {
  readonly news: News[] = [];
  readonly telling = new Telling((one) => this.news.push(one));

  /** A step that was decided from a look. */
  decided(step: Step, look: Seen = seen(group()), asked: RollOrder = order()): this {
    this.telling.step(step, look, asked);
    return this;
  }

  /** A step that went through. */
  done(step: Step, memory: Partial<Memory> = {}): this {
    this.telling.carriedOut(step, { ...NO_MEMORY, ...memory });
    return this;
  }

  get types(): readonly string[] {
    return this.news.map((one) => one.type);
  }
}

const [A, B] = ZONES;
const script = () => new Script();
const opens = (zone: string): Step => ({
  do: 'tag',
  group: 'web',
  tags: {},
  note: { is: 'batch opened', zone },
});
const waits = (what: string): Step => ({ do: 'wait', for: what });
const soaks = (zone: string, until: number): Step => ({
  do: 'wait',
  for: `the soak of ${zone}`,
  soak: { zone, until },
});
const ends = (ids: readonly string[], why: 'replaced' | 'aborted' = 'replaced'): Step => ({
  do: 'end',
  group: 'web',
  zone: A,
  instanceIds: ids,
  why,
  token: 'pc-1',
});
const closes: Step = { do: 'untag', group: 'web', keys: ['patch-cycle:roll'], closes: true };
const launches: Step = { do: 'launch', group: 'web', zone: A, count: 1, token: 'pc-1' };

describe('a roll', () => {
  const opened: Step = {
    do: 'tag',
    group: 'web',
    tags: {},
    note: { is: 'roll opened', from: OLD_IMAGE, to: NEW_IMAGE },
  };

  test('is opened when the journal says so, and not resumed by the run that opened it', () => {
    const { news } = script().done(opened).decided(waits('x'), seen(rollingGroup()));
    expect(news).toEqual([
      { type: 'roll-opened', group: 'web', from: OLD_IMAGE, to: NEW_IMAGE },
      { type: 'waiting', for: 'x' },
    ]);
  });

  test('of an earlier run is resumed, once', () => {
    const look = seen(rollingGroup());
    const { news } = script().decided(waits('x'), look).decided(waits('x'), look);
    expect(news).toEqual([
      { type: 'roll-resumed', group: 'web', by: '1-1' },
      { type: 'waiting', for: 'x' },
    ]);
  });

  test('goes back for a reason', () => {
    const reason = 'i-1 never became healthy';
    const back: Step = { ...opened, note: { is: 'rolling back', reason } };
    expect(script().done(back).news).toEqual([{ type: 'rolling-back', groups: ['web'], reason }]);
  });
});

describe('waves', () => {
  test('begin with the first batch of a zone and end with its soak', () => {
    const { news } = script()
      .decided(opens(A))
      .decided(opens(A))
      .decided(soaks(A, NOW))
      .decided(opens(B));
    expect(news).toEqual([
      { type: 'wave-started', zone: A, groups: ['web'] },
      { type: 'wave-done', zone: A, groups: [] },
      { type: 'soaking', zone: A, until: NOW },
      { type: 'wave-started', zone: B, groups: ['web'] },
    ]);
  });

  test('end with the next one, when there is nothing to soak', () => {
    const { types } = script().decided(opens(A)).decided(opens(B));
    expect(types).toEqual(['wave-started', 'wave-done', 'wave-started']);
  });

  test('begin anew when the roll turns back in the same zone', () => {
    const back: Step = { ...opens(A), note: { is: 'rolling back', reason: 'x' } } as Step;
    const { types } = script().decided(opens(A)).done(back).decided(opens(A));
    expect(types).toEqual(['wave-started', 'rolling-back', 'wave-started']);
  });
});

describe('waiting', () => {
  test('is told once for each thing, however often it is looked at', () => {
    const { news } = script()
      .decided(waits('i-1 to leave'))
      .decided(waits('i-1 to leave'))
      .decided(waits('i-2 to leave'));
    expect(news).toEqual([
      { type: 'waiting', for: 'i-1 to leave' },
      { type: 'waiting', for: 'i-2 to leave' },
    ]);
  });

  test('a soak that begins anew is the same soak', () => {
    const { types } = script()
      .decided(soaks(A, NOW))
      .decided(soaks(A, NOW + 1_000));
    expect(types).toEqual(['soaking']);
  });

  test('is told again after something was done, and not after a hold or a closer look', () => {
    const again = (step: Step) => script().decided(waits('x')).decided(step).decided(waits('x'));
    expect(again({ do: 'hold', reason: 'y' }).types).toEqual(['waiting']);
    expect(again({ do: 'look' }).types).toEqual(['waiting']);
    expect(again(launches).types).toEqual(['waiting', 'waiting']);
  });
});

describe('holding', () => {
  test('is told once for each reason, and when it is over', () => {
    const { telling, news } = script();
    telling.holding('no capacity', NOW);
    telling.holding('no capacity', NOW);
    telling.holding('throttled', NOW + 1);
    telling.holdOver();
    telling.holdOver();
    expect(news).toEqual([
      { type: 'holding', reason: 'no capacity', until: NOW },
      { type: 'holding', reason: 'throttled', until: NOW + 1 },
      { type: 'hold-over', reason: 'throttled' },
    ]);
  });

  test('for the same reason again is told again when it was over', () => {
    const { telling, news } = script();
    for (const until of [NOW, NOW + 1]) {
      telling.holding('no capacity', until);
      telling.holdOver();
    }
    expect(news.map((one) => one.type)).toEqual(['holding', 'hold-over', 'holding', 'hold-over']);
  });
});

describe('instances', () => {
  test('are launched, as far as the answer names any', () => {
    const errors = [{ code: 'InsufficientInstanceCapacity', message: 'none left' }];
    const partly = { answer: { instanceIds: ['i-new'], errors }, at: NOW };
    const { news } = script().done(launches, { launched: new Map([['pc-1', partly]]) });
    expect(news).toEqual([
      { type: 'launched', group: 'web', zone: A, instanceIds: ['i-new'] },
      { type: 'launch-failed', group: 'web', zone: A, ...errors[0] },
    ]);
    expect(script().done(launches, launchedByUs([])).news).toEqual([]);
  });

  test('have passed the gates when the old ones are ended for them, each once', () => {
    const look = seen(surgedGroup(), { memory: launchedByUs() });
    const { news } = script()
      .decided(ends(['i-web-01']), look)
      .decided(ends(['i-web-02']), look);
    expect(news.filter((one) => one.type === 'gates-passed')).toEqual([
      { type: 'gates-passed', group: 'web', zone: A, instanceIds: ['i-new'] },
    ]);
  });

  test('have not passed them when they are ended themselves, or fail their checks', () => {
    const memory = launchedByUs();
    const passing = seen(surgedGroup(), { memory });
    const failing = seen(surgedGroup(), { memory, passing: [] });
    const { types } = script()
      .decided(ends(['i-new'], 'aborted'), passing)
      .decided(ends(['i-web-01']), failing);
    expect(types).not.toContain('gates-passed');
  });

  test('are ended, and why', () => {
    expect(script().done(ends(['i-web-01'])).news).toEqual([
      { type: 'ended', group: 'web', zone: A, instanceIds: ['i-web-01'], why: 'replaced' },
    ]);
    expect(script().done(ends(['i-new'], 'aborted')).news).toMatchObject([{ why: 'aborted' }]);
  });
});

describe('changes that outlive the run', () => {
  const uses = (why: 'pin' | 'roll' | 'roll back' | 'give back'): Step => ({
    do: 'use-template',
    group: 'web',
    templateId: 'lt-1',
    version: '4',
    why,
  });
  const changed = (resource: string, what: string, givenBack: boolean) => ({
    type: 'setting-changed',
    resource,
    what,
    givenBack,
  });
  const cases: readonly [string, Step, object][] = [
    ['a pin', uses('pin'), changed('web', 'launch template version 4, pinned', false)],
    ['our version', uses('roll'), changed('web', 'launch template version 4', false)],
    ['the old version', uses('roll back'), changed('web', 'launch template version 4', true)],
    ['the style', uses('give back'), changed('web', 'launch template version 4', true)],
    ['the end of the journal', closes, changed('web', 'journal tags', true)],
    [
      'the default',
      { do: 'set-default', templateId: 'lt-1', version: '4' },
      changed('lt-1', 'default version 4', false),
    ],
    [
      'a capacity that the launch did not raise',
      { do: 'raise', group: 'web', desired: 7 },
      changed('web', 'desired capacity 7, for the launched instances', false),
    ],
    [
      'a suspension for the whole roll',
      { do: 'suspend', group: 'web', processes: ['AZRebalance'] },
      changed('web', 'AZRebalance suspended', false),
    ],
    [
      'a suspension around one launch, which is brief',
      { do: 'suspend', group: 'web', processes: ['Terminate'] },
      { ...changed('web', 'Terminate suspended', false), brief: true },
    ],
    [
      'both given back at once, which is not',
      { do: 'resume', group: 'web', processes: ['AZRebalance', 'Terminate'] },
      changed('web', 'AZRebalance, Terminate resumed', true),
    ],
    [
      'an image that failed',
      { do: 'reject', image: NEW_IMAGE, reason: 'x' },
      { type: 'image-rejected', imageId: NEW_IMAGE, reason: 'x' },
    ],
    [
      'our version taken away',
      { do: 'delete-version', templateId: 'lt-1', version: '4' },
      { type: 'version-deleted', templateId: 'lt-1', version: '4' },
    ],
  ];
  test.each(cases)('%s', (_, step, told) => {
    expect(script().done(step).news).toEqual([told]);
  });

  test('our version, by the number it was given', () => {
    const create: Step = {
      do: 'create-version',
      templateId: 'lt-1',
      from: '3',
      image: NEW_IMAGE,
      groups: ['web'],
    };
    const { news } = script().done(create, { versions: new Map([['lt-1', VERSIONS]]) });
    expect(news).toEqual([
      {
        type: 'version-created',
        templateId: 'lt-1',
        version: 4,
        imageId: NEW_IMAGE,
        groups: ['web'],
      },
    ]);
  });

  test('but not the journal of a batch alone, nor our notes', () => {
    const untag: Step = { do: 'untag', group: 'web', keys: ['patch-cycle:batch'] };
    const note: Step = { ...opens(A), note: { is: 'ending announced' } } as Step;
    expect(script().done(untag).done(note).done({ do: 'done' }).news).toEqual([]);
  });
});

describe('a journal that is closed names what stays', () => {
  const left = (one: Group, target = TARGET) =>
    script()
      .decided(closes, seen(one), order({}, target))
      .news.filter((news) => news.type === 'left');
  const floating = { ...TARGET, style: '$Latest' };
  const open = rollTags({ run: '1-1', target: floating, desired: 6 });

  test('processes that are suspended by us', () => {
    const news = left(rollingGroup({ suspended: ['AZRebalance', 'HealthCheck'] }));
    expect(news).toMatchObject([
      { resource: 'web', what: expect.stringMatching(/^AZRebalance stays suspended/) },
    ]);
  });

  test('a group that stays pinned, because its style means another version by now', () => {
    expect(left(rollingGroup({ suspended: [] }, open), floating)).toMatchObject([
      {
        resource: 'web',
        what: expect.stringMatching(/stays on template version 4, because \$Latest means another/),
        mend: expect.stringContaining('$Latest'),
      },
    ]);
  });

  test('nothing, when the style was given back or there was none', () => {
    const source = {
      kind: 'template',
      template: { templateId: 'lt-1', version: '$Latest' },
    } as const;
    expect(left(rollingGroup({ suspended: [], source }, open), floating)).toEqual([]);
    expect(left(rollingGroup({ suspended: [] }))).toEqual([]);
  });

  test('nothing for a batch that is closed, which is no end', () => {
    const untag: Step = { do: 'untag', group: 'web', keys: ['patch-cycle:batch'] };
    const { types } = script().decided(untag, seen(rollingGroup()));
    expect(types).not.toContain('left');
  });
});
