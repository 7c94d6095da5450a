import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type ActionEnd, runPost } from '../../sandbox/runner.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { endState } from '../simulation/end-state.js';
import { KEY, type Stage, setUp } from './stage.js';

const fleet = (packages = 'noble-20251120', more = '') =>
  parseScenario(`
images:
  - {name: shop, release: noble, packages: ${packages}, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 2, max: 4, zones: [a, b], template: web, version: $Default, warmup: 10s}
${more}`);

/** A step takes seconds; a busy machine may make them many. */
jest.setTimeout(120_000);

let stage: Stage;
afterEach(async () => {
  await stage.close();
});
const on = async (packages?: string, more?: string) => {
  stage = await setUp(fleet(packages, more));
};
const CHECK = { command: 'check', 'check-builder': 'true' };
const changes = () => stage.world.faults.mutating.map(({ action }) => action);
const launches = () =>
  stage.world.history
    .of('call')
    .filter((call) => call.caller === KEY && call.action === 'RunInstances');
const buildersAlive = async () => (await endState(stage.world)).buildersAlive;

describe('a check that may start a builder, by the bundle on the wire', () => {
  test.each(['check', 'plan'])(
    'says by %s what is lacking, and ends its builder',
    async (command) => {
      await on();
      const end = await stage.run({ ...CHECK, command });
      expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([0, 'needed', 'true']);
      expect(JSON.parse(end.outputs.findings ?? '')).toMatchObject({ total: 42 });
      expect(changes()).toEqual(['RunInstances', 'TerminateInstances']);
      expect(end.log).toMatch(/Builder i-\w+ started from .*to say what is installed and no more/);
      expect(end.summary).toMatch(/Looked into.*m6i\.large.*instance seconds/);
      expect(end.summary).toContain('Nothing of the fleet was changed');
      expect(await buildersAlive()).toBe(0);
    },
  );

  test('fails a job that asks for it', async () => {
    await on();
    const end = await stage.run({ ...CHECK, 'fail-on': 'findings' });
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'needed']);
    expect(await buildersAlive()).toBe(0);
  });

  test('finds that nothing is lacking', async () => {
    await on('noble-20260127');
    const end = await stage.run({ ...CHECK, 'fail-on': 'findings' });
    expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([
      0,
      'nothing-to-do',
      'false',
    ]);
    expect(changes()).toEqual(['RunInstances', 'TerminateInstances']);
    expect(await buildersAlive()).toBe(0);
  });

  test('starts none unless it is asked for', async () => {
    await on();
    const end = await stage.run({ command: 'check' });
    expect([end.exitCode, end.outputs.result, changes()]).toEqual([1, 'unknown', []]);
    expect(end.log).toContain('check-builder: true');
  });

  test.each([
    ['silent-console', /Builder i-\w+ has ended, but nothing of a report came over its console/],
    ['hang', /The console of builder i-\w+ has been silent for 10 minutes/],
    ['torn-console', /has ended, but its report is incomplete/],
  ])('whose builder does not report (%s) says why, and ends it', async (fault, why) => {
    await on(undefined, `builder-fault: ${fault}`);
    const end = await stage.run(CHECK);
    expect([end.exitCode, end.outputs.result, end.outputs.needed]).toEqual([
      1,
      'unknown',
      'unknown',
    ]);
    expect(end.log).toMatch(why);
    expect(end.summary).toContain('The report that failed');
    expect(end.summary).toMatch(/Looked into.*m6i\.large.*instance seconds/);
    expect(await buildersAlive()).toBe(0);
  });

  test('whose list is kept in the ledger needs no builder again', async () => {
    await on();
    const inputs = { ...CHECK, ledger: 'patch-cycle-ledger' };
    const first = await stage.run(inputs);
    expect([first.outputs.result, launches().length]).toEqual(['needed', 1]);
    const second = await stage.run(inputs);
    expect([second.outputs.result, launches().length]).toEqual(['needed', 1]);
    expect(second.outputs.findings).toBe(first.outputs.findings);
  });

  test.each([1, 2])(
    'that is killed around its mutating call %i leaves nothing that the next does not end',
    async (at) => {
      for (const moment of ['before', 'after'] as const) {
        await on();
        const killed = await stage.runAndKill(at, moment, CHECK);
        expect(killed.signal).toBe('SIGKILL');
        const end = await stage.run(CHECK);
        expect([at, moment, end.exitCode, end.outputs.result]).toEqual([at, moment, 0, 'needed']);
        expect(await buildersAlive()).toBe(0);
        if (moment === 'before') await stage.close();
      }
    },
  );

  describe('that is broken off', () => {
    const post = async (step: ActionEnd) => {
      const feeds = { 'notices-url': `${stage.url}/security`, 'oval-url': `${stage.url}/oval` };
      const inputs = { ...CHECK, ...feeds, 'aws-region': 'eu-west-1', targets: 'web' };
      const env = { AWS_ACCESS_KEY_ID: KEY, GITHUB_RUN_ID: '4711' };
      return await runPost({ inputs, endpoint: stage.url, env }, step);
    };

    test('has its builder ended by the post step when it was killed', async () => {
      await on();
      const killed = await stage.runAndKill(2, 'before', CHECK);
      expect([killed.signal, await buildersAlive()]).toEqual(['SIGKILL', 1]);
      const { log } = await post(killed);
      expect(log).toMatch(/Builder i-\w+ ended: the run that started it was broken off/);
      expect(await buildersAlive()).toBe(0);
    });

    test('has its builder ended at the latest by the post step when it was cancelled', async () => {
      await on();
      const cancelled = await stage.runAndCancel('GetConsoleOutput', CHECK);
      expect([cancelled.exitCode, cancelled.outputs.result]).toEqual([1, 'held']);
      expect(launches()).toHaveLength(1);
      await post(cancelled);
      expect(await buildersAlive()).toBe(0);
    });
  });

  test('leaves nothing that a cycle would take for a builder of its own', async () => {
    await on();
    await stage.runAndKill(2, 'before', CHECK);
    const end = await stage.run({ soak: '30s' });
    expect([end.exitCode, end.outputs.result]).toEqual([0, 'patched']);
    expect(end.log).not.toContain('found running');
    expect(await buildersAlive()).toBe(0);
  });
});
