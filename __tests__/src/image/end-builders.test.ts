import { beforeEach, describe, expect, test } from '@jest/globals';
import { endBuilders } from '../../../src/image/end-builders.js';
import { builderTags } from '../../../src/image/tags.js';
import type { News } from '../../../src/report/events.js';
import { NONCE } from './console-writer.js';
import { run, source } from './made-up-build.js';
import { lost, refusal, ScriptedEc2 } from './scripted-ec2.js';

const TAGS = builderTags(source, NONCE, run);
const DENIED = refusal('CancelSpotInstanceRequests', 'UnauthorizedOperation');

let ec2: ScriptedEc2;
let told: News[];
const tell = (news: News): void => {
  told.push(news);
};
const types = (): readonly string[] => told.map(({ type }) => type);
const sweep = (spot = true) => endBuilders(ec2, { by: 'run', run, spot }, 'over', tell);
const states = (): readonly string[] => [...ec2.spotRequests.values()].map(({ state }) => state);
const addBuilder = (id: string, tags = TAGS, state = 'active'): void => {
  ec2.addMachine({ id, tags, spotRequestId: ec2.addSpotRequest(id, tags, state) });
};

beforeEach(() => {
  ec2 = new ScriptedEc2();
  told = [];
});

describe('builders on Spot capacity', () => {
  test.each([true, false])(
    'are ended after their requests, whether or not Spot is still asked for: %s',
    async (spot) => {
      addBuilder('i-1');
      await sweep(spot);
      expect(ec2.calls).toEqual(['cancelSpotRequest', 'terminate']);
      expect([states(), ec2.living]).toEqual([['cancelled'], []]);
      expect(types()).toEqual(['spot-request-cancelled', 'builder-ended']);
    },
  );

  test('whose request is over are ended alone', async () => {
    addBuilder('i-1', TAGS, 'cancelled');
    await sweep();
    expect(ec2.calls).toEqual(['terminate']);
  });

  test('of others keep their requests', async () => {
    addBuilder('i-1', builderTags(source, NONCE, { ...run, id: '78-1' }));
    ec2.addSpotRequest('i-2', { 'patch-cycle:run': run.id });
    await sweep();
    expect([ec2.calls, told]).toEqual([[], []]);
  });

  test.each(['open', 'active', 'disabled'])(
    'may have left a request alone, which is cancelled: %s',
    async (state) => {
      ec2.addSpotRequest('i-gone', TAGS, state);
      await sweep();
      expect([ec2.calls, states()]).toEqual([['cancelSpotRequest'], ['cancelled']]);
    },
  );

  test('that EC2 has launched again without their tags are ended by their request', async () => {
    ec2.addMachine({ id: 'i-2', tags: {}, spotRequestId: ec2.addSpotRequest('i-2', TAGS) });
    await sweep();
    expect(ec2.living).toEqual([]);
  });

  test('that an open request launches while it is being cancelled are ended too', async () => {
    ec2.addSpotRequest('i-late', TAGS, 'open');
    const cancel = ec2.cancelSpotRequest.bind(ec2);
    ec2.cancelSpotRequest = async (id) => {
      ec2.addMachine({ id: 'i-late', tags: TAGS, spotRequestId: id });
      await cancel(id);
    };
    await sweep();
    expect(ec2.living).toEqual([]);
    expect(types()).toEqual(['spot-request-cancelled', 'builder-ended']);
  });

  test.each([false, true])('survive a lost answer (carried out: %s)', async (applied) => {
    addBuilder('i-1');
    const error = lost('CancelSpotInstanceRequests');
    ec2.faults.push({ method: 'cancelSpotRequest', applied, error });
    await sweep();
    expect(ec2.calls).toEqual(['cancelSpotRequest', 'cancelSpotRequest', 'terminate']);
    expect([states(), ec2.living]).toEqual([['cancelled'], []]);
  });

  test('whose request nobody knows any more are ended', async () => {
    ec2.addMachine({ id: 'i-1', tags: TAGS, spotRequestId: 'sir-gone' });
    await sweep();
    expect(ec2.living).toEqual([]);
  });

  test('whose request cannot be cancelled are not ended, and named; others are', async () => {
    addBuilder('i-1');
    ec2.addMachine({ id: 'i-2', tags: TAGS });
    for (let sent = 0; sent < 3; sent++) {
      ec2.faults.push({ method: 'cancelSpotRequest', applied: false, error: DENIED });
    }
    await sweep();
    expect(ec2.living).toEqual(['i-1']);
    expect(told).toEqual([
      expect.objectContaining({ type: 'left', resource: 'sir-1, i-1' }),
      expect.objectContaining({ type: 'builder-ended', instanceId: 'i-2' }),
    ]);
  });

  test('are ended though their requests cannot be listed', async () => {
    addBuilder('i-1');
    const error = refusal('DescribeSpotInstanceRequests', 'UnauthorizedOperation');
    ec2.faults.push({ method: 'spotRequestsTagged', applied: false, error });
    await sweep();
    expect([states(), ec2.living]).toEqual([['cancelled'], []]);
    expect(types()).toEqual(['left', 'spot-request-cancelled', 'builder-ended']);
  });
});

test('without Spot nobody is asked for requests', async () => {
  ec2.spotRequestsTagged = () => Promise.reject(new Error('not allowed'));
  ec2.addMachine({ id: 'i-1', tags: TAGS });
  await sweep(false);
  expect([ec2.calls, ec2.living]).toEqual([['terminate'], []]);
});
