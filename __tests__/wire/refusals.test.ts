import { describe, expect, jest, test } from '@jest/globals';
import type { Action } from '../../sandbox/api.js';
import type { CreatedWorld } from '../../sandbox/create-world.js';
import { perform } from '../../sandbox/perform.js';
import { parseScenario } from '../../sandbox/scenario.js';
import { rollTags } from '../../src/rollout/journal.js';
import { endState } from '../simulation/end-state.js';
import { KEY, setUp } from './stage.js';

/**
 * What the plan refuses, end to end: the sandbox is brought into the state by the services' own calls, `plan` and
 * `cycle` both say why and what to do about it, and the record shows no change of theirs.
 */
jest.setTimeout(60_000);

type Params = { readonly [name: string]: unknown };

/** Somebody at work in the account, who is not the action. */
class Owner {
  constructor(readonly world: CreatedWorld) {}

  do(service: Action['service'], action: string, params: Params): void {
    const { region } = this.world;
    perform(this.world, service, action, params, { name: 'owner', region });
  }

  update(params: Params, name = 'web'): void {
    this.do('autoscaling', 'UpdateAutoScalingGroup', { AutoScalingGroupName: name, ...params });
  }

  /** Sets the group to a policy of m6i.large and m5.large. */
  mix(distribution: Params, override: Params = {}): void {
    this.update({
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { LaunchTemplateId: this.template(), Version: '1' },
          Overrides: ['m6i.large', 'm5.large'].map((InstanceType) => ({
            InstanceType,
            ...override,
          })),
        },
        InstancesDistribution: distribution,
      },
    });
  }

  /** A further version of the template, and the group set to it. */
  setToVersion(data: Params): void {
    const LaunchTemplateId = this.template();
    this.do('ec2', 'CreateLaunchTemplateVersion', { LaunchTemplateId, LaunchTemplateData: data });
    this.update({ LaunchTemplate: { LaunchTemplateId, Version: '2' } });
  }

  deleteVersion(number: string): void {
    const LaunchTemplateId = this.template();
    this.do('ec2', 'DeleteLaunchTemplateVersions', {
      LaunchTemplateId,
      LaunchTemplateVersion: [number],
    });
  }

  attach(Identifier: string, Type: string): void {
    this.do('autoscaling', 'AttachTrafficSources', {
      AutoScalingGroupName: 'web',
      TrafficSources: [{ Identifier, Type }],
    });
  }

  tag(tags: Readonly<Record<string, string>>, name = 'web'): void {
    this.do('autoscaling', 'CreateOrUpdateTags', {
      Tags: Object.entries(tags).map(([Key, Value]) => ({
        ResourceId: name,
        ResourceType: 'auto-scaling-group',
        Key,
        Value,
        PropagateAtLaunch: false,
      })),
    });
  }

  template(): string {
    return this.world.compute.resolveTemplate({ name: 'web' }).templateId;
  }

  image(): string {
    return this.world.compute.resolveTemplate({ name: 'web' }).data.ImageId ?? '';
  }

  /** Somebody else's roll of the group, in the middle. */
  openRoll(name: string): void {
    const image = 'ami-0123456789abcdef0';
    const target = { templateId: this.template(), style: '1', from: '1', fromImage: this.image() };
    this.tag(
      rollTags({ run: '1-1', target: { ...target, image, inPlace: false }, desired: 2 }),
      name,
    );
  }
}

interface Case {
  /** Of the group `web`; 1 when absent. */
  readonly version?: string;
  /** Processes of it that are suspended. */
  readonly suspended?: string;
  /** Further groups. */
  readonly others?: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly arrange?: (owner: Owner) => void;
  readonly reason: RegExp;
  readonly mend: RegExp;
}

const fleet = ({ version = '1', suspended = '', others = [] }: Partial<Case> = {}) =>
  parseScenario(`
images:
  - {name: shop, release: noble, packages: noble-20251120, created: 2025-11-24T09:30:00Z}
templates:
  - {name: web, versions: [{image: shop, type: m6i.large}]}
target-groups:
  - {name: web, deregistration-delay: 1h}
groups:
  - {name: web, size: 2, min: 1, max: 4, zones: [a, b], template: web, version: ${version}, target-groups: [web], suspended: [${suspended}]}
${others.map((one) => `  - {zones: [a, b], template: web, ${one}}`).join('\n')}`);

const lattice = 'arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-0123456789abcdef0';

const cases: Readonly<Record<string, Case>> = {
  'a group that is being deleted': {
    arrange: (owner) =>
      owner.do('autoscaling', 'DeleteAutoScalingGroup', {
        AutoScalingGroupName: 'web',
        ForceDelete: true,
      }),
    reason: /it is being deleted \(Delete in progress\)/,
    mend: /Leave it out of targets/,
  },
  'a launch configuration': {
    arrange: (owner) => {
      owner.do('autoscaling', 'CreateLaunchConfiguration', {
        LaunchConfigurationName: 'old',
        ImageId: owner.image(),
        InstanceType: 'm6i.large',
      });
      owner.update({ LaunchConfigurationName: 'old' });
    },
    reason: /it uses a launch configuration, which has no versions/,
    mend: /Move the group to a launch template/,
  },
  'weighted instance types': {
    arrange: (owner) => owner.mix({}, { WeightedCapacity: '2' }),
    reason: /its instance types are weighted/,
    mend: /Remove WeightedCapacity/,
  },
  'On-Demand and Spot mixed by a percentage': {
    arrange: (owner) => owner.mix({ OnDemandPercentageAboveBaseCapacity: 50 }),
    reason: /it mixes On-Demand and Spot/,
    mend: /Use one purchase option/,
  },
  'Spot above an On-Demand base': {
    arrange: (owner) =>
      owner.mix({ OnDemandBaseCapacity: 1, OnDemandPercentageAboveBaseCapacity: 0 }),
    reason: /it mixes On-Demand and Spot/,
    mend: /Use one purchase option/,
  },
  'an override with an image of its own': {
    arrange: (owner) => owner.mix({}, { ImageId: owner.image() }),
    reason: /name their own template or image/,
    mend: /Let the policy name one launch template/,
  },
  'an override with a template of its own': {
    arrange: (owner) =>
      owner.mix(
        {},
        { LaunchTemplateSpecification: { LaunchTemplateId: owner.template(), Version: '1' } },
      ),
    reason: /name their own template or image/,
    mend: /Let the policy name one launch template/,
  },
  'traffic from VPC Lattice': {
    arrange: (owner) => owner.attach(lattice, 'vpc-lattice'),
    reason: /it takes traffic from arn:aws:vpc-lattice\S+, whose health cannot be read/,
    mend: /behind target groups alone/,
  },
  'traffic from a Classic Load Balancer': {
    arrange: (owner) => owner.attach('classic', 'elb'),
    reason: /it takes traffic from classic, whose health cannot be read/,
    mend: /behind target groups alone/,
  },
  'a template version that was deleted': {
    arrange: (owner) => {
      owner.setToVersion({ ImageId: owner.image(), InstanceType: 'm6i.large' });
      owner.deleteVersion('2');
    },
    reason: /version 2 of its template lt-\w+ does not exist/,
    mend: /Point the group at a version that exists/,
  },
  'a template version without an image': {
    version: '$Default',
    arrange: (owner) => {
      const LaunchTemplateId = owner.template();
      const data = { LaunchTemplateData: { InstanceType: 'm6i.large' } };
      owner.do('ec2', 'CreateLaunchTemplateVersion', { LaunchTemplateId, ...data });
      owner.do('ec2', 'ModifyLaunchTemplate', { LaunchTemplateId, SetDefaultVersion: '2' });
    },
    reason: /version 2 of its template names no image/,
    mend: /name an AMI id/,
  },
  'an image that is named by a parameter': {
    arrange: (owner) => {
      owner.world.compute.imageAliases.set('/golden/web', owner.image());
      owner.setToVersion({ ImageId: 'resolve:ssm:/golden/web', InstanceType: 'm6i.large' });
    },
    reason: /its template names its image as resolve:ssm:\/golden\/web/,
    mend: /name an AMI id/,
  },
  'no headroom': {
    arrange: (owner) => owner.update({ MaxSize: 2 }),
    reason: /no headroom: MaxSize is 2 .*min-healthy/,
    mend: /Raise MaxSize to 3 at least/,
  },
  'Launch suspended by somebody': {
    suspended: 'Launch',
    reason: /its process Launch is suspended, not by us/,
    mend: /resume Launch/,
  },
  'Terminate suspended by somebody': {
    suspended: 'Terminate',
    reason: /its process Terminate is suspended, not by us/,
    mend: /resume Terminate/,
  },
  'a target group that no load balancer uses': {
    arrange: (owner) => {
      const { arn } = owner.world.loadBalancing.addTargetGroup({ name: 'spare' });
      owner.attach(arn, 'elbv2');
    },
    reason: /target group spare sends it no traffic: i-\w+ is unused there \(Target\.NotInUse\)/,
    mend: /Attach the target group to a load balancer .* or detach it/,
  },
  'a warm pool': {
    arrange: (owner) =>
      owner.do('autoscaling', 'PutWarmPool', { AutoScalingGroupName: 'web', MinSize: '0' }),
    reason: /it has a warm pool, which LaunchInstances does not serve/,
    mend: /Delete the warm pool before the roll/,
  },
  'an instance refresh that somebody else has begun': {
    arrange: (owner) =>
      owner.do('autoscaling', 'StartInstanceRefresh', {
        AutoScalingGroupName: 'web',
        Preferences: { InstanceWarmup: '3600' },
      }),
    reason: /instance refresh [0-9a-f-]{36} is under way/,
    mend: /Wait until it ends, or cancel it/,
  },
  'more tags than leave room for the journal': {
    arrange: (owner) =>
      owner.tag(
        Object.fromEntries(Array.from({ length: 46 }, (_, index) => [`t${index}`, 'theirs'])),
      ),
    reason: /it has 46 tags of the 50 .* and the journal of a roll needs 7/,
    mend: /Remove 3 tags of the group, or lower max-batch/,
  },
  'a neighbour behind the same target group whose roll was left open': {
    others: ['name: blue, size: 2, min: 1, max: 4, version: 1, target-groups: [web]'],
    arrange: (owner) => owner.openRoll('blue'),
    reason: /a roll of blue, which shares its target group or template, was left open/,
    mend: /Add blue to targets/,
  },
  'a group of the same template whose roll was left open': {
    others: ['name: batch, size: 2, min: 1, max: 4, version: 1'],
    arrange: (owner) => owner.openRoll('batch'),
    reason: /a roll of batch, which shares its target group or template, was left open/,
    mend: /Add batch to targets/,
  },
  'another group that follows the template by $Latest': {
    others: ['name: batch, size: 2, min: 1, max: 4, version: $Latest'],
    reason: /other groups follow its template lt-\w+ .* unasked: batch \(\$Latest\)/,
    mend: /Add them to targets, or set them to a version number/,
  },
  'another group that follows by $Default what the run would make the default': {
    version: '$Default',
    others: ['name: batch, size: 2, min: 1, max: 4, version: $Default'],
    reason: /other groups follow its template lt-\w+ .* unasked: batch \(\$Default\)/,
    mend: /Add them to targets, or set them to a version number/,
  },
  'an image that was patched, and rejected when it was rolled': {
    arrange: (owner) => {
      owner.world.compute.addImage({
        name: 'patched',
        content: {
          release: 'noble',
          architecture: 'x86_64',
          packages: new Map(),
          app: 'never-answers',
        },
        tags: new Map(
          Object.entries({
            'patch-cycle:source': owner.image(),
            'patch-cycle:release': 'noble',
            'patch-cycle:manifest': 'ab'.repeat(32),
            'patch-cycle:notices': '2026-01-19T12:30:55.846108Z 7967-1',
            'patch-cycle:build': 'pc-9abcdef0-mkm5q3cw',
            'patch-cycle:rejected': 'its instances never became healthy',
          }),
        ),
      });
    },
    reason: /image ami-\w+, which has every fix, was rejected: its instances never became healthy/,
    mend: /delete the tag patch-cycle:rejected of ami-\w+; to have a new one built, deregister it/,
  },
};

const errors = (log: string) => log.split('\n').filter((line) => line.startsWith('::error'));

async function refuses(given: Case): Promise<void> {
  const stage = await setUp(fleet(given));
  try {
    given.arrange?.(new Owner(stage.world));
    const before = await endState(stage.world);
    for (const command of ['plan', 'cycle']) {
      const end = await stage.run({ command, ...given.inputs });
      expect([command, end.exitCode, end.outputs.result]).toEqual([command, 1, 'refused']);
      expect(errors(end.log)).toHaveLength(1);
      expect(errors(end.log)[0]).toMatch(given.reason);
      expect(errors(end.log)[0]).toMatch(given.mend);
      const { refusals } = JSON.parse(end.outputs.plan ?? '');
      expect(refusals).toHaveLength(1);
      expect(refusals[0]).toMatchObject({ subject: 'web' });
      expect(refusals[0].reason).toMatch(given.reason);
      expect(refusals[0].mend).toMatch(given.mend);
      expect(end.summary).toMatch(/web/);
    }
    const changes = stage.world.history
      .of('call')
      .filter((one) => one.caller === KEY && one.mutates);
    expect(changes).toEqual([]);
    const { members, ...after } = await endState(stage.world);
    expect(after).toEqual({ ...before, members: undefined });
    expect(members.length).toBeGreaterThan(0);
  } finally {
    await stage.close();
  }
}

describe('plan and cycle refuse, with the reason and the mend, and change nothing', () => {
  test.each(Object.keys(cases))('%s', async (name) => {
    await refuses(cases[name] as Case);
  });
});

describe('a journal that somebody edited', () => {
  test.each([
    ['patch-cycle:roll', { 'patch-cycle:roll': 'run=1' }],
    ['patch-cycle:batch', { 'patch-cycle:batch': 'zone=eu-west-1a' }],
  ])('%s', async (key, tags) => {
    const stage = await setUp(fleet());
    new Owner(stage.world).tag(tags);
    for (const command of ['check', 'plan', 'cycle']) {
      const end = await stage.run({ command });
      expect([command, end.exitCode, end.outputs.result]).toEqual([command, 1, 'refused']);
      expect(errors(end.log)).toHaveLength(1);
      expect(errors(end.log)[0]).toContain(`he tag ${key} of web cannot be read`);
      expect(errors(end.log)[0]).toMatch(/Restore its value/);
    }
    expect(stage.world.faults.mutations).toBe(0);
    await stage.close();
  });
});

describe('one group that cannot be rolled keeps the others from being touched', () => {
  test('and each is named in the summary, the first of them in the error', async () => {
    const full = 'size: 2, min: 1, max: 2, version: 1';
    const stage = await setUp(fleet({ others: [`name: api, ${full}`, `name: batch, ${full}`] }));
    const end = await stage.run({ targets: 'web\nbatch\napi' });
    expect([end.exitCode, end.outputs.result]).toEqual([1, 'refused']);
    expect(errors(end.log)).toHaveLength(1);
    expect(errors(end.log)[0]).toMatch(/api: .*no headroom.*\(and 1 more\).*Raise MaxSize to 3/);
    const { refusals } = JSON.parse(end.outputs.plan ?? '');
    expect(refusals.map((one: { subject: string }) => one.subject)).toEqual(['api', 'batch']);
    for (const name of ['api', 'batch']) expect(end.summary).toContain(name);
    expect(stage.world.faults.mutations).toBe(0);
    await stage.close();
  });
});
