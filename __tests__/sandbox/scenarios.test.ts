import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { HOUR } from '../../sandbox/clock.js';
import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { perform } from '../../sandbox/perform.js';
import { type JsonSchema, scenarioJsonSchema } from '../../sandbox/scenario/json-schema.js';
import { parseScenario, readScenario } from '../../sandbox/scenario.js';

const FOLDER = new URL('../../../sandbox/scenarios/', import.meta.url);
const SHIPPED = readdirSync(FOLDER)
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort();
const textOf = (name: string): string => readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8');
const worldOf = (name: string): CreatedWorld =>
  createWorld(readScenario(`sandbox/scenarios/${name}.yaml`));
const groupNamed = (world: CreatedWorld, name: string) =>
  world.autoScaling.groups().find((group) => group.name === name);
const outcomesOf = (world: CreatedWorld, caller: string): readonly string[] =>
  world.history
    .of('call')
    .filter((one) => one.caller === caller)
    .map((one) => one.outcome);

describe('the scenarios that ship', () => {
  test('are the ones that the documentation names', () => {
    const docs = readFileSync(new URL('../../docs/sandbox.md', FOLDER), 'utf8');
    expect(SHIPPED.filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
  });

  test.each(SHIPPED)(
    '%s loads, settles and lives an hour, the same one every time',
    (name) => {
      const scenario = readScenario(`sandbox/scenarios/${name}.yaml`);
      const live = (): { world: CreatedWorld; digest: string } => {
        const world = createWorld(scenario);
        for (const { name: group, size } of scenario.groups) {
          const members = groupNamed(world, group)?.members ?? [];
          expect(members.map((member) => member.lifecycle)).toEqual(Array(size).fill('InService'));
        }
        world.clock.advance(HOUR);
        const digest = createHash('sha256').update(world.history.toLines()).digest('hex');
        return { world, digest };
      };
      const { world, digest } = live();
      for (const { name: group, min, max } of scenario.groups) {
        const { desired = -1, members = [] } = groupNamed(world, group) ?? {};
        expect(desired).toBeGreaterThanOrEqual(min);
        expect(desired).toBeLessThanOrEqual(max);
        expect(members.length).toBeGreaterThan(0);
      }
      expect(world.history.of('call').filter((one) => one.outcome === 'InvalidAction')).toEqual([]);
      if (scenario.groups.length < 50) expect(live().digest).toBe(digest);
    },
    60_000,
  );
});

describe('what they are about is there', () => {
  test('mixed-architectures: one service, two architectures', () => {
    const { compute } = worldOf('mixed-architectures');
    const architectures = new Set(compute.images.map((image) => image.content.architecture));
    expect(architectures).toEqual(new Set(['x86_64', 'arm64']));
    expect(new Set(compute.instances.map((one) => one.type))).toEqual(
      new Set(['m6i.large', 'm7g.large']),
    );
  });

  test('spot: workers on Spot alone, a base On-Demand, and Spot takes back', () => {
    const world = worldOf('spot');
    const purchases = (group: string): readonly string[] =>
      (groupNamed(world, group)?.members ?? [])
        .map((member) => world.compute.instance(member.id)?.purchase ?? 'gone')
        .sort();
    expect(purchases('workers')).toEqual(Array(6).fill('spot'));
    expect(purchases('web')).toEqual(['on-demand', 'on-demand', 'spot', 'spot']);
    world.clock.advance(HOUR);
    const told = (what: RegExp): number =>
      world.history.of('note').filter(({ text }) => what.test(text)).length;
    // The web group rebalances: its instance is gone before the notice would have come.
    expect([told(/^spot rebalance /), told(/^spot interruption /)]).toEqual([3, 2]);
    expect(purchases('workers').filter((one) => one === 'spot')).toHaveLength(6);
  });

  test('warm-pool: what is new waits for its hook, then for its warm-up', () => {
    const world = worldOf('warm-pool');
    const [old] = groupNamed(world, 'model')?.members ?? [];
    const began = world.clock.now;
    world.compute.terminate(old?.id ?? '', 'test');
    world.clock.advance(HOUR);
    const came = world.history
      .of('member')
      .filter((one) => one.at > began && one.lifecycle === 'InService' && one.id !== old?.id);
    expect((came[0]?.at ?? 0) - began).toBeGreaterThan(8 * 60_000);
  });

  test('no-headroom: no group may grow', () => {
    for (const { size, min, max } of readScenario('sandbox/scenarios/no-headroom.yaml').groups) {
      expect([min, max]).toEqual([size, size]);
    }
  });

  test('hundred-by-hundred: ten thousand instances, and buckets that run dry', () => {
    const world = worldOf('hundred-by-hundred');
    expect(world.autoScaling.groups()).toHaveLength(100);
    expect(world.compute.instances.filter((one) => one.state === 'running')).toHaveLength(10_000);
    expect(groupNamed(world, 'fleet-100')?.members).toHaveLength(100);
    const who = { name: 'roller', region: world.region };
    const outcomes = Array.from({ length: 200 }, () => {
      try {
        perform(world, 'autoscaling', 'DescribeAutoScalingGroups', {}, who);
        return 'ok';
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'Throttling']));
  }, 60_000);

  test('reboots-of-2014: a zone within the hour, the others days later; who may, replaces first', () => {
    const world = worldOf('reboots-of-2014');
    const begun = (): number =>
      world.history.of('note').filter(({ text }) => / begins on /.test(text)).length;
    world.clock.advance(HOUR);
    expect(begun()).toBe(1);
    const causes = world.history.of('activity').filter((one) => one.group === 'front');
    expect(causes.map((one) => one.why).join()).toContain('indicating a scheduled event');
    world.clock.advance(48 * HOUR);
    expect(begun()).toBe(3);
  });

  test('around-the-fleet: the group grows with its load and its queue, and shrinks after them', () => {
    const world = worldOf('around-the-fleet');
    const desired = (): number | undefined => groupNamed(world, 'web')?.desired;
    const ringing = (): readonly string[] =>
      world.cloudWatch.alarms
        .filter(({ state }) => state === 'ALARM')
        .map(({ settings }) => settings.AlarmName);
    expect([desired(), ringing()]).toEqual([6, []]);
    world.clock.advance(1.5 * HOUR);
    // 540 percent of work: eleven at 49.
    expect(desired()).toBe(11);
    world.clock.advance(0.6 * HOUR);
    expect(ringing()).toEqual(['checkout-errors', 'shop']);
    world.clock.advance(1.8 * HOUR);
    expect([desired(), ringing()]).toEqual([6, []]);
    world.clock.advance(0.2 * HOUR);
    expect(desired()).toBeGreaterThan(6);
    expect(ringing()).toContain('queue');
    world.clock.advance(4 * HOUR);
    expect([desired(), ringing()]).toEqual([6, []]);
  });

  test('half-broken: one in standby, one that never gets healthy, a zone without capacity', () => {
    const world = worldOf('half-broken');
    world.clock.advance(HOUR);
    expect(outcomesOf(world, 'operator')).toEqual(['ok', 'ok', 'ok']);
    const shop = groupNamed(world, 'shop');
    expect(shop?.members.filter((one) => one.lifecycle === 'Standby')).toHaveLength(1);
    const unhealthy = world.loadBalancing
      .targetGroups()
      .flatMap((one) => one.targets.filter((target) => target.state === 'unhealthy'));
    expect(unhealthy.length).toBeGreaterThan(0);
    expect(world.faults.capacityError('eu-west-1b', 'm6i.large')).toBe(true);
    expect(new Set(shop?.members.map((one) => one.template?.split(':')[1]))).toEqual(
      new Set(['1', '3']),
    );
  });
});

describe('docs/scenario.schema.json', () => {
  const schema = scenarioJsonSchema();

  test('is what the reader’s own schema says', () => {
    const file = new URL('../../docs/scenario.schema.json', FOLDER);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema);
  });

  test.each(SHIPPED)('takes %s', (name) => {
    expect(problems(schema, parse(textOf(name)), '')).toEqual([]);
  });

  const WHOLE = `
images: [{name: base, release: noble, packages: noble-20251120}]
templates: [{name: web, versions: [{image: base}]}]
groups: [{name: web, size: 3, min: 1, max: 6, template: web, warmup: 30s}]
faults: [{at: 5m, stale: {seconds: 5}}]
switches: {launch-zone-tie: first}
`;

  test.each([
    ['an unknown key', 'warmup: 30s', 'warmpu: 30s'],
    ['a missing key', 'size: 3, ', ''],
    ['a number that is none', 'size: 3', 'size: three'],
    ['a part of an instance', 'size: 3', 'size: 2.5'],
    ['a number too large', 'size: 3', 'size: 10001'],
    ['a duration without a unit', '30s', "'30'"],
    ['a word that is no choice', 'noble,', 'nobel,'],
    ['no images', '[{name: base, release: noble, packages: noble-20251120}]', '[]'],
    ['an unknown switch', 'launch-zone-tie', 'launch-zone-ties'],
    ['an unknown position of a switch', 'first}', 'last}'],
    ['an unknown trouble', 'stale:', 'stael:'],
    ['trouble without what it needs', 'seconds: 5', 'chance: 1'],
  ])('refuses what the reader refuses: %s', (_what, from, to) => {
    expect(problems(schema, parse(WHOLE), '')).toEqual([]);
    expect(() => parseScenario(WHOLE)).not.toThrow();
    const wrong = WHOLE.replace(from, to);
    expect(problems(schema, parse(wrong), '')).not.toEqual([]);
    expect(() => parseScenario(wrong)).toThrow();
  });
});

/** JSON Schema, as far as scenarios use it: written anew here, so that the file is judged by its own meaning. */
function problems(schema: JsonSchema, value: unknown, at: string): readonly string[] {
  const wrong: string[] = [];
  const {
    type,
    enum: choices,
    const: only,
    pattern,
    minimum,
    maximum,
    minItems,
    items,
    properties,
    additionalProperties: others,
    required,
    anyOf,
  } = schema as Record<string, never>;
  const refuse = (when: boolean, what: string): void => {
    if (when) wrong.push(`${at}: ${what}`);
  };
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  const types: Record<string, boolean> = {
    object: isMapping,
    array: Array.isArray(value),
    string: typeof value === 'string',
    number: typeof value === 'number',
    integer: Number.isInteger(value),
    boolean: typeof value === 'boolean',
  };
  refuse(type !== undefined && types[type] !== true, `is no ${type}`);
  refuse(choices !== undefined && !(choices as unknown[]).includes(value), 'is no choice');
  refuse(only !== undefined && value !== only, 'is another');
  if (typeof value === 'string') {
    refuse(pattern !== undefined && !new RegExp(pattern, 'u').test(value), 'does not match');
  }
  refuse(typeof value === 'number' && value < (minimum ?? value), 'is too small');
  refuse(typeof value === 'number' && value > (maximum ?? value), 'is too large');
  if (Array.isArray(value)) {
    refuse(value.length < (minItems ?? 0), 'has too few');
    for (const [index, item] of value.entries()) {
      wrong.push(...problems(items ?? {}, item, `${at}[${index}]`));
    }
  }
  if (isMapping) {
    for (const name of (required ?? []) as string[]) {
      refuse(!Object.hasOwn(value, name), `lacks ${name}`);
    }
    for (const [name, inner] of Object.entries(value)) {
      const known = (properties as Record<string, JsonSchema> | undefined)?.[name];
      if (known !== undefined) wrong.push(...problems(known, inner, `${at}.${name}`));
      else if (others === (false as unknown)) refuse(true, `does not know ${name}`);
      else wrong.push(...problems(others ?? {}, inner, `${at}.${name}`));
    }
  }
  const fits = (anyOf as JsonSchema[] | undefined)?.some(
    (one) => problems(one, value, at).length === 0,
  );
  refuse(fits === false, 'fits nothing');
  return wrong;
}
