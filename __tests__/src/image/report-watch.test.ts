import { describe, expect, test } from '@jest/globals';
import { startWatching, type Watched } from '../../../src/image/builder-watch.js';
import { type ConsoleEnd, nothingRead } from '../../../src/image/console.js';
import { nextReportStep, REPORT_LIMITS } from '../../../src/image/report-watch.js';
import { beforeList, NONCE } from './console-writer.js';
import { minute, old } from './made-up-build.js';

const place = { type: 't3.small', subnetId: 'subnet-1' };
const builder = { id: 'i-1', nonce: NONCE, launchedAt: 0, adopted: false, place };
const list = beforeList(old) as unknown as NonNullable<Watched['reading']['before']>;

interface Seen {
  readonly state?: string;
  readonly phases?: readonly string[];
  readonly list?: true;
  readonly end?: ConsoleEnd;
  readonly endedAt?: number;
}

function watched({ state, phases = [], list: whole, end = { is: 'none' } }: Seen): Watched {
  const reading = { ...nothingRead, phases, end, ...(whole && { before: list }) };
  return { ...startWatching(builder, 0), ...(state !== undefined && { state }), reading };
}

const step = (seen: Seen, at: number) => nextReportStep(watched(seen), seen.endedAt, at * minute);

const failed: ConsoleEnd = {
  is: 'failed',
  phase: 'before',
  reason: 'dpkg-query exited 2',
  serviceResult: 'exit-code',
  log: 'https://deploy:s3cret@mirror.example/',
};
const torn: ConsoleEnd = { is: 'incomplete', why: 'the list is not whole' };

describe('a list that is whole', () => {
  test.each<[string, Seen, number]>([
    ['before the END record', { state: 'running', phases: ['wait', 'before'] }, 2],
    ['after it', { state: 'running', end: { is: 'reported' } }, 3],
    ['when somebody has ended the builder since', { state: 'terminated', endedAt: 3 * minute }, 4],
    ['when the guest failed after it', { state: 'running', end: failed }, 4],
    ['however late it comes', { state: 'running' }, 90],
    ['when EC2 does not show the builder any more', {}, 20],
  ])('counts, %s', (_, seen, at) => {
    const next = step({ ...seen, list: true }, at);
    expect(next).toMatchObject({ is: 'reported', report: { release: 'noble' } });
    if (next.is === 'reported') expect([...next.report.packages]).toEqual(old);
  });
});

describe('without one', () => {
  const ENDED = REPORT_LIMITS.console / minute;
  test.each<[string, Seen, number]>([
    ['it is waited for', { state: 'running' }, 9],
    ['it is waited for while EC2 does not show the builder yet', {}, 4],
    ['it is waited for as long as cloud-init may take', { state: 'running', phases: ['wait'] }, 29],
    [
      'the console of a builder that has ended may be late',
      { state: 'terminated', endedAt: 3 * minute },
      12,
    ],
    [
      'so may the rest of what is not whole',
      { state: 'terminated', end: torn, endedAt: 3 * minute },
      12,
    ],
  ])('%s', (_, seen, at) => {
    expect(step(seen, at)).toEqual({ is: 'waiting' });
  });

  test.each<[string, Seen, number, RegExp]>([
    ['silent', { state: 'running' }, 11, /has been silent for 10 minutes.*Nitro/],
    ['slow', { state: 'running', phases: ['wait'] }, 31, /not reported after 30 min/],
    ['gone', {}, 6, /does not exist any more/],
    ['ended', { state: 'terminated', endedAt: 3 * minute }, ENDED + 4, /nothing of a report came/],
    ['stopped', { state: 'stopped', endedAt: 3 * minute }, ENDED + 4, /nothing of a report came/],
    [
      'torn',
      { state: 'terminated', end: torn, endedAt: 3 * minute },
      ENDED + 4,
      /the list is not whole/,
    ],
    ['failed', { state: 'running', end: failed }, 2, /in phase before: dpkg-query/],
  ])('a builder that is %s has failed, and it is said why', (_, seen, at, why) => {
    const next = step(seen, at);
    expect(next).toMatchObject({ is: 'failed', error: { message: expect.stringMatching(why) } });
    if (next.is === 'failed') expect(next.error.log ?? '').not.toContain('s3cret');
  });
});
