import { describe, expect, test } from '@jest/globals';
import { servingChart } from '../../sandbox/page/serving-chart.js';
import { statePage } from '../../sandbox/page.js';
import type { MemberState, State } from '../../sandbox/state.js';

const MEMBER: MemberState = {
  id: 'i-0a',
  lifecycle: 'InService',
  health: 'Healthy',
  targets: [{ targetGroup: 'web', state: 'healthy' }],
  version: '1',
  imageId: 'ami-old',
  protectedFromScaleIn: false,
};

function stateWith(member: Partial<MemberState> = {}, more: Partial<State> = {}): State {
  return {
    now: '2026-01-20T04:17:00.000Z',
    region: 'eu-west-1',
    accountId: '123456789012',
    groups: [
      {
        name: 'web',
        min: 3,
        max: 9,
        desired: 6,
        template: 'web $Default',
        suspended: [],
        journal: {},
        refreshes: [],
        zones: [
          { zone: 'eu-west-1a', instances: [{ ...MEMBER, ...member }] },
          { zone: 'eu-west-1b', instances: [] },
        ],
      },
    ],
    targetGroups: [],
    serving: [],
    loners: [],
    images: [
      { id: 'ami-old', name: 'old', state: 'available', tags: {} },
      { id: 'ami-new', name: 'new', state: 'pending', tags: {} },
    ],
    happenings: [],
    ...more,
  };
}

describe('the state page', () => {
  test('looks again by itself and needs nothing from outside', () => {
    const page = statePage(stateWith());
    expect(page).toContain('<meta http-equiv="refresh" content="2">');
    expect(page).not.toMatch(/<script|<link|https?:|@import|url\(/);
  });

  test.each([
    ['in service and healthy', {}, 1],
    ['waiting', { lifecycle: 'Pending:Wait' }, 0],
    ['unhealthy', { health: 'Unhealthy' }, 0],
    ['not healthy everywhere', { targets: [{ targetGroup: 'web', state: 'initial' }] }, 0],
    ['of no target group', { targets: [] }, 1],
  ])('counts who serves, zone by zone: one %s', (_what, member, serving) => {
    const page = statePage(stateWith(member));
    expect(page).toContain(`<span class="soft">serving</span> <b>${serving}</b>`);
    expect(page).toContain(`<span>eu-west-1a</span><span>${serving} of 1 serving</span>`);
    expect(page).toContain('<span>eu-west-1b</span><span>0 of 0 serving</span>');
  });

  test('shows time, sizes, zones and instances', () => {
    const page = statePage(stateWith());
    for (const shown of [
      '2026-01-20 04:17:00 UTC',
      'eu-west-1a',
      'i-0a',
      'version 1',
      'no instances',
    ]) {
      expect(page).toContain(shown);
    }
  });

  test.each<[Partial<MemberState>, string]>([
    [{ lifecycle: 'InService' }, 'dot good">InService'],
    [{ lifecycle: 'Pending:Wait' }, 'dot busy">Pending:Wait'],
    [{ lifecycle: 'Terminating:Wait' }, 'dot idle">Terminating:Wait'],
    [{ health: 'Unhealthy' }, '<span class="bad">unhealthy</span>'],
    [{ targets: [{ targetGroup: 'web', state: 'initial' }] }, 'dot busy">initial'],
    [{ targets: [{ targetGroup: 'web', state: 'unhealthy' }] }, 'dot bad">unhealthy'],
    [{ targets: [{ targetGroup: 'web', state: 'draining' }] }, 'dot idle">draining'],
    [{ protectedFromScaleIn: true }, 'protected'],
  ])('shows an instance with %j as it is', (member, shown) => {
    expect(statePage(stateWith(member))).toContain(shown);
  });

  test('gives instances of different images different colours', () => {
    expect(statePage(stateWith({ imageId: 'ami-old' }))).toContain('class="tile run0"');
    expect(statePage(stateWith({ imageId: 'ami-new' }))).toContain('class="tile run1"');
  });

  test('shows what is suspended and what the journal says', () => {
    const [group] = stateWith().groups;
    const noted = { ...group, suspended: ['AZRebalance'], journal: { 'patch-cycle:batch': 'b 1' } };
    const page = statePage(stateWith({}, { groups: [noted as State['groups'][number]] }));
    expect(page).toContain('<dd>AZRebalance</dd>');
    expect(page).toContain('<code>patch-cycle:batch</code></dt><dd><code>b 1</code>');
  });

  test('escapes whatever it shows', () => {
    const evil = `<img src=x onerror="alert('1')">&`;
    const [group] = stateWith().groups;
    const page = statePage({
      ...stateWith(),
      region: evil,
      groups: [
        {
          ...(group as State['groups'][number]),
          name: evil,
          template: evil,
          suspended: [evil],
          journal: { [evil]: evil },
          zones: [
            {
              zone: evil,
              instances: [
                {
                  ...MEMBER,
                  id: evil,
                  lifecycle: evil,
                  health: evil,
                  version: evil,
                  imageId: evil,
                  targets: [{ targetGroup: evil, state: evil }],
                },
              ],
            },
          ],
        },
      ],
      loners: [{ id: evil, name: evil, state: evil, imageId: evil, zone: evil }],
      images: [{ id: evil, name: evil, state: evil, tags: {} }],
      happenings: [{ at: evil, text: evil }],
    });
    expect(page).not.toContain('<img');
    expect(
      page.match(/&lt;img src=x onerror=&quot;alert\(&#39;1&#39;\)&quot;&gt;&amp;/g)?.length,
    ).toBeGreaterThan(15);
  });
});

describe('the chart of who served', () => {
  const NOW = Date.parse('2026-01-20T04:17:00Z');
  const points = [
    { at: NOW - 9 * 3_600_000, zones: { 'eu-west-1a': 1 } },
    { at: NOW - 5 * 3_600_000, zones: { 'eu-west-1a': 2, 'eu-west-1b': 2 } },
    { at: NOW - 1 * 3_600_000, zones: { 'eu-west-1a': 2, 'eu-west-1b': 1 } },
  ];

  test('stacks the zones, from what was so when its time begins to now', () => {
    const chart = servingChart(points, NOW);
    expect(chart.match(/<path/g)).toHaveLength(2);
    // Both zones: four of four at the left edge, three of four after two thirds of the width.
    expect(chart).toContain('d="M0.0,84V0.0H0.0V0.0H666.7V21.0H1000V84Z"');
    expect(chart).toContain('eu-west-1b <b>1</b>');
    expect(chart).toContain('most 4');
  });

  test('is not there before anybody has served', () => {
    expect(statePage(stateWith())).not.toContain('<svg');
    expect(statePage(stateWith({}, { serving: points }))).toContain('<svg');
  });
});

test('a zone of many is a field of squares, one for each instance', () => {
  const instances = Array.from({ length: 40 }, (_, index) => ({ ...MEMBER, id: `i-${index}` }));
  const [group] = stateWith().groups;
  const zones = [{ zone: 'eu-west-1a', instances }];
  const page = statePage(stateWith({}, { groups: group ? [{ ...group, zones }] : [] }));
  expect(page.match(/<i class="cell serves run0"/g)).toHaveLength(40);
  expect(page).toContain('title="i-7 InService, web: healthy"');
  expect(page).not.toContain('class="tile');
});

test('instance refreshes and target groups are shown with how far they are', () => {
  const [group] = stateWith().groups;
  const refresh = {
    id: 'r',
    status: 'InProgress',
    reason: 'Waiting <b>',
    percent: 40,
    toUpdate: 3,
  };
  const page = statePage(
    stateWith(
      {},
      {
        groups: group ? [{ ...group, refreshes: [refresh] }] : [],
        targetGroups: [{ name: 'front', states: { healthy: 5, draining: 1 } }],
      },
    ),
  );
  expect(page).toContain('<progress max="100" value="40"></progress><span>40 %</span>');
  expect(page).toContain('Waiting &lt;b&gt;');
  expect(page).toContain('<b>front</b><span class="dot good">5 healthy</span>');
});

test('the warm pool stands apart, below its zone', () => {
  const [group] = stateWith().groups;
  const warm = [{ ...MEMBER, id: 'i-warm', lifecycle: 'Warmed:Stopped', targets: [] }];
  const zones = [{ zone: 'eu-west-1a', instances: [MEMBER], warm }];
  const page = statePage(stateWith({}, { groups: group ? [{ ...group, zones }] : [] }));
  expect(page).toContain('<span class="soft">warm pool</span> <b>1</b>');
  expect(page).toContain('<span>1 of 1 serving</span>');
  expect(page).toMatch(/warm pool, 1<\/h4>\n<div class="pool">[\s\S]*i-warm[\s\S]*Warmed:Stopped/);
});

test('a target that is not healthy says why', () => {
  const targets = [{ targetGroup: 'web', state: 'unhealthy', reason: 'Target.Timeout' }];
  expect(statePage(stateWith({ targets }))).toContain('<div class="why">Target.Timeout</div>');
});

test('alarms are shown, and why those in ALARM ring', () => {
  const alarms = [
    { name: 'errors', state: 'ALARM', reason: 'too many <b>' },
    { name: 'queue', state: 'OK', reason: 'short' },
  ];
  const page = statePage(stateWith({}, { alarms }));
  expect(page).toContain(
    'dot bad">ALARM</span><span><b>errors</b><br><span class="soft">too many &lt;b&gt;',
  );
  expect(page).toContain('dot good">OK</span><span><b>queue</b></span>');
});

test('trouble stands out among what happened, and ids are kept whole', () => {
  const at = '2026-01-20T04:17:00.000Z';
  const id = 'i-0123456789abcdef0';
  const page = statePage(
    stateWith(
      {},
      {
        happenings: [
          { at, text: `web: target ${id} is unhealthy` },
          { at, text: 'a & b' },
        ],
      },
    ),
  );
  expect(page).toContain(
    `<span class="bad">web: target <span class="id">${id}</span> is unhealthy</span>`,
  );
  expect(page).toContain('<span>a &amp; b</span>');
});

test('an image is shown by its name, its id behind it', () => {
  expect(statePage(stateWith())).toContain('<span title="ami-old">old</span>');
});
