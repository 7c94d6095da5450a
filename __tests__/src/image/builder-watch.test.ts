import { describe, expect, test } from '@jest/globals';
import { InterruptedError } from '../../../src/errors.js';
import { nextStep, observe, startWatching } from '../../../src/image/builder-watch.js';
import { nothingRead } from '../../../src/image/console.js';
import type { Instance, SpotRequest } from '../../../src/ports.js';
import { endFailed, endOk, manifest, NONCE, onConsole } from './console-writer.js';
import { changed, fresh, source } from './made-up-build.js';

const place = { type: 't3.small', subnetId: 'subnet-1' };

test.each(['shutting-down', 'terminated'])(
  'a builder that is %s is not waited for: it never comes back',
  (state) => {
    const builder = { id: 'i-1', nonce: NONCE, launchedAt: 0, adopted: false, place };
    const instance = {
      id: 'i-1',
      imageId: source,
      type: 't3.small',
      zone: 'eu-west-1a',
      state,
      launchedAt: 0,
      tags: {},
    };
    const watched = observe(startWatching(builder, 0), instance, '', 1_000);
    expect(nextStep(watched, 1_000)).toMatchObject({
      is: 'failed',
      error: { message: expect.stringContaining('was ended before its image was made') },
    });
  },
);

test.each(['running', 'stopped', 'terminated'])(
  'a builder that says it only reported, and is %s, never becomes an image',
  (state) => {
    const builder = { id: 'i-1', nonce: NONCE, launchedAt: 0, adopted: true, place };
    const reading = { ...nothingRead, end: { is: 'reported' } as const };
    const watched = { ...startWatching(builder, 0), state, reading };
    expect(nextStep(watched, 1_000)).toMatchObject({
      is: 'failed',
      error: { message: expect.stringMatching(/was to report only|was ended before/) },
    });
  },
);

test('the log of a failed build does not show the passwords of its mirrors', () => {
  const builder = { id: 'i-1', nonce: NONCE, launchedAt: 0, adopted: false, place };
  const reading = {
    ...nothingRead,
    end: {
      is: 'failed',
      phase: 'update',
      reason: 'apt-get update failed',
      serviceResult: 'exit-code',
      log: 'Err:3 https://deploy:s3cret@mirror.example/ubuntu noble InRelease',
    },
  } as const;
  const watched = { ...startWatching(builder, 0), reading };
  const step = nextStep(watched as never, 1_000);
  expect(step).toMatchObject({
    is: 'failed',
    error: { log: 'Err:3 https://***@mirror.example/ubuntu noble InRelease' },
  });
});

// EC2 guide, "Spot request status codes", "State changes for a Spot request"; EC2 API, StateReason.
describe('a builder on Spot capacity', () => {
  const OK = onConsole(endOk(manifest(fresh, changed)));
  const KILLED = onConsole(endFailed('upgrade', 'TERM', 'the log', 'signal'));
  const builder = {
    id: 'i-1',
    nonce: NONCE,
    launchedAt: 0,
    adopted: false,
    place,
    spotRequestId: 'sir-1',
  };
  const step = (
    text: string,
    instance: Partial<Instance>,
    request?: Partial<SpotRequest>,
    later = 0,
  ) => {
    const seen = {
      id: 'i-1',
      imageId: source,
      type: 't3.small',
      zone: 'a',
      launchedAt: 0,
      tags: {},
    };
    const now = 400_000;
    const stands = request && { id: 'sir-1', state: 'disabled', status: '', tags: {}, ...request };
    const full = { ...seen, state: 'running', ...instance };
    const once = observe(startWatching(builder, 0), full, text, now, stands);
    return nextStep(observe(once, full, text, now + later, stands), now + later);
  };
  const by = (status: string) => ({ status: `instance-stopped-${status}` });
  const stopped = { state: 'stopped' };
  const TAKEN = { stateReason: 'Server.SpotInstanceShutdown' };

  test.each<[string, string, Partial<Instance>, Partial<SpotRequest> | undefined, string]>([
    ['finished and stopped by itself', OK, stopped, by('by-user'), 'finished'],
    ['finished, its request over', OK, stopped, { state: 'cancelled' }, 'finished'],
    ['finished, its request not up to date', OK, stopped, { status: 'marked-for-stop' }, 'waiting'],
    ['finished, its request not to be seen', OK, stopped, undefined, 'waiting'],
    ['finished, and stopped by EC2', OK, { ...stopped, ...TAKEN }, by('by-user'), 'interrupted'],
    ['finished, and to be started by EC2', OK, stopped, by('no-capacity'), 'interrupted'],
    ['finished, and priced out', OK, stopped, by('by-price'), 'interrupted'],
    ['finished, and stopped by an experiment', OK, stopped, by('by-experiment'), 'interrupted'],
    [
      'finished, and being stopped by EC2',
      OK,
      { state: 'stopping', ...TAKEN },
      undefined,
      'interrupted',
    ],
    ['finished, and started again', OK, { launchedAt: 300_000 }, undefined, 'interrupted'],
    [
      'unfinished, and stopped by EC2',
      '',
      { ...stopped, ...TAKEN },
      by('no-capacity'),
      'interrupted',
    ],
    [
      'unfinished, and ended by EC2',
      '',
      { state: 'terminated', stateReason: 'Server.SpotInstanceTermination' },
      undefined,
      'interrupted',
    ],
    ['stopped in its work, nobody knows by whom yet', KILLED, {}, undefined, 'waiting'],
    [
      'stopped in its work by EC2',
      KILLED,
      { state: 'stopping', ...TAKEN },
      undefined,
      'interrupted',
    ],
    ['stopped in its work by somebody', KILLED, { state: 'stopping' }, undefined, 'failed'],
    ['ended by somebody just now', '', { state: 'shutting-down' }, undefined, 'waiting'],
    ['ended by somebody', '', { state: 'terminated' }, undefined, 'failed'],
  ])('that is %s', (_what, text, instance, request, expected) => {
    const next = step(text, instance, request);
    const isInterrupted = next.is === 'failed' && next.error instanceof InterruptedError;
    expect(isInterrupted ? 'interrupted' : next.is).toBe(expected);
  });

  test('is not imaged while its request does not say that it stays stopped', () => {
    const next = step(OK, stopped, { status: 'marked-for-stop' }, 601_000);
    expect(next).toMatchObject({ is: 'failed', error: expect.any(InterruptedError) });
  });
});
