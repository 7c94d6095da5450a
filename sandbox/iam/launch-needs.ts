import { ApiError } from '../api.js';
import type { LaunchRequest } from '../ec2/launch.js';
import { contextOf, type TagParams, tagContext } from './context.js';
import type { Need } from './policy.js';
import type { Resources } from './resources.js';

export interface LaunchSpec {
  /** The request's own members, over the template's. */
  readonly own: LaunchRequest;
  readonly template?: { readonly id?: string; readonly name?: string; readonly version?: string };
  /** The role of an instance profile, by its ARN or name. */
  readonly roleOf: (profile: string) => string;
}

/** What the instances are made of anew; the ARNs of what is not there yet end in `*`. */
const CREATED = ['instance', 'network-interface', 'volume'] as const;
const SPOT_REQUEST = 'spot-instances-request';

/**
 * What RunInstances asks for: itself on everything that it launches from and makes, CreateTags on what it tags, and
 * PassRole for the profile (Service Authorization Reference, "Actions, resources, and condition keys for Amazon EC2").
 */
export function launchNeeds(resources: Resources, spec: LaunchSpec): readonly Need[] {
  const { request, templateArn } = laidTogether(resources, spec);
  const launched = contextOf({
    'ec2:LaunchTemplate': templateArn,
    'ec2:InstanceType': request.InstanceType,
  });
  const tags = new Map(
    (request.TagSpecification ?? []).map((s) => [s.ResourceType ?? '', s.Tag ?? []]),
  );
  const run = (resource: string, more = new Map<string, readonly string[]>()): Need => ({
    action: 'ec2:RunInstances',
    resource,
    context: new Map([...launched, ...more]),
  });
  const existing = (type: string, id: string): Need =>
    run(resources.ec2(type, id), tagContext('aws:ResourceTag', resources.ec2Tags(id)));
  return [
    ...(request.ImageId === undefined
      ? []
      : [existing('image', imageId(resources, request.ImageId))]),
    ...created(request).map((type) => run(resources.ec2(type, '*'), requestTags(tags.get(type)))),
    ...subnets(request).map((id) => existing('subnet', id)),
    ...groups(request).map((id) => existing('security-group', id)),
    ...(request.KeyName === undefined ? [] : [run(resources.ec2('key-pair', request.KeyName))]),
    ...(templateArn === undefined ? [] : [run(templateArn)]),
    ...[...tags].map(([type, given]) => createTags(resources, type, given, 'RunInstances')),
    ...passRole(spec, request),
  ];
}

/** The request of a Spot Instance is one more resource that is made. */
function created({ InstanceMarketOptions: market }: LaunchRequest): readonly string[] {
  return market?.MarketType === 'spot' ? [...CREATED, SPOT_REQUEST] : CREATED;
}

/** CreateTags in a creating call, which policies tell by `ec2:CreateAction`. */
export function createTags(
  resources: Resources,
  type: string,
  tags: TagParams,
  creator: string,
): Need {
  return {
    action: 'ec2:CreateTags',
    resource: resources.ec2(type, '*'),
    context: new Map([...requestTags(tags), ...contextOf({ 'ec2:CreateAction': creator })]),
  };
}

export function requestTags(tags: TagParams | undefined): Map<string, readonly string[]> {
  const given = (tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value] as const);
  return new Map([
    ...tagContext('aws:RequestTag', Object.fromEntries(given)),
    ...(given.length === 0 ? [] : [['aws:tagkeys', given.map(([key]) => key)] as const]),
  ]);
}

function laidTogether(resources: Resources, { own, template }: LaunchSpec) {
  if (template === undefined) return { request: own, templateArn: undefined };
  try {
    const { templateId, data } = resources.world.compute.resolveTemplate(template);
    const request = { ...(data as LaunchRequest), ...own };
    return { request, templateArn: resources.ec2('launch-template', templateId) };
  } catch (error) {
    // The call itself says what is wrong with the name.
    if (error instanceof ApiError) return { request: own, templateArn: undefined };
    throw error;
  }
}

function imageId(resources: Resources, given: string): string {
  const parameter = /^resolve:ssm:(.+)$/.exec(given)?.[1];
  return parameter === undefined ? given : (resources.world.parameter?.(parameter) ?? given);
}

function subnets({ SubnetId, NetworkInterface: cards }: LaunchRequest): readonly string[] {
  return [SubnetId, ...(cards ?? []).map((card) => card.SubnetId)].filter((id) => id !== undefined);
}

/** The VPC's default group when none is named. */
function groups({ SecurityGroupId, NetworkInterface: cards }: LaunchRequest): readonly string[] {
  const named = [
    ...(SecurityGroupId ?? []),
    ...(cards ?? []).flatMap((c) => c.SecurityGroupId ?? []),
  ];
  return named.length === 0 ? ['*'] : named;
}

function passRole(spec: LaunchSpec, request: LaunchRequest): readonly Need[] {
  const profile = request.IamInstanceProfile?.Arn ?? request.IamInstanceProfile?.Name;
  if (profile === undefined) return [];
  return [
    {
      action: 'iam:PassRole',
      resource: spec.roleOf(profile),
      context: contextOf({ 'iam:PassedToService': 'ec2.amazonaws.com' }),
    },
  ];
}
