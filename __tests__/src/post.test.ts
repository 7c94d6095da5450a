import { describe, expect, test } from '@jest/globals';
import { CloudError } from '../../src/errors.js';
import type { Cloud, Group, Instance } from '../../src/ports.js';
import { post } from '../../src/post.js';
import { fakeRunner } from './fake-runner.js';

const RUN = { id: '17-1', repository: 'acme/fleet', url: '' };

function group(name: string, tags: Group['tags'], suspended: readonly string[] = []): Group {
  return {
    name,
    min: 3,
    max: 9,
    desired: 6,
    source: { kind: 'template', template: { templateId: 'lt-1', version: '4' } },
    zones: ['eu-west-1a'],
    subnets: [],
    targetGroupArns: [],
    otherTrafficSources: [],
    suspended,
    tags,
    instances: [],
    healthCheckGrace: 0,
    hasWarmPool: false,
  };
}

const journal = (run: string): string =>
  `run=${run} lt=lt-1 from=3 style=Latest image=ami-2 from-image=ami-1 in-place=no desired=6`;

const builder = (id: string, state: string, run: string): Instance => ({
  id,
  imageId: 'ami-1',
  type: 'm7i.large',
  zone: 'eu-west-1a',
  state,
  launchedAt: 0,
  tags: {
    'patch-cycle:builder': 'ami-1',
    'patch-cycle:build': 'build-0001',
    'patch-cycle:run': run,
    'patch-cycle:repository': RUN.repository,
  },
});

interface Account {
  readonly groups?: readonly Group[];
  readonly instances?: readonly Instance[];
}

/** Only what a post step may use: anything else it called would not be there. */
function account({ groups = [], instances = [] }: Account): {
  readonly cloud: Cloud;
  readonly ended: readonly string[];
} {
  const ended: string[] = [];
  const cloud = {
    clock: { now: () => Date.UTC(2026, 0, 20) },
    autoScaling: { groups: async () => groups },
    compute: {
      instancesTagged: async (key: string, value?: string) =>
        instances.filter(
          ({ tags }) => tags[key] !== undefined && (value === undefined || tags[key] === value),
        ),
      terminate: async (ids: readonly string[]) => {
        ended.push(...ids);
      },
    },
  };
  return { cloud: cloud as unknown as Cloud, ended };
}

describe('after a step that was broken off', () => {
  test('the builder of this run is ended, and nobody else’s', async () => {
    const { cloud, ended } = account({
      instances: [
        builder('i-ours', 'running', '17-1'),
        builder('i-gone', 'terminated', '17-1'),
        builder('i-theirs', 'running', '16-1'),
      ],
    });
    const runner = fakeRunner();
    expect(await post(RUN, runner, async () => ({ cloud, spot: false }))).toBe(0);
    expect(ended).toEqual(['i-ours']);
    expect(runner.log.join('\n')).toContain('i-ours');
  });

  test('groups in the middle of its roll are named with what to do, and left as they are', async () => {
    const { cloud, ended } = account({
      groups: [
        group(
          'web',
          { 'patch-cycle:roll': journal('17-1'), 'patch-cycle:suspended': 'AZRebalance Terminate' },
          ['AZRebalance'],
        ),
        group('other', { 'patch-cycle:roll': journal('16-1') }),
        group('idle', {}),
      ],
    });
    const runner = fakeRunner();
    expect(await post(RUN, runner, async () => ({ cloud, spot: false }))).toBe(0);
    expect(ended).toEqual([]);
    expect(runner.annotations).toEqual([
      {
        level: 'warning',
        title: expect.stringContaining('web'),
        message: expect.stringMatching(
          /roll, and AZRebalance stay suspended.*[Rr]un the same workflow again/,
        ),
      },
    ]);
  });

  test('nothing left is nothing to warn of', async () => {
    const runner = fakeRunner();
    expect(await post(RUN, runner, async () => ({ cloud: account({}).cloud, spot: false }))).toBe(
      0,
    );
    expect(runner.annotations).toEqual([]);
  });

  test('an account that cannot be read is an error', async () => {
    const runner = fakeRunner();
    const expired = new CloudError('DescribeInstances', 'ExpiredToken', 'Too late.', true);
    expect(await post(RUN, runner, () => Promise.reject(expired))).toBe(1);
    expect(runner.annotations).toEqual([
      expect.objectContaining({ level: 'error', message: expect.stringContaining('Too late.') }),
    ]);
  });
});
