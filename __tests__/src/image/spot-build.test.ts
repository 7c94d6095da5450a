import { beforeEach, expect, test } from '@jest/globals';
import { builderTags } from '../../../src/image/tags.js';
import type { News } from '../../../src/report/events.js';
import { endOk, manifest, NONCE, saidBy } from './console-writer.js';
import { buildOn, changed, fresh, good, minutesOn, opening, run, source } from './made-up-build.js';
import { refusal, ScriptedEc2 } from './scripted-ec2.js';

let ec2: ScriptedEc2;
let told: News[];
const build = (spot = true) => buildOn(ec2, told, { spot });
const DENIED = refusal('DescribeSpotInstanceRequests', 'UnauthorizedOperation');
const INTERRUPTED = { ...good, because: 'Server.SpotInstanceShutdown' };
const instead = () => told.flatMap((one) => (one.type === 'on-demand-instead' ? [one.why] : []));
const markets = () => ec2.requests.map(({ spot }) => (spot ? 'spot' : 'on-demand'));

/** What is launched On-Demand says the same by its own name. */
function speakForItself(): void {
  const launch = ec2.runBuilder.bind(ec2);
  ec2.runBuilder = async (request) => {
    const [nonce = ''] = request.token.split(/(?<=^pc-\w+-\w+)-/);
    if (!request.spot) {
      const report = endOk(manifest(fresh, changed, { build: nonce }));
      const said = [...opening, [300, report]] as const;
      ec2.script = { ...good, says: said.map(([at, lines]) => [at, saidBy(nonce, lines)]) };
    }
    return await launch(request);
  };
}

beforeEach(() => {
  ec2 = new ScriptedEc2();
  ec2.script = good;
  speakForItself();
  told = [];
});

test('a builder on Spot capacity is imaged before its request is cancelled, and that before it is ended', async () => {
  expect((await build()).is).toBe('built');
  expect(ec2.calls).toEqual(['runBuilder', 'createImage', 'cancelSpotRequest', 'terminate']);
});

test('what EC2 has stopped is not imaged though it had finished, is ended at once, and is built anew once', async () => {
  ec2.script = INTERRUPTED;
  expect((await build()).is).toBe('built');
  expect(ec2.calls).toEqual([
    'runBuilder',
    'cancelSpotRequest',
    'terminate',
    'runBuilder',
    'createImage',
    'terminate',
  ]);
  expect(markets()).toEqual(['spot', 'on-demand']);
  expect(ec2.imageRequests.map(({ instanceId }) => instanceId)).toEqual(['i-2']);
  expect(instead()).toEqual([
    'EC2 took back the Spot capacity of builder i-1. The build begins anew',
  ]);
});

test('a builder that a dead run left on Spot capacity, and EC2 has stopped since, is not taken for one that finished', async () => {
  ec2.script = INTERRUPTED;
  const tags = builderTags(source, NONCE, run);
  const spotRequestId = ec2.addSpotRequest('i-old', tags);
  ec2.addMachine({ id: 'i-old', tags, spotRequestId, launchedAt: ec2.now - 600_000 });
  expect((await build()).is).toBe('built');
  expect(markets()).toEqual(['on-demand']);
  expect(ec2.living).toEqual([]);
  expect(ec2.imageRequests.map(({ instanceId }) => instanceId)).toEqual(['i-2']);
});

test('nobody who may not look after Spot requests makes any', async () => {
  ec2.faults.push({ method: 'spotRequestsTagged', applied: false, error: DENIED });
  expect((await build()).is).toBe('built');
  expect(markets()).toEqual(['on-demand']);
  expect(instead()).toEqual([expect.stringContaining('UnauthorizedOperation')]);
});

test('one left on Spot capacity, whose request may not be seen any more, is built anew', async () => {
  const tags = builderTags(source, NONCE, run);
  const spotRequestId = ec2.addSpotRequest('i-old', tags);
  ec2.addMachine({ id: 'i-old', tags, spotRequestId });
  ec2.spotRequestsTagged = () => Promise.reject(DENIED);
  expect((await build(false)).is).toBe('built');
  expect(markets()).toEqual(['on-demand']);
  expect(ec2.imageRequests.map(({ instanceId }) => instanceId)).toEqual(['i-2']);
  expect([...ec2.spotRequests.values()].map(({ state }) => state)).toEqual(['cancelled']);
  expect(minutesOn(ec2)).toBeLessThan(30);
});
