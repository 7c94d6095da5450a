import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type ActionOrder, runAction, runPost, startAction } from '../../sandbox/runner.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'runner-test-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

let scripts = 0;

/** A stand-in for the bundle: what it does is what the test says. */
function action(body: string, more: Partial<ActionOrder> = {}): ActionOrder {
  const dist = join(FOLDER, `action-${scripts++}.mjs`);
  writeFileSync(dist, `import { appendFileSync } from 'node:fs';\n${body}`);
  return { dist, node: process.execPath, inputs: {}, ...more };
}

describe('the runner', () => {
  test('gives every input of action.yml, the defaults where none was given', async () => {
    const { log } = await runAction(
      action(
        "for (const [k, v] of Object.entries(process.env)) if (k.startsWith('INPUT_')) console.log(k + '=' + v)",
        { inputs: { targets: 'web\napi', 'aws-region': 'eu-west-1' } },
      ),
    );
    expect(log).toContain('INPUT_TARGETS=web\napi\n');
    expect(log).toContain('INPUT_AWS-REGION=eu-west-1\n');
    expect(log).toContain('INPUT_COMMAND=cycle\n');
    expect(log).toContain('INPUT_MANIFEST=\n');
  });

  test('gives nothing of its own environment but the path', async () => {
    process.env.RUNNER_TEST_LEAK = 'leaked';
    const { log } = await runAction(action('console.log(JSON.stringify(process.env))'));
    delete process.env.RUNNER_TEST_LEAK;
    expect(log).not.toContain('leaked');
    expect(JSON.parse(log)).toMatchObject({ GITHUB_ACTIONS: 'true', GITHUB_RUN_ID: '4711' });
  });

  test('reads what the step wrote: outputs, state, exports, summary and its exit code', async () => {
    const end = await runAction(
      action(`
        appendFileSync(process.env.GITHUB_OUTPUT, 'result=held\\n');
        appendFileSync(process.env.GITHUB_STATE, 'begun=true\\n');
        appendFileSync(process.env.GITHUB_ENV, 'A=b\\n');
        appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Held\\n');
        console.log('out'); console.error('err');
        process.exitCode = 1;`),
    );
    expect(end).toMatchObject({
      exitCode: 1,
      outputs: { result: 'held' },
      state: { begun: 'true' },
      exported: { A: 'b' },
      summary: '# Held\n',
    });
    expect(end.log.split('\n').sort()).toEqual(['', 'err', 'out']);
    expect(end.signal).toBeUndefined();
  });

  test('gives the post step what the step saved', async () => {
    const order = action(`
      appendFileSync(process.env.GITHUB_STATE, 'begun=true\\n');
      console.log('begun: ' + process.env.STATE_begun);`);
    const step = await runAction(order);
    expect(step.log).toBe('begun: undefined\n');
    expect((await runPost(order, step)).log).toBe('begun: true\n');
  });

  test('kills at a moment that the caller chooses, and still reads what was written', async () => {
    const running = startAction(
      action(
        "appendFileSync(process.env.GITHUB_STATE, 'begun=true\\n'); console.log('ready'); setInterval(() => {}, 1000)",
        { onLine: (line) => line === 'ready' && running.kill() },
      ),
    );
    expect(await running.ended).toMatchObject({
      exitCode: 137,
      signal: 'SIGKILL',
      state: { begun: 'true' },
    });
  });

  test('refuses an input that action.yml does not have', async () => {
    await expect(runAction(action('', { inputs: { grup: 'web' } }))).rejects.toThrow(
      'action.yml has no input grup',
    );
  });
});
