import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type CreatedWorld, createWorld } from '../../../sandbox/create-world.js';
import { cloudOf } from '../../../sandbox/doors/in-process.js';
import { serveWorld } from '../../../sandbox/doors/wire.js';
import { checkScenario } from '../../../sandbox/scenario.js';
import { connect } from '../../../src/aws/cloud.js';
import type { Cloud } from '../../../src/ports.js';

/**
 * The simulations prove something about production only if the two doors are the same door: the same calls through
 * the SDK and through the ports in process must leave the same history and give the same answers.
 */
const SCENARIO = checkScenario({
  images: [
    { name: 'base', release: 'noble', packages: { bash: '5.2.21-2ubuntu4', 'cloud-init': '25.2' } },
  ],
  templates: [
    { name: 'web', versions: [{ image: 'base' }] },
    { name: 'mixed', versions: [{ image: 'base' }, { image: 'base' }] },
  ],
  'target-groups': [{ name: 'web' }],
  groups: [
    {
      name: 'web',
      size: 3,
      min: 1,
      max: 6,
      template: 'web',
      'target-groups': ['web'],
      warmup: '30s',
      tags: { a: 'b c' },
    },
    {
      name: 'mixed',
      size: 1,
      min: 0,
      max: 2,
      template: 'mixed',
      version: 1,
      'mixed-instances': { types: ['m6i.large', 'm5.large'] },
    },
  ],
  'scheduled-events': [{ group: 'web', zone: 'b', code: 'instance-reboot', 'not-before': '3h' }],
});

const ENVIRONMENT = {
  // The sandbox's clock is not ours, and the SDK asks again after every refusal that came with another time than its own.
  AWS_ACCESS_KEY_ID: 'AKIATEST',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};
const before = { ...process.env };

beforeAll(() => {
  Object.assign(process.env, ENVIRONMENT);
});

afterAll(() => {
  process.env = before;
});

test('the same calls through both doors leave the same history and give the same answers', async () => {
  const wire = await throughTheWire();
  const inProcess = await throughThePorts();
  expect(inProcess.answers).toEqual(wire.answers);
  expect(historyOf(inProcess.world)).toEqual(historyOf(wire.world));
});

test('the histories are byte for byte the same when the same door is used twice', async () => {
  const [once, twice] = [await throughThePorts(), await throughThePorts()];
  expect(once.world.history.toLines()).toBe(twice.world.history.toLines());
});

interface Played {
  readonly world: CreatedWorld;
  readonly answers: readonly unknown[];
}

async function throughThePorts(): Promise<Played> {
  const world = createWorld(SCENARIO);
  const cloud = cloudOf(world, { caller: 'AKIATEST' });
  const answers = await play(cloud, (seconds) => cloud.clock.sleep(seconds * 1_000));
  return { world, answers };
}

async function throughTheWire(): Promise<Played> {
  const world = createWorld(SCENARIO);
  const served = await serveWorld(world, { host: '127.0.0.1', port: 0, speed: 0 });
  process.env.AWS_ENDPOINT_URL = served.url;
  const cloud = connect({
    region: 'eu-west-1',
    notices: { page: () => Promise.reject(new Error('not asked here')) },
    signal: new AbortController().signal,
  });
  const answers = await play(cloud, async (seconds) => {
    await fetch(`${served.url}/_sandbox/advance`, {
      method: 'POST',
      body: JSON.stringify({ seconds }),
    });
  });
  await served.close();
  return { world, answers };
}

/** Every method of the ports, with refusals. Answers and failures are kept as data. */
async function play(cloud: Cloud, pass: (seconds: number) => Promise<void>): Promise<unknown[]> {
  const { autoScaling, compute, loadBalancing } = cloud;
  const answers: unknown[] = [];
  const keep = async <T>(answer: Promise<T>): Promise<T> => {
    const value = await answer;
    answers.push(value ?? null);
    return value;
  };
  const refuse = (answer: Promise<unknown>): Promise<unknown> =>
    keep(answer.then(() => 'not refused', failure));

  const [web] = await keep(autoScaling.groups({ by: 'name', names: ['web', 'nobody', 'web'] }));
  const template = web?.source.template ?? { templateId: '', version: '' };
  const [arn = ''] = web?.targetGroupArns ?? [];
  const ids = web?.instances.map(({ id }) => id) ?? [];
  const [first = ''] = ids;
  await keep(autoScaling.groups({ by: 'all' }));
  await keep(autoScaling.groups({ by: 'name', names: [] }));
  await keep(autoScaling.activeRefreshes('web'));
  await keep(autoScaling.activities('web', 0));
  await keep(loadBalancing.targetGroups([arn, `${arn}0`]));
  await keep(loadBalancing.targetHealth(arn));
  await keep(compute.instances([...ids, 'i-00000000000000000']));
  await keep(compute.passingStatusChecks([...ids, 'i-00000000000000000']));
  await keep(compute.scheduledEvents());

  const source = (await compute.templateVersions(template.templateId))[0]?.imageId ?? '';
  await keep(autoScaling.tag('web', { 'patch-cycle:roll': 'a: 1/2', 'patch-cycle:old': '' }));
  await keep(autoScaling.suspend('web', ['AZRebalance', 'Terminate']));
  const from = { ...template, version: '1' };
  const version = await keep(
    compute.createTemplateVersion(from, source, 'new & <shiny>', 'token-1'),
  );
  await keep(compute.createTemplateVersion(from, source, 'new & <shiny>', 'token-1'));
  const to = { templateId: template.templateId, version: String(version.number) };
  await keep(autoScaling.useTemplate('web', to));
  const launch = { group: 'web', zone: 'eu-west-1a', count: 1, token: 'token-2' };
  await keep(autoScaling.launch(launch));
  await keep(autoScaling.launch(launch));
  await pass(300);
  await keep(loadBalancing.targetHealth(arn));
  await keep(autoScaling.end('web', [first]));
  await pass(300);

  const [mixed] = await autoScaling.groups({ by: 'name', names: ['mixed'] });
  const mixedTemplate = mixed?.source.template?.templateId ?? '';
  await keep(autoScaling.useTemplate('mixed', { templateId: mixedTemplate, version: '2' }));

  const builder = await keep(
    compute.runBuilder({
      imageId: source,
      type: 't3.small',
      subnetId: web?.subnets[0] ?? '',
      securityGroupIds: [],
      onPowerOff: 'stop',
      userData: Buffer.from('#cloud-config\n{}'),
      token: 'token-3',
      tags: { Name: 'builder', 'patch-cycle:build': 'x*y?' },
    }),
  );
  await pass(120);
  await keep(compute.consoleOutput(builder.id));
  await keep(compute.instancesTagged('patch-cycle:build', 'x*y?'));
  await keep(compute.instancesTagged('patch-cycle:build'));
  const image = await keep(
    compute.createImage({
      instanceId: builder.id,
      name: 'patched',
      description: 'd',
      tags: { made: 'here' },
    }),
  );
  await pass(900);
  await keep(compute.images([image, 'ami-00000000000000000']));
  await keep(compute.imagesTagged('made', 'here'));
  await keep(compute.snapshotProgress('made', 'here'));
  await keep(compute.snapshotProgress('made', 'elsewhere'));
  await keep(compute.tagResources([image], { rejected: 'no good' }));
  await keep(compute.imagesTagged('rejected'));
  await keep(compute.terminate([builder.id]));
  await keep(compute.setDefaultVersion(to));
  await keep(compute.deleteTemplateVersion(from));
  await keep(compute.deleteTemplateVersion(from));
  await keep(compute.templateVersions(template.templateId));
  await keep(autoScaling.setDesired('web', 2));
  await keep(autoScaling.resume('web', ['AZRebalance', 'Terminate']));
  await keep(autoScaling.untag('web', ['patch-cycle:roll', 'patch-cycle:old']));
  await pass(3_600);
  await keep(autoScaling.groups({ by: 'all' }));

  await refuse(autoScaling.end('web', [first]));
  await refuse(autoScaling.setDesired('web', 99));
  await refuse(autoScaling.useTemplate('web', { ...to, version: '77' }));
  await refuse(loadBalancing.targetHealth(`${arn}0`));
  await refuse(compute.terminate(['i-00000000000000000']));
  await refuse(compute.deleteTemplateVersion(to));
  await refuse(
    compute.createImage({
      instanceId: 'i-00000000000000000',
      name: 'x',
      description: '',
      tags: {},
    }),
  );
  return answers;
}

/** The service's words may be followed by advice in production, so only what programs read is compared. */
function failure(error: Error & { action?: string; code?: string; answered?: boolean }): unknown {
  const { name, action, answered } = error;
  // The SDK gives a few codes their exceptions' names.
  return { name, action, code: error.code?.replace(/Exception$/, ''), answered };
}

/** As data, so that the order of a call's parameters does not matter. */
function historyOf(world: CreatedWorld): unknown[] {
  return world.history.all.map((happening) =>
    JSON.parse(JSON.stringify(happening, withoutMadeUpToken)),
  );
}

/** The SDK makes up a token for every call that takes one and was given none; ours are `token-1` to `token-3`. */
function withoutMadeUpToken(key: string, value: unknown): unknown {
  return key === 'ClientToken' && !/^token-\d$/.test(String(value)) ? undefined : value;
}
