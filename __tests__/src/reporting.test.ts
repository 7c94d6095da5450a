import { expect, test } from '@jest/globals';
import { openReport } from '../../src/reporting.js';
import { fakeRunner } from './fake-runner.js';

const FINISHED = {
  type: 'finished',
  result: 'held',
  reason: 'zone eu-west-1a has no capacity',
} as const;

test('a report logs what it is told at the service’s time, and is folded into all four forms at its end', async () => {
  const runner = fakeRunner();
  const report = openReport(runner, () => Date.UTC(2026, 0, 20, 4, 17));
  report.tell(FINISHED);
  expect(runner.log).toEqual([
    '          2026-01-20, UTC',
    '04:17:00  Result: held. Zone eu-west-1a has no capacity.',
  ]);
  expect(runner.outputs).toEqual({});
  await report.close();
  expect(runner.outputs).toMatchObject({ result: 'held', plan: '' });
  expect(runner.annotations).toEqual([
    expect.objectContaining({ level: 'error', message: expect.stringContaining('no capacity') }),
  ]);
  expect(runner.summary).toContain('no capacity');
});

test('a summary that cannot be written does not take the outputs with it', async () => {
  const runner = fakeRunner({ summary: new Error('disk full') });
  const report = openReport(runner, Date.now);
  report.tell(FINISHED);
  await report.close();
  expect(runner.outputs).toMatchObject({ result: 'held' });
  expect(runner.log.at(-1)).toMatch(/summary could not be written: .*disk full/);
});
