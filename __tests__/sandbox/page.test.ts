import { describe, expect, test } from '@jest/globals';
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
        zones: [
          { zone: 'eu-west-1a', instances: [{ ...MEMBER, ...member }] },
          { zone: 'eu-west-1b', instances: [] },
        ],
      },
    ],
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
