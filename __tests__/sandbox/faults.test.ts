import { describe, expect, test } from '@jest/globals';
import { VirtualClock } from '../../sandbox/clock.js';
import { type Moment, ScriptedFaults } from '../../sandbox/faults.js';
import type { Call } from '../../sandbox/world.js';

const clock = (): VirtualClock => new VirtualClock(0);

function call(action: string, about: Partial<Call> & { by?: string } = {}): Call {
  const { by = 'runner', ...rest } = about;
  return {
    service: 'ec2',
    action,
    mutates: true,
    caller: { name: by, region: 'eu-west-1' },
    params: {},
    ...rest,
  };
}

/** Plays a call as `perform` does: what came of it, and whether it was applied. */
function play(faults: ScriptedFaults, played: Call, refused = false): string {
  try {
    faults.before(played);
  } catch (error) {
    return `${(error as Error).name}, not applied`;
  }
  if (refused) return 'refused';
  try {
    faults.after(played, {});
  } catch (error) {
    return `${(error as Error).name}, applied`;
  }
  return 'ok';
}

describe('mutating calls are counted', () => {
  test('in order, and reading calls and dry runs are not', () => {
    const faults = new ScriptedFaults(clock());
    play(faults, call('CreateTags'));
    play(faults, call('DescribeImages', { mutates: false }));
    play(faults, call('RunInstances', { params: { DryRun: 'true' } }));
    play(faults, call('CreateImage'));
    expect(faults.mutating).toEqual([
      { number: 1, service: 'ec2', action: 'CreateTags' },
      { number: 2, service: 'ec2', action: 'CreateImage' },
    ]);
  });

  test("without the scenario's", () => {
    const faults = new ScriptedFaults(clock());
    play(faults, call('CreateTags', { by: 'scenario' }));
    expect(faults.mutations).toBe(0);
  });

  test('of the watched caller alone when there is one', () => {
    const faults = new ScriptedFaults(clock());
    faults.watch('runner');
    play(faults, call('CreateTags', { by: 'second operator' }));
    play(faults, call('CreateImage'));
    expect(faults.mutating.map((m) => m.action)).toEqual(['CreateImage']);
  });
});

describe('the connection breaks around a mutating call', () => {
  test.each<[Moment, string]>([
    ['before', 'Cut, not applied'],
    ['after', 'Cut, applied'],
  ])('%s the second, once, and the callback has run by then', (moment, outcome) => {
    const faults = new ScriptedFaults(clock());
    const killed: number[] = [];
    faults.onMutation(2, moment, () => killed.push(faults.mutations));
    const outcomes = ['A', 'B', 'C'].map((action) => play(faults, call(action)));
    expect(outcomes).toEqual(['ok', outcome, 'ok']);
    expect(killed).toEqual([2]);
  });

  test('counted from now, not from the beginning', () => {
    const faults = new ScriptedFaults(clock());
    play(faults, call('A'));
    faults.onMutation(1, 'before', () => {});
    expect(play(faults, call('B'))).toBe('Cut, not applied');
  });

  test('after the next applied one when the counted one is refused', () => {
    const faults = new ScriptedFaults(clock());
    faults.onMutation(1, 'after', () => {});
    expect(play(faults, call('A'), true)).toBe('refused');
    expect(play(faults, call('B'))).toBe('Cut, applied');
  });

  test('what the callback throws goes through, so that a simulated runner can die there', () => {
    const faults = new ScriptedFaults(clock());
    class Killed extends Error {}
    faults.onMutation(1, 'before', () => {
      throw new Killed();
    });
    expect(() => faults.before(call('A'))).toThrow(Killed);
  });
});

describe('refusals', () => {
  test('meet the action they are for, as often as ordered', () => {
    const faults = new ScriptedFaults(clock());
    faults.refuse({ action: 'CreateImage', code: 'X', message: 'no', times: 2 });
    expect(play(faults, call('CreateTags'))).toBe('ok');
    expect(['', '', ''].map(() => play(faults, call('CreateImage')))).toEqual([
      'ApiError, not applied',
      'ApiError, not applied',
      'ok',
    ]);
  });

  test('carry the code and status that were ordered', () => {
    const faults = new ScriptedFaults(clock());
    faults.refuse({
      action: 'A',
      code: 'Throttling',
      message: 'Rate exceeded',
      times: 1,
      status: 503,
    });
    expect(() => faults.before(call('A'))).toThrow(
      expect.objectContaining({ code: 'Throttling', message: 'Rate exceeded', status: 503 }),
    );
  });
});

describe('a zone has no capacity', () => {
  test('from one moment until another', () => {
    const time = clock();
    const faults = new ScriptedFaults(time);
    faults.capacity({ zone: 'a', from: 10, until: 20 });
    const at = (instant: number): boolean => {
      time.advanceTo(instant);
      return faults.capacityError('a', 'm7i.large');
    };
    expect([9, 10, 19, 20].map(at)).toEqual([false, true, true, false]);
  });

  test('for so many launches, in that zone, of that type', () => {
    const faults = new ScriptedFaults(clock());
    faults.capacity({ zone: 'a', type: 't3.micro', times: 1 });
    expect(faults.capacityError('b', 't3.micro')).toBe(false);
    expect(faults.capacityError('a', 'm7i.large')).toBe(false);
    expect(faults.capacityError('a', 't3.micro')).toBe(true);
    expect(faults.capacityError('a', 't3.micro')).toBe(false);
  });

  test('of Spot alone, or of both', () => {
    const faults = new ScriptedFaults(clock());
    faults.capacity({ zone: 'a', purchase: 'spot' });
    expect(faults.capacityError('a', 't3.micro')).toBe(false);
    expect(faults.capacityError('a', 't3.micro', 'spot')).toBe(true);
    faults.capacity({ zone: 'b' });
    expect(faults.capacityError('b', 't3.micro', 'spot')).toBe(true);
  });
});

describe('the notices API is in trouble', () => {
  test('as often as ordered, in the order of ordering', () => {
    const faults = new ScriptedFaults(clock());
    faults.troubleNotices('429', 1);
    faults.troubleNotices('stall', 1);
    expect(faults.notices('api')).toBe('429');
    expect(faults.notices('oval')).toBe('stall');
    expect(faults.notices('api')).toBeUndefined();
  });

  test('of one feed alone, if so ordered', () => {
    const faults = new ScriptedFaults(clock());
    faults.troubleNotices('html', 1, 'oval');
    expect(faults.notices('api')).toBeUndefined();
    expect(faults.notices('oval')).toBe('html');
    expect(faults.notices('oval')).toBeUndefined();
  });
});

test('what is still to come can be called off', () => {
  const faults = new ScriptedFaults(clock());
  faults.capacity({ zone: 'a' });
  faults.refuse({ action: 'A', code: 'X', message: 'no', times: 9 });
  faults.onMutation(1, 'before', () => {});
  faults.troubleNotices('503', 9);
  faults.clear();
  expect(faults.capacityError('a', 't3.micro')).toBe(false);
  expect(play(faults, call('A'))).toBe('ok');
  expect(faults.notices('api')).toBeUndefined();
});
