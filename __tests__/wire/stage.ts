import { type CreatedWorld, createWorld } from '../../sandbox/create-world.js';
import { serveWorld } from '../../sandbox/doors/wire.js';
import type { Moment } from '../../sandbox/faults.js';
import { type ActionEnd, type ActionOrder, runAction, startAction } from '../../sandbox/runner.js';
import type { Scenario } from '../../sandbox/scenario.js';
import type { Call } from '../../sandbox/world.js';

/** Milliseconds of the sandbox's time that pass with every API call of the action. */
const PER_CALL = 3_000;

/** A world behind the wire door, and the bundle under node 24 as its client. */
export interface Stage {
  readonly world: CreatedWorld;
  readonly url: string;
  /** Runs the action's step to its end. */
  run(inputs?: Readonly<Record<string, string>>, order?: Partial<ActionOrder>): Promise<ActionEnd>;
  /** Runs the step and kills it with SIGKILL around its n-th mutating call. */
  runAndKill(
    at: number,
    moment: Moment,
    inputs?: Readonly<Record<string, string>>,
  ): Promise<ActionEnd>;
  /** Runs the step and kills it with SIGKILL at its n-th request to GitHub, which is done `after` that, or not at all. */
  runAndKillAtGitHub(
    at: number,
    moment: Moment,
    inputs?: Readonly<Record<string, string>>,
  ): Promise<ActionEnd>;
  /** Runs the step and cancels it, as the runner does, while its first call of the action is under way. */
  runAndCancel(action: string, inputs?: Readonly<Record<string, string>>): Promise<ActionEnd>;
  close(): Promise<void>;
}

/**
 * Time moves with the action's calls, not with the wall clock: a slow machine changes nothing of the story.
 */
export async function setUp(scenario: Scenario): Promise<Stage> {
  const world = createWorld(scenario, { seed: 1 });
  const before = world.faults.before.bind(world.faults);
  let cancelAt: { readonly action: string; readonly cancel: () => void } | undefined;
  world.faults.before = (call: Call) => {
    if (isTheActions(call)) world.clock.advance(PER_CALL);
    if (isTheActions(call) && call.action === cancelAt?.action) {
      cancelAt.cancel();
      cancelAt = undefined;
    }
    before(call);
  };
  world.faults.watch(KEY);
  const served = await serveWorld(world, { host: '127.0.0.1', port: 0, speed: 0 });
  let runs = 0;
  const order = (inputs: Readonly<Record<string, string>>, more: Partial<ActionOrder> = {}) => ({
    endpoint: served.url,
    ...more,
    inputs: {
      'aws-region': 'eu-west-1',
      targets: 'web',
      'poll-interval': '1ms',
      'notices-url': `${served.url}/security`,
      'oval-url': `${served.url}/oval`,
      ...inputs,
    },
    env: {
      AWS_ACCESS_KEY_ID: KEY,
      GITHUB_RUN_ID: String(4711 + runs++),
      ...more.env,
    },
  });
  return {
    world,
    url: served.url,
    run: (inputs = {}, more = {}) => runAction(order(inputs, more)),
    runAndKill: async (at, moment, inputs = {}) => {
      const running = startAction(order(inputs));
      world.faults.onMutation(at, moment, () => running.kill());
      return await running.ended;
    },
    runAndKillAtGitHub: async (at, moment, inputs = {}) => {
      const { troubles } = world.github;
      const running = startAction(order(inputs));
      let asked = 0;
      troubles.meet = () => {
        if (++asked !== at) return undefined;
        running.kill();
        return moment === 'after' ? 'lost' : '500';
      };
      const end = await running.ended;
      // Its own again, which is its class's.
      Reflect.deleteProperty(troubles, 'meet');
      return end;
    },
    runAndCancel: async (action, inputs = {}) => {
      const running = startAction(order(inputs));
      cancelAt = { action, cancel: () => running.kill('SIGINT') };
      return await running.ended;
    },
    close: served.close,
  };
}

/** The action's access key id: how the sandbox tells its calls from others. */
export const KEY = 'AKIATHEACTION';

function isTheActions(call: Call): boolean {
  return call.caller.name === KEY;
}
