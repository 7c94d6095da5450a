import { expect } from '@jest/globals';
import type { CreatedWorld } from '../../sandbox/create-world.js';
import type { Moment } from '../../sandbox/faults.js';
import type { Scenario } from '../../sandbox/scenario.js';
import { type EndState, endState } from '../simulation/end-state.js';
import { breaches } from '../simulation/invariants.js';
import { KEY, type Stage, setUp } from '../wire/stage.js';

/** A fleet, what is asked for, and what must hold whatever happens to the run. */
export interface Sweep {
  readonly scenario: Scenario;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Sets a trap in every world before its first run. */
  readonly prepare?: (world: CreatedWorld) => void;
  /** Group name -> instances that must serve at every moment. */
  readonly floors: ReadonlyMap<string, number>;
  /** How a run ends that nobody kills, and the run after one that was killed. */
  readonly result: string;
  /** The first call that is killed around: the one whose parameters hold this. All calls, when absent. */
  readonly from?: string;
  /** How a run ends that finds everything done. */
  readonly after: string;
}

interface Kill {
  readonly at: number;
  readonly moment: Moment;
}

interface Clean {
  readonly start: EndState;
  readonly end: EndState;
  /** The mutating calls, by name. */
  readonly calls: readonly string[];
  /** The number of the first call to be killed around. */
  readonly first: number;
}

/** Counts the mutating calls of a clean run, then kills one run around each of them and lets another take over. */
export async function killAroundEveryCall(sweep: Sweep, moment: Moment): Promise<number> {
  const clean = await cleanRun(sweep);
  const kills = numbers(clean).map((at) => ({ at, moment }));
  for (const kill of kills) await killAndResume(sweep, clean, kill);
  return kills.length;
}

/**
 * The same in half the time, and in no fewer states: dying after a call was applied leaves what dying before the next
 * one leaves. So runs die before and after every other call, and after the last one.
 */
export async function killInEveryState(sweep: Sweep): Promise<Clean> {
  const clean = await cleanRun(sweep);
  for (const at of numbers(clean)) {
    const other = (at - clean.first) % 2 === 0;
    if (other) await killAndResume(sweep, clean, { at, moment: 'before' });
    if (other || at === clean.calls.length) {
      await killAndResume(sweep, clean, { at, moment: 'after' });
    }
  }
  return clean;
}

function numbers({ first, calls }: Clean): readonly number[] {
  return Array.from({ length: calls.length - first + 1 }, (_, index) => first + index);
}

async function cleanRun(sweep: Sweep): Promise<Clean> {
  const stage = await ready(sweep);
  const start = await endState(stage.world);
  const run = await stage.run(sweep.inputs);
  expect(run.outputs.result).toBe(sweep.result);
  const changes = stage.world.history
    .of('call')
    .filter((call) => call.caller === KEY && call.mutates);
  const calls = stage.world.faults.mutating.map((call) => call.action);
  expect(changes.map((call) => call.action)).toEqual(calls);
  // A builder and the instance that proves its image: both are killed around.
  expect(calls.filter((call) => call === 'RunInstances')).toHaveLength(2);
  const { from } = sweep;
  const index = changes.findIndex(
    (call) => from === undefined || JSON.stringify(call.params).includes(from),
  );
  expect(index).toBeGreaterThanOrEqual(0);
  const end = await settled(stage.world);
  await stage.close();
  return { start, end, calls, first: index + 1 };
}

async function killAndResume(sweep: Sweep, clean: Clean, { at, moment }: Kill): Promise<void> {
  const where = `${moment} call ${at} of ${clean.calls.length}, ${clean.calls[at - 1]}`;
  const stage = await ready(sweep);
  const killed = await stage.runAndKill(at, moment, sweep.inputs);
  expect([where, killed.signal]).toEqual([where, 'SIGKILL']);
  const end = await stage.run(sweep.inputs);
  const done = at === clean.calls.length && moment === 'after';
  expect([where, end.outputs.result]).toEqual([where, done ? sweep.after : sweep.result]);
  expect([where, await settled(stage.world)]).toEqual([where, clean.end]);
  expect([where, breaches(stage.world.history, sweep.floors)]).toEqual([where, []]);
  await stage.close();
}

async function ready({ scenario, prepare }: Sweep): Promise<Stage> {
  const stage = await setUp(scenario);
  prepare?.(stage.world);
  return stage;
}

/** When everything that was told to end has ended. */
async function settled(world: CreatedWorld): Promise<EndState> {
  world.clock.advance(600_000);
  return await endState(world);
}
