import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { perform } from '../../sandbox/perform.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { KEY, type Stage, setUp } from './stage.js';

const fleet = (packages: string) =>
  parseScenario(`
images:
  - {name: shop, release: noble, packages: ${packages}, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
groups:
  - {name: web, size: 2, min: 2, max: 4, template: web, version: $Default, zones: [a, b]}
`);

jest.setTimeout(60_000);

let stage: Stage;

/** A fleet whose instances have a profile, so that their agents are heard of. */
async function managed(packages: string): Promise<void> {
  stage = await setUp(fleet(packages));
  const { world } = stage;
  const owner = (service: 'ec2' | 'autoscaling', action: string, params: object) =>
    perform(world, service, action, { ...params }, { name: 'owner', region: world.region });
  owner('ec2', 'CreateLaunchTemplateVersion', {
    LaunchTemplateName: 'web',
    SourceVersion: '1',
    LaunchTemplateData: { IamInstanceProfile: { Name: 'web' } },
  });
  owner('ec2', 'ModifyLaunchTemplate', { LaunchTemplateName: 'web', SetDefaultVersion: '2' });
  for (const { id } of world.autoScaling.groups()[0]?.members ?? []) {
    owner('autoscaling', 'TerminateInstanceInAutoScalingGroup', {
      InstanceId: id,
      ShouldDecrementDesiredCapacity: false,
    });
  }
  world.clock.advance(20 * 60_000);
}
afterEach(() => stage.close());

const asked = () =>
  stage.world.history
    .of('call')
    .filter(({ service, caller }) => service === 'ssm' && caller === KEY);

describe('the bundle, on a fleet that Systems Manager manages', () => {
  describe('whose image lacks fixes', () => {
    beforeEach(() => managed('noble-20251120'));

    test('says which, by what an instance has', async () => {
      const end = await stage.run({ command: 'check' });
      expect([end.exitCode, end.outputs.result]).toEqual([0, 'needed']);
      expect(JSON.parse(end.outputs.counts ?? '')).toMatchObject({ notices: 8, findings: 42 });
      expect(end.log).toContain('by inventory');
      expect(asked().map(({ action }) => action)).toEqual([
        'DescribeInstanceInformation',
        ...Array.from({ length: 15 }, () => 'ListInventoryEntries'),
      ]);
    });

    test.each(['ssm:DescribeInstanceInformation', 'ssm:ListInventoryEntries'])(
      'goes on without it where the role may not: %s',
      async (right) => {
        stage.world.access.restrict(KEY, {
          Statement: [
            { Effect: 'Allow', Action: '*', Resource: '*' },
            { Effect: 'Deny', Action: right, Resource: '*' },
          ],
        });
        const end = await stage.run({ command: 'check' });
        expect([end.exitCode, end.outputs.result]).toEqual([1, 'unknown']);
        expect(asked().at(-1)).toMatchObject({ outcome: 'AccessDeniedException' });
      },
    );
  });

  test('takes no all-clear from an instance: its next launch may lack what it was given since', async () => {
    await managed('noble-20260127');
    const end = await stage.run({ command: 'check' });
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'unknown']);
    expect(asked()).toHaveLength(17);
  });
});

test('a fleet that is not managed costs one question', async () => {
  stage = await setUp(fleet('noble-20251120'));
  const end = await stage.run({ command: 'check' });
  expect([end.outputs.result, asked().length]).toEqual(['unknown', 1]);
});
