import { expect, test } from '@jest/globals';
import { nextStep, observe, startWatching } from '../../../src/image/builder-watch.js';
import { nothingRead } from '../../../src/image/console.js';
import { NONCE } from './console-writer.js';
import { source } from './made-up-build.js';

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
