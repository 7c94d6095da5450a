import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../../sandbox/api.js';
import { createWorld } from '../../../sandbox/create-world.js';
import type { Happening } from '../../../sandbox/record.js';
import { stsActions } from '../../../sandbox/sts.js';
import { everyAction, prepare, SCENARIO } from './every-action.js';
import {
  type Door,
  type Left,
  type Params,
  type Script,
  type ServiceName,
  throughThePorts,
  throughTheWire,
} from './two-doors.js';

/**
 * Two doors, one truth, for all that the sandbox performs: whatever action there is must be in the script, carried out
 * and refused, read page by page, and throttled, with the same answers and the same record, byte for byte.
 */
const world = createWorld(SCENARIO);

/** Of all services, as declared: one that is added is asked for here the day that it is. */
const ACTIONS: readonly Action[] = [
  ...world.compute.actions,
  ...world.autoScaling.actions,
  ...world.loadBalancing.actions,
  ...world.cloudWatch.actions,
  ...world.systemsManager.actions,
  ...world.keys.actions,
  ...stsActions,
];

const nameOf = (one: { readonly service: string; readonly name: string }): string =>
  `${one.service}:${one.name}`;

async function bothWays(script: Script): Promise<Left> {
  const ports = await throughThePorts(SCENARIO, script, prepare);
  const wire = await throughTheWire(SCENARIO, script, prepare);
  expect(wire.answers.map(withoutKey)).toEqual(ports.answers.map(withoutKey));
  expect(wire.record).toBe(ports.record);
  return ports;
}

/** A key pair is a real one, from the machine's own randomness: no record has it. */
const withoutKey = (answer: string): string =>
  answer.replace(/<(keyMaterial|keyFingerprint)>[^<]*<\/\1>/g, '<$1/>');

/** What became of the calls of the script: action to its outcomes. */
function outcomes(left: Left): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const line of left.record.trimEnd().split('\n')) {
    const one = JSON.parse(line) as Happening;
    if (one.kind !== 'call' || one.caller !== 'AKIATWODOORS') continue;
    const name = `${one.service}:${one.action}`;
    all.set(name, (all.get(name) ?? new Set()).add(one.outcome));
  }
  return all;
}

/** What asks for the next page, and for how many there are to be in one; the smallest that every service takes. */
const TOKENS = ['NextToken', 'Marker'];
const SIZES: Readonly<Record<string, string>> = { MaxRecords: '1', MaxResults: '5', PageSize: '1' };

const paged = ACTIONS.filter((one) => TOKENS.some((token) => token in one.params));

/** What a reading must name, from the story. */
const NAMED: Readonly<Record<string, Params>> = {
  'autoscaling:DescribeWarmPool': { AutoScalingGroupName: 'web' },
  'autoscaling:DescribeInstanceRefreshes': { AutoScalingGroupName: 'web' },
  'autoscaling:DescribeLoadBalancerTargetGroups': { AutoScalingGroupName: 'web' },
  'autoscaling:DescribeTrafficSources': { AutoScalingGroupName: 'web' },
};

async function pages(door: Door): Promise<readonly string[]> {
  const followed: string[] = [];
  for (const { service, name, params } of paged) {
    const key = nameOf({ service, name });
    const sizes = Object.keys(SIZES).filter((size) => size in params);
    const asked = Object.fromEntries(sizes.map((size) => [size, SIZES[size] ?? '']));
    let more: Params = {};
    for (let page = 0; page < 3; page++) {
      const answer = await door.call(service as ServiceName, name, {
        ...NAMED[key],
        ...asked,
        ...more,
      });
      const [, token] =
        /<(?:next|Next)(?:Token|Marker)>([^<]+)</.exec(answer) ??
        /"NextToken":"([^"]+)"/.exec(answer) ??
        [];
      if (token === undefined) break;
      if (page === 0) followed.push(key);
      more = { [TOKENS.find((one) => one in params) ?? '']: token };
    }
    const wrong = {
      ...NAMED[key],
      ...asked,
      [TOKENS.find((one) => one in params) ?? '']: 'nonsense',
    };
    await door.call(service as ServiceName, name, wrong);
  }
  return followed;
}

describe('whatever the sandbox performs, the same comes of it through both doors', () => {
  test('every action is carried out', async () => {
    const done = outcomes(await bothWays(everyAction));
    const missing = ACTIONS.filter((one) => done.get(nameOf(one))?.has('ok') !== true);
    expect(missing.map(nameOf)).toEqual([]);
    expect([...done.keys()].sort()).toEqual(ACTIONS.map(nameOf).sort());
  }, 60_000);

  test('every action is refused: without what it needs, and with what it does not know', async () => {
    const left = await bothWays(async (door) => {
      for (const { service, name, required } of ACTIONS) {
        if ((required ?? []).length > 0) await door.call(service as ServiceName, name);
        await door.call(service as ServiceName, name, { Nonsense: 'yes' });
      }
    });
    const met = outcomes(left);
    expect(ACTIONS.filter((one) => (met.get(nameOf(one))?.size ?? 0) === 0).map(nameOf)).toEqual(
      [],
    );
    const accepted = ACTIONS.filter((one) => met.get(nameOf(one))?.has('ok') === true);
    expect(accepted.map(nameOf)).toEqual([]);
  }, 60_000);

  test('every reading that has pages is read page by page, and refuses a token that is none', async () => {
    let followed: readonly string[] = [];
    const left = await bothWays(async (door) => {
      await everyAction(door);
      followed = await pages(door);
    });
    expect(paged.length).toBeGreaterThan(30);
    expect(followed.length).toBeGreaterThanOrEqual(10);
    const met = outcomes(left);
    for (const one of paged)
      expect([nameOf(one), met.get(nameOf(one))?.size]).not.toContain(undefined);
  }, 60_000);

  test('every service throttles, and stale pages and lost answers are the same too', async () => {
    const left = await bothWays(async (door) => {
      await everyAction(door);
      await door.fault({ stale: { seconds: 30, chance: 0.5 } });
      await door.fault({ throttling: { share: 0.02 } });
      for (let round = 0; round < 4; round++) {
        for (const { service, name, mutates } of ACTIONS) {
          if (!mutates) await door.call(service as ServiceName, name, NAMED[`${service}:${name}`]);
        }
      }
      await door.fault({ clear: true });
      await door.fault({ cut: { mutation: 3, moment: 'after' } });
      await everyAction(door);
    });
    const met = outcomes(left);
    const throttled = /^(Throttling|ThrottlingException|RequestLimitExceeded)$/;
    const services = new Set(
      [...met].flatMap(([name, codes]) =>
        [...codes].some((code) => throttled.test(code)) ? [name.split(':')[0]] : [],
      ),
    );
    expect([...services].sort()).toEqual([
      'autoscaling',
      'ec2',
      'elasticloadbalancing',
      'monitoring',
      'ssm',
    ]);
    expect(left.answers).toContain('cut');
  }, 60_000);
});
