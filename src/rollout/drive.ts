import { isCloudError } from '../errors.js';
import { type Causes, NO_CAUSES, type Observed, observe } from '../fleet/observe.js';
import type { Cloud, Instance, Instant } from '../ports.js';
import type { Result, Tell } from '../report/events.js';
import { carryOut } from './carry-out.js';
import { backReason, decide } from './decide.js';
import { inDoubtSince, newInstances } from './engines/surge.js';
import { Patience } from './patience.js';
import { mayPass } from './refusal-codes.js';
import { closeStep, leftBehind, restStep, surplusLeft } from './rest.js';
import {
  type Glance,
  type Memory,
  NO_MEMORY,
  type RollOrder,
  type RollUnit,
  rolling,
  type Seen,
  unitsAtWork,
} from './seen.js';
import { expecting, expectingJournals, isStale, NOTHING_EXPECTED } from './shown.js';
import type { Step } from './steps.js';
import { Telling } from './telling.js';
import { FIRST_WATCH, type Watch, watch } from './watch.js';

export interface Outcome {
  readonly result: Extract<Result, 'patched' | 'held' | 'rolled-back' | 'failed'>;
  readonly reason: string;
  readonly mend?: string;
}

/** Steps in a row without a pause: far more than opening a roll of a hundred groups takes. */
const MOST_STEPS = 1_000;

/** Looks in a row without an answer, on top of what the client has tried. */
const MOST_FAILED_LOOKS = 20;

/** Milliseconds of real time between looks. */
export interface Pace {
  readonly pollInterval: number;
}

/**
 * Carries a roll out: looks, decides, does the one thing, and looks again. Never changes anything from a look
 * that is older than its own last change.
 */
export async function drive(
  cloud: Cloud,
  order: RollOrder,
  pace: Pace,
  tell: Tell,
): Promise<Outcome> {
  const telling = new Telling(tell);
  const state = new State(cloud, order, pace);
  try {
    return await run(cloud, order, pace, state, telling);
  } catch (error) {
    return await given(error, state, telling);
  }
}

/** The looks and what is remembered between them. */
class State {
  memory: Memory = NO_MEMORY;
  seen: Seen | undefined;
  #watch: Watch = FIRST_WATCH;
  #known: ReadonlyMap<string, Instance> = new Map();
  #causes: Causes = NO_CAUSES;
  #look = false;
  #expected = NOTHING_EXPECTED;

  constructor(
    readonly cloud: Cloud,
    readonly order: RollOrder,
    readonly pace: Pace,
  ) {}

  /** Ask for the template versions with the next look. */
  lookCloser(): void {
    this.#look = true;
  }

  /** What was just done to a group, and answered: a look that does not show it is looked again. */
  done(step: Step): void {
    const launched = step.do === 'launch' ? this.memory.launched.get(step.token) : undefined;
    const ids = launched?.answer.instanceIds ?? [];
    this.#expected = expecting(this.#expected, step, ids, this.cloud.clock.now());
  }

  async look(): Promise<Seen> {
    let observed = await this.#observe();
    while (isStale(this.#expected, observed.groups, observed.at)) {
      await this.cloud.clock.sleep(this.pace.pollInterval);
      observed = await this.#observe();
    }
    this.#expected = expectingJournals(this.#expected, observed.groups.values(), observed.at);
    this.#look = false;
    this.#known = observed.instances;
    this.#causes = observed.causes;
    this.#watch = watch(this.#watch, observed);
    const versions = new Map([...this.memory.versions, ...observed.versions]);
    this.memory = { ...this.memory, versions };
    this.seen = { observed, watch: this.#watch, memory: this.memory };
    return this.seen;
  }

  async #observe(): Promise<Observed> {
    const planned = this.order.units.flatMap((unit) => unit.groups);
    return await observe(this.cloud, {
      groups: this.order.units.flatMap(namesIn),
      closely: (groups) => {
        const glance = { observed: { groups }, memory: this.memory };
        return new Set(unitsAtWork(this.order, glance).flatMap(namesIn));
      },
      statusChecksOf: this.#launched(),
      versionsOf: this.#look ? [...new Set(planned.map((one) => one.target.templateId))] : [],
      inDoubt: (groups) => this.#inDoubt(planned, { observed: { groups }, memory: this.memory }),
      known: this.#known,
      causes: this.#causes,
    });
  }

  #inDoubt(
    planned: readonly RollUnit['groups'][number][],
    glance: Glance,
  ): ReadonlyMap<string, Instant> {
    return new Map(
      planned.flatMap((one) => {
        const group = rolling(one, glance);
        const since = group && inDoubtSince(group, glance.memory, this.#causes);
        return since === undefined ? [] : [[one.name, since] as const];
      }),
    );
  }

  /** Instances that open batches launched, as far as the last look showed them. */
  #launched(): readonly string[] {
    const { seen } = this;
    if (seen === undefined) return [];
    return this.order.units
      .flatMap((unit) => unit.groups)
      .flatMap((planned) => rolling(planned, seen) ?? [])
      .flatMap((one) => newInstances(one, { ...seen, memory: this.memory }));
  }
}

function namesIn(unit: RollUnit): readonly string[] {
  return [...unit.groups.map((one) => one.name), ...unit.watched];
}

async function run(
  cloud: Cloud,
  order: RollOrder,
  pace: Pace,
  state: State,
  telling: Telling,
): Promise<Outcome> {
  const patience = new Patience(order.policy.holdLimit);
  let rolledBack: string | undefined;
  let restless = 0;
  for (;;) {
    if (restless++ > MOST_STEPS) throw new Error('the roll goes round in circles');
    const seen = await lookPatiently(state, pace);
    rolledBack ??= backReason(order, seen);
    const step = decide(order, seen);
    telling.step(step, seen, order);
    if (step.do === 'done') return ended(rolledBack);
    if (step.do === 'stop') {
      await settle(state, telling, (now) => closeStep(step, order, now));
      telling.left(surplusLeft(step, order, seen, state.seen ?? seen));
      return { result: 'failed', reason: step.reason, mend: step.mend };
    }
    if (step.do === 'look') {
      state.lookCloser();
      continue;
    }
    const trouble = await attempt(step, state, telling);
    const reason = trouble ?? (step.do === 'hold' ? step.reason : undefined);
    if (reason === undefined) {
      if (step.do === 'wait') patience.pause(seen.observed.at);
      if (isProgress(step, state.memory)) patience.reset();
      if (step.do === 'wait' || isProgress(step, state.memory)) telling.holdOver();
    } else if (patience.exhausted(seen.observed.at)) {
      await settle(state, telling, (now) => restStep(order, now));
      return held(reason, state, telling);
    } else {
      telling.holding(reason, patience.until(seen.observed.at));
    }
    if (reason !== undefined || step.do === 'wait') {
      await cloud.clock.sleep(pace.pollInterval);
      restless = 0;
    }
  }
}

/** One look that fails is no reason to leave a batch open; a service that stays away is. */
async function lookPatiently(state: State, pace: Pace): Promise<Seen> {
  for (let failed = 1; ; failed++) {
    try {
      return await state.look();
    } catch (error) {
      if (!mayPass(error) || failed === MOST_FAILED_LOOKS) throw error;
      await state.cloud.clock.sleep(pace.pollInterval);
    }
  }
}

/** Carries out one step. Returns why it was refused, when that may pass; throws when it will not. */
async function attempt(step: Step, state: State, telling: Telling): Promise<string | undefined> {
  if (step.do === 'wait') {
    state.memory = { ...state.memory, lowLooks: step.low ? state.memory.lowLooks + 1 : 0 };
  }
  try {
    state.memory = await carryOut(state.cloud, step, state.memory, state.order.run, (memory) => {
      state.memory = memory;
    });
    state.done(step);
    telling.carriedOut(step, state.memory);
    return undefined;
  } catch (error) {
    if (step.do === 'reject' && isCloudError(error) && error.answered) {
      unmarked(step, error.message, state, telling);
      return undefined;
    }
    if (!mayPass(error)) throw error;
    return (error as Error).message;
  }
}

/** Rolling back does not wait for a mark on the image, which may be gone by now. */
function unmarked(
  { image, reason }: Extract<Step, { do: 'reject' }>,
  refusal: string,
  state: State,
  telling: Telling,
): void {
  state.memory = { ...state.memory, rejected: new Set(state.memory.rejected).add(image) };
  const what = `it could not be tagged as rejected (${reason}): ${refusal}`;
  const mend = 'Deregister it, or tag it with patch-cycle:rejected, before the next run.';
  telling.left([{ resource: image, what, mend }]);
}

/** Giving back what can be given back when a roll does not go on: best effort, one call at a time. */
async function settle(
  state: State,
  telling: Telling,
  next: (seen: Seen) => Step | undefined,
): Promise<void> {
  for (let calls = 0; calls < 100; calls++) {
    const seen = await state.look();
    const step = next(seen);
    if (step === undefined) return;
    telling.step(step, seen, state.order);
    if ((await attempt(step, state, telling)) !== undefined) return;
  }
}

function ended(rolledBack: string | undefined): Outcome {
  return rolledBack === undefined
    ? { result: 'patched', reason: 'every instance runs the patched image' }
    : { result: 'rolled-back', reason: rolledBack };
}

function held(reason: string, state: State, telling: Telling): Outcome {
  if (state.seen !== undefined) telling.left(leftBehind(state.order, state.seen));
  return {
    result: 'held',
    reason,
    mend: 'Mend the cause and run again: the next run goes on from here.',
  };
}

/** A failure that ends the run where it stands: what was begun is named, and the next run takes it up. */
async function given(error: unknown, state: State, telling: Telling): Promise<Outcome> {
  if (state.seen !== undefined) telling.left(leftBehind(state.order, state.seen));
  const name = error instanceof Error ? error.name : '';
  if (name === 'AbortError' || name === 'CancelledError') {
    return {
      result: 'held',
      reason: 'the run was cancelled',
      mend: 'Run again: the next run goes on from here.',
    };
  }
  if (name === 'CloudError') {
    return {
      result: 'failed',
      reason: (error as Error).message,
      mend: 'Run again when it is mended.',
    };
  }
  throw error;
}

/** Trying a refused launch again, with the tags and suspensions around it, is not progress: patience runs on. */
function isProgress(step: Step, memory: Memory): boolean {
  switch (step.do) {
    case 'launch':
      return (memory.launched.get(step.token)?.answer.instanceIds.length ?? 0) > 0;
    case 'end':
    case 'untag':
    case 'use-template':
    case 'create-version':
    case 'delete-version':
    case 'set-default':
      return true;
    default:
      return false;
  }
}
