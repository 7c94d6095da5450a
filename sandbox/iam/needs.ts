import type { Action } from '../api.js';
import { type Fields, fieldsOf, maybeText, structure, tagsOf } from '../reading.js';
import { contextOf, laid, tagContext } from './context.js';
import { ec2Needs, type Given } from './ec2-needs.js';
import { launchNeeds, requestTags } from './launch-needs.js';
import type { Need } from './policy.js';
import type { Resources } from './resources.js';

/** What a call needs of the caller's policies. All of it must be allowed. */
export interface Needs {
  readonly own: readonly Need[];
  /** Of the launch that Auto Scaling tries with the caller's rights before it takes a template. */
  readonly launch: readonly Need[];
}

/** CloudWatch signs as `monitoring` and is `cloudwatch` in policies. */
const PREFIXES: Readonly<Record<string, string>> = { monitoring: 'cloudwatch' };

export function needsOf(
  resources: Resources,
  declared: Action,
  params: Given,
  roleOf: (profile: string) => string,
): Needs {
  const { region } = resources.world;
  const general = contextOf({ 'aws:RequestedRegion': region });
  const withGeneral = (need: Need): Need => ({ ...need, context: laid(general, need.context) });
  const action = `${PREFIXES[declared.service] ?? declared.service}:${declared.name}`;
  const own = ownNeeds(resources, declared, params, action, roleOf);
  const launch =
    declared.service === 'autoscaling' ? tried(resources, declared, params, roleOf) : [];
  return { own: own.map(withGeneral), launch: launch.map(withGeneral) };
}

function ownNeeds(
  resources: Resources,
  { service, name }: Action,
  params: Given,
  action: string,
  roleOf: (profile: string) => string,
): readonly Need[] {
  const plain = (resource = '*'): readonly Need[] => [{ action, resource, context: new Map() }];
  switch (service) {
    case 'ec2':
      return ec2Needs(name)?.(resources, params, roleOf) ?? plain();
    case 'autoscaling':
      return name.startsWith('Describe') ? plain() : groupNeeds(resources, params, action);
    case 'elasticloadbalancing':
      return plain(name.startsWith('Describe') ? '*' : (params.TargetGroupArn ?? '*'));
    case 'monitoring':
      return plain(alarmArn(resources, params));
    case 'ssm':
      return ssmResources(resources, name, params).flatMap(plain);
    case 'kms':
      return plain(keyArn(resources, params.KeyId ?? '*'));
    case 'sts':
      return name === 'AssumeRole' ? plain(params.RoleArn) : [];
  }
}

/** By the group's ARN, its tags, and those that the call puts on it. */
function groupNeeds(resources: Resources, params: Given, action: string): readonly Need[] {
  const instance = params.InstanceId ?? params.InstanceIds?.[0];
  const names: readonly (string | undefined)[] =
    params.AutoScalingGroupName !== undefined
      ? [params.AutoScalingGroupName]
      : instance !== undefined
        ? [resources.groupOfInstance(instance)]
        : [...new Set(fieldsOf(params.Tags).map((tag) => maybeText(tag, 'ResourceId')))];
  return names.map((name = '*') => {
    const group = resources.group(name);
    const { region, accountId } = resources.world;
    const tags = tagsOf(group?.Tags);
    return {
      action,
      resource:
        maybeText(group, 'AutoScalingGroupARN') ??
        `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:*:autoScalingGroupName/${name}`,
      context: laid(
        tagContext('aws:ResourceTag', tags),
        tagContext('autoscaling:ResourceTag', tags),
        requestTags(params.Tags),
      ),
    };
  });
}

/** Calls that give a group a template, or launch from the one it has (facts 1.10). */
function tried(
  resources: Resources,
  { name }: Action,
  params: Given,
  roleOf: (profile: string) => string,
): readonly Need[] {
  const given =
    name === 'LaunchInstances'
      ? resources.group(params.AutoScalingGroupName)
      : name === 'StartInstanceRefresh'
        ? params.DesiredConfiguration
        : name === 'CreateAutoScalingGroup' || name === 'UpdateAutoScalingGroup'
          ? params
          : undefined;
  const spec = templateOf(given as Fields | undefined);
  if (spec === undefined) return [];
  const [id, templateName, version] = [
    maybeText(spec, 'LaunchTemplateId'),
    maybeText(spec, 'LaunchTemplateName'),
    maybeText(spec, 'Version'),
  ];
  return launchNeeds(resources, {
    own: {},
    roleOf,
    template: {
      ...(id !== undefined ? { id } : templateName !== undefined && { name: templateName }),
      ...(version !== undefined && { version }),
    },
  });
}

function templateOf(given: Fields | undefined): Fields | undefined {
  const mixed = structure(structure(given?.MixedInstancesPolicy)?.LaunchTemplate);
  return structure(given?.LaunchTemplate) ?? structure(mixed?.LaunchTemplateSpecification);
}

function alarmArn({ world: { region, accountId } }: Resources, params: Given): string {
  const name: string | undefined = params.AlarmName ?? params.AlarmNames?.[0];
  return name === undefined ? '*' : `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`;
}

function ssmResources(resources: Resources, name: string, params: Given): readonly string[] {
  const { region, accountId } = resources.world;
  if (name === 'SendCommand') {
    return [
      `arn:aws:ssm:${region}::document/${params.DocumentName}`,
      ...(params.InstanceIds ?? ['*']).map((id: string) => resources.ec2('instance', id)),
    ];
  }
  const names: readonly string[] = [params.Names ?? params.Name ?? []].flat();
  if (names.length === 0) return ['*'];
  return names.map(
    (n) => `arn:aws:ssm:${region}:${accountId}:parameter/${n.replace(/^\//, '').split(':')[0]}`,
  );
}

function keyArn({ world: { region, accountId } }: Resources, key: string): string {
  return key.startsWith('arn:') ? key : `arn:aws:kms:${region}:${accountId}:key/${key}`;
}
