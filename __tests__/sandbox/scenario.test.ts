import { describe, expect, test } from '@jest/globals';
import { parseScenario, readScenario, type ScenarioError } from '../../sandbox/scenario.js';

const WHOLE = `
images: [{name: base, release: noble, packages: noble-20251120}]
templates: [{name: web, versions: [{image: base}]}]
target-groups: [{name: web}]
groups: [{name: web, size: 3, min: 1, max: 6, template: web, target-groups: [web]}]
`;

/** The whole scenario with one line replaced. */
function changed(from: string, to: string): string {
  if (!WHOLE.includes(from)) throw new Error(`the scenario has no '${from}'`);
  return WHOLE.replace(from, to);
}

function problems(text: string): readonly string[] {
  try {
    parseScenario(text, 'x.yaml');
  } catch (error) {
    return (error as ScenarioError).problems;
  }
  return [];
}

describe('a scenario', () => {
  test('fills in what it leaves out', () => {
    const scenario = parseScenario(WHOLE);
    expect(scenario).toMatchObject({
      region: 'eu-west-1',
      zones: ['a', 'b', 'c'],
      account: '123456789012',
      epoch: Date.parse('2026-01-20T04:17:00Z'),
      'target-groups': [{ 'deregistration-delay': 60_000, 'health-check': { interval: 10_000 } }],
      groups: [{ version: '$Default', 'health-check': 'EC2', 'health-check-grace': 300_000 }],
    });
  });

  test.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['5m', 300_000],
    ['2h', 7_200_000],
    ['1d', 86_400_000],
  ])('reads the duration %s', (text, milliseconds) => {
    const scenario = parseScenario(changed('min: 1', `min: 1, warmup: ${text}`));
    expect(scenario.groups[0]?.warmup).toBe(milliseconds);
  });

  test.each([
    'three-zones',
    'capacity-error-in-one-zone',
    'never-healthy',
    'two-groups-one-target-group',
    'latest-from-terraform',
  ])('%s comes with the sandbox and is valid', (name) => {
    expect(readScenario(`sandbox/scenarios/${name}.yaml`).groups.length).toBeGreaterThan(0);
  });
});

describe('a mistake is named by its field, with what would be allowed', () => {
  test.each([
    [
      'an unknown key',
      changed('template: web', 'templat: web'),
      [
        'groups[0].template: is missing',
        "groups[0].templat: is not known; did you mean 'template'?",
      ],
    ],
    [
      'an unknown key at the top',
      `${WHOLE}\nregoin: eu-west-1`,
      ["regoin: is not known; did you mean 'region'?"],
    ],
    [
      'a key that is like no other',
      `${WHOLE}\nxylophone: 1`,
      ['xylophone: is not known; known here: about, region, zones'],
    ],
    ['a missing key', changed('size: 3, ', ''), ['groups[0].size: is missing']],
    [
      'a size that is no number',
      changed('size: 3', 'size: three'),
      ['groups[0].size: must be a whole number from 0 to 10000'],
    ],
    [
      'a size that is no whole number',
      changed('size: 3', 'size: 2.5'),
      ['groups[0].size: must be a whole number from 0 to 10000'],
    ],
    [
      'a minimum above the size',
      changed('min: 1', 'min: 4'),
      ['groups[0].min: is larger than size (3)'],
    ],
    [
      'a maximum below the size',
      changed('max: 6', 'max: 2'),
      ['groups[0].max: is smaller than size (3)'],
    ],
    [
      'a duration without a unit',
      changed('min: 1', "min: 1, warmup: '30'"),
      ['groups[0].warmup: must be a duration such as 30s, 5m, 2h or 1d'],
    ],
    [
      'a duration that is a number',
      changed('min: 1', 'min: 1, warmup: 30'),
      ['groups[0].warmup: must be a duration such as 30s, 5m, 2h or 1d'],
    ],
    [
      'a misspelt choice',
      changed('min: 1', 'min: 1, health-check: ElB'),
      ["groups[0].health-check: must be one of EC2, ELB; did you mean 'ELB'?"],
    ],
    [
      'a template that is not there',
      changed('template: web', 'template: wbe'),
      ["groups[0].template: there is no template 'wbe'; did you mean 'web'? (there are: web)"],
    ],
    [
      'a target group that is not there',
      changed('target-groups: [web]}', 'target-groups: [api]}'),
      ["groups[0].target-groups[0]: there is no target group 'api' (there are: web)"],
    ],
    [
      'an image that is not there',
      changed('{image: base}', '{image: bsae}'),
      ["templates[0].versions[0].image: there is no image 'bsae'; did you mean 'base'?"],
    ],
    [
      'a zone that no region has',
      changed('min: 1', 'min: 1, zones: [q]'),
      ['groups[0].zones[0]: must be the letter of a zone'],
    ],
    [
      'a zone outside the scenario',
      `${changed('min: 1', 'min: 1, zones: [c]')}\nzones: [a, b]`,
      ["groups[0].zones[0]: there is no zone 'c'"],
    ],
    [
      'a version that is not there',
      changed('min: 1', 'min: 1, version: 2'),
      ["groups[0].version: template 'web' has only 1 versions"],
    ],
    [
      'a version that is no version',
      changed('min: 1', 'min: 1, version: newest'),
      ['groups[0].version: must be a number, $Latest or $Default'],
    ],
    [
      'the same name twice',
      changed('[{name: web}]', '[{name: web}, {name: web}]'),
      ["target-groups[1].name: 'web' is there twice"],
    ],
    [
      'no images',
      changed('images: [{name: base, release: noble, packages: noble-20251120}]', 'images: []'),
      ['images: must list at least one image'],
    ],
    [
      'an unknown switch',
      `${WHOLE}\nswitches: {launch-zone-ties: first}`,
      ["switches.launch-zone-ties: is not known; did you mean 'launch-zone-tie'?"],
    ],
    [
      'an unknown position of a switch',
      `${WHOLE}\nswitches: {launch-zone-tie: last}`,
      ['switches.launch-zone-tie: must be one of random, first'],
    ],
    ['a moment that is none', `${WHOLE}\nepoch: yesterday`, ['epoch: must be a moment such as']],
    [
      'a package list that is none',
      changed('packages: noble-20251120', 'packages: 3'),
      ['images[0].packages: must be the name of a package list'],
    ],
    [
      'an unknown package list',
      changed('packages: noble-20251120', 'packages: noble-20251121'),
      [
        "images[0].packages: there is no package list 'noble-20251121'; did you mean 'noble-20251120'?",
      ],
    ],
    [
      'an event for no group',
      `${WHOLE}\nscheduled-events: [{group: api, zone: a, code: instance-stop, not-before: 1h}]`,
      ["scheduled-events[0].group: there is no group 'api'"],
    ],
    ['a list where a mapping belongs', '[]', ['must be a mapping']],
    ['text that is not YAML', 'groups: [', ['is not YAML:']],
    ['an empty file', '', ['must be a mapping']],
  ])('%s', (_what, text, expected) => {
    const found = problems(text);
    expect(found).toHaveLength(expected.length);
    for (const [index, start] of expected.entries()) expect(found[index]).toContain(start);
  });

  test('and so is every other one in the same file', () => {
    expect(problems(changed('min: 1, max: 6', 'min: x, max: y'))).toHaveLength(2);
  });

  test('and the file, and a file that is not there', () => {
    expect(() => parseScenario('[]', 'x.yaml')).toThrow('x.yaml:\n  must be a mapping');
    expect(() => readScenario('no/such.yaml')).toThrow(/no\/such\.yaml:\n {2}cannot be read/);
  });
});
